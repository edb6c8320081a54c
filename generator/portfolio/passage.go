package portfolio

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// A passage of a body may have an audience of its own:
//
//	<!-- audience: pair -->
//	only the mentor sees this
//	<!-- /audience -->
//
// The marks count wherever they stand, also inside code, and passages may lie
// within each other. What looks like a mark and cannot be read holds back all
// that follows, for it may have been meant to.

// comment is an HTML comment, or what an editor's dashes or a slip have made of one.
var comment = regexp.MustCompile(`<!--((?s:.*?))(?:-->|$)|<(?:!\s*[\p{Pd}−]|[\p{Pd}−]{2}|[–—―])[\p{Pd}−\s]*([^\n<>]*)>?`)

// markForm is what a mark says inside its comment.
var markForm = regexp.MustCompile(`^\s*(?:audience\s*:\s*(\S+)|(/)\s*audience)\s*$`)

// firstWord is the word by which a comment could be a misspelt mark.
var firstWord = regexp.MustCompile(`^[\s/]*(\p{L}+)\s*(:?)`)

type mark struct {
	from, to int // of the whole comment
	level    entry.Level
	closes   bool
	wrong    bool
}

// marks are the audience marks of a body, in order.
func marks(body []byte) []mark {
	if bytes.IndexByte(body, '<') < 0 {
		return nil
	}
	var list []mark
	for _, at := range comment.FindAllSubmatchIndex(body, -1) {
		whole := at[2] >= 0
		inside := string(body[max(at[2], at[4]):max(at[3], at[5])])
		if begun := strings.LastIndex(inside, "<!--"); begun >= 0 {
			inside = inside[begun+len("<!--"):] // a comment before it was not closed
		}
		if m, ok := readMark(inside); ok {
			m.from, m.to, m.wrong = at[0], at[1], m.wrong || !whole
			list = append(list, m)
		}
	}
	return list
}

// readMark reads the inside of a comment; ok is false for one that is no mark at all.
func readMark(inside string) (mark, bool) {
	if f := markForm.FindStringSubmatch(inside); f != nil {
		level, known := entry.ParseLevel(f[1])
		return mark{level: level, closes: f[2] != "", wrong: f[2] == "" && !known}, true
	}
	w := firstWord.FindStringSubmatch(inside)
	if w == nil || problem.Nearest(w[1], []string{"audience"}) == "" {
		return mark{}, false
	}
	if strings.EqualFold(w[1], "audience") && w[2] == "" && len(strings.Fields(inside)) > 3 {
		return mark{}, false // a remark that begins with the word
	}
	return mark{level: entry.Private, wrong: true}, true
}

// passages cuts what is for a smaller audience out of the entries' own copies,
// and reports marks that cannot be read or have no partner. held is how many
// passages each entry lost.
func (p *Portfolio) passages(entries []entry.Entry, want entry.Level) (problems []problem.Problem, held map[entry.Key]int) {
	held = map[entry.Key]int{}
	for _, e := range entries {
		c := e.Head()
		found := marks(c.Body)
		if len(found) == 0 {
			continue
		}
		problems = append(problems, checkMarks(c, found)...)
		c.Body, held[c.Key] = cut(c.Body, found, want)
		c.Outline = markdown.Read(c.Body)
	}
	return problems, held
}

// cut returns the body without the passages that the audience may not see, and
// without the marks. held is how many passages those were.
func cut(body []byte, found []mark, want entry.Level) (out []byte, held int) {
	open := []entry.Level{entry.Public}
	at := 0
	for _, m := range found {
		shown := want.Shows(open[len(open)-1])
		if shown {
			out = append(out, body[at:m.from]...)
		}
		at = m.to
		switch {
		case m.wrong:
			open = []entry.Level{entry.Private} // and no mark closes that
		case !m.closes:
			open = append(open, max(m.level, open[len(open)-1]))
		case len(open) > 1:
			open = open[:len(open)-1]
		}
		if shown && !want.Shows(open[len(open)-1]) {
			held++
		}
	}
	if want.Shows(open[len(open)-1]) {
		out = append(out, body[at:]...)
	}
	return out, held
}

func checkMarks(c *entry.Common, found []mark) []problem.Problem {
	var problems []problem.Problem
	report := func(m mark, text, hint string) {
		problems = append(problems, c.Problem(c.Doc.At(m.from, m.to-m.from), "bad-passage", text, hint))
	}
	var open []mark
	for _, m := range found {
		switch {
		case m.wrong:
			report(m, "this mark cannot be read, so all that follows is held back", fmt.Sprintf("write <!-- audience: %s --> before the passage, and <!-- /audience --> after it", strings.Join(entry.Levels, " or ")))
			return problems // it may be the partner of any other
		case !m.closes:
			open = append(open, m)
		case len(open) == 0:
			report(m, "this ends a passage that never began", "write <!-- audience: pair --> where it begins")
		default:
			open = open[:len(open)-1]
		}
	}
	for _, m := range open {
		report(m, "this passage never ends, so all that follows is held back", "write <!-- /audience --> where it ends")
	}
	return problems
}
