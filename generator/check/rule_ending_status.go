package check

import (
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var endingStatus = Rule{
	Name: "ending-status", Group: Ending, Level: problem.Warning,
	Why:  "The site speaks in the past when the agreement says that it is closed, and when.",
	Find: findEndingStatus,
}

func findEndingStatus(r *Reader) []problem.Problem {
	plan := r.All.Plan
	if plan == nil {
		return nil
	}
	at, over := orTop(plan.Status.Pos, &plan.Common), plan.Status.Value == "closed" || plan.Status.Value == "ended-early"
	switch {
	case over && !plan.Updated.Known():
		return []problem.Problem{plan.Problem(at, "", "nothing says on which day this was closed", "`updated: DATE`, the day of the last change")}
	case !over && r.Figures.Engagement != nil && r.Figures.Engagement.Ended.Known():
		return []problem.Problem{plan.Problem(at, "", fmt.Sprintf("the agreed time ended on %s, and the agreement is not closed", r.Figures.Engagement.Ended), "`status: closed`, or `ended-early`; or agree on a new `end`")}
	case !slices.Contains([]string{"closing", "closed", "ended-early"}, plan.Status.Value):
		return []problem.Problem{plan.Problem(at, "", "the agreement does not say that you are closing", "`status: closing` until the last talk, then `closed`")}
	}
	return nil
}
