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

func (c counter) evidence() []Skill {
	var list []Skill
	for _, s := range c.p.Skills {
		if c.named(s.Key) {
			list = append(list, c.skill(s))
		}
	}
	return list
}

// named reports whether an entry that is there names a skill.
func (c counter) named(skill entry.Key) bool {
	return slices.ContainsFunc(c.p.Backlinks(skill), func(k entry.Key) bool { return c.there(c.p.Entry(k)) })
}

func (c counter) skill(of portfolio.Skill) Skill {
	s := Skill{Skill: of, State: NoEvidence}
	for _, r := range c.p.Reflections {
		if c.come(r.Date) && refers(r.Skills, of.Key) {
			s.Reflections = append(s.Reflections, r)
		}
	}
	reviewed, theirs, raters := 0, map[*entry.Review]bool{}, map[entry.Key]bool{}
	for _, sample := range c.p.Samples {
		if !c.come(sample.Date) || !refers(sample.Skills, of.Key) {
			continue
		}
		s.Samples = append(s.Samples, sample)
		by := c.reviewsOf(sample, sample.Date.Day)
		if len(by) > 0 {
			reviewed++
		}
		for _, r := range by {
			theirs[r], raters[r.By.Key] = true, true
		}
	}
	for _, r := range c.p.Reviews {
		if theirs[r] || c.come(r.Date) && c.speaksOf(r, of.Key) {
			s.Reviews = append(s.Reviews, r)
		}
	}
	switch {
	case reviewed >= 2 && len(theirs) >= 2 || len(raters) >= 2:
		s.State = Corroborated
	case reviewed >= 1:
		s.State = Covered
	case len(s.Samples)+len(s.Reviews)+len(s.Reflections) > 0:
		s.State = SomeEvidence
	}
	return s
}

// speaksOf reports whether a review names a skill, or gives a level to a
// criterion that is evidence of it.
func (c counter) speaksOf(r *entry.Review, skill entry.Key) bool {
	if refers(r.Skills, skill) {
		return true
	}
	rubric := c.p.RubricOf(r)
	return slices.ContainsFunc(r.Scores, func(s entry.Score) bool {
		return step(rubric, s.Level.Value) > 0 && slices.ContainsFunc(rubric.Criteria, func(k entry.RubricCriterion) bool {
			return k.ID.Value == s.Criterion.Value && k.Skill.Key == skill
		})
	})
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

func refers(list []entry.Ref, k entry.Key) bool {
	return slices.ContainsFunc(list, func(r entry.Ref) bool { return r.Key == k })
}

// Claim is something that the portfolio says and that nothing in this edition shows.
type Claim struct {
	Kind  ClaimKind
	Entry entry.Entry // the goal or milestone; nil for a skill
	Skill portfolio.Skill
}

// ClaimKind says what is claimed.
type ClaimKind string

// The kinds of claims.
const (
	SkillUnshown       ClaimKind = "skill"     // named, and nothing shows it
	MilestoneUnseen    ClaimKind = "milestone" // met, without a work or anybody else's review
	GoalWithoutItsPart ClaimKind = "goal"      // met, though one of its milestones is not
)

// claims lists what is said without being shown.
func (c counter) claims(f *Figures) []Claim {
	var list []Claim
	for _, g := range f.Goals {
		if g.Status == "met" && g.Met < g.Counted {
			list = append(list, Claim{Kind: GoalWithoutItsPart, Entry: g.Entry})
		}
	}
	for _, m := range f.All() {
		if m.State == Met && !c.seen(m.Entry) {
			list = append(list, Claim{Kind: MilestoneUnseen, Entry: m.Entry})
		}
	}
	for _, s := range f.Evidence {
		if s.State == NoEvidence {
			list = append(list, Claim{Kind: SkillUnshown, Skill: s.Skill})
		}
	}
	return list
}

// seen reports whether a work, or a review by another, stands behind a milestone.
func (c counter) seen(m *entry.Milestone) bool {
	return len(c.samples[m.Key]) > 0 || slices.ContainsFunc(c.reviews[m.Key], c.p.ByAnother)
}
