package check

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// first and last are thirds of the agreed time.
const first, last = 0, 2

// reviewsIn are the reviews by others with notes of a type, that were written in
// a third of the agreed time. Where no end was agreed nobody knows what is early.
func (r *Reader) reviewsIn(third int) (list []*entry.Review) {
	e := r.Figures.Engagement
	if e == nil || !e.End.Known() || e.End <= e.Start {
		return nil
	}
	for _, v := range r.All.Reviews {
		if v.Date.Known() && e.Start <= v.Date.Day && v.Date.Day <= e.End && int(v.Date.Day-e.Start)*3/int(e.End-e.Start+1) == third &&
			r.All.ByAnother(v) && (noted(v, "strength") || noted(v, "improve") || noted(v, "question")) {
			list = append(list, v)
		}
	}
	return list
}

// noted reports whether a review has a note of a type.
func noted(v *entry.Review, kind string) bool {
	return slices.ContainsFunc(v.Notes, func(n entry.Note) bool { return n.Type.Value == kind })
}
