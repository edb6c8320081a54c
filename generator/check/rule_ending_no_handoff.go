package check

import (
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var endingNoHandoff = Rule{
	Name: "ending-no-handoff", Group: Ending, Level: problem.Warning, Absent: true,
	Why: "Who comes next, a mentor or a successor, begins with what they are told.",
	Find: func(r *Reader) []problem.Problem {
		return r.noLetter("handoff", "nothing is handed on: there is no letter to whoever comes next", "where to begin, what is not finished, what you would not do again: `mentorfolio new letter`, with `purpose: handoff`")
	},
}
