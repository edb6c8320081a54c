package pages

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Ending is Own of the closing: what was agreed for the end, and how it came out.
type Ending struct {
	Sum       []Phrase // how it went, in a few sentences
	Closure   []Closing
	Standing  []Phrase // how many conditions are met
	Reached   []Outcome
	Unreached []Outcome
	Agreed    []Agreement
	Capstone  *Account
	Growth    *Table // the first and the last level that each side saw
	Letters   []Card
	Thanks    []Gratitude
	Contact   string
	Alumni    string
	NextTo    *Link  // who mentors next
	Handoff   []Card // letters to who comes next
	LeftOpen  []Card
	Opens     []Way
}

// Outcome is what became of a goal or of a milestone. Reasons are the author's own.
type Outcome struct {
	Card Card
	Why  string
}

// Agreement is a goal as it was first agreed, beside what it ended as.
type Agreement struct {
	Card  Card
	Terms []AgreedTerm
}

// Changes are the terms that ended otherwise.
func (a Agreement) Changes() []AgreedTerm {
	return slices.DeleteFunc(slices.Clone(a.Terms), func(t AgreedTerm) bool { return t.First == t.Last })
}

// AgreedTerm is one thing by which a goal was agreed.
type AgreedTerm struct {
	Key         string // fact-KEY of the wording
	First, Last string
}

// Gratitude is the mentee's thanks; To is nil where it is to people without a name.
type Gratitude struct {
	To  *Link
	For string
}

// Way is an opportunity, with the page that tells what speaks for it.
type Way struct {
	Opening
	Story *Link // nil where nothing can be told yet
}

// fillClosing says what was agreed for the end, what shows it, what was reached
// and what was not, and what continues.
func (s *Site) fillClosing(b *builder) {
	b.page.Layout = "closing"
	own := &Ending{Closure: b.closure(), Standing: b.conditions(), Agreed: b.agreements(), Growth: b.firstBesideLast(), Opens: b.ways()}
	own.Sum = b.sum()
	own.Reached, own.Unreached = b.outcomes()
	own.LeftOpen = b.leftOpen()
	if plan := s.portfolio.Plan; plan != nil {
		b.page.State = s.stateOf(plan)
		b.partings(own, plan)
	}
	b.lettersOf(own)
	b.page.Own = own
	b.show(b.changesFigure(), b.resourcesFigure())
}

// sum says how it went in a few sentences, once it is over or about to be.
func (b *builder) sum() []Phrase {
	e := b.site.figures.Engagement
	if e == nil || e.State != progress.Over && !e.Closing {
		return nil
	}
	return append([]Phrase{engaged(e, b.site.Day)}, b.reached()...)
}

// partings are what the plan says of the end itself.
func (b *builder) partings(own *Ending, plan *entry.Plan) {
	own.Contact, own.Alumni = plan.After.Contact.Value, plan.After.Alumni.Value
	own.Capstone = b.capstone(plan.Capstone.Key)
	for _, t := range plan.Thanks {
		own.Thanks = append(own.Thanks, Gratitude{b.linkTo(t.To.Key), t.For.Value})
	}
}

// capstone tells of the work that brings it all together; of a milestone, of its latest work.
func (b *builder) capstone(k entry.Key) *Account {
	keys := append([]entry.Key{k}, b.site.portfolio.SamplesOf(k)...)
	for _, k := range slices.Backward(keys) {
		if e, ok := b.site.portfolio.Entry(k).(*entry.Sample); ok && day(&e.Common) <= b.site.Day {
			a := b.account(e)
			return &a
		}
	}
	if k.IsZero() {
		return nil
	}
	return &Account{Card: b.card(k)}
}

// lettersOf lists the letters of the end; those that hand over are apart, with who comes next.
func (b *builder) lettersOf(own *Ending) {
	for _, k := range b.site.letters(true) {
		l := b.site.portfolio.Entry(k).(*entry.Letter)
		switch {
		case day(&l.Common) > b.site.Day:
		case l.Purpose.Value == "handoff":
			own.Handoff, own.NextTo = append(own.Handoff, b.card(k)), b.linkTo(l.To.Key)
		default:
			own.Letters = append(own.Letters, b.card(k))
		}
	}
}

// ways are the opportunities, each with what speaks for it.
func (b *builder) ways() []Way {
	var list []Way
	for _, o := range b.site.figures.Openings {
		list = append(list, Way{Opening: Opening{o.Type.Value, o.Title.Value, o.URL.Value, o.State.Value}})
	}
	for i, o := range b.site.opens {
		list[i].Story = &Link{Title: o.Title.Value, Href: b.site.href(b.page.Address, o.address)}
	}
	return list
}

// closure is what must be true at the end, with the entries that show it.
func (b *builder) closure() []Closing {
	var list []Closing
	for _, c := range b.site.figures.Closing {
		row := Closing{Text: c.Text, Met: c.Met(), Partial: c.Partial}
		for _, e := range c.Evidence {
			row.Evidence = append(row.Evidence, b.card(e.Head().Key))
		}
		for _, e := range c.Awaited {
			row.Awaited = append(row.Awaited, b.card(e.Head().Key))
		}
		list = append(list, row)
	}
	return list
}

// conditions says how many of the conditions are met; nil where none was agreed.
func (b *builder) conditions() []Phrase {
	met, all := 0, b.site.figures.Closing
	for _, c := range all {
		if c.Met() {
			met++
		}
	}
	if len(all) == 0 {
		return nil
	}
	return []Phrase{say("finding-closing", met, "of", len(all))}
}

// closes reports whether there is anything to say of the end.
func (s *Site) closes() bool {
	if s.portfolio.Plan != nil && (len(s.portfolio.Plan.Closure) > 0 || s.portfolio.Plan.After != (entry.After{})) {
		return true
	}
	return len(s.letters(true)) > 0
}

// letters are the letters of the end, or those of all other purposes.
func (s *Site) letters(ofTheEnd bool) []entry.Key {
	var keys []entry.Key
	for _, l := range s.portfolio.Letters {
		if (l.Purpose.Value != "welcome") == ofTheEnd {
			keys = append(keys, l.Key)
		}
	}
	return keys
}
