package progress

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// News is what changed from one day to another, and what to talk about next.
type News struct {
	Since   calendar.Day   // None where nothing was before
	Session *entry.Session // the session of that day; nil where it is no session's
	Met     []Milestone    // met since
	Done    []Action       // done since
	New     []entry.Entry  // written or changed since, newest first; sessions and what is listed above left out
	Changes []Change       // plans that changed since

	Late    []Milestone // past their date
	Soon    []Milestone // due within the active days in which a planned one is at risk
	Overdue []Action
	Open    []Action
	Waiting []Wait         // work that waits for a review
	Next    *entry.Session // the next session that is planned; nil where none is
}

// Since returns what changed in an edition after its last session before the
// day, and what is open.
func Since(p *portfolio.Portfolio, f *Figures) News {
	c := count(p)
	n := News{Since: calendar.None, Waiting: f.Reviews().Open}
	for _, s := range p.Sessions {
		switch {
		case s.Status.Value == "held" && s.Date.Known() && s.Date.Day < c.day:
			n.Since, n.Session = s.Date.Day, s
		case s.Status.Value == "planned" && s.Date.Known() && s.Date.Day >= c.day && n.Next == nil:
			n.Next = s
		}
	}
	n.milestones(c, f)
	n.actions(f)
	n.New = c.written(n.Since)
	n.Changes = slices.DeleteFunc(slices.Clone(f.Changes), func(ch Change) bool { return ch.Day <= n.Since })
	return n
}

func (n *News) milestones(c counter, f *Figures) {
	soon := int(c.p.Config.Thresholds.AtRiskDays.Or(atRiskDays))
	for _, m := range f.All() {
		left := active(c.day+1, m.Due, c.p.Paused(m.Entry.Goal.Key))
		switch {
		case m.State == Met && m.MetOn.Known() && m.MetOn > n.Since:
			n.Met = append(n.Met, m)
		case m.State == Late && !settledGoal(f, m):
			n.Late = append(n.Late, m)
		case m.State != Met && m.State != Submitted && m.Counts() && m.Due.Known() && left <= soon && !settledGoal(f, m):
			n.Soon = append(n.Soon, m)
		}
	}
	byDue := func(a, b Milestone) int { return cmp.Compare(a.Due, b.Due) }
	slices.SortStableFunc(n.Late, byDue)
	slices.SortStableFunc(n.Soon, byDue)
}

// settledGoal reports whether nobody works towards a milestone's goal any more.
func settledGoal(f *Figures, m Milestone) bool {
	g := f.Goal(m.Entry.Goal.Key)
	return g != nil && g.Schedule.State == Settled
}

func (n *News) actions(f *Figures) {
	for _, o := range f.Actions() {
		for _, a := range o.Actions {
			switch {
			case a.State == Overdue:
				n.Overdue = append(n.Overdue, a)
			case a.State == Open:
				n.Open = append(n.Open, a)
			case a.State != Dropped && a.Done.Known() && a.Done > n.Since:
				n.Done = append(n.Done, a)
			}
		}
	}
}

// written are the entries that were written or changed after a day, newest first.
func (c counter) written(since calendar.Day) []entry.Entry {
	var list []entry.Entry
	for _, e := range c.p.Entries {
		switch e.(type) {
		case *entry.Session, *entry.Milestone, *entry.Goal, *entry.Translation:
			continue
		}
		if d := c.changed(e); d.Known() && d > since {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b entry.Entry) int { return cmp.Compare(c.changed(b), c.changed(a)) })
	return list
}

// changed is the day of the last change that a reader should know of, None
// where none had been made by the day.
func (c counter) changed(e entry.Entry) calendar.Day {
	day := calendar.None
	for _, d := range []entry.Date{e.Head().Date, e.Head().Updated} {
		if c.there(e) && c.come(d) {
			day = max(day, d.Day)
		}
	}
	return day
}
