package portfolio

import "github.com/mentorfolio/mentorfolio/generator/entry"

// Reword is the one way in which a portfolio changes once it is made: an entry
// says something else, and what entries are, and how they go together, stays.

// Takes reports whether the portfolio would be the same but for what this entry
// says, were it made again with it. All else in the entry is as it was (entry.SameTies).
// Where its links lead, what it is called and what is to be done are found anew (leads.go,
// acts.go). Passages, and words that a review quotes, must be as they were; and in a public edition the
// new words must name nobody who has not agreed.
func (p *Portfolio) Takes(e entry.Entry) bool {
	own := p.byKey[p.byPath[e.Head().Doc.Path]]
	if own == nil {
		return p.judge != nil && !p.judge.mayShow(e) // one that is not for the edition stays so
	}
	news := reworded(own, e)
	before, now := own.Head(), news.Head()
	switch {
	case p.quoted(before.Key), len(entry.Marks(before.Doc.Body)) > 0, len(entry.Marks(now.Body)) > 0,
		len(before.Outline.Faults)+len(now.Outline.Faults) > 0,
		!p.actsOn(own, news), !chained(news),
		!p.callsAs(before, now), !p.leadsOn(before, now):
		return false
	}
	return p.judge == nil || p.judge.consents(news)
}

// mayShow reports whether an entry is for the edition, so that its words are
// looked at even where the edition does not show it in the end.
func (f *filter) mayShow(e entry.Entry) bool {
	return f.want.Level.Shows(f.from.LevelOf(e)) && (f.want.Drafts || !e.Head().Draft.Value)
}

// News is what is new of an entry beside its words.
type News struct {
	Name   bool // it is called otherwise
	Counts bool // figures count it otherwise
}

// Reword lets an entry that the portfolio takes say what it says now, the whole
// before its editions. Nobody may be using the portfolio.
func (p *Portfolio) Reword(e entry.Entry) (key entry.Key, news News) {
	own := p.byKey[p.byPath[e.Head().Doc.Path]]
	if own == nil {
		return entry.Key{}, News{}
	}
	before, c := entry.Copy(own), own.Head()
	entry.Say(own, e)
	p.follow(before, own)
	news = News{Name: c.Name() != before.Head().Name(), Counts: !entry.SameCounts(before, own) || !sameTasks(before.Head().Outline, c.Outline)}
	if news.Name {
		p.names = nil
	}
	return c.Key, news
}

// follow lets links and actions go by what an entry says, where it says others.
func (p *Portfolio) follow(before, own entry.Entry) {
	was, c := before.Head().Outline, own.Head()
	acts, leads := !sameTasks(was, c.Outline), !sameLeads(was, c.Outline)
	if !acts && !leads {
		return
	}
	tied := p.ties(before)
	if acts {
		p.act(own)
	}
	if leads {
		p.lead(c)
	}
	p.retie(own, tied)
}

// reworded is a copy of an entry that says what another does.
func reworded(own, e entry.Entry) entry.Entry {
	own = entry.Copy(own)
	entry.Say(own, e)
	return own
}

// chained reports whether the changes of an entry lead to what its fields say now.
func chained(e entry.Entry) bool {
	l := &linker{}
	l.chain(e)
	return len(l.problems) == 0
}

// consents reports whether nobody who is named in an entry would object, or need be asked.
func (f *filter) consents(e entry.Entry) bool {
	again := *f
	again.held, again.problems = nil, nil
	return len(again.consenting([]entry.Entry{e})) == 1 && len(again.problems) == 0
}
