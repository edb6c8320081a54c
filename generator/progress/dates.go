package progress

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Dates are the days of an edition's calendar, each list by day. What has not come is only
// among them while the engagement goes on, up to its agreed end or for a year.
type Dates struct {
	Met   []Date         // when the two meet, met, or were to meet
	Norms []calendar.Day // when the norms are to be looked at again
	last  calendar.Day
}

// Date is a day on which the two meet.
type Date struct {
	Day     calendar.Day
	Session *entry.Session // what is written of it; nil where only the rhythm says it
	Rhythm  *entry.Cadence // the rhythm whose day it is; nil where it is of none, or on another day
}

// farthest is how far ahead a calendar goes where no end was agreed.
const farthest = 365

// DatesOf finds the days of an edition's calendar.
func DatesOf(p *portfolio.Portfolio) Dates {
	c := count(p)
	d := Dates{last: c.lastDate()}
	d.Met = c.meetings(d.last)
	if d.last > c.day && p.Plan != nil && p.Plan.Start.Known() {
		d.Met = append(d.Met, c.ahead(d.last)...)
		d.Norms = c.norms(d.last)
	}
	slices.SortStableFunc(d.Met, func(a, b Date) int { return cmp.Compare(a.Day, b.Day) })
	return d
}

// HasMet reports whether a session is in the calendar, which is known before all its days are found.
func (f *Figures) HasMet() bool {
	last := f.lastDate()
	return slices.ContainsFunc(f.p.Sessions, func(s *entry.Session) bool { return s.Date.Known() && s.Date.Day <= last })
}

// Has reports whether a day is in the calendar.
func (d Dates) Has(day calendar.Day) bool { return day.Known() && day <= d.last }

// lastDate is the last day of the calendar.
func (c counter) lastDate() calendar.Day {
	switch {
	case c.over():
		return c.day
	case c.p.Plan != nil && c.p.Plan.End.Known():
		return c.p.Plan.End.Day
	}
	return c.day + farthest
}

// meetings are the sessions with a day.
func (c counter) meetings(last calendar.Day) []Date {
	var list []Date
	for _, s := range c.p.Sessions {
		if s.Date.Known() && s.Date.Day <= last {
			list = append(list, Date{s.Date.Day, s, c.rhythmOf(s)})
		}
	}
	return list
}

// rhythmOf is the rhythm on whose day a session is, of several the rarest.
func (c counter) rhythmOf(s *entry.Session) *entry.Cadence {
	if c.p.Plan == nil || !c.p.Plan.Start.Known() {
		return nil
	}
	var found *entry.Cadence
	for i, cadence := range c.p.Plan.Cadence {
		if found != nil && found.Every.Value.After(0) >= cadence.Every.Value.After(0) || !serves(s, cadence) {
			continue
		}
		if days := beats(c.p.Plan, cadence, s.Date.Day); len(days) > 0 && days[0] == s.Date.Day {
			found = &c.p.Plan.Cadence[i]
		}
	}
	return found
}

// ahead are the days of the rhythms to come of which no session says anything
// yet. Nobody knows when a pause without an end is over.
func (c counter) ahead(last calendar.Day) []Date {
	var list []Date
	for _, m := range Upcoming(c.p, c.day, farthest) {
		if m.Day <= last && !c.away(m.Day) && !c.spokenFor(m) {
			list = append(list, Date{Day: m.Day, Rhythm: &m.Cadence})
		}
	}
	return list
}

// away reports whether a day lies in a pause of everything, one without an end included.
func (c counter) away(d calendar.Day) bool {
	return slices.ContainsFunc(c.p.Plan.Pauses, func(p entry.Pause) bool {
		return !p.Scoped() && p.From.Known() && p.From.Day <= d && (!p.To.Known() || d <= p.To.Day)
	})
}

// spokenFor reports whether a session of the days around a meeting could be that
// meeting, however it goes: half an interval on either side, as slots have it.
func (c counter) spokenFor(m Meeting) bool {
	around := (m.Cadence.Every.Value.After(0) - 1) / 2
	return slices.ContainsFunc(c.p.Sessions, func(s *entry.Session) bool {
		return s.Date.Known() && s.Date.Day >= m.Day-around && s.Date.Day <= m.Day+around && serves(s, m.Cadence)
	})
}

// norms are the days on which the norms are to be looked at again, counted from the last time.
func (c counter) norms(end calendar.Day) []calendar.Day {
	every, last := c.p.Plan.NormsReview.Every.Value, c.p.Plan.Start.Day
	for _, done := range c.p.Plan.NormsReview.Done {
		if c.come(done) {
			last = max(last, done.Day)
		}
	}
	var list []calendar.Day
	for d := c.after(last, every); d > last && d <= end; d = c.after(d, every) {
		if d >= c.day && !c.away(d) {
			list = append(list, d)
		}
		last = d
	}
	return list
}

// after is the day one span after another, moved on by the pauses of everything between them.
func (c counter) after(since calendar.Day, every calendar.Span) calendar.Day {
	d := every.After(since)
	for _, pause := range c.p.Paused(noGoal) {
		if from := max(pause.First, since); from <= d && pause.Last >= from {
			d += pause.Last - from + 1
		}
	}
	return d
}
