package progress

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Schedule is whether a goal is as far as its dates say it should be.
type Schedule struct {
	State    ScheduleState
	Expected float64    // weight that was due before the day, without what was handed in by then
	Gap      float64    // of the whole weight: how much more is due than met, 0 to 1; negative when ahead
	Because  *Milestone // the milestone that makes it so; nil where none does
	Days     int        // how many days Because is late, or how many active days until it is due
}

// ScheduleState is one word for a schedule.
type ScheduleState string

// The states of a schedule. A goal that is settled has none.
const (
	Settled      ScheduleState = ""
	OnTrack      ScheduleState = "on-track"
	AtRisk       ScheduleState = "at-risk"
	OffTrack     ScheduleState = "off-track"
	Paused       ScheduleState = "paused"
	NotScheduled ScheduleState = "not-scheduled"
)

// What a portfolio that says nothing of thresholds goes by.
const (
	atRiskDays  = 14
	offTrackGap = 0.25
)

// settled are the states of goals that nobody works towards any more.
var settled = map[string]bool{"met": true, "partly-met": true, "superseded": true, "dropped": true}

func (c counter) schedule(g Goal) Schedule {
	if settled[g.Status] || c.over() {
		return Schedule{State: Settled}
	}
	s := Schedule{State: NotScheduled}
	for _, m := range g.Milestones {
		if m.Counts() && m.Due.Known() {
			s.State = OnTrack
			if m.Due < c.day && m.State != Submitted {
				s.Expected += m.Weight
			}
		}
	}
	if s.State == NotScheduled || g.Weight == 0 {
		return Schedule{State: NotScheduled}
	}
	s.Gap = (s.Expected - g.MetWeight) / g.Weight
	if within(c.day, c.p.Paused(g.Entry.Key)) {
		s.State = Paused
		return s
	}
	c.judge(&s, g)
	return s
}

// judge finds the state of a schedule that is not paused, and the first
// milestone that makes it so: one that is due, or that is still only planned
// shortly before. One that is late is a risk even where others were early.
func (c counter) judge(s *Schedule, g Goal) {
	pauses := c.p.Paused(g.Entry.Key)
	soon := int(c.p.Config.Thresholds.AtRiskDays.Or(atRiskDays))
	for i, m := range g.Milestones {
		if m.State == Met || m.State == Submitted || !m.Counts() || !m.Due.Known() || s.Because != nil {
			continue
		}
		left := active(c.day+1, m.Due, pauses)
		switch {
		case m.Due < c.day:
			s.Because, s.Days = &g.Milestones[i], int(c.day-m.Due)
		case m.State == Planned && left <= soon:
			s.Because, s.Days = &g.Milestones[i], left
		}
	}
	switch {
	case s.Gap > c.p.Config.Thresholds.OffTrackGap.Or(offTrackGap):
		s.State = OffTrack
	case s.Gap > 0 || s.Because != nil:
		s.State = AtRisk
	}
}

// Next is the milestone of a list that is due next, nil when none is.
func Next(list []Milestone, on calendar.Day) *Milestone {
	for i, m := range list {
		if m.Counts() && m.State != Met && m.Due.Known() && m.Due >= on {
			return &list[i]
		}
	}
	return nil
}

// All are the milestones of all goals, and those without one.
func (f *Figures) All() []Milestone {
	var list []Milestone
	for _, g := range f.Goals {
		list = append(list, g.Milestones...)
	}
	return append(list, f.Loose...)
}

// Goal returns the figures of one goal, nil where there is none.
func (f *Figures) Goal(k entry.Key) *Goal {
	for i := range f.Goals {
		if f.Goals[i].Entry.Key == k {
			return &f.Goals[i]
		}
	}
	return nil
}
