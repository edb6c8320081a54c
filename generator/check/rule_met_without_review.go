package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

var metWithoutReview = Rule{
	Name: "met-without-review", Group: Logic, Level: problem.Warning, Absent: true,
	Why:  "That a milestone is met is believed when others can see why: in a sample, or in a review by somebody else.",
	Find: findMetWithoutReview,
}

func findMetWithoutReview(r *Reader) (list []problem.Problem) {
	for _, claim := range r.Figures.Claims() {
		if claim.Kind == progress.MilestoneUnseen {
			m := claim.Entry.(*entry.Milestone)
			list = append(list, m.Problem(m.Status.Pos, "", "this milestone is met, and no sample and no review by somebody else shows it",
				fmt.Sprintf("what would somebody look at? Name it there: a sample with `milestones: [%s]`, or a review with `of: milestone/%s`", m.Key.ID, m.Key.ID)))
		}
	}
	return list
}
