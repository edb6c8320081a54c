package progress

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Condition is something that must be true at the end.
type Condition struct {
	Text     string
	Evidence []entry.Entry // what shows it
	Awaited  []entry.Entry // what shall show it and does not yet: a milestone that is not met
	Partial  bool          // this edition does not have all that shall show it
}

// Met reports whether something shows it, and nothing that should is missing.
// An edition that lacks part of the evidence does not say so.
func (c Condition) Met() bool { return len(c.Evidence) > 0 && len(c.Awaited) == 0 && !c.Partial }

func (c counter) closing(f *Figures) []Condition {
	if c.p.Plan == nil {
		return nil
	}
	var list []Condition
	for _, criterion := range c.p.Plan.Closure {
		k := Condition{Text: criterion.Text.Value, Partial: !criterion.Whole()}
		for _, r := range criterion.MetBy {
			e := c.p.Entry(r.Key)
			switch {
			case e == nil:
			case c.stands(f, e):
				k.Evidence = append(k.Evidence, e)
			default:
				k.Awaited = append(k.Awaited, e)
			}
		}
		list = append(list, k)
	}
	return list
}

// stands reports whether an entry can be shown for something on the day: a goal
// or milestone that is met, a session that was held, anything else once it is there.
func (c counter) stands(f *Figures, e entry.Entry) bool {
	if !c.there(e) {
		return false
	}
	switch e := e.(type) {
	case *entry.Goal:
		g := f.Goal(e.Key)
		return g != nil && g.Status == "met"
	case *entry.Milestone:
		return c.state(e, c.p.Due(e)) == Met
	case *entry.Session:
		return e.Status.Value == "held"
	}
	return true
}

// Opening is an opportunity that a goal or milestone leads to.
type Opening struct {
	entry.Opening
	Of entry.Entry
}

// openings lists the opportunities by their state, in the author's words, those without one last.
func (c counter) openings() []Opening {
	var list []Opening
	add := func(of entry.Entry, opens []entry.Opening) {
		if !c.there(of) {
			return
		}
		for _, o := range opens {
			list = append(list, Opening{o, of})
		}
	}
	for _, g := range c.p.Goals {
		add(g, g.Opens)
	}
	for _, m := range c.p.Milestones {
		add(m, m.Opens)
	}
	slices.SortStableFunc(list, func(a, b Opening) int {
		return cmp.Or(cmp.Compare(unsaid(a.State.Value), unsaid(b.State.Value)), cmp.Compare(a.State.Value, b.State.Value))
	})
	return list
}

func unsaid(s string) int {
	if s == "" {
		return 1
	}
	return 0
}
