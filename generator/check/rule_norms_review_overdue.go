package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var normsReviewOverdue = Rule{
	Name: "norms-review-overdue", Group: Logic, Level: problem.Hint,
	Why:  "What was agreed of working together is looked at again as often as was agreed, before it chafes.",
	Find: findNormsReviewOverdue,
}

func findNormsReviewOverdue(r *Reader) []problem.Problem {
	plan := r.All.Plan
	if plan == nil || !r.running() || !known(plan.NormsReview.Every.Pos) {
		return nil
	}
	last := plan.Start.Day
	for _, done := range plan.NormsReview.Done {
		if done.Known() && done.Day <= r.day() {
			last = max(last, done.Day)
		}
	}
	due := r.afterPauses(last, plan.NormsReview.Every.Value.After(last))
	if due >= r.day() {
		return nil
	}
	return []problem.Problem{plan.Problem(plan.NormsReview.Every.Pos, "", fmt.Sprintf("the norms were to be looked at again by %s", due),
		"what works between you, and what would one of you change? Note the day: `done: [DATE]`")}
}

// afterPauses is a day, moved on by the pauses of everything since another.
func (r *Reader) afterPauses(since, day calendar.Day) calendar.Day {
	for _, pause := range r.Figures.Pauses {
		if from := max(pause.First, since); from <= day && pause.Last >= from {
			day += pause.Last - from + 1
		}
	}
	return day
}
