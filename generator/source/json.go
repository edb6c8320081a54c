package source

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// objectReader makes values of the tokens of one JSON object (RFC 8259). At the
// first that is none it says why, and reads no further.
type objectReader struct {
	*decoder
	text   []byte
	tokens *json.Decoder
	broken bool
}

// readJSON reads a header in JSON. closeObject has shown that the nesting is shallow.
func (t *decoder) readJSON(text []byte) {
	r := &objectReader{decoder: t, text: text, tokens: json.NewDecoder(bytes.NewReader(text))}
	r.tokens.UseNumber()
	t.root = r.read()
}

// read reads the next value with all that is within it. What it returns of a broken object is not to be used.
func (r *objectReader) read() *Value {
	token, start := r.next()
	pos := r.since(start)
	switch v := token.(type) {
	case json.Delim:
		if v == '{' {
			return r.object(r.value(pos, Map, ""), start)
		}
		return r.array(r.value(pos, List, ""), start)
	case string:
		return r.value(pos, String, v)
	case json.Number:
		return r.value(pos, Number, v.String())
	case bool:
		return r.value(pos, Bool, string(r.text[start:r.tokens.InputOffset()]))
	}
	return r.value(pos, Null, "")
}

func (r *objectReader) object(v *Value, start int) *Value {
	for r.more() {
		token, at := r.next()
		if key, ok := token.(string); ok {
			pos := r.since(at)
			r.add(v, Field{Key: key, Pos: pos, Value: r.read()})
		}
	}
	r.next()
	v.Pos = r.since(start)
	return v
}

func (r *objectReader) array(v *Value, start int) *Value {
	for r.more() {
		v.Items = append(v.Items, r.read())
	}
	r.next()
	v.Pos = r.since(start)
	return v
}

func (r *objectReader) more() bool { return !r.broken && !r.full() && r.tokens.More() }

// next reads a token and returns the offset where it begins.
func (r *objectReader) next() (json.Token, int) {
	start := len(r.text) - len(bytes.TrimLeft(r.text[r.tokens.InputOffset():], " \t\n,:"))
	if r.broken || r.full() {
		return nil, start
	}
	token, err := r.tokens.Token()
	if err != nil {
		r.broken = true
		r.explainJSON(start, err)
	}
	return token, start
}

// since is the place of what begins at start and was read just now.
func (r *objectReader) since(start int) problem.Pos {
	return r.place(start, int(r.tokens.InputOffset())-start)
}

// explainJSON says why the text at offset at cannot go on as it does.
func (t *objectReader) explainJSON(at int, err error) {
	c, size := utf8.DecodeRune(t.text[at:])
	text, hint := "the header is not JSON: "+err.Error(), `write it as {"key": "value", "list": ["one", "two"]}`
	switch {
	case c == '}' || c == ']':
		text, hint = "the value before this bracket is missing", "delete the comma after the last value"
	case strings.ContainsRune("'“”„‟«»‘’", c):
		text, hint = "these are not the quotes of JSON", `type straight double quotes: "`
	case c == '/' || c == '#':
		text, hint = "a comment stands in the header", "delete it: JSON has no comments"
	case c == '"' && strings.Contains(err.Error(), "escape"):
		text, hint = "a backslash within this text means nothing in JSON", `write two backslashes: \\`
	case c == '"' && strings.Contains(err.Error(), "string literal"):
		text, hint = "a tab stands within this text", `write \t for it`
	case c == '"':
		text, hint = "a comma or a colon is missing before this", "put a comma after each value and a colon after each key"
	case unicode.IsLetter(c):
		text, hint = "text stands here without quotes", `put double quotes around it`
	}
	t.fail(t.place(at, size), "header-syntax", text, hint)
}
