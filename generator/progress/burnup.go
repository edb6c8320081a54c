package progress

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Burnup is how many milestones there were to meet, and how many were met, over
// time. Both are counts; neither says how much anybody has grown.
type Burnup struct {
	Steps   []Step         // where a count changes, oldest first; the first is the start, the last the day
	Changes []calendar.Day // when the milestones were revised, each day once
	Undated int            // milestones that are met, and nobody wrote down when: in no step
}

// Step is the counts from a day on.
type Step struct {
	Day   calendar.Day
	Scope int // milestones that were planned by then, without those waived by then, or on a day that nobody wrote down
	Met   int
}

// Burnup counts milestones over time, from a day on: one is in the scope from
// the day its entry bears, from the start where it bears none. A start that is
// still to come is the day itself.
func (f *Figures) Burnup(milestones []Milestone, from calendar.Day) Burnup {
	var b Burnup
	from = min(from, f.Day)
	at := map[calendar.Day]*Step{from: {Day: from}, f.Day: {Day: f.Day}}
	step := func(d calendar.Day) *Step {
		d = max(d, from)
		if at[d] == nil {
			at[d] = &Step{Day: d}
		}
		return at[d]
	}
	for _, m := range milestones {
		planned := from
		if d := m.Entry.Date; d.Known() {
			planned = d.Day
		}
		if planned > f.Day || !m.Counts() && !m.WaivedOn.Known() {
			continue
		}
		step(planned).Scope++
		switch {
		case !m.Counts():
			step(max(m.WaivedOn, planned)).Scope--
		case m.State == Met && m.MetOn.Known():
			step(max(m.MetOn, planned)).Met++
		case m.State == Met:
			b.Undated++
		}
	}
	b.Steps = summed(at)
	b.Changes = f.changesOf(milestones, from)
	return b
}

// summed turns what each day added into what stood from that day on.
func summed(at map[calendar.Day]*Step) []Step {
	var list []Step
	for _, s := range at {
		list = append(list, *s)
	}
	slices.SortFunc(list, func(a, b Step) int { return cmp.Compare(a.Day, b.Day) })
	for i := 1; i < len(list); i++ {
		list[i].Scope += list[i-1].Scope
		list[i].Met += list[i-1].Met
	}
	return list
}

func (f *Figures) changesOf(milestones []Milestone, from calendar.Day) []calendar.Day {
	own := map[entry.Key]bool{}
	for _, m := range milestones {
		own[m.Entry.Key] = true
	}
	var days []calendar.Day
	for _, c := range f.Changes {
		if own[c.Of.Head().Key] && c.Day >= from && !slices.Contains(days, c.Day) {
			days = append(days, c.Day)
		}
	}
	return days
}
