package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var smartRelevant = Rule{
	Name: "smart-relevant", Group: Goals, Level: problem.Hint,
	Why:  "A goal is relevant (the R of SMART) to the one who works for it: the reason carries through the weeks when it is hard.",
	Find: findSmartRelevant,
}

func findSmartRelevant(r *Reader) (list []problem.Problem) {
	for _, g := range r.unsettled() {
		switch why := g.Why.Value; {
		case why == "":
		case fold(why) == fold(g.Name()) || fold(why) == fold(g.Measure.Value):
			list = append(list, g.Problem(g.Why.Pos, "", "the reason says what the goal says", "why this, and why now? What will you be able to do afterwards that matters to you?"))
		case few(why, 4):
			list = append(list, g.Problem(g.Why.Pos, "", "this reason is very short", "why this, and why now? What will you be able to do afterwards that matters to you?"))
		}
	}
	return list
}
