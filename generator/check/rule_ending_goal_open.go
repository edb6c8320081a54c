package check

import (
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var endingGoalOpen = Rule{
	Name: "ending-goal-open", Group: Ending, Level: problem.Warning,
	Why:  "At the end each goal says what became of it, or that it goes on after the end.",
	Find: findEndingGoalOpen,
}

func findEndingGoalOpen(r *Reader) (list []problem.Problem) {
	for _, g := range r.Figures.Goals {
		open := slices.Contains([]string{"", "active", "proposed"}, g.Status)
		e := r.Figures.Engagement
		if !open || e != nil && e.End.Known() && g.Due > e.End {
			continue
		}
		list = append(list, g.Entry.Problem(orTop(g.Entry.Status.Pos, &g.Entry.Common), "", fmt.Sprintf("nobody has said what became of %q", short(g.Entry.Name())),
			"`status: met`, `partly-met`, `superseded` or `dropped`; if you go on with it, give it a `due` after the end"))
	}
	return list
}
