package check

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// unsettled are the goals that can still be written better: nobody is asked
// about one that is behind them.
func (r *Reader) unsettled() (list []*entry.Goal) {
	for _, g := range r.All.Goals {
		if status := g.Status.Value; slices.Contains([]string{"", "proposed", "active"}, status) && !g.Misread("status") {
			list = append(list, g)
		}
	}
	return list
}
