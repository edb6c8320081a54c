package progress

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Meeting is a day on which a rhythm says to meet.
type Meeting struct {
	Day     calendar.Day
	Cadence entry.Cadence
}

// Upcoming returns the first days from one on, within a year, on which the agreed
// rhythms say to meet, outside of pauses of the whole; of several rhythms on one
// day the rarest. It is empty where no rhythm is agreed.
func Upcoming(p *portfolio.Portfolio, from calendar.Day, most int) []Meeting {
	if p.Plan == nil || !p.Plan.Start.Known() {
		return nil
	}
	pauses := p.Paused(noGoal)
	var list []Meeting
	for _, cadence := range p.Plan.Cadence {
		for _, day := range beats(p.Plan, cadence, from) {
			if !within(day, pauses) {
				list = append(list, Meeting{day, cadence})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Meeting) int {
		if a.Day != b.Day {
			return int(a.Day - b.Day)
		}
		return int(b.Cadence.Every.Value.After(0) - a.Cadence.Every.Value.After(0))
	})
	list = slices.CompactFunc(list, func(a, b Meeting) bool { return a.Day == b.Day })
	return list[:min(most, len(list))]
}

// beats are the days of one rhythm from a day on, within a year.
func beats(plan *entry.Plan, cadence entry.Cadence, from calendar.Day) []calendar.Day {
	every := cadence.Every.Value
	if every.After(0) <= 0 {
		return nil
	}
	var days []calendar.Day
	for beat := recent(plan.Start.Day, max(from, plan.Start.Day), every); beat < max(from, plan.Start.Day)+366; beat = every.After(beat) {
		day := onWeekday(beat, cadence.Day.Value)
		if plan.End.Known() && day > plan.End.Day {
			break
		}
		if day >= from && !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	return days
}
