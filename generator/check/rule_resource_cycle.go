package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var resourceCycle = Rule{
	Name: "resource-cycle", Group: Logic, Level: problem.Warning,
	Why:  "What to do first has to have a beginning: resources that wait for each other are never begun.",
	Find: findResourceCycle,
}

func findResourceCycle(r *Reader) (list []problem.Problem) {
	told := map[entry.Key]bool{}
	for _, first := range r.All.Resources {
		circle := r.circle(first, nil)
		if circle == nil || slices.ContainsFunc(circle, func(k entry.Key) bool { return told[k] }) {
			continue
		}
		var ids []string
		for _, k := range circle {
			told[k] = true
			ids = append(ids, k.ID)
		}
		list = append(list, first.Problem(first.After[0].Pos, "", fmt.Sprintf("these resources wait for each other: %s comes after %s", ids[0], strings.Join(append(ids[1:], ids[0]), ", and that after ")),
			"which of them can be begun without the others? Take `after` out of that one"))
	}
	return list
}

// circle is the way from a resource to what comes before it that ends at the
// first of the way; nil where there is none.
func (r *Reader) circle(at *entry.Resource, way []entry.Key) []entry.Key {
	way = append(way, at.Key)
	for _, before := range at.After {
		if before.Key == way[0] {
			return way
		}
		if next, ok := r.All.Entry(before.Key).(*entry.Resource); ok && !slices.Contains(way, next.Key) {
			if found := r.circle(next, way); found != nil {
				return found
			}
		}
	}
	return nil
}
