package check

import (
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var endingNothingAfter = Rule{
	Name: "ending-nothing-after", Group: Ending, Level: problem.Warning,
	Why:  "Both know what continues, and that it may be nothing, before the last talk.",
	Find: findEndingNothingAfter,
}

func findEndingNothingAfter(r *Reader) []problem.Problem {
	plan := r.All.Plan
	if plan == nil || plan.After != (entry.After{}) {
		return nil
	}
	return []problem.Problem{plan.Problem(top(&plan.Common), "", "nothing says what continues after the end", "`after: {contact: how often, and until when, alumni: …}`; \"nothing\" is an answer too")}
}
