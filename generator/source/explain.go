package source

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var yamlError = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// yamlWords says in plain words what the parser's own mean; the parser names some of them a line too early.
var yamlWords = []struct {
	parser, text, hint string
	early              int
}{
	{"unknown escape character", "a backslash in \"double quotes\" stands before a letter that YAML gives no meaning", "write two backslashes, or put 'single quotes' around the value", 0},
	{"hexdecimal number", "a backslash in \"double quotes\" wants a number in hexadecimal", "write two backslashes, or put 'single quotes' around the value", 0},
	{"Unicode character escape", "a backslash in \"double quotes\" names a character that there is not", "type the character itself", 0},
	{"expected ',' or ']'", "a list in [brackets] is not closed, or a comma is missing in it", "write it as [one, two]", 1},
	{"expected ',' or '}'", "a map in {brackets} is not closed, or a comma is missing in it", "write it as {one: 1, two: 2}", 1},
	{"tab character", "a tab indents a line here", "YAML wants spaces: replace the tab with spaces", 0},
	{"expected node content", "a sign of YAML stands where a value is expected", "put quotes around the value", 1},
	{"expected <document start>", "this line does not belong to the keys above", writeKeys, 1},
	{"did not find expected key", "a line near here does not line up with the others", writeKeys, 1},
	{"'-' indicator", "a line near here does not line up with the items of its list", `begin each item with "- ", all below each other`, 1},
}

// explainYAML tells why a header is no YAML: by the slips that were found, else in the parser's words.
func (t *decoder) explainYAML(faults []fault, err error) {
	for _, f := range faults {
		t.fail(t.place(f.at, f.length), "header-syntax", f.text, f.hint)
	}
	if len(faults) > 0 {
		return
	}
	line, said := 1, err.Error()
	if m := yamlError.FindStringSubmatch(said); m != nil {
		line, said = max(1, atoi(m[1])), m[2]
	}
	text, hint := "the header is not YAML: "+said, writeKeys
	for _, w := range yamlWords {
		if strings.Contains(said, w.parser) {
			text, hint, line = w.text, w.hint, line+w.early
			break
		}
	}
	pos := t.place(0, 0)
	pos.Line += line - 1
	shown := t.doc.line(pos.Line)
	indent := len(shown) - len(bytes.TrimLeft(shown, " \t"))
	pos.Col, pos.Width = indent+1, len([]rune(string(shown)))-indent
	t.fail(pos, "header-syntax", text, hint)
}

func atoi(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// keyHint says what a line lacks to be a key with its value.
func keyHint(line []byte) string {
	switch {
	case bytes.Contains(line, []byte("：")):
		return "use an ordinary colon, with a space behind it"
	case bytes.IndexByte(line, ':') > 0:
		return "put an ordinary space behind the colon"
	case bytes.IndexByte(line, '=') > 0:
		return "in a header between --- lines write key: value, not key = value"
	}
	return writeKeys + `; or indent the line if it belongs to the one above`
}

// inQuotes is a value as it should be written.
func inQuotes(value []byte) string {
	quote := `"`
	if bytes.ContainsAny(value, `"\`) {
		quote = `'`
	}
	return quote + shorten(strings.ReplaceAll(string(value), `'`, map[string]string{`"`: `'`, `'`: `''`}[quote])) + quote
}
