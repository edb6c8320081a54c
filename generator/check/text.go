package check

import (
	"io"
	"slices"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// text is something that the public edition says in words.
type text struct {
	words   string
	problem func(at, length int) problem.Problem // of a part of the words
}

// publicTexts are the bodies and headers of the entries that are public, and
// the text files that are published with them.
func (r *Reader) publicTexts() []text {
	r.texts.Do(func() {
		for _, e := range r.Public.Entries {
			r.said = append(r.said, textsOf(e)...)
		}
		for _, file := range r.published() {
			if words := r.read(file); words != "" {
				r.said = append(r.said, fileText(file, words))
			}
		}
	})
	return r.said
}

func textsOf(e entry.Entry) []text {
	c := e.Head()
	list := []text{{string(c.Body), func(at, length int) problem.Problem { return c.Problem(inBody(c, at, length), "", "", "") }}}
	entry.Texts(e, func(t *entry.Text) {
		if pos := t.Pos; t.Value != "" {
			list = append(list, text{t.Value, func(int, int) problem.Problem { return c.Problem(pos, "", "", "") }})
		}
	})
	return list
}

func fileText(file, words string) text {
	return text{words, func(at, length int) problem.Problem {
		pos, line := lineAndColumn(words, at, length)
		return problem.Problem{File: file, Pos: pos, Source: line}
	}}
}

// published are the files beside the entries that the public edition has.
func (r *Reader) published() []string {
	list := append(r.Public.Files(), r.Static...)
	slices.Sort(list)
	return slices.Compact(list)
}

// mostText is the size from which a file is not looked through for words.
const mostText = 1 << 20

// read is the text of a file; "" where it is none, or too long.
func (r *Reader) read(file string) string {
	f, err := r.Folder.Open(file)
	if err != nil {
		return ""
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostText+1))
	if err != nil || len(data) > mostText || !utf8.Valid(data) || slices.Contains(data[:min(len(data), 1024)], 0) {
		return ""
	}
	return string(data)
}
