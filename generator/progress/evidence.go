package progress

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Skill is what shows a skill.
type Skill struct {
	Skill       portfolio.Skill
	Samples     []*entry.Sample
	Reviews     []*entry.Review // that speak of it, or are of work that shows it
	Reflections []*entry.Reflection
	State       EvidenceState
}

// EvidenceState says how well a skill is shown.
type EvidenceState string

// The states of a skill.
const (
	NoEvidence   EvidenceState = "no-evidence"
	SomeEvidence EvidenceState = "some-evidence" // but no sample that somebody else reviewed
	Covered      EvidenceState = "covered"       // a sample that another person reviewed
	Corroborated EvidenceState = "corroborated"  // two such samples in two reviews, or two people who reviewed one
)

// evidence goes once through all that shows skills, however many these are.
func (c counter) evidence() []Skill {
	reflections := bySkill(c.p.Reflections, func(r *entry.Reflection) []entry.Key { return c.named(r.Date, r.Skills) })
	samples := bySkill(c.p.Samples, func(s *entry.Sample) []entry.Key { return c.named(s.Date, s.Skills) })
	works := c.inWorks()
	reviews := bySkill(c.p.Reviews, func(r *entry.Review) []entry.Key { return append(c.spokenOf(r), works[r]...) })
	var list []Skill
	for _, of := range c.p.Skills {
		if c.mentioned(of.Key) {
			s := Skill{Skill: of, Samples: samples[of.Key], Reviews: reviews[of.Key], Reflections: reflections[of.Key]}
			s.State = c.shown(s)
			list = append(list, s)
		}
	}
	return list
}

// bySkill are the entries that show each skill, in their order.
func bySkill[E comparable](list []E, shows func(E) []entry.Key) map[entry.Key][]E {
	by := map[entry.Key][]E{}
	for _, e := range list {
		for _, skill := range shows(e) {
			if own := by[skill]; len(own) == 0 || own[len(own)-1] != e {
				by[skill] = append(own, e)
			}
		}
	}
	return by
}

// named are the skills that an entry names, none before its date has come.
func (c counter) named(on entry.Date, skills []entry.Ref) []entry.Key {
	if !c.come(on) {
		return nil
	}
	return keysOf(skills)
}

// mentioned reports whether an entry that is there names a skill.
func (c counter) mentioned(skill entry.Key) bool {
	return slices.ContainsFunc(c.p.Backlinks(skill), func(k entry.Key) bool { return c.there(c.p.Entry(k)) })
}

// inWorks are the skills of the works that a review by another is of.
func (c counter) inWorks() map[*entry.Review][]entry.Key {
	skills := map[*entry.Review][]entry.Key{}
	for _, sample := range c.p.Samples {
		if c.come(sample.Date) {
			for _, r := range c.reviewsOf(sample, sample.Date.Day) {
				skills[r] = append(skills[r], keysOf(sample.Skills)...)
			}
		}
	}
	return skills
}

// shown says how well what there is shows a skill.
func (c counter) shown(s Skill) EvidenceState {
	reviewed, theirs, raters := 0, map[*entry.Review]bool{}, map[entry.Key]bool{}
	for _, sample := range s.Samples {
		by := c.reviewsOf(sample, sample.Date.Day)
		if len(by) > 0 {
			reviewed++
		}
		for _, r := range by {
			theirs[r], raters[r.By.Key] = true, true
		}
	}
	switch {
	case reviewed >= 2 && len(theirs) >= 2 || len(raters) >= 2:
		return Corroborated
	case reviewed >= 1:
		return Covered
	case len(s.Samples)+len(s.Reviews)+len(s.Reflections) > 0:
		return SomeEvidence
	}
	return NoEvidence
}

// spokenOf are the skills that a review names, and those of which a criterion
// that it gives a level to is evidence.
func (c counter) spokenOf(r *entry.Review) []entry.Key {
	if !c.come(r.Date) {
		return nil
	}
	skills := keysOf(r.Skills)
	rubric := c.p.RubricOf(r)
	for _, s := range r.Scores {
		if step(rubric, s.Level.Value) == 0 {
			continue
		}
		for _, k := range rubric.Criteria {
			if k.ID.Value == s.Criterion.Value {
				skills = append(skills, k.Skill.Key)
			}
		}
	}
	return skills
}

// reviewsOf are the reviews by others, from a day on, of a sample or of a
// milestone that it is evidence for, by date.
func (c counter) reviewsOf(sample *entry.Sample, from calendar.Day) []*entry.Review {
	var list []*entry.Review
	for _, of := range append([]entry.Key{sample.Key}, keysOf(sample.Milestones)...) {
		for _, r := range c.reviews[of] {
			if r.Date.Day >= from && c.p.ByAnother(r) {
				list = append(list, r)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b *entry.Review) int { return cmp.Compare(a.Date.Day, b.Date.Day) })
	return list
}

func keysOf(refs []entry.Ref) []entry.Key {
	var keys []entry.Key
	for _, r := range refs {
		keys = append(keys, r.Key)
	}
	return keys
}
