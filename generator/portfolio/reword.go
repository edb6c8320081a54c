package portfolio

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
)

// Reword is the one way in which a portfolio changes once it is made: an entry's
// text gets another wording, and nothing that is tied together changes with it.

// Takes reports whether the portfolio would be the same but for this entry's
// words, were it made again with them. The header of the entry is as it was.
// Headings, links, task items and passages tie entries together, so they must be
// the same too, and so may be words that a review quotes; and in a public edition the new words must name nobody who has not agreed.
func (p *Portfolio) Takes(e entry.Entry) bool {
	own := p.byKey[p.byPath[e.Head().Doc.Path]]
	if own == nil {
		return p.judge != nil && !p.judge.mayShow(e) // one that is not for the edition stays so
	}
	before, now := own.Head(), e.Head()
	if p.quoted(before.Key) || len(entry.Marks(before.Doc.Body)) > 0 || len(entry.Marks(now.Body)) > 0 || !sameTies(before.Outline, now.Outline) {
		return false
	}
	return p.judge == nil || p.judge.consents(reworded(own, e))
}

// mayShow reports whether an entry is for the edition, so that its words are
// looked at even where the edition does not show it in the end.
func (f *filter) mayShow(e entry.Entry) bool {
	return f.want.Level.Shows(f.from.LevelOf(e)) && (f.want.Drafts || !e.Head().Draft.Value)
}

// Reword gives an entry that the portfolio takes its new words. Nobody may be
// using the portfolio.
func (p *Portfolio) Reword(e entry.Entry) {
	if own := p.byKey[p.byPath[e.Head().Doc.Path]]; own != nil {
		say(own.Head(), e.Head())
	}
}

// reworded is a copy of an entry with the words of another.
func reworded(own, e entry.Entry) entry.Entry {
	own = entry.Copy(own)
	say(own.Head(), e.Head())
	return own
}

func say(own, e *entry.Common) { own.Doc, own.Body, own.Outline = e.Doc, e.Body, e.Outline }

// consents reports whether nobody who is named in an entry would object, or need be asked.
func (f *filter) consents(e entry.Entry) bool {
	again := *f
	again.held, again.problems = nil, nil
	return len(again.consenting([]entry.Entry{e})) == 1 && len(again.problems) == 0
}

// sameTies reports whether two texts have the same headings, links and task
// items, wherever in the text they stand.
func sameTies(a, b markdown.Outline) bool {
	return len(a.Faults) == 0 && len(b.Faults) == 0 &&
		slices.EqualFunc(a.Headings, b.Headings, func(x, y markdown.Heading) bool {
			return x.Level == y.Level && x.Text == y.Text && x.ID == y.ID
		}) &&
		slices.EqualFunc(a.Links, b.Links, func(x, y markdown.Link) bool {
			return x.Dest == y.Dest && x.Text == y.Text && x.Image == y.Image && x.Wiki == y.Wiki
		}) &&
		slices.EqualFunc(a.Tasks, b.Tasks, func(x, y markdown.Task) bool {
			return x.Done == y.Done && x.Struck == y.Struck && x.Text == y.Text
		})
}
