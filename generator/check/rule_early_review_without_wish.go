package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var earlyReviewWithoutWish = Rule{
	Name: "early-review-without-wish", Group: Feedback, Level: problem.Hint,
	Why:  "Early on there is most time to use a wish, and a review that has none gives nothing to do next.",
	Find: findEarlyReviewWithoutWish,
}

func findEarlyReviewWithoutWish(r *Reader) (list []problem.Problem) {
	for _, v := range r.reviewsIn(first) {
		if !noted(v, "improve") && !noted(v, "question") && v.Next.Value == "" {
			list = append(list, v.Problem(v.Of.Pos, "", "this early review names strengths, and nothing to improve, to ask or to do next",
				"what is the one thing that would help most next time? A note of `type: improve`, or `next: …`"))
		}
	}
	return list
}
