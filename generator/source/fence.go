package source

import (
	"bytes"
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

const (
	yamlFence = "---"
	tomlFence = "+++"

	writeFence = "write exactly --- at the left margin, as the first line of the file and again below the header; for a line across the page write ***"
)

// findHeader proves where the header starts and ends. The problems say what
// looks like a header and is not one.
func (d *Document) findHeader() []problem.Problem {
	at, hidden := firstSeen(d.text)
	format := opening(d.text[at:])
	if hidden >= 0 && (format != None || resembles(d.text[at:])) {
		return d.one(d.where(hidden, 1), "header-fence", "an invisible character stands before the header", "delete everything before the header")
	}
	var problems []problem.Problem
	switch format {
	case None:
		return d.noHeader(at, hidden >= 0)
	case JSON:
		problems = d.closeObject(at)
	default:
		problems = d.closeFence(format, at)
	}
	if problems == nil {
		problems = d.secondHeader()
	}
	return problems
}

// opening is the format of the header that begins with text, None when none does.
func opening(text []byte) Format {
	line, _ := nextLine(text, 0)
	switch {
	case isFence(line, yamlFence):
		return YAML
	case isFence(line, tomlFence):
		return TOML
	case objectStart.Match(text):
		return JSON
	}
	return None
}

// isFence reports whether a line is the fence and nothing else but white space behind it.
func isFence(line []byte, fence string) bool {
	return bytes.HasPrefix(line, []byte(fence)) && string(bytes.TrimRight(line, " \t")) == fence
}

// closeFence finds the line that closes the header opened at offset at: the
// first that is the same fence at the left margin. An indented one belongs to a block of text.
func (d *Document) closeFence(format Format, at int) []problem.Problem {
	fence := yamlFence
	if format == TOML {
		fence = tomlFence
	}
	_, from := nextLine(d.text, at)
	for i := from; i < len(d.text); {
		line, next := nextLine(d.text, i)
		if isFence(line, fence) {
			d.span = span{format, from, i, next}
			return d.falseClose(fence)
		}
		i = next
	}
	hint := fmt.Sprintf("write %s on a line of its own below the header; for a line across the page write ***", fence)
	if i := d.fenceBetween(from, len(d.text), false); i >= 0 {
		hint = fmt.Sprintf("line %d is not exactly %s at the left margin", d.where(i, 0).Line, fence)
	}
	return d.one(d.where(at, len(fence)), "header-fence", fmt.Sprintf("the header that starts here is never closed with %s", fence), hint)
}

// falseClose finds a line within a YAML header that was meant to close it: what
// follows it is body text. No YAML map has such a line at the left margin; TOML text between """ may.
func (d *Document) falseClose(fence string) []problem.Problem {
	if d.span.format != YAML {
		return nil
	}
	i := d.fenceBetween(d.span.from, d.span.to, true)
	if i < 0 {
		return nil
	}
	line, _ := nextLine(d.text, i)
	return d.one(d.where(i, len(line)), "header-fence", fmt.Sprintf("the header is not closed by this line, only by %s", fence), writeFence)
}

// fenceBetween returns the offset of the first line of [from, to) that resembles a fence, or -1.
func (d *Document) fenceBetween(from, to int, margin bool) int {
	for i := from; i < to; {
		line, next := nextLine(d.text, i)
		indented := len(line) > 0 && (line[0] == ' ' || line[0] == '\t')
		if (fenceLike(line) || isDocumentEnd(line)) && !(margin && indented) {
			return i
		}
		i = next
	}
	return -1
}

// isDocumentEnd reports whether a line is the three dots that end a YAML document (YAML 1.2.2, section 9.1.4).
func isDocumentEnd(line []byte) bool {
	word := bare(line)
	return word == "..." || len(word) > 3 && (word[:4] == "... " || word[:4] == "...\t")
}

// closeObject finds the bracket that closes the JSON object at offset at. Only
// strings are looked at closely, so a broken object may end too late, never too early.
func (d *Document) closeObject(at int) []problem.Problem {
	depth, quote := 0, -1
	for i := at; i < len(d.text); i++ {
		switch c := d.text[i]; {
		case quote >= 0 && c == '\\':
			i++
		case quote >= 0 && c == '\n':
			return d.one(d.where(quote, i-quote), "header-syntax", "this quote is not closed on its line", `close it with ", and write \n for a new line within the text`)
		case quote >= 0:
			if c == '"' {
				quote = -1
			}
		case c == '"':
			quote = i
		case c == '{' || c == '[':
			if depth++; depth > mostDepth {
				return d.tooDeep(d.where(i, 1))
			}
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return d.endObject(at, i+1)
			}
		}
	}
	return d.one(d.where(at, 1), "header-fence", "the JSON header that starts here is never closed with }", "write } below the header")
}

func (d *Document) endObject(from, to int) []problem.Problem {
	rest, next := nextLine(d.text, to)
	if rest = bytes.TrimRight(rest, " \t"); len(rest) > 0 {
		return d.one(d.where(to, len(rest)), "header-fence", "text follows the header on its last line", "begin the text on a new line")
	}
	d.span = span{JSON, from, to, next}
	return nil
}

func (d *Document) tooDeep(pos problem.Pos) []problem.Problem {
	return d.one(pos, "too-large", fmt.Sprintf("lists and maps of the header are nested more than %d deep", mostDepth), "write it flatter")
}
