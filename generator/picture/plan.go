package picture

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Plan is a picture with time along it: the milestone map, the changes of plan.
type Plan struct {
	Ticks  []Tick
	Pauses []Band
	Today  *Share // nil where the day lies outside
	Rows   []Row
}

// Row is one track of a plan.
type Row struct {
	Track
	Undated int // how many have no day, and so no mark
}

// over is the axis of an engagement, made wide enough for the days of a picture.
func over(f *progress.Figures, mirror bool, days ...calendar.Day) Axis {
	a := Axis{From: f.Day, To: f.Day, Mirror: mirror}
	if e := f.Engagement; e != nil {
		a.From, a.To = e.Start, max(e.Start, e.End)
		if !e.End.Known() {
			a.To = max(e.Start, f.Day)
		}
	} else if len(days) > 0 {
		a.From, a.To = days[0], days[0]
	}
	for _, d := range days {
		a.From, a.To = min(a.From, d), max(a.To, d)
	}
	return a
}

// Map is the milestone map: a row for each goal with its milestones, each where
// it was met, else where it is due.
func Map(f *progress.Figures, mirror bool, goals ...progress.Goal) Plan {
	var days []calendar.Day
	for _, g := range goals {
		for _, m := range g.Milestones {
			if d := dayOf(m); d.Known() {
				days = append(days, d)
			}
		}
	}
	a := over(f, mirror, days...)
	p := a.plan(f)
	for i := range goals {
		p.Rows = append(p.Rows, a.row(goals[i]))
	}
	return p
}

func (a Axis) plan(f *progress.Figures) Plan {
	p := Plan{Ticks: a.ticks(), Pauses: a.bands(f.Pauses)}
	if ended := f.Engagement != nil && f.Engagement.State == progress.Over; a.holds(f.Day) && !ended {
		x := a.at(f.Day)
		p.Today = &x
	}
	return p
}

// dayOf is where a milestone stands in time: when it was met, else when it is
// due. One that was met on a day that nobody wrote down stands nowhere.
func dayOf(m progress.Milestone) calendar.Day {
	if m.State == progress.Met {
		return m.MetOn
	}
	return m.Due
}

func (a Axis) row(g progress.Goal) Row {
	var r Row
	var things []Thing
	for _, m := range g.Milestones {
		d := dayOf(m)
		if !d.Known() {
			r.Undated++
			continue
		}
		things = append(things, Thing{d, string(m.State), m.Entry.Key.ID, m.Entry.Name()})
	}
	r.Track = a.track(things)
	r.Pauses = a.bands(g.Pauses)
	if last := metThrough(g.Milestones); last.Known() {
		r.Done, _ = a.band(portfolio.Stretch{First: a.From, Last: last - 1})
	}
	return r
}

// metThrough is the day of the last milestone before which none is missing: the
// line through a goal does not run over one that is not met.
func metThrough(list []progress.Milestone) calendar.Day {
	missing, last := calendar.Day(1<<31-1), calendar.None
	for _, m := range list {
		if d := dayOf(m); m.Counts() && m.State != progress.Met && d.Known() {
			missing = min(missing, d)
		}
	}
	for _, m := range list {
		if m.State == progress.Met && m.MetOn.Known() && m.MetOn <= missing {
			last = max(last, m.MetOn)
		}
	}
	return last
}

// Changes is the timeline of changes: a row for each goal or milestone that
// changed, in the order of its first change, which is in of. word says in a
// word why a change was made.
func Changes(f *progress.Figures, mirror bool, word func(progress.Change) string) (p Plan, of []progress.Change) {
	var days []calendar.Day
	rows := map[string][]Thing{}
	for _, c := range f.Changes {
		key := c.Of.Head().Key.String()
		if rows[key] == nil {
			of = append(of, c)
		}
		rows[key] = append(rows[key], Thing{c.Day, "change", key, word(c)})
		days = append(days, c.Day)
	}
	a := over(f, mirror, days...)
	p = a.plan(f)
	for _, c := range of {
		p.Rows = append(p.Rows, Row{Track: a.track(rows[c.Of.Head().Key.String()])})
	}
	return p, of
}
