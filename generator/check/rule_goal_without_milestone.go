package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var goalWithoutMilestone = Rule{
	Name: "goal-without-milestone", Group: Logic, Level: problem.Hint, Absent: true,
	Why:  "A goal is reached in steps, and without one nobody can tell on the way how far it is.",
	Find: findGoalWithoutMilestone,
}

func findGoalWithoutMilestone(r *Reader) (list []problem.Problem) {
	for _, g := range r.Figures.Goals {
		if len(g.Milestones) == 0 && !g.Entry.Misread("status") && g.Status != "proposed" && g.Status != "dropped" && g.Status != "superseded" {
			list = append(list, g.Entry.Problem(top(&g.Entry.Common), "", "this goal has no milestone",
				fmt.Sprintf("what is the first thing that could be seen? Make it a file in milestones/, with `goal: %s`", g.Entry.Key.ID)))
		}
	}
	return list
}
