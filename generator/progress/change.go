package progress

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Change is one revision of a goal or milestone.
type Change struct {
	entry.Revision
	Day calendar.Day
	Of  entry.Entry
}

// changes lists the revisions that have been made by the day, oldest first.
func (c counter) changes() []Change {
	var list []Change
	for _, e := range c.p.Entries {
		for _, r := range portfolio.Revisions(e) {
			if c.there(e) && c.come(r.Date) {
				list = append(list, Change{r, r.Date.Day, e})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Change) int { return cmp.Compare(a.Day, b.Day) })
	return list
}
