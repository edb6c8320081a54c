package pages

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Across is what several reviews saw of the same criteria: of one work, of its
// versions, of a milestone and its samples. Each view has a column of its own.
type Across struct {
	Rubric *Link // nil for the scale of those that name no rubric
	Views  []View
	Rows   []AcrossRow
}

// View is one review of one work.
type View struct {
	Card   Card // of the review; Of is the work
	Stance string
}

// AcrossRow is one criterion, with what each view saw of it; nil where that did not look.
type AcrossRow struct {
	Criterion string
	Scores    []*Score
}

// across compares the reviews of some works, rubric by rubric, where there are several.
func (b *builder) across(works []entry.Key) []Across {
	var rubrics []*entry.Rubric
	by := map[*entry.Rubric][]*entry.Review{}
	for _, r := range b.reviewsOfAll(works) {
		rubric := b.site.portfolio.RubricOf(r)
		if by[rubric] == nil {
			rubrics = append(rubrics, rubric)
		}
		by[rubric] = append(by[rubric], r)
	}
	var list []Across
	for _, rubric := range rubrics {
		if len(by[rubric]) > 1 {
			list = append(list, b.comparison(rubric, by[rubric]))
		}
	}
	return list
}

// reviewsOfAll are the reviews of some works that saw levels, by date.
func (b *builder) reviewsOfAll(works []entry.Key) []*entry.Review {
	var list []*entry.Review
	for _, work := range works {
		for _, r := range b.site.speech.reviews[work] {
			if r.Of.Key == work && b.site.measured(r) && !slices.Contains(list, r) {
				list = append(list, r)
			}
		}
	}
	slices.SortStableFunc(list, func(x, y *entry.Review) int {
		return cmp.Or(cmp.Compare(day(&x.Common), day(&y.Common)), cmp.Compare(x.Key.ID, y.Key.ID))
	})
	return list
}

// measured reports whether a review saw levels, all of them on the scale of its
// rubric: an edition may not show the rubric.
func (s *Site) measured(r *entry.Review) bool {
	rubric := s.portfolio.RubricOf(r)
	return len(r.Scores) > 0 && !slices.ContainsFunc(r.Scores, func(own entry.Score) bool {
		return own.Level.Value != entry.NotObserved && score(rubric, own).Step == 0
	})
}

// comparison is one table of it.
func (b *builder) comparison(rubric *entry.Rubric, reviews []*entry.Review) Across {
	var a Across
	if rubric != portfolio.DefaultRubric {
		a.Rubric = b.linkTo(rubric.Key)
	}
	for _, r := range reviews {
		a.Views = append(a.Views, View{b.card(r.Key), r.Stance.Value})
	}
	for _, criterion := range criteria(rubric, reviews) {
		row := AcrossRow{criterionLabel(rubric, criterion), make([]*Score, len(reviews))}
		for i, r := range reviews {
			for _, s := range r.Scores {
				if s.Criterion.Value == criterion {
					seen := score(rubric, s)
					row.Scores[i] = &seen
				}
			}
		}
		a.Rows = append(a.Rows, row)
	}
	return a
}

// criteria are the ids of those that any of some reviews looked at, as the rubric has them.
func criteria(rubric *entry.Rubric, reviews []*entry.Review) []string {
	var ids []string
	looked := map[string]bool{}
	for _, r := range reviews {
		for _, s := range r.Scores {
			if !looked[s.Criterion.Value] {
				looked[s.Criterion.Value] = true
				ids = append(ids, s.Criterion.Value)
			}
		}
	}
	place := func(id string) int {
		if i := slices.IndexFunc(rubric.Criteria, func(c entry.RubricCriterion) bool { return c.ID.Value == id }); i >= 0 {
			return i
		}
		return len(rubric.Criteria)
	}
	slices.SortStableFunc(ids, func(x, y string) int { return cmp.Compare(place(x), place(y)) })
	return ids
}

// kin are the works beside which a sample is seen: its versions, and the milestones that it shows to be met.
func (s *Site) kin(e *entry.Sample) []entry.Key {
	works := s.portfolio.Versions(e.Key)
	for _, m := range e.Milestones {
		works = append(works, m.Key)
	}
	return works
}
