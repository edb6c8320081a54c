package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var milestoneAfterGoal = Rule{
	Name: "milestone-after-goal", Group: Goals, Level: problem.Hint,
	Why:  "A step that is due after what it leads to cannot lead there.",
	Find: findMilestoneAfterGoal,
}

func findMilestoneAfterGoal(r *Reader) (list []problem.Problem) {
	for _, m := range r.All.Milestones {
		g, ok := r.All.Entry(m.Goal.Key).(*entry.Goal)
		if !ok || !m.Due.Known() || !g.Due.Known() || m.Due.Day <= g.Due.Day || m.Status.Value == "met" || m.Status.Value == "waived" {
			continue
		}
		list = append(list, m.Problem(m.Due.Pos, "", fmt.Sprintf("this is due on %s, after its goal, %s (%s)", m.Due, nameOf(g), g.Due), "which of the two dates is wrong, or is it a step towards another goal?"))
	}
	return list
}
