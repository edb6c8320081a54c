package check

import (
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var overlappingPauses = Rule{
	Name: "overlapping-pauses", Group: Logic, Level: problem.Warning,
	Why:  "Pauses move due dates; where two of them have days in common, one was perhaps meant otherwise.",
	Find: findOverlappingPauses,
}

func findOverlappingPauses(r *Reader) (list []problem.Problem) {
	if r.All.Plan == nil {
		return nil
	}
	pauses := r.All.Plan.Pauses
	for i, b := range pauses {
		for _, a := range pauses[:i] {
			if overlap(a, b) {
				list = append(list, r.All.Plan.Problem(b.From.Pos, "", fmt.Sprintf("this pause has days in common with the one from %s", a.From),
					"each day is counted once; is a date of one of them wrong, or are they one pause?"))
			}
		}
	}
	return list
}

// overlap reports whether two pauses have days in common, for the same goals.
func overlap(a, b entry.Pause) bool {
	if !a.From.Known() || !b.From.Known() || a.Scoped() != b.Scoped() {
		return false
	}
	if a.Scoped() && !slices.ContainsFunc(a.Scope, func(g entry.Ref) bool {
		return slices.ContainsFunc(b.Scope, func(h entry.Ref) bool { return g.Key == h.Key })
	}) {
		return false
	}
	return (!a.To.Known() || b.From.Day <= a.To.Day) && (!b.To.Known() || a.From.Day <= b.To.Day)
}
