package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var metAgainstReview = Rule{
	Name: "met-against-review", Group: Logic, Level: problem.Warning,
	Why:  "A milestone and the last review of it say the same, or a reader does not know which to believe.",
	Find: findMetAgainstReview,
}

func findMetAgainstReview(r *Reader) (list []problem.Problem) {
	for _, m := range r.All.Milestones {
		last := r.lastJudgement(m)
		if last == nil {
			continue
		}
		switch said := last.Outcome.Value; {
		case m.Status.Value == "met" && said == "not-yet":
			list = append(list, m.Problem(m.Status.Pos, "", fmt.Sprintf("this milestone is met, and the last review by somebody else, %s, says not yet", last.Doc.Path), "was it met later? Then let a review say so; else `status: not-yet`"))
		case m.Status.Value == "not-yet" && said == "met":
			list = append(list, m.Problem(m.Status.Pos, "", fmt.Sprintf("this milestone is not met yet, and the last review by somebody else, %s, says that it is", last.Doc.Path), "if it is, write `status: met` and the day, `met_on: …`"))
		}
	}
	return list
}

// lastJudgement is the last review of a milestone by somebody else that says whether it is met.
func (r *Reader) lastJudgement(m *entry.Milestone) (last *entry.Review) {
	for _, v := range r.All.Reviews { // by date
		if v.Of.Key == m.Key && v.Date.Known() && v.Date.Day <= r.day() && r.All.ByAnother(v) && (v.Outcome.Value == "met" || v.Outcome.Value == "not-yet") {
			last = v
		}
	}
	return last
}
