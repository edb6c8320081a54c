package portfolio

import (
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// A review of a milestone speaks of what shows that it is met, too: its notes
// may quote the milestone's samples.

// SamplesOf are the samples that are evidence for a milestone, in the order of Entries.
func (p *Portfolio) SamplesOf(milestone entry.Key) []entry.Key { return p.proof[milestone] }

func (p *Portfolio) proofs() map[entry.Key][]entry.Key {
	of := map[entry.Key][]entry.Key{}
	for _, s := range p.Samples {
		for _, m := range s.Milestones {
			if list := of[m.Key]; len(list) == 0 || list[len(list)-1] != s.Key { // who names it twice does so at once
				of[m.Key] = append(list, s.Key)
			}
		}
	}
	return of
}

// Spoken are the works in which the words may stand that a note of a review
// quotes: the one that the note names, else what the review is of and, where
// that is a milestone, its samples.
func (p *Portfolio) Spoken(r *entry.Review, n entry.Note) []entry.Key {
	of := r.Of.Key
	if n.Placed() {
		of = n.In.Key
	}
	switch {
	case of.IsZero():
		return nil
	case n.Placed():
		return []entry.Key{of}
	}
	return append([]entry.Key{of}, p.proof[of]...)
}

// speaks reports whether a note of a review may quote words of an entry.
func (p *Portfolio) speaks(r *entry.Review, n entry.Note, of entry.Key) bool {
	switch {
	case n.Quote.Value == "":
		return false
	case n.Placed():
		return n.In.Key == of
	}
	return r.Of.Key == of || slices.Contains(p.proof[r.Of.Key], of)
}

// quoted reports whether a review quotes words of an entry.
func (p *Portfolio) quoted(k entry.Key) bool {
	for _, r := range p.Reviews {
		for _, n := range r.Notes {
			if p.speaks(r, n, k) {
				return true
			}
		}
	}
	return false
}

// quotes checks that notes speak of what their review is of.
func (l *linker) quotes() {
	for _, r := range l.p.Reviews {
		for _, n := range r.Notes {
			to := n.In.Key
			if !to.IsZero() && !r.Of.Key.IsZero() && to != r.Of.Key && !slices.Contains(l.p.proof[r.Of.Key], to) {
				l.add(r.Problem(n.In.Pos, "not-reviewed", fmt.Sprintf("%s is neither %s, of which this review is, nor one of its samples", to, r.Of.Key), l.quoteHint(r)))
			}
		}
	}
}

// quoteHint is what to do about a note on a work that the review is not of.
func (l *linker) quoteHint(r *entry.Review) string {
	if r.Of.Key.Kind == entry.KindMilestone {
		return fmt.Sprintf("name a sample whose `milestones:` have %s, or say this in a review of its own", r.Of.Key.ID)
	}
	return "leave `in:` out, or say this in a review of its own"
}
