package progress

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Term is one thing that a goal was agreed by, as it was at first and as it is
// on the day. A date is as an author writes it.
type Term struct {
	Field       string // key of the header
	First, Last string
}

// Changed reports whether it is not as it was first agreed.
func (t Term) Changed() bool { return t.First != t.Last }

// Agreed is what a goal was agreed by: its measure, its target and its due date,
// replayed from its revisions.
func Agreed(g *entry.Goal, on calendar.Day) []Term {
	var list []Term
	for _, now := range []struct{ field, says string }{{"measure", g.Measure.Value}, {"target", g.Target.Value}, {"due", dayOf(g.Due).String()}} {
		t := replay(now.field, now.says, g.Revisions, on)
		if t.First != "" || t.Last != "" {
			list = append(list, t)
		}
	}
	return list
}

// replay finds what a field said before all of its revisions, and what it says
// on a day: a revision after it has not happened yet.
func replay(field, now string, revisions []entry.Revision, on calendar.Day) Term {
	t := Term{field, now, now}
	first, later := true, false
	for _, r := range revisions {
		if r.Field.Value != field {
			continue
		}
		if first {
			t.First, first = r.From.Value, false
		}
		if !later && r.Date.Known() && r.Date.Day > on {
			t.Last, later = r.From.Value, true
		}
	}
	return t
}
