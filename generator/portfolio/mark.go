package portfolio

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// marked is a text with the names that readers get for @ana in a task. Where
// they get the id, in other prose, marks looks for it.
func (f *filter) marked(text string) string {
	var named strings.Builder
	done := 0
	for _, m := range idMarks(text) {
		if who := f.from.listed(m.id); who != nil {
			named.WriteString(text[done:m.from] + f.edition.portrait(*who).Name)
			done = m.to
		}
	}
	if done == 0 {
		return text
	}
	return named.String() + text[done:]
}

// idMark is somebody's id with an @, wherever it stands.
type idMark struct {
	id       string
	from, to int
}

// idMarks are all marks of a text that are no part of a word, as in an address of mail.
func idMarks(text string) []idMark {
	var list []idMark
	for i := strings.IndexByte(text, '@'); i >= 0; {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		id := text[i+1:]
		if end := strings.IndexFunc(id, func(r rune) bool { return !inWord(r) && r != '-' && r != '_' }); end >= 0 {
			id = id[:end]
		}
		to := i + 1 + len(id)
		if id != "" && !inWord(before) {
			list = append(list, idMark{id, i, to})
		}
		next := strings.IndexByte(text[to:], '@')
		if next < 0 {
			break
		}
		i = to + next
	}
	return list
}

// marks looks for @ids that are no marks of a session's task: readers see them as they are.
func (f *filter) marks(c *entry.Common) {
	for _, m := range idMarks(string(c.Body)) {
		if !f.inTask(c, m.from, m.to) {
			f.id(c, m.id)
		}
	}
}

// inTask reports whether a mark is one of a session's task, in whose place readers get a name.
func (f *filter) inTask(c *entry.Common, from, to int) bool {
	if c.Key.Kind != entry.KindSession {
		return false
	}
	for _, t := range c.Outline.Tasks {
		if from >= t.Offset && to <= t.Offset+t.Length {
			return to == len(c.Body) || strings.ContainsRune(" \t\n*~", rune(c.Body[to]))
		}
	}
	return false
}

// id reports an id that says more than its person agreed to.
func (f *filter) id(c *entry.Common, id string) {
	for _, n := range f.names {
		if n.of.ID.Value != id {
			continue
		}
		said := heard(id)
		pos := func() problem.Pos { return standing(c, "@"+id) }
		switch alias := fold(n.of.Alias.Value); {
		case n.fullIn(said) != "":
			f.refuse(c, pos(), fmt.Sprintf("%q is named here in public and has not agreed to the full name", n.of.Name), toName(n.of, f.want.Day))
		case telling(*n.of) || n.id != "" && !alias.has(n.id):
			f.warn(c, pos(), fmt.Sprintf("readers see the id of %q here, who has not agreed to be named so", n.of.Name), toName(n.of, f.want.Day))
		}
		return
	}
}
