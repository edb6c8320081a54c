package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var endingReviewMissing = Rule{
	Name: "ending-review-missing", Group: Ending, Level: problem.Warning, Absent: true,
	Why:  "Work that was handed in is looked at before the end: afterwards nobody will.",
	Find: findEndingReviewMissing,
}

func findEndingReviewMissing(r *Reader) (list []problem.Problem) {
	for _, w := range r.Figures.Reviews().Open {
		c := w.What.Head()
		if m, ok := w.What.(*entry.Milestone); ok && m.Status.Value == "not-yet" {
			continue // its author has judged it
		}
		list = append(list, c.Problem(top(c), "", fmt.Sprintf("%q was handed in on %s and nobody else has reviewed it", short(c.Name()), w.From),
			fmt.Sprintf("`mentorfolio review %s --for …` makes a desk to send", c.Key)))
	}
	return list
}
