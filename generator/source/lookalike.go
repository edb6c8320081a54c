package source

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var (
	objectStart = regexp.MustCompile(`^\{[ \t\n]*["}]`)
	// as people write JSON by hand: indented, with bare or 'single' or “smart” quoted keys, with comments
	objectLike = regexp.MustCompile(`^[ \t]*(\{[ \t\n]*(["}'“”„‟«‘’]|\n[ \t\n]*(//|/\*)|[\pL_][\pL\pN_-]*[ \t]*:)|｛)`)

	namedFence = regexp.MustCompile(`(?i)^[-+;]{3,}(yaml|yml|toml|json)$`)

	// a key as headers have it; one with a capital, as prose may begin too; and whatever else a header's line may be
	keyLine   = regexp.MustCompile(`^["']?[\p{Ll}\p{Lo}_][\pL\pN_-]*["']?[ \t]*(:([ \t]|$)|=)`)
	wordLine  = regexp.MustCompile(`^["']?[\pL_][\pL\pN_-]*["']?[ \t]*(:([ \t]|$)|=)`)
	otherLine = regexp.MustCompile(`^([ \t]|[#\]}]|-[ \t]|-$|["']?[\pL_][\pL\pN_. -]*["']?[ \t]*(:([ \t]|$)|=)|\[\[?[\pL_][\pL\pN_.-]*\]\]?[ \t]*$)`)

	comments = regexp.MustCompile(`^([ \t]*\n|<!--(?s:.*?)-->[ \t]*)*`)
)

// noHeader is for a file that begins with no header at offset at. The problems
// say what was meant to be one.
func (d *Document) noHeader(at int) []problem.Problem {
	d.span = span{}
	if resembles(d.text[at:]) {
		return d.notAHeader(at)
	}
	if closedKeys(d.text, at) {
		return d.one(d.where(at, lineWidth(d.text, at)), "header-fence", "these lines read as a header whose first --- is missing",
			"write --- on a line of its own above them")
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
	case objectLike.Match(d.text[at:]):
		hint = `write a JSON header at the left margin and its keys in straight double quotes: {"title": "…"}`
	case bytes.IndexFunc(line, func(r rune) bool { return r > unicode.MaxASCII && alike(r) != r }) >= 0:
		hint = "type three plain hyphens: an editor has made other dashes of them"
	}
	return d.one(pos, "header-fence", fmt.Sprintf("%q looks like the start of a header and is not one", shorten(bare(line))), hint)
}

// secondHeader is for what follows a proved header and reads as a header too.
func (d *Document) secondHeader() []problem.Problem {
	at := d.span.body
	at += len(comments.Find(d.text[at:]))
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
	if i := at + len(comments.Find(d.text[at:])); i > at && headerFollows(d.text, i) {
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

// headerFollows reports whether a fence with a key below it, or a JSON object, begins at offset at.
func headerFollows(text []byte, at int) bool {
	line, next := nextLine(text, at)
	if !fenceLike(line) {
		return objectStart.Match(text[at:])
	}
	below := bytes.TrimLeft(text[next:], " \t\n")
	return wordLine.Match(firstLine(text[next:])) || keyLine.Match(firstLine(below))
}

// closedKeys reports whether a key and further lines as a header has them begin
// at offset at and go on to a fence that closes them. After a blank line, where
// prose may begin, only keys count.
func closedKeys(text []byte, at int) bool {
	blank := false
	for i := at; i < len(text); {
		line, next := nextLine(text, i)
		switch {
		case (i == at || blank) && len(line) > 0 && !keyLine.Match(line) && !closes(line):
			return false
		case closes(line):
			return i > at
		case len(line) == 0:
			blank = true
		case !otherLine.Match(line):
			return false
		}
		i = next
	}
	return false
}

func closes(line []byte) bool {
	return isFence(line, yamlFence) || isFence(line, tomlFence) || isFence(line, "...")
}

// resembles reports whether text begins as a header would, but for a slip. It is asked where no header begins.
func resembles(text []byte) bool {
	line, next := nextLine(text, 0)
	return fenceLike(line) || objectLike.Match(text) || oddFence(text, line, next)
}

// fenceLike reports whether a line is a fence or was meant as one: indented,
// with other dashes or too many or too few, with an invisible character, with a word behind it.
func fenceLike(line []byte) bool {
	first := bytes.TrimLeft(line, " \t")
	if len(first) == 0 || first[0] < utf8.RuneSelf && (unicode.IsLetter(rune(first[0])) || unicode.IsDigit(rune(first[0]))) {
		return false // nearly every line of a header
	}
	word := bare(line)
	if strings.HasPrefix(word, yamlFence) || strings.HasPrefix(word, tomlFence) {
		return true
	}
	folded := fold(word)
	dashes := len(folded) > 0 && (strings.Trim(folded, "-") == "" || strings.Trim(folded, "+") == "")
	return dashes && (len(folded) > 1 || folded != word) || namedFence.MatchString(folded)
}

// oddFence reports whether text begins with a row of another sign, such as
// ;;; or \--- or ***, that fences keys off as a header is.
func oddFence(text, line []byte, next int) bool {
	row := unescape(line)
	if len(row) < 2 || !strings.ContainsRune("-+;.=*_#%:/", rune(row[0])) || strings.Trim(row, row[:1]) != "" || !keyLine.Match(firstLine(text[next:])) {
		return false
	}
	for i := next; i < len(text); {
		line, after := nextLine(text, i)
		if unescape(line) == row {
			return true
		}
		if !otherLine.Match(line) {
			return false
		}
		i = after
	}
	return false
}

func unescape(line []byte) string { return strings.ReplaceAll(fold(bare(line)), `\`, "") }

func codeFence(line []byte) bool {
	line = bytes.TrimLeft(line, " ")
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
}

// firstSeen returns the offset of the first line on which something is to be
// seen, and of the first invisible character before it, else -1.
func firstSeen(text []byte) (at, hidden int) {
	hidden = -1
	for at < len(text) {
		line, next := nextLine(text, at)
		if bare(line) != "" {
			break
		}
		if i := bytes.IndexFunc(line, invisible); i >= 0 && hidden < 0 {
			hidden = at + i
		}
		at = next
	}
	return at, hidden
}

// bare is a line without white space around it and without what nobody sees,
// also without a byte-order mark that was read as Latin-1.
func bare(line []byte) string {
	seen := string(line)
	if bytes.IndexFunc(line, invisible) >= 0 {
		seen = strings.Map(func(r rune) rune {
			if invisible(r) {
				return -1
			}
			return r
		}, seen)
	}
	return strings.Trim(strings.TrimPrefix(seen, "ï»¿"), " \t")
}

// fold makes plain signs of all that look like - and +, and drops the spaces between them.
func fold(word string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\t' {
			return -1
		}
		return alike(r)
	}, word)
}

// alike is the fence's sign that a character looks like, else the character itself.
func alike(r rune) rune {
	switch {
	case unicode.Is(unicode.Pd, r), strings.ContainsRune("−˗⁃─━⎯➖ーｰ", r):
		return '-'
	case strings.ContainsRune("＋﹢➕⁺", r):
		return '+'
	}
	return r
}

// invisible reports whether a character but plain white space shows nothing
// (Unicode categories Cc, Cf, Z and the default ignorable fillers).
func invisible(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' && r != '\t' && r != '\n' || r == 0x7f
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) || r == 0x2800
}

func firstLine(text []byte) []byte {
	line, _ := nextLine(text, 0)
	return line
}

func lineWidth(text []byte, at int) int { return len(firstLine(text[at:])) }

// shorten cuts what is quoted in a message to a length that can be read.
func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
