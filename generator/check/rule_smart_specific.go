package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var smartSpecific = Rule{
	Name: "smart-specific", Group: Goals, Level: problem.Hint,
	Why:  "A specific goal (the S of SMART) says who will do what, and where: a title alone is read differently by two people.",
	Find: findSmartSpecific,
}

// fewWords is how many words a goal's own text has where it says no more than its title.
const fewWords = 12

func findSmartSpecific(r *Reader) (list []problem.Problem) {
	for _, g := range r.unsettled() {
		if g.Outline.Words < fewWords && g.Summary.Value == "" {
			list = append(list, g.Problem(top(&g.Common), "", "this goal says little more than its title", "what will be there that is not there today, for whom, and what will you not do? A few sentences below the header are enough"))
		}
	}
	return list
}
