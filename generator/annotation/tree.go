package annotation

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxDepth is how deep objects and lists may stand in each other; no tool writes a tenth of it.
const maxDepth = 100

// object is a JSON object.
type object map[string]any

// parse reads JSON: objects, lists ([]any), text, numbers (json.Number), true
// and false. An error says in which line what is wrong.
func parse(data []byte) (any, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, errors.New("this is no text in UTF-8, so it is no JSON")
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, errors.New("there is nothing in it")
	}
	p := parser{data: data, tokens: json.NewDecoder(bytes.NewReader(data))}
	p.tokens.UseNumber()
	v, err := p.value(0)
	if err != nil {
		return nil, p.explain(err)
	}
	if _, err := p.tokens.Token(); err != io.EOF {
		return nil, fmt.Errorf("line %d: more follows where the file should end", p.line())
	}
	return v, nil
}

type parser struct {
	data   []byte
	tokens *json.Decoder
}

func (p *parser) value(depth int) (any, error) {
	t, err := p.tokens.Token()
	if err != nil {
		return nil, err
	}
	switch {
	case depth > maxDepth:
		return nil, errors.New("lists and objects stand in each other more than a hundred deep")
	case t == json.Delim('{'):
		return p.object(depth)
	case t == json.Delim('['):
		return p.list(depth)
	}
	return t, nil
}

// object reads an object after its brace. A key that stands twice is an error:
// tools disagree on which one counts.
func (p *parser) object(depth int) (any, error) {
	o := object{}
	for p.tokens.More() {
		t, err := p.tokens.Token()
		if err != nil {
			return nil, err
		}
		key := t.(string)
		if _, twice := o[key]; twice {
			return nil, fmt.Errorf("the key %q stands twice in one object, so it is not known which one counts", shortened(key))
		}
		if o[key], err = p.value(depth + 1); err != nil {
			return nil, err
		}
	}
	_, err := p.tokens.Token()
	return o, err
}

func (p *parser) list(depth int) (any, error) {
	var list []any
	for p.tokens.More() {
		v, err := p.value(depth + 1)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	_, err := p.tokens.Token()
	return list, err
}

func (p *parser) line() int { return 1 + bytes.Count(p.data[:p.tokens.InputOffset()], []byte("\n")) }

// explain says where and what is wrong.
func (p *parser) explain(err error) error {
	if first := bytes.TrimSpace(p.data)[0]; first != '{' && first != '[' {
		return errors.New("this is not JSON: a file of annotations begins with { or [")
	}
	if _, ok := errors.AsType[*json.SyntaxError](err); ok || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		reason := strings.TrimPrefix(err.Error(), "json: ")
		if !ok {
			reason = "the file ends too early"
		}
		return fmt.Errorf("line %d: this is not JSON: %s", p.line(), reason)
	}
	return fmt.Errorf("line %d: %w", p.line(), err)
}

// text is the text under the first of some keys that has one, "" where there is none.
func (o object) text(keys ...string) string {
	for _, k := range keys {
		if s, ok := o[k].(string); ok && s != "" {
			return s
		}
	}
	return ""
}

// list is what is under the first of some keys that is there: a list, or one thing alone.
func (o object) list(keys ...string) []any {
	for _, k := range keys {
		switch v := o[k].(type) {
		case nil:
		case []any:
			return v
		default:
			return []any{v}
		}
	}
	return nil
}

// words are the texts in a list.
func (o object) words(keys ...string) []string {
	var words []string
	for _, v := range o.list(keys...) {
		if s, ok := v.(string); ok {
			words = append(words, s)
		}
	}
	return words
}

// has reports whether one of some keys is there.
func (o object) has(keys ...string) bool {
	for _, k := range keys {
		if o[k] != nil {
			return true
		}
	}
	return false
}

// isA reports whether a type is among those of an object, by its bare name.
func (o object) isA(name string) bool {
	for _, t := range o.words("type", "@type") {
		if bare(t) == name {
			return true
		}
	}
	return false
}

// bare is a word of the vocabulary without what says that it is one.
func bare(word string) string {
	for _, space := range []string{"oa:", "http://www.w3.org/ns/oa#", "as:", "https://www.w3.org/ns/activitystreams#"} {
		word = strings.TrimPrefix(word, space)
	}
	return word
}

// longest is how much of a text a message repeats, in characters.
const longest = 60

// shortened is the beginning of a text in one line, without characters that nobody sees or that steer a terminal.
func shortened(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, s[:min(len(s), 8*longest)])
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return s
}

// span is the place that a selector counts, false where it counts none.
func span(o object) (start, end int, ok bool) {
	from, err1 := number(o["start"])
	to, err2 := number(o["end"])
	return from, to, err1 == nil && err2 == nil && from >= 0 && to >= from
}

func number(v any) (int, error) {
	n, ok := v.(json.Number)
	if !ok {
		return 0, errors.New("no number")
	}
	return strconv.Atoi(n.String())
}
