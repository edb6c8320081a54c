package pages

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// outcomes are the goals that were reached, and the goals and milestones that
// were not: a milestone of a goal that was given up goes with its goal.
func (b *builder) outcomes() (reached, unreached []Outcome) {
	for _, g := range b.site.figures.Goals {
		switch {
		case g.Status == "met":
			reached = append(reached, Outcome{Card: b.card(g.Entry.Key)})
		case b.continues(g):
			continue
		default:
			unreached = append(unreached, b.outcome(g.Entry, g.Entry.Revisions))
		}
		if g.Status == "superseded" || g.Status == "dropped" {
			continue
		}
		for _, m := range g.Milestones {
			if m.State != progress.Met && b.site.Over || m.State == progress.Waived || m.State == progress.NotYet {
				unreached = append(unreached, b.outcome(m.Entry, m.Entry.Revisions))
			}
		}
	}
	return reached, unreached
}

// continues reports whether somebody still works towards a goal: all is not
// over, or it is due after the end.
func (b *builder) continues(g progress.Goal) bool {
	if g.Status != "active" && g.Status != "proposed" && g.Status != "" {
		return false
	}
	e := b.site.figures.Engagement
	return !b.site.Over || e.Ended.Known() && g.Due > e.Ended
}

// leftOpen are the goals towards which somebody still works.
func (b *builder) leftOpen() []Card {
	var list []Card
	for _, g := range b.site.figures.Goals {
		if b.continues(g) {
			list = append(list, b.card(g.Entry.Key))
		}
	}
	return list
}

// outcome is what became of an entry: its summary, else why its state was last changed.
func (b *builder) outcome(e entry.Entry, revisions []entry.Revision) Outcome {
	o := Outcome{Card: b.card(e.Head().Key)}
	for _, r := range revisions {
		if r.Field.Value == "status" && r.Date.Known() && r.Date.Day <= b.site.Day {
			o.Why = r.Why.Value
		}
	}
	return o
}

// agreements are the goals as they were first agreed, beside what they ended as.
func (b *builder) agreements() []Agreement {
	var list []Agreement
	for _, g := range b.site.figures.Goals {
		a := Agreement{Card: b.card(g.Entry.Key)}
		for _, t := range progress.Agreed(g.Entry, b.site.Day) {
			a.Terms = append(a.Terms, AgreedTerm{t.Field, t.First, t.Last})
		}
		list = append(list, a)
	}
	return list
}

// firstBesideLast is a table of the first and the last level that each side saw
// of each criterion; nil where nothing was seen twice.
func (b *builder) firstBesideLast() *Table {
	t := &Table{Head: heads("col-criterion", "col-seen-by-whom", "first-seen", "latest-seen")}
	for _, c := range b.site.figures.Growth() {
		for _, line := range c.Lines {
			first, last, ok := line.Ends()
			if !ok || first.Review == last.Review {
				continue
			}
			level := func(s progress.Sight) Value {
				seen := plain(c.Rubric.Levels[s.Step-1].Label.Value)
				seen.Note = &Value{Day: s.Day, To: calendar.None}
				return seen
			}
			t.Rows = append(t.Rows, row(criterionLabel(c.Rubric, c.ID), keyed("stance-short-"+line.Stance), level(first), level(last)))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}
