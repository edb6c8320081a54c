package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

var endingLevelOnce = Rule{
	Name: "ending-level-once", Group: Ending, Level: problem.Hint, Absent: true,
	Why:  "Growth can be seen where the same side looked at the same criterion twice.",
	Find: findEndingLevelOnce,
}

func findEndingLevelOnce(r *Reader) (list []problem.Problem) {
	for _, c := range r.Figures.Growth() {
		if compared(c) || len(c.Lines) == 0 || len(c.Lines[0].Seen) == 0 {
			continue
		}
		first := c.Lines[0].Seen[0].Score.Criterion
		of := c.Lines[0].Seen[0].Review
		list = append(list, of.Problem(first.Pos, "", fmt.Sprintf("%q was looked at once, and never again by the same side", first.Value),
			"look at it once more before the end, in a last review of your own or your mentor's"))
	}
	return list
}

// compared reports whether some side saw two levels of a criterion.
func compared(c progress.Criterion) bool {
	for _, line := range c.Lines {
		if first, last, ok := line.Ends(); ok && first.Review != last.Review {
			return true
		}
	}
	return false
}
