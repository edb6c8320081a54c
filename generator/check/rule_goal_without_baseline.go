package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var goalWithoutBaseline = Rule{
	Name: "goal-without-baseline", Group: Goals, Level: problem.Hint, Absent: true,
	Why:  "How far somebody came is seen from where they began.",
	Find: findGoalWithoutBaseline,
}

func findGoalWithoutBaseline(r *Reader) (list []problem.Problem) {
	for _, g := range r.unsettled() {
		if g.Baseline.Value == "" && !g.Misread("baseline") {
			list = append(list, g.Problem(top(&g.Common), "", "nothing says where this goal starts from", "what can you do today, and what not? Write `baseline: …`"))
		}
	}
	return list
}
