package progress

import (
	"iter"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

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

// claims are what is said without being shown: goals, milestones, then skills,
// for which most has to be counted.
func (c counter) claims(f *Figures) iter.Seq[Claim] {
	return func(yield func(Claim) bool) {
		for _, g := range f.Goals {
			if g.Status == "met" && g.Met < g.Counted && !yield(Claim{Kind: GoalWithoutItsPart, Entry: g.Entry}) {
				return
			}
		}
		for _, m := range f.All() {
			if m.State == Met && !c.seen(m.Entry) && !yield(Claim{Kind: MilestoneUnseen, Entry: m.Entry}) {
				return
			}
		}
		for _, s := range f.Evidence() {
			if s.State == NoEvidence && !yield(Claim{Kind: SkillUnshown, Skill: s.Skill}) {
				return
			}
		}
	}
}

// seen reports whether a work, or a review by another, stands behind a milestone.
func (c counter) seen(m *entry.Milestone) bool {
	return len(c.samples[m.Key]) > 0 || slices.ContainsFunc(c.reviews[m.Key], c.p.ByAnother)
}
