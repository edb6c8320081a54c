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
// whichever came last: who sets a date after a pause knows of it. Due is None
// where no date was given. Nothing else shifts dates.
func (p *Portfolio) Due(e entry.Entry) calendar.Day {
	switch e := e.(type) {
	case *entry.Goal:
		return p.shifted(dayIn(e.Due), setOn(&e.Common, e.Revisions), e.Key)
	case *entry.Milestone:
		return p.shifted(dayIn(e.Due), setOn(&e.Common, e.Revisions), e.Goal.Key)
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

// setOn is the day on which an entry's due date was last set, as far as the entry knows.
func setOn(c *entry.Common, revisions []entry.Revision) calendar.Day {
	day := dayIn(c.Date)
	for _, r := range revisions {
		if r.Field.Value == "due" && r.Date.Known() {
			day = max(day, r.Date.Day)
		}
	}
	return day
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
