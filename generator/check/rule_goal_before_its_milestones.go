package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

var goalBeforeItsMilestones = Rule{
	Name: "goal-before-its-milestones", Group: Logic, Level: problem.Warning,
	Why:  "A goal that is met has all its milestones behind it, or says which were given up.",
	Find: findGoalBeforeItsMilestones,
}

func findGoalBeforeItsMilestones(r *Reader) (list []problem.Problem) {
	for _, claim := range r.Figures.Claims() {
		if claim.Kind == progress.GoalWithoutItsPart {
			g := claim.Entry.(*entry.Goal)
			list = append(list, g.Problem(g.Status.Pos, "", "this goal is met, and "+open(r.Figures.Goal(g.Key)),
				"is the goal partly met (`status: partly-met`), or was a milestone not needed (`status: waived` there)?"))
		}
	}
	return list
}

// open counts the milestones of a goal that are not met.
func open(g *progress.Goal) string {
	switch {
	case g.Counted == 1:
		return "its one milestone is not"
	case g.Counted-g.Met == 1:
		return fmt.Sprintf("of its %d milestones one is not", g.Counted)
	}
	return fmt.Sprintf("of its %d milestones %d are not", g.Counted, g.Counted-g.Met)
}
