package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

var smartTimeBound = Rule{
	Name: "smart-time-bound", Group: Goals, Level: problem.Hint,
	Why:  "A goal bound to time (the T of SMART) has a day that is still ahead, within the engagement, and steps with days before it.",
	Find: findSmartTimeBound,
}

func findSmartTimeBound(r *Reader) (list []problem.Problem) {
	for _, g := range r.unsettled() {
		if text, hint := r.timeOf(g); text != "" {
			list = append(list, g.Problem(g.Due.Pos, "", text, hint))
		}
	}
	return list
}

// timeOf says what is strange about a goal's day, and asks; "" for nothing.
func (r *Reader) timeOf(g *entry.Goal) (text, hint string) {
	due, plan := r.All.Due(g), r.All.Plan
	switch {
	case !g.Due.Known():
		return "", "" // which has been told
	case due < r.day() && r.running():
		return fmt.Sprintf("this goal was due on %s", due), "is it met, or partly? Or what has changed? A new date comes with a revision that says why"
	case plan != nil && plan.End.Known() && due > plan.End.Day && g.Due.Day > plan.End.Day:
		return fmt.Sprintf("this goal is due after the engagement ends (%s)", plan.End), "will somebody still be there to look at it? Which part of it can be reached before?"
	case r.undated(g):
		return "no milestone of this goal has a day", "by when will the first of them be seen? Write `due: …` there"
	}
	return "", ""
}

// undated reports whether a goal has milestones to reach, and no day for any.
func (r *Reader) undated(e *entry.Goal) bool {
	g := r.Figures.Goal(e.Key)
	if g == nil || g.Counted == g.Met {
		return false
	}
	for _, m := range g.Milestones {
		if m.Due.Known() || m.State == progress.Met {
			return false
		}
	}
	return true
}
