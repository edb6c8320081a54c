package source

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var yamlError = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// yamlWords says in plain words what the parser's own mean; the parser names some of them a line too early.
var yamlWords = []struct {
	parser, text, hint string
	early              bool
}{
	{"unknown escape character", "a backslash in \"double quotes\" stands before a letter that YAML gives no meaning", "write two backslashes, or put 'single quotes' around the value", false},
	{"hexdecimal number", "a backslash in \"double quotes\" wants a number in hexadecimal", "write two backslashes, or put 'single quotes' around the value", false},
	{"Unicode character escape", "a backslash in \"double quotes\" names a character that there is not", "type the character itself", false},
	{"expected ',' or ']'", "a list in [brackets] is not closed, or a comma is missing in it", "write it as [one, two], with quotes around words that end in a question mark", true},
	{"expected ',' or '}'", "a map in {brackets} is not closed, or a comma is missing in it", "write it as {one: 1, two: 2}, with quotes around words that end in a question mark", true},
	{"tab character", "a tab indents a line here", "YAML wants spaces: replace the tab with spaces", false},
	{"expected node content", "a sign of YAML stands where a value is expected", "put quotes around the value", true},
	{"expected <document start>", "this line does not belong to the keys above", writeKeys, true},
	{"did not find expected key", "a line near here does not line up with the others", writeKeys, true},
	{"'-' indicator", "a line near here does not line up with the items of its list", `begin each item with "- ", all below each other`, true},
}

// explainYAML tells why a header is no YAML: by the slips that were found, else in the parser's words.
func (t *decoder) explainYAML(faults []fault, err error) {
	for _, f := range faults {
		t.fail(t.place(f.at, f.length), "header-syntax", f.text, f.hint)
	}
	if len(faults) > 0 {
		return
	}
	line, said := 0, err.Error()
	if m := yamlError.FindStringSubmatch(said); m != nil {
		line, _ = strconv.Atoi(m[1]) // no number is the first line
		said = m[2]
	}
	text, hint := "the header is not YAML: "+said, writeKeys
	for _, w := range yamlWords {
		if strings.Contains(said, w.parser) {
			text, hint = w.text, w.hint
			if w.early && line > 0 {
				line++
			}
			break
		}
	}
	t.fail(t.wholeLine(max(line, 1)), "header-syntax", text, hint)
}

// wholeLine is the place of a line of the header, counted from 1, without its indentation.
func (t *decoder) wholeLine(n int) problem.Pos {
	line := min(t.place(0, 0).Line+n-1, len(t.doc.lines))
	text := t.doc.line(line)
	content := bytes.TrimLeft(text, " \t")
	return t.doc.where(int(t.doc.lines[line-1])+len(text)-len(content), len(content))
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
	text := shorten(string(value))
	if strings.ContainsAny(text, `"\`) {
		return `'` + strings.ReplaceAll(text, `'`, `''`) + `'`
	}
	return `"` + text + `"`
}
