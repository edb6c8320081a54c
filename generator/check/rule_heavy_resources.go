package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var heavyResources = Rule{
	Name: "heavy-resources", Group: Logic, Level: problem.Hint,
	Why:  "Two heavy things to learn in a row leave no time to use the first before the second.",
	Find: findHeavyResources,
}

func findHeavyResources(r *Reader) (list []problem.Problem) {
	steps := slices.DeleteFunc(slices.Clone(r.All.Resources), func(e *entry.Resource) bool {
		return !known(e.Step.Pos) || e.Status.Value == "set-aside"
	})
	slices.SortStableFunc(steps, func(a, b *entry.Resource) int { return cmp.Compare(a.Step.Value, b.Step.Value) })
	for i := 1; i < len(steps); i++ {
		before, now := steps[i-1], steps[i]
		if before.Load.Value == "heavy" && now.Load.Value == "heavy" && now.Status.Value != "done" {
			list = append(list, now.Problem(now.Load.Pos, "", fmt.Sprintf("this is heavy, and so is what comes just before it, %s", nameOf(before)),
				"could something light, or a piece of work that uses the first, stand between them?"))
		}
	}
	return list
}
