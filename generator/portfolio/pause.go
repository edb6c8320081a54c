package portfolio

import (
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// pauses checks that each pause ends after it begins.
func (l *linker) pauses() {
	if l.p.Plan == nil {
		return
	}
	for _, pause := range l.p.Plan.Pauses {
		if pause.To.Known() && pause.From.Known() && pause.To.Day < pause.From.Day {
			l.add(l.p.Plan.Problem(pause.To.Pos, "bad-date", fmt.Sprintf("this pause ends on %s, before it begins on %s", pause.To, pause.From), "let `to` be the last day of the pause"))
		}
	}
}

// Due is the day a goal or milestone is due: its date plus the days of the
// pauses that apply between the day the date was set and the date itself,
// repeated until no further pause begins before it. The date was set when the
// plan began, when the entry was written, or when the date was last revised,
// whichever came last: who sets a date after a pause knows of it. In an edition
// a revision after its day has not been made yet. Due is None where no date was
// given. Nothing else shifts dates.
func (p *Portfolio) Due(e entry.Entry) calendar.Day {
	switch e := e.(type) {
	case *entry.Goal:
		due, set := p.agreed(e.Due, &e.Common, e.Revisions)
		return p.shifted(due, set, e.Key)
	case *entry.Milestone:
		due, set := p.agreed(e.Due, &e.Common, e.Revisions)
		return p.shifted(due, set, e.Goal.Key)
	}
	return calendar.None
}

// DueAction is the day an action is due: its date, moved by the pauses of
// everything that lie between its session and the date. None where no date was given.
func (p *Portfolio) DueAction(a Action) calendar.Day {
	set := calendar.None
	if s := p.byKey[a.Session]; s != nil && s.Head().Date.Known() {
		set = s.Head().Date.Day
	}
	return p.shifted(a.Due, set, entry.Key{})
}

// agreed is the due date that held on the day of the edition, and the day on
// which it was set, as far as the entry knows.
func (p *Portfolio) agreed(now entry.Date, c *entry.Common, revisions []entry.Revision) (due, set calendar.Day) {
	due, set = dayIn(now), dayIn(c.Date)
	for _, r := range revisions {
		switch {
		case r.Field.Value != "due" || !r.Date.Known():
		case p.Level != entry.Unsaid && r.Date.Day > p.Day:
			before, err := calendar.Parse(r.From.Value)
			if err != nil {
				before = calendar.None
			}
			return before, set
		default:
			set = max(set, r.Date.Day)
		}
	}
	return due, set
}

// dayIn is a date that was given, else None.
func dayIn(d entry.Date) calendar.Day {
	if !d.Known() {
		return calendar.None
	}
	return d.Day
}

func (p *Portfolio) shifted(day, set calendar.Day, goal entry.Key) calendar.Day {
	if !day.Known() || p.Plan == nil {
		return day
	}
	start := max(p.Plan.Start.Day, set)
	for _, pause := range p.Paused(goal) {
		from := max(pause.First, start)
		if from > day {
			break
		}
		if pause.Last >= from {
			day += pause.Last - from + 1
		}
	}
	return day
}

// Stretch is a run of days, the first and the last included.
type Stretch struct{ First, Last calendar.Day }

// Paused returns the times away that apply to a goal, or to everything where
// the key is zero: in order, without overlap. One without an end lasts until
// the day of the edition.
func (p *Portfolio) Paused(goal entry.Key) []Stretch {
	if p.Plan == nil {
		return nil
	}
	var list []Stretch
	for _, pause := range p.Plan.Pauses {
		if !pause.From.Known() || !applies(pause, goal) {
			continue
		}
		last := p.Day
		if pause.To.Known() {
			last = pause.To.Day
		}
		if last >= pause.From.Day {
			list = append(list, Stretch{pause.From.Day, last})
		}
	}
	return merged(list)
}

// applies reports whether a pause holds for a goal. One whose scope names
// goals that this edition does not show holds for none that it shows.
func applies(pause entry.Pause, goal entry.Key) bool {
	if !pause.Scoped() {
		return true
	}
	return slices.ContainsFunc(pause.Scope, func(r entry.Ref) bool { return r.Key == goal })
}

func merged(list []Stretch) []Stretch {
	slices.SortFunc(list, func(a, b Stretch) int { return int(a.First - b.First) })
	var out []Stretch
	for _, s := range list {
		if n := len(out) - 1; n >= 0 && s.First <= out[n].Last+1 {
			out[n].Last = max(out[n].Last, s.Last)
			continue
		}
		out = append(out, s)
	}
	return out
}
