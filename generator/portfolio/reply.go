package portfolio

import (
	"fmt"
	"strconv"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// replies checks the references that name part of an entry: the note that a
// note answers, the decision that a decision replaces.
func (l *linker) replies() {
	for _, r := range l.p.Reviews {
		for i, n := range r.Notes {
			if n.ReplyTo.Value != "" && !l.p.answers(r, i) {
				l.add(r.Problem(n.ReplyTo.Pos, "unknown-reference", fmt.Sprintf("no note %q to reply to", n.ReplyTo), "write the number of an earlier note of this review, or REVIEW#NUMBER for another's"))
			}
		}
	}
	ids := l.p.decisions()
	for _, s := range l.p.Sessions {
		for _, d := range s.Decisions {
			if d.Replaces.Value != "" && !ids[d.Replaces.Value] {
				l.add(s.Problem(d.Replaces.Pos, "unknown-reference", fmt.Sprintf("no decision %q", d.Replaces), l.decisionHint(d.Replaces.Value, ids)))
			}
		}
	}
}

// decisionHint is what to do about a decision that is not there.
func (l *linker) decisionHint(written string, ids map[string]bool) string {
	if !l.guesses.among(len(ids)) {
		return ""
	}
	return problem.DidYouMean(written, sorted(ids))
}

// answers reports whether the note that note i of a review replies to is there.
func (p *Portfolio) answers(r *entry.Review, i int) bool {
	review, number, other := r.Notes[i].Answers()
	n, err := strconv.Atoi(number)
	if !other {
		return err == nil && n >= 1 && n <= i
	}
	to, ok := p.byKey[entry.Key{Kind: entry.KindReview, ID: review}].(*entry.Review)
	return ok && err == nil && n >= 1 && n <= len(to.Notes)
}

// decisions are the ids of all decisions of this edition.
func (p *Portfolio) decisions() map[string]bool {
	ids := map[string]bool{}
	for _, s := range p.Sessions {
		for _, d := range s.Decisions {
			if d.ID.Value != "" {
				ids[d.ID.Value] = true
			}
		}
	}
	return ids
}
