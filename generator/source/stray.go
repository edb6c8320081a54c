package source

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// noHeader is for a file that begins with no header at offset at, perhaps after
// hidden characters. The problems say what was meant to be one.
func (d *Document) noHeader(at int, hidden bool) []problem.Problem {
	if resembles(d.text[at:]) {
		return d.notAHeader(at)
	}
	if closedKeys(d.text, at) || looseKeys(d.text, at) || hidden && begins(d.text[at:], keyLine) {
		return d.one(d.where(at, lineWidth(d.text, at)), "header-fence", "these lines read as a header without its fences",
			"write --- on a line of its own above the header and another below it; or begin the text with a heading")
	}
	if i := d.misplaced(at); i >= 0 {
		return d.one(d.where(at, lineWidth(d.text, at)), "header-fence",
			fmt.Sprintf("something stands before the header that begins on line %d", d.where(i, 0).Line), "move the header to the very top; for a line across the page write ***")
	}
	return nil
}

// notAHeader says what is wrong with a first line that resembles a fence.
func (d *Document) notAHeader(at int) []problem.Problem {
	line, _ := nextLine(d.text, at)
	pos, hint := d.where(at, len(line)), writeFence
	switch i := bytes.IndexFunc(line, invisible); {
	case i >= 0:
		r, size := utf8.DecodeRune(line[i:])
		pos, hint = d.where(at+i, size), fmt.Sprintf("delete the invisible character %U here", r)
	case begins(d.text[at:], objectLike):
		hint = `write a JSON header at the left margin and its keys in straight double quotes: {"title": "…"}`
	case bytes.IndexFunc(line, func(r rune) bool { return r > unicode.MaxASCII && alike(r) != r }) >= 0:
		hint = "type three plain hyphens: an editor has made other dashes of them"
	}
	return d.one(pos, "header-fence", fmt.Sprintf("%q looks like the start of a header and is not one", shorten(bare(line))), hint)
}

// secondHeader is for what follows a proved header and reads as a header too.
func (d *Document) secondHeader() []problem.Problem {
	at := afterComments(d.text, d.span.body)
	if !headerFollows(d.text, at) && !closedKeys(d.text, at) {
		return nil
	}
	return d.one(d.where(at, lineWidth(d.text, at)), "header-fence", "a second header follows the first",
		"keep one header, with one fence above it and one below; for a line across the page write ***")
}

// misplaced returns the offset of a header that other text comes before, or -1.
// After comments a key below a fence is enough. After other text the whole
// block must read as a header: a line across the page may stand there as well.
func (d *Document) misplaced(at int) int {
	if i := afterComments(d.text, at); i > at && headerFollows(d.text, i) {
		return i
	}
	for i := at; i < len(d.text); {
		line, next := nextLine(d.text, i)
		if i > at && codeFence(line) {
			return -1 // an example of a header may follow; only a file that is wrapped as code begins so
		}
		if (isFence(line, yamlFence) || isFence(line, tomlFence)) && closedKeys(d.text, next) {
			return i
		}
		i = next
	}
	return -1
}

// afterComments returns the offset of the first line from at on whose text is no HTML comment.
func afterComments(text []byte, at int) int {
	for i := at; i < len(text); {
		switch {
		case text[i] == '\n':
			i++
			at = i
		case text[i] == ' ' || text[i] == '\t':
			i++
		case bytes.HasPrefix(text[i:], []byte("<!--")):
			end := bytes.Index(text[i:], []byte("-->"))
			if end < 0 {
				return at
			}
			i += end + len("-->")
			at = i
		default:
			return at
		}
	}
	return len(text)
}

// headerFollows reports whether a fence with a key below it, or a JSON object, begins at offset at.
func headerFollows(text []byte, at int) bool {
	line, next := nextLine(text, at)
	if !fenceLike(line) {
		return objectStart.Match(text[at:])
	}
	below := bytes.TrimLeft(text[next:], " \t\n")
	return begins(firstLine(text[next:]), wordLine) || begins(firstLine(below), keyLine)
}

// closedKeys reports whether a key and further lines as a header has them begin
// at offset at and go on to a fence that closes them. After a blank line, where
// prose may begin, only keys count.
func closedKeys(text []byte, at int) bool {
	blank := false
	for i := at; i < len(text); {
		line, next := nextLine(text, i)
		switch {
		case (i == at || blank) && len(line) > 0 && !begins(line, keyLine) && !closes(line):
			return false
		case closes(line):
			return i > at
		case len(line) == 0:
			blank = true
		case !begins(line, otherLine):
			return false
		}
		i = next
	}
	return false
}

// looseKeys reports whether text begins with two lines or more that are keys, and then a blank line.
func looseKeys(text []byte, at int) bool {
	for keys := 0; ; keys++ {
		line, next := nextLine(text, at)
		if !begins(line, keyLine) {
			return keys > 1 && bare(line) == ""
		}
		at = next
	}
}

func closes(line []byte) bool {
	return isFence(line, yamlFence) || isFence(line, tomlFence) || isFence(line, "...")
}

func codeFence(line []byte) bool {
	line = bytes.TrimLeft(line, " ")
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
}
