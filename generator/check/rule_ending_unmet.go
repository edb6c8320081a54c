package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var endingUnmet = Rule{
	Name: "ending-unmet", Group: Ending, Level: problem.Warning, Absent: true,
	Why:  "What was to be true at the end is shown to be true, or said not to be.",
	Find: findEndingUnmet,
}

func findEndingUnmet(r *Reader) (list []problem.Problem) {
	plan := r.All.Plan
	switch {
	case plan == nil:
		return nil
	case len(plan.Closure) == 0:
		return []problem.Problem{plan.Problem(top(&plan.Common), "", "nothing says what must be true at the end", "agree on a few things, and what shows each: `closure: [{text: …, met_by: [sample/…]}]`")}
	case len(r.Figures.Closing) != len(plan.Closure):
		return nil
	}
	for i, k := range plan.Closure {
		c := r.Figures.Closing[i]
		switch {
		case c.Met():
		case len(c.Awaited) > 0:
			list = append(list, plan.Problem(k.Text.Pos, "", fmt.Sprintf("this is not met yet: it waits for %s", nameOf(c.Awaited[0])), "meet it, or say in the closing letter that it was not reached, and why"))
		default:
			list = append(list, plan.Problem(k.Text.Pos, "", "nothing shows that this is met", "name what does: `met_by: [sample/…]`; or say in the closing letter that it was not reached, and why"))
		}
	}
	return list
}
