package portfolio

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// mention is something that is published and may name somebody.
type mention struct {
	texts []string                 // what it says, in each way that it may be read
	what  string                   // what it is, where its place does not show it
	pos   func(folded) problem.Pos // where it says words
	prose bool                     // it is running text: no address, no file name
}

// mentioned looks for names in all that an entry says or is called. A full name
// holds the entry back; a single one, which may be another's, is a warning, and a
// hint where it is an ordinary word in lower case.
func (f *filter) mentioned(e entry.Entry) {
	if len(f.names) == 0 {
		return
	}
	c := e.Head()
	f.spoken(c, mention{[]string{f.marked(string(c.Body)), f.marked(c.Outline.Said)}, "", func(words folded) problem.Pos { return place(c, words) }, true})
	f.marks(c)
	entry.Texts(e, func(t *entry.Text) {
		if !f.translator(e, t) {
			f.spoken(c, mention{line(t.Value), "", there(t.Pos), true})
		}
	})
	entry.URLs(e, func(u *entry.URL) { f.spoken(c, mention{addressed(u.Value), "", there(u.Pos), false}) })
	entry.Refs(e, func(r *entry.Ref) {
		if r.Key.Kind == entry.KindSkill {
			f.spoken(c, mention{[]string{r.Key.ID}, "", there(r.Pos), false})
		}
	})
	f.files(e)
	f.called(c)
}

// there is a place that is the same for all words.
func there(pos problem.Pos) func(folded) problem.Pos { return func(folded) problem.Pos { return pos } }

// heard is a text in which names are looked for.
func heard(text string) folded {
	if apart := parted(text); apart != "" {
		return fold(text) + fold(apart)
	}
	return fold(text)
}

// line is a text of a header, also as it would be read if it were Markdown.
func line(text string) []string {
	if strings.ContainsAny(text, "<&[*~`") {
		return []string{text, markdown.Read([]byte(text)).Said}
	}
	return []string{text}
}

// addressed is an address, also with what stands in it as %20.
func addressed(written string) []string {
	if plain, err := url.PathUnescape(written); err == nil && plain != written {
		return []string{written, plain}
	}
	return []string{written}
}

// spoken reports the naming of each person in something.
func (f *filter) spoken(in speaker, m mention) {
	if !slices.ContainsFunc(m.texts, f.watch.sees) {
		return
	}
	var said folded
	for _, text := range m.texts {
		said += heard(text)
	}
	for _, n := range f.names {
		if way := n.fullIn(said); way != "" {
			f.refuse(in, m.pos(way), fmt.Sprintf("%q is named %s in public and has not agreed to the full name", n.of.Name, m.where()), toName(n.of, f.want.Day))
		} else {
			f.perhaps(in, m, n, said)
		}
	}
}

// perhaps reports a part of somebody's name, which may be another's: as a
// warning, and once in a file as a hint where it is a mere word.
func (f *filter) perhaps(in speaker, m mention, n name, said folded) {
	part, word := n.likely(said, m)
	switch {
	case part == "":
	case !word:
		f.warn(in, m.pos(part), fmt.Sprintf("%s may name %q, who has not agreed to be named so", m.thing(), n.of.Name), "if it does: "+toName(n.of, f.want.Day))
	case !f.hinted[naming{n.of, in}]:
		f.hinted[naming{n.of, in}] = true
		f.hint(in, m.pos(part), fmt.Sprintf("%q is a word here, it seems, and a name of %q, who has not agreed to be named so", strings.TrimSpace(string(part)), n.of.Name), "if they are meant: "+toName(n.of, f.want.Day))
	}
}

func (m mention) where() string {
	if m.what == "" {
		return "here"
	}
	return "by " + m.what
}

func (m mention) thing() string {
	if m.what == "" {
		return "this"
	}
	return m.what
}

// translator reports whether a text is the id of who made a translation, which is not shown as it is.
func (f *filter) translator(e entry.Entry, t *entry.Text) bool {
	tr, ok := e.(*entry.Translation)
	return ok && t == &tr.TranslatedBy && f.from.listed(t.Value) != nil
}

// files looks for names in the names of the files that an entry uses, and in
// addresses of links that hide them.
func (f *filter) files(e entry.Entry) {
	c := e.Head()
	entry.Files(e, func(file *entry.File) {
		f.spoken(c, mention{[]string{file.Path}, "the name of the file " + file.Path, there(file.Pos), false})
	})
	for _, l := range c.Outline.Links {
		if strings.Contains(l.Dest, "%") {
			f.spoken(c, mention{addressed(l.Dest), "the address " + l.Dest, there(standing(c, l.Dest)), false})
		}
		if file := f.from.links[c.Key][l.Dest].File; file != "" && file != strings.TrimLeft(l.Dest, "./") {
			f.spoken(c, mention{[]string{file}, "the name of the file " + file, there(standing(c, l.Dest)), false})
		}
	}
}

// called looks for names in what an entry is called: it becomes part of the address.
func (f *filter) called(c *entry.Common) {
	if !f.watch.sees(c.Key.ID) {
		return
	}
	said := heard(c.Key.ID)
	for _, n := range f.names {
		switch {
		case said.has(n.id) || n.fullIn(said) != "":
			f.refuse(c, first, fmt.Sprintf("the file name says %q, who has not agreed to be named: it becomes part of the address", n.of.ID), "give the file another name")
		case n.singleIn(said) != "" && c.Key.Kind != entry.KindTranslation:
			f.warn(c, first, fmt.Sprintf("the file name may name %q, who has not agreed to be named so: it becomes part of the address", n.of.Name), "if it does, give the file another name")
		}
	}
}

// place is where words that are left in a body stand in the file.
func place(c *entry.Common, words folded) problem.Pos {
	if at, length := find(string(c.Doc.Body), words); at >= 0 {
		return c.Doc.At(at, length)
	}
	at, length := markdown.Where(c.Body, func(said string) (int, int) { return find(said, words) })
	if at < 0 {
		return first
	}
	return standing(c, string(c.Body[at:at+length]))
}

// standing is where a piece of a body stands in the file.
func standing(c *entry.Common, piece string) problem.Pos {
	at := bytes.Index(c.Doc.Body, []byte(piece))
	if at < 0 {
		return first
	}
	return c.Doc.At(at, len(piece))
}
