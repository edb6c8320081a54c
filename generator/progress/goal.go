package progress

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Goal is how far a goal is: the weight of its met milestones of the weight of
// those not waived. There is no partial credit.
type Goal struct {
	Entry      *entry.Goal
	Due        calendar.Day        // moved by pauses
	Status     string              // as its author says, on the day
	Milestones []Milestone         // in the order they are due, those without a date last
	Pauses     []portfolio.Stretch // those of this goal, where it has any of its own
	Met        int                 // how many are met
	Counted    int                 // of how many: all but the waived
	MetWeight  float64
	Weight     float64
	Schedule   Schedule
}

// Milestone is how a milestone stands on the day.
type Milestone struct {
	Entry    *entry.Milestone
	Due      calendar.Day // moved by pauses; None without one
	MetOn    calendar.Day // None while it is not met, or where the day is not recorded
	WaivedOn calendar.Day // None while it is not waived, or where the day is not recorded
	Weight   float64
	State    MilestoneState
}

// MilestoneState is how a milestone stands on a day.
type MilestoneState string

// The states of a milestone: what its author says, and whether it is late.
const (
	Met       MilestoneState = "met"
	Waived    MilestoneState = "waived"
	Late      MilestoneState = "late"      // its due date has passed
	Submitted MilestoneState = "submitted" // waiting for a review
	NotYet    MilestoneState = "not-yet"   // looked at, and not met
	Active    MilestoneState = "active"
	Planned   MilestoneState = "planned"
	Unmet     MilestoneState = "unmet" // the engagement is over, and it was due, or looked at, and not met
)

// noGoal asks for the pauses that hold for everything.
var noGoal entry.Key

// Counts reports whether the milestone is part of its goal's progress.
func (m Milestone) Counts() bool { return m.State != Waived }

// LateBy is how many days ago a late milestone was due; 0 for any other.
func (m Milestone) LateBy(on calendar.Day) int {
	if m.State != Late {
		return 0
	}
	return int(on - m.Due)
}

// goals are those that have been set by the day, and the milestones of others:
// of goals that are still to come, or that this edition does not show.
func (c counter) goals() (goals []Goal, loose []Milestone) {
	of := map[entry.Key][]Milestone{}
	for _, m := range c.p.Milestones {
		if !c.there(m) {
			continue
		}
		key := m.Goal.Key
		if goal := c.p.Entry(key); goal == nil || !c.there(goal) {
			key = noGoal
		}
		of[key] = append(of[key], c.milestone(m))
	}
	for _, list := range of {
		slices.SortStableFunc(list, func(a, b Milestone) int { return cmp.Compare(orLast(a.Due), orLast(b.Due)) })
	}
	unfinished := c.unfinished()
	for _, g := range c.p.Goals {
		if c.there(g) {
			goals = append(goals, c.goal(g, of[g.Key], unfinished[g.Key]))
		}
	}
	c.rest(of[noGoal], "")
	return goals, of[noGoal]
}

func orLast(d calendar.Day) calendar.Day {
	if !d.Known() {
		return 1<<31 - 1
	}
	return d
}

func (c counter) goal(e *entry.Goal, milestones []Milestone, unfinished bool) Goal {
	g := Goal{Entry: e, Due: c.p.Due(e), Milestones: milestones, Pauses: c.ownPauses(e.Key), Status: c.status(e.Status.Value, e.Revisions)}
	for _, m := range milestones {
		if !m.Counts() {
			continue
		}
		g.Counted++
		g.Weight += m.Weight
		switch {
		case m.State == Met:
			g.Met++
			g.MetWeight += m.Weight
		}
	}
	if (g.Status == "met" || g.Status == "partly-met") && unfinished {
		g.Status = "active"
	}
	c.rest(g.Milestones, g.Status)
	g.Schedule = c.schedule(g)
	return g
}

// inTime reports whether a milestone was handed in by its date, and is not
// decided: it waits for somebody else.
func (c counter) inTime(e *entry.Milestone, status string, due calendar.Day) bool {
	return status != "planned" && status != "not-yet" && c.come(e.Submitted) && e.Submitted.Day <= due
}

// unjudged reports whether a milestone was found not met only after the day.
func (c counter) unjudged(e *entry.Milestone) bool {
	later := false
	for _, r := range c.p.Reviews {
		switch {
		case r.Of.Key != e.Key || r.Outcome.Value != "not-yet":
		case c.come(r.Date):
			return false
		default:
			later = true
		}
	}
	return later
}

// ownPauses are the pauses that apply to a goal, where they are not those of everything.
func (c counter) ownPauses(goal entry.Key) []portfolio.Stretch {
	if own := c.p.Paused(goal); !slices.Equal(own, c.p.Paused(noGoal)) {
		return own
	}
	return nil
}

// unfinished are the goals of which a milestone was met, or planned, only after
// the day: they were not met before.
func (c counter) unfinished() map[entry.Key]bool {
	goals := map[entry.Key]bool{}
	for _, m := range c.p.Milestones {
		if !c.there(m) || m.MetOn.Known() && !c.come(m.MetOn) {
			goals[m.Goal.Key] = true
		}
	}
	return goals
}

// over reports whether the agreed time has ended: nothing turns late any more.
func (c counter) over() bool { return c.agreed != nil && c.agreed.State == Over }

// rest takes the lateness from milestones that nobody works towards any more,
// because their goal is settled or all is over: what is not met stays not met.
func (c counter) rest(list []Milestone, goal string) {
	over := c.over()
	for i, m := range list {
		switch {
		case over && (m.State == Late || m.State == NotYet):
			list[i].State = Unmet
		case settled[goal] && m.State == Late:
			list[i].State = NotYet
		}
	}
}

func (c counter) milestone(e *entry.Milestone) Milestone {
	m := Milestone{Entry: e, Due: c.p.Due(e), MetOn: calendar.None, WaivedOn: calendar.None, Weight: e.Weight.Or(1)}
	m.State = c.state(e, m.Due)
	switch m.State {
	case Met:
		m.MetOn = dayOf(e.MetOn)
	case Waived:
		m.WaivedOn = since(e.Revisions, "waived")
	}
	return m
}

// status is what an entry's status said on the day: a revision after it has not
// happened yet.
func (c counter) status(now string, revisions []entry.Revision) string {
	for _, r := range revisions {
		if r.Field.Value == "status" && r.Date.Known() && !c.come(r.Date) {
			return r.From.Value
		}
	}
	return now
}

// since is the day on which a revision set a status, None where none did.
func since(revisions []entry.Revision, status string) calendar.Day {
	for _, r := range revisions {
		if r.Field.Value == "status" && r.To.Value == status {
			return dayOf(r.Date)
		}
	}
	return calendar.None
}

// state is how a milestone stands on the day: what was recorded after it has not happened yet.
func (c counter) state(e *entry.Milestone, due calendar.Day) MilestoneState {
	status := c.status(e.Status.Value, e.Revisions)
	switch {
	case status == "met" && (!e.MetOn.Known() || c.come(e.MetOn)):
		return Met
	case status == "waived":
		return Waived
	case due.Known() && due < c.dayAfter() && !c.inTime(e, status, due):
		return Late
	case status == "submitted" && !e.Submitted.Known(), status != "planned" && status != "not-yet" && c.come(e.Submitted):
		return Submitted
	case status == "not-yet" && !c.unjudged(e):
		return NotYet
	case status == "planned" || status == "":
		return Planned
	}
	return Active
}
