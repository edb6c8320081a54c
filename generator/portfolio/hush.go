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
	work := edition.byKey[of]
	if work != nil && f.cut[of] == 0 {
		return // all of it is shown
	}
	var left *quote.Text // what is left of the work, once it is asked for
	for i, n := range r.Notes {
		if n.Quote.Value == "" {
			continue
		}
		if left == nil {
			left = new(quote.Read(shownText(work)))
		}
		if _, miss := left.Find(n.Words()); miss != nil {
			r.Notes[i] = entry.Note{} // what is nowhere in it may be what was cut
		}
	}
}

// shownText is what a reader of a work reads; nothing of none, and of one that cannot be printed.
func shownText(work entry.Entry) string {
	if work == nil {
		return ""
	}
	html, err := markdown.Render(work.Head().Body, markdown.Options{})
	if err != nil {
		return ""
	}
	return markdown.Text(html.Body)
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
