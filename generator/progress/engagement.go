package progress

import "github.com/mentorfolio/mentorfolio/generator/calendar"

// Engagement is how far the agreed time is.
type Engagement struct {
	Start, End calendar.Day // as agreed; End is None where no end was
	Week       int          // the first week is 1; 0 before it begins, and never more than Weeks
	Weeks      int          // 0 where no end was agreed
	State      Stage
	Ended      calendar.Day // its last day, once it is over; None where that is not recorded
	Early      bool         // it ended before the agreed end, and says so
	Said       bool         // the plan says that it is over: it is not only the agreed time that has passed
	Closing    bool         // the plan says that it is being closed
}

// Stage says where in the agreed time a day lies.
type Stage string

// The stages of an engagement.
const (
	NotBegun Stage = "not-begun"
	Running  Stage = "running"
	Away     Stage = "away" // within a pause
	Over     Stage = "over"
)

func (c counter) engagement() *Engagement {
	if c.p.Plan == nil || !c.p.Plan.Start.Known() {
		return nil
	}
	e := &Engagement{Start: c.p.Plan.Start.Day, End: dayOf(c.p.Plan.End), State: Running, Ended: calendar.None}
	if e.End.Known() && e.End >= e.Start {
		e.Weeks = weeks(e.Start, e.End)
	}
	switch {
	case c.day < e.Start:
		e.State = NotBegun
		return e
	case e.End.Known() && c.day > e.End, c.closed():
		e.State, e.Ended = Over, c.ended()
		e.Said, e.Early = c.closed(), c.closed() && c.p.Plan.Status.Value == "ended-early"
	case within(c.day, c.p.Paused(noGoal)):
		e.State = Away
	}
	e.Closing = e.State != Over && c.p.Plan.Status.Value == "closing" && (!c.p.Plan.Updated.Known() || c.come(c.p.Plan.Updated))
	e.Week = weeks(e.Start, max(e.Start, c.last()))
	return e
}

// ended is the last day of an engagement that is over: as agreed, or that on
// which the plan says so where it ended early or no end was agreed.
func (c counter) ended() calendar.Day {
	plan := c.p.Plan
	switch early := c.closed() && plan.Status.Value == "ended-early"; {
	case early && plan.Updated.Known() && plan.End.Known():
		return min(plan.Updated.Day, plan.End.Day)
	case early || !plan.End.Known():
		return dayOf(plan.Updated)
	case c.day > plan.End.Day:
		return plan.End.Day
	}
	return calendar.None
}

// closed reports whether the plan says that it has ended, and since when that is
// so: the day of its last change, where it bears one.
func (c counter) closed() bool {
	plan := c.p.Plan
	over := plan.Status.Value == "closed" || plan.Status.Value == "ended-early"
	return over && (!plan.Updated.Known() || c.come(plan.Updated))
}

// last is the last day of the engagement up to the day: as agreed, or that on
// which the plan says it has ended where it ended early or no end was agreed.
func (c counter) last() calendar.Day {
	plan, last := c.p.Plan, c.day
	if plan.End.Known() && plan.End.Day >= plan.Start.Day {
		last = min(last, plan.End.Day)
	}
	if early := plan.Status.Value == "ended-early" || !plan.End.Known(); early && c.closed() && plan.Updated.Known() {
		last = min(last, plan.Updated.Day)
	}
	return last
}

// weeks counts the weeks from first to last, a begun one as a whole.
func weeks(first, last calendar.Day) int { return int(last-first)/7 + 1 }

// dayAfter is the day, but never later than the one after the end: what was due
// after an engagement ended early is not late.
func (c counter) dayAfter() calendar.Day {
	if c.over() && c.agreed.Ended.Known() {
		return min(c.day, c.agreed.Ended+1)
	}
	return c.day
}
