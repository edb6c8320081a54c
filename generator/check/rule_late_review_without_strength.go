package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var lateReviewWithoutStrength = Rule{
	Name: "late-review-without-strength", Group: Feedback, Level: problem.Hint,
	Why:  "At the end somebody takes along what they can do, if it has been said.",
	Find: findLateReviewWithoutStrength,
}

func findLateReviewWithoutStrength(r *Reader) (list []problem.Problem) {
	for _, v := range r.reviewsIn(last) {
		if !noted(v, "strength") {
			list = append(list, v.Problem(v.Of.Pos, "", "this late review names no strength", "what of it would you be glad to see again? A note of `type: strength` with the words that show it"))
		}
	}
	return list
}
