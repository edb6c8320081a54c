package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// forms are the texts of one key by plural form; most have "other" only.
type forms map[string]string

// words are the texts of a wording file by key.
type words map[string]forms

// readWords reads the text of a wording file. A word that cannot be read is left
// out, and is a problem; nil are the words of a file of which nothing can be read.
func readWords(file string, text []byte) (words, []problem.Problem) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	s := &wordSheet{file: file, text: text, words: words{}}
	var whole any
	err := json.Unmarshal(text, &whole)
	switch _, isObject := whole.(map[string]any); {
	case isObject:
		s.read()
	case err != nil:
		s.broken(err)
	case whole != nil: // null has no words
		s.fault(0, "these words cannot be read: they are not between { and }", howToWrite)
	}
	if len(s.words) == 0 && len(s.problems) > 0 {
		return nil, s.problems
	}
	return s.words, s.problems
}

// wordSheet is a wording file while it is being read.
type wordSheet struct {
	file     string
	text     []byte
	words    words
	problems []problem.Problem
}

const (
	howToWrite   = `write {"key": "text", …}, a comma between each two and none after the last`
	howToDecline = `write "text", or one text for each plural form: {"one": "{n} week", "other": "{n} weeks"}`
)

// read takes the words of a text that is known to be a JSON object.
func (s *wordSheet) read() {
	d := json.NewDecoder(bytes.NewReader(s.text))
	d.Token()
	for d.More() {
		token, _ := d.Token()
		key, end := fmt.Sprint(token), int(d.InputOffset())
		var value any
		d.Decode(&value)
		f, ok := declined(value)
		switch {
		case value == nil:
		case !ok:
			s.fault(bytes.LastIndexByte(s.text[:end-1], '"'), fmt.Sprintf("these words cannot be read: %q is neither a text nor one for each plural form, \"other\" among them", key), howToDecline)
		default:
			s.words[key] = f
		}
	}
}

// declined is one text, or one for each plural form.
func declined(value any) (forms, bool) {
	if text, ok := value.(string); ok {
		return forms{"other": text}, true
	}
	list, _ := value.(map[string]any)
	f := forms{}
	for name, text := range list {
		one, ok := text.(string)
		if !ok {
			return nil, false
		}
		f[name] = one
	}
	return f, f["other"] != ""
}

// broken tells where a text stops being JSON.
func (s *wordSheet) broken(err error) {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok && syntax.Error() != endOfJSON {
		s.fault(int(syntax.Offset)-1, "these words cannot be read: there is a mistake here, or just before", howToWrite)
	} else {
		s.fault(max(len(bytes.TrimRight(s.text, " \t\r\n"))-1, 0), "these words cannot be read: the file ends before they do", howToWrite)
	}
}

// endOfJSON is how encoding/json says that a text ends too early.
const endOfJSON = "unexpected end of JSON input"

func (s *wordSheet) fault(offset int, text, hint string) {
	before := s.text[:min(offset, len(s.text))]
	start := bytes.LastIndexByte(before, '\n') + 1
	line, _, _ := bytes.Cut(s.text[start:], []byte("\n"))
	s.problems = append(s.problems, problem.Problem{File: "theme/" + s.file, Rule: "theme-wording", Text: text, Hint: hint, Source: string(bytes.TrimSuffix(line, []byte("\r"))),
		Pos: problem.Pos{Line: bytes.Count(before, []byte("\n")) + 1, Col: utf8.RuneCount(before[start:]) + 1, Width: 1}})
}
