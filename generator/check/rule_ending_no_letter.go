package check

import (
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var endingNoLetter = Rule{
	Name: "ending-no-letter", Group: Ending, Level: problem.Warning, Absent: true,
	Why: "A letter says what no table can: what it meant, what was not reached, and goodbye.",
	Find: func(r *Reader) []problem.Problem {
		return r.noLetter("closing", "there is no closing letter", "write it by hand first: `mentorfolio new letter`, with `purpose: closing`")
	},
}

// noLetter tells that there is no letter of a purpose.
func (r *Reader) noLetter(purpose, text, hint string) []problem.Problem {
	for _, l := range r.All.Letters {
		if l.Purpose.Value == purpose && (!l.Date.Known() || l.Date.Day <= r.day()) {
			return nil
		}
	}
	if r.All.Plan == nil {
		return nil
	}
	return []problem.Problem{r.All.Plan.Problem(problem.Pos{}, "", text, hint)}
}
