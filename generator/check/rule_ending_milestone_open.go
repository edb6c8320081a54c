package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

var endingMilestoneOpen = Rule{
	Name: "ending-milestone-open", Group: Ending, Level: problem.Warning,
	Why:  "At the end each milestone is met, not yet met, or waived: what is left active says nothing.",
	Find: findEndingMilestoneOpen,
}

func findEndingMilestoneOpen(r *Reader) (list []problem.Problem) {
	for _, m := range r.Figures.All() {
		settled := m.State == progress.Met || m.State == progress.Waived || m.State == progress.NotYet || m.Entry.Status.Value == "not-yet"
		goal := r.Figures.Goal(m.Entry.Goal.Key)
		if settled || goal != nil && (goal.Status == "superseded" || goal.Status == "dropped") {
			continue
		}
		list = append(list, m.Entry.Problem(orTop(m.Entry.Status.Pos, &m.Entry.Common), "", fmt.Sprintf("nobody has said what became of %q", short(m.Entry.Name())),
			"`status: met` with `met_on`, `not-yet`, or `waived` with a revision that says why"))
	}
	return list
}
