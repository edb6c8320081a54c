package portfolio

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// quotable are, for each note of a review, the works in which its words may
// stand, as they were linked: an edition knows only those that it shows.
func (f *filter) quotable(e entry.Entry) [][]entry.Key {
	r, ok := e.(*entry.Review)
	if !ok {
		return nil
	}
	of := make([][]entry.Key, len(r.Notes))
	for i, n := range r.Notes {
		of[i] = f.from.Spoken(r, n)
	}
	return of
}

// hush empties the notes of a review that quote words which the edition does
// not show: of a work that is held back, or of a passage that is cut out. The
// others keep their numbers. of are the works that each may quote.
func (f *filter) hush(edition *Portfolio, r *entry.Review, of [][]entry.Key) {
	for i, n := range r.Notes {
		if n.Quote.Value != "" && !f.readable(edition, n, of[i]) {
			r.Notes[i] = entry.Note{} // what is nowhere in them may be what was cut
		}
	}
}

// readable reports whether a reader of the edition has the words that a note
// quotes, wherever in some works they are.
func (f *filter) readable(edition *Portfolio, n entry.Note, works []entry.Key) bool {
	whole := func(k entry.Key) bool { return edition.byKey[k] != nil && f.cut[k] == 0 }
	if len(works) > 0 && !slices.ContainsFunc(works, func(k entry.Key) bool { return !whole(k) }) {
		return true
	}
	return slices.ContainsFunc(works, func(k entry.Key) bool {
		_, miss := f.left(edition, k).Find(n.Words())
		return miss == nil
	})
}

// left is what is left of a work, read once.
func (f *filter) left(edition *Portfolio, k entry.Key) quote.Text {
	text, ok := f.texts[k]
	if !ok {
		text = quote.Read(shownText(edition.byKey[k]))
		if f.texts == nil {
			f.texts = map[entry.Key]quote.Text{}
		}
		f.texts[k] = text
	}
	return text
}

// shownText is what a reader of a work reads; nothing of none, and of one that cannot be printed.
func shownText(work entry.Entry) string {
	if work == nil {
		return ""
	}
	html, err := markdown.Render(work.Head().Body, markdown.Options{Plain: true})
	if err != nil {
		return ""
	}
	return markdown.Text(html.Body)
}
