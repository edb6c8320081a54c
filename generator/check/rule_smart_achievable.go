package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var smartAchievable = Rule{
	Name: "smart-achievable", Group: Goals, Level: problem.Hint, Absent: true,
	Why:  "A goal is achievable (the A of SMART) with help, and help that is written down is asked for and given.",
	Find: findSmartAchievable,
}

func findSmartAchievable(r *Reader) (list []problem.Problem) {
	for _, g := range r.unsettled() {
		if g.Support.Value == "" && !g.Misread("support") {
			list = append(list, g.Problem(top(&g.Common), "", "nothing says what help makes this goal achievable", "what will you need, time, data, a person, and who gives it? Write `support: …`"))
		}
	}
	return list
}
