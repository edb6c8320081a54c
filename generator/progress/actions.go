package progress

import (
	"iter"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Owner is what one person said they would do, mentors included.
type Owner struct {
	Person  entry.Key // zero for what nobody was named for
	Actions []Action  // in the order of the sessions
}

// Action is how a promise stands on the day.
type Action struct {
	portfolio.Action
	Due   calendar.Day // moved by pauses; None without one
	State ActionState
}

// ActionState says how an action stands.
type ActionState string

// The states of an action.
const (
	DoneOnTime ActionState = "done-on-time"
	DoneLate   ActionState = "done-late"
	Done       ActionState = "done" // by when, or when, is not recorded
	Open       ActionState = "open"
	Overdue    ActionState = "overdue"
	Dropped    ActionState = "dropped"
)

// Count is how many of the actions have a state.
func (o Owner) Count(state ActionState) int {
	n := 0
	for _, a := range o.Actions {
		if a.State == state {
			n++
		}
	}
	return n
}

// actions groups the actions of sessions that have been by who promised them,
// the mentee first, then in the order in which they first promised something.
func (c counter) actions() []Owner {
	var owners []Owner
	at := map[entry.Key]int{}
	if m := c.p.Mentee(); !m.IsZero() {
		owners, at[m] = append(owners, Owner{Person: m}), 0
	}
	for a := range c.promised() {
		i, known := at[a.Owner]
		if !known {
			i = len(owners)
			at[a.Owner] = i
			owners = append(owners, Owner{Person: a.Owner})
		}
		owners[i].Actions = append(owners[i].Actions, c.action(a))
	}
	if len(owners) > 0 && len(owners[0].Actions) == 0 {
		owners = owners[1:]
	}
	return owners
}

// promised are the actions of sessions that have been.
func (c counter) promised() iter.Seq[portfolio.Action] {
	return func(yield func(portfolio.Action) bool) {
		for _, a := range c.p.Actions {
			if session := c.p.Entry(a.Session); session != nil && c.there(session) && !yield(a) {
				return
			}
		}
	}
}

func (c counter) action(a portfolio.Action) Action {
	out := Action{Action: a, Due: c.p.DueAction(a), State: Open}
	done := a.State == portfolio.Done && (!a.Done.Known() || a.Done <= c.day)
	switch {
	case a.State == portfolio.Dropped:
		out.State = Dropped
	case done && (!a.Done.Known() || !out.Due.Known()):
		out.State = Done
	case done && a.Done <= out.Due:
		out.State = DoneOnTime
	case done:
		out.State = DoneLate
	case out.Due.Known() && out.Due < c.day && !c.over():
		out.State = Overdue
	}
	return out
}
