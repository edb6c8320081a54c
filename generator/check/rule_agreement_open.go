package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var agreementOpen = Rule{
	Name: "agreement-open", Group: Logic, Level: problem.Warning,
	Why:  "An agreement is one when both have agreed: the plan says so, and each side's consent has a day.",
	Find: findAgreementOpen,
}

// grace is how many days two people have to read to each other what they agree on.
const grace = 7

// A plan has no field for signatures: that it is agreed is its status, and that
// a person agreed to it is the day of their consent.
func findAgreementOpen(r *Reader) (list []problem.Problem) {
	plan := r.All.Plan
	if plan == nil {
		return nil
	}
	switch plan.Status.Value {
	case "", "draft":
		if r.running() && r.day() >= plan.Start.Day+grace && !plan.Misread("status") {
			list = append(list, plan.Problem(plan.Status.Pos, "", fmt.Sprintf("the engagement began on %s, and the plan does not say that it is agreed", plan.Start), "have both of you read it? Then write `status: agreed`"))
		}
		return list
	}
	for _, side := range append([]entry.Ref{plan.Mentee}, plan.Mentors...) {
		if who := r.listed(side.Key); who != nil && !who.Consent.Given.Known() {
			list = append(list, plan.Problem(side.Pos, "", fmt.Sprintf("the plan is agreed, and nothing says that %q agreed", side.Text),
				"have they? Note the day under their name in mentorfolio.yaml: consent: {given: DATE, name: first, quote: true}"))
		}
	}
	return list
}

// listed is what mentorfolio.yaml says of a person, nil when it says nothing.
func (r *Reader) listed(k entry.Key) *entry.Person {
	for i := range r.All.Config.People {
		if p := &r.All.Config.People[i]; k.Kind == entry.KindPerson && p.ID.Value == k.ID {
			return p
		}
	}
	return nil
}
