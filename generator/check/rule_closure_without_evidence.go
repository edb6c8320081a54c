package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

var closureWithoutEvidence = Rule{
	Name: "closure-without-evidence", Group: Logic, Level: problem.Warning, Absent: true,
	Why:  "An engagement that closes says of each thing that was to be true at the end where it can be seen.",
	Find: findClosureWithoutEvidence,
}

func findClosureWithoutEvidence(r *Reader) (list []problem.Problem) {
	plan := r.All.Plan
	if plan == nil || len(r.Figures.Closing) != len(plan.Closure) {
		return nil
	}
	closed := plan.Status.Value == "closed" && !r.running()
	if !closed && plan.Status.Value != "closing" {
		return nil
	}
	for i, k := range plan.Closure {
		if text := unproved(r.Figures.Closing[i], closed); text != "" {
			list = append(list, plan.Problem(k.Text.Pos, "", text, "what shows it? Name it: `met_by: [sample/…]`; if it is not true, say so in the letter at the end"))
		}
	}
	return list
}

// unproved says what is missing for something to be true at the end; "" for
// nothing. While it is closing, what is named may still come.
func unproved(c progress.Condition, closed bool) string {
	switch {
	case len(c.Evidence)+len(c.Awaited) == 0 && !c.Partial:
		return "the engagement ends, and nothing is named that shows this"
	case len(c.Awaited) > 0 && closed:
		return fmt.Sprintf("the engagement is closed, and what shall show this is not there: %s", nameOf(c.Awaited[0]))
	}
	return ""
}

func nameOf(e entry.Entry) string {
	return fmt.Sprintf("%q (%s)", short(e.Head().Name()), e.Head().Doc.Path)
}
