package portfolio

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Passages of a body may have an audience of their own, and may lie within each
// other (entry.Marks). A mark that cannot be read holds back all that follows,
// and one that ends what never began all that comes before: it may have been meant to.

// passages cuts what is for a smaller audience out of the entries' own copies,
// and reports marks that cannot be read or have no partner. held is how many
// passages each entry lost.
func (p *Portfolio) passages(entries []entry.Entry, want entry.Level) (problems []problem.Problem, held map[entry.Key]int) {
	held = map[entry.Key]int{}
	for _, e := range entries {
		c := e.Head()
		found := entry.Marks(c.Body)
		if len(found) == 0 {
			continue
		}
		problems = append(problems, checkMarks(c, found)...)
		c.Body, _, held[c.Key] = cut(c.Body, found, want)
		c.Outline = markdown.Read(c.Body)
	}
	return problems, held
}

// Common is the text of an entry that all who may read the entry read: the
// same for every edition.
func Common(c *entry.Common) []byte {
	body, _, _ := cut(c.Doc.Body, entry.Marks(c.Doc.Body), entry.Public)
	return body
}

// Standing is an audience mark of a passage that an edition shows, and where it
// stood in what is left of the text.
type Standing struct {
	entry.Mark
	At int // the offset in the entry's Body
}

// Marks are the audience marks of an entry's own text that are left in this
// edition: those of passages that it shows.
func (p *Portfolio) Marks(c *entry.Common) []Standing {
	_, left, _ := cut(c.Doc.Body, entry.Marks(c.Doc.Body), p.Level)
	return left
}

// cut returns the body without the passages that the audience may not see, and
// without the marks. left are the marks of the passages that are in it, held is
// how many passages are not.
func cut(body []byte, found []entry.Mark, want entry.Level) (out []byte, left []Standing, held int) {
	open := []entry.Level{entry.Public}
	at := 0
	for _, m := range found {
		shown := want.Shows(open[len(open)-1])
		if shown {
			out = append(out, body[at:m.From]...)
		}
		at = m.To
		if m.Closes && len(open) == 1 && !want.Shows(entry.Private) {
			out, left = out[:0], nil // what it ends may have begun anywhere
		}
		switch {
		case m.Wrong:
			open = []entry.Level{entry.Private, entry.Private} // and no mark closes that
		case !m.Closes:
			open = append(open, max(m.Level, open[len(open)-1]))
		case len(open) > 1 && open[0] == entry.Public:
			open = open[:len(open)-1]
		}
		switch now := want.Shows(open[len(open)-1]); {
		case shown && !now:
			held++
		case shown && !m.Wrong:
			left = append(left, Standing{m, len(out)})
		}
	}
	if want.Shows(open[len(open)-1]) {
		out = append(out, body[at:]...)
	}
	return out, left, held
}

// mostMarks is how many marks of one body are told; a body may hold thousands that are alike.
const mostMarks = 20

// checkMarks reports marks that cannot be read or have no partner. After one
// that cannot be read nothing is said, for it may be the partner of any other.
func checkMarks(c *entry.Common, found []entry.Mark) []problem.Problem {
	var problems []problem.Problem
	report := func(m entry.Mark, text, hint string) {
		if len(problems) < mostMarks {
			problems = append(problems, c.Problem(c.Doc.At(m.From, m.To-m.From), "bad-passage", text, hint))
		}
	}
	var open []entry.Mark
	for _, m := range found {
		switch {
		case m.Wrong:
			report(m, "this mark cannot be read, so "+heldBy(m, len(open))+" is held back", writeMarks)
			return problems
		case !m.Closes:
			open = append(open, m)
		case len(open) == 0:
			report(m, "this ends a passage that never began, so all that comes before is held back", "write <!-- audience: pair --> where it begins")
		default:
			open = open[:len(open)-1]
		}
	}
	for _, m := range open {
		report(m, "this passage never ends, so all that follows is held back", "write <!-- /audience --> where it ends")
	}
	return problems
}

var writeMarks = fmt.Sprintf("write <!-- audience: %s --> before the passage, and <!-- /audience --> after it", strings.Join(entry.Levels, " or "))

// heldBy says what a mark that cannot be read holds back.
func heldBy(m entry.Mark, open int) string {
	if m.Closes && open == 0 {
		return "all of the text"
	}
	return "all that follows"
}
