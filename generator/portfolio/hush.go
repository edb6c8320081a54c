package portfolio

import (
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// hush empties the notes of a review that quote words which the edition does
// not show: of a work that is held back, or of a passage that is cut out. The
// others keep their numbers. of is the work, as it was linked.
func (f *filter) hush(edition *Portfolio, r *entry.Review, of entry.Key) {
	for i, n := range r.Notes {
		if n.Quote.Value != "" && f.unshown(edition, of, n) {
			r.Notes[i] = entry.Note{}
		}
	}
}

// unshown reports whether a note may quote what the edition does not show.
// Words that are nowhere in what is left of a cut work may be those that were cut.
func (f *filter) unshown(edition *Portfolio, of entry.Key, n entry.Note) bool {
	work := edition.byKey[of]
	if work == nil {
		return true
	}
	if f.cut[of] == 0 {
		return false
	}
	html, err := markdown.Render(work.Head().Body, markdown.Options{})
	if err != nil {
		return true
	}
	_, miss := quote.Find(markdown.Text(html.Body), quote.Selector{Exact: n.Quote.Value, Prefix: n.Prefix.Value, Suffix: n.Suffix.Value})
	return miss != nil
}

// quoted reports whether a review quotes words of an entry.
func (p *Portfolio) quoted(k entry.Key) bool {
	for _, r := range p.Reviews {
		for _, n := range r.Notes {
			if r.Of.Key == k && n.Quote.Value != "" {
				return true
			}
		}
	}
	return false
}
