package pages

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Account is a piece of work told to somebody who was not there: what there was
// to do, the mentee's part in it, what came of it, who saw it, and what the
// mentee would do now.
type Account struct {
	ID        string // on its page
	Card      Card   // of the work
	Setting   string
	Situation string
	Asked     []Asked // what its milestones asked of it
	MyPart    string
	Result    string
	Seen      []Remark // strengths that others saw
	Reviews   []Card   // by others
	Again     string
	Thought   []Card // reflections about it, its versions or its milestones
	Skills    []Link
}

// Asked is what a milestone asks, and how it stands.
type Asked struct {
	Card    Card
	Success string
}

// accounts are the works that can be told of, newest first: their latest
// versions, no more in work, of which the mentee's part or what came of them is said.
func (s *Site) accounts() []*entry.Sample {
	var list []*entry.Sample
	for _, e := range slices.Backward(s.latestOf(s.portfolio.Samples)) {
		told := e.Situation.Value != "" || e.MyPart.Value != "" || e.Result.Value != ""
		if told && e.Status.Value != "working" {
			list = append(list, e)
		}
	}
	return list
}

// latestOf are those works of a list that have come by the day, and whose later versions have not.
func (s *Site) latestOf(works []*entry.Sample) []*entry.Sample {
	there := func(k entry.Key) bool {
		e := s.portfolio.Entry(k)
		return e != nil && day(e.Head()) <= s.Day
	}
	return slices.DeleteFunc(slices.Clone(works), func(e *entry.Sample) bool {
		return !there(e.Key) || slices.ContainsFunc(s.portfolio.Later(e.Key), there)
	})
}

// account tells of one work.
func (b *builder) account(e *entry.Sample) Account {
	a := Account{Card: b.card(e.Key), Setting: e.Setting.Value, Situation: e.Situation.Value, MyPart: e.MyPart.Value, Result: e.Result.Value, Again: e.Again.Value}
	for _, r := range e.Milestones {
		if m, ok := b.site.portfolio.Entry(r.Key).(*entry.Milestone); ok {
			a.Asked = append(a.Asked, Asked{b.card(r.Key), m.Success.Value})
		}
	}
	for _, r := range e.Skills {
		if l := b.linkTo(r.Key); l != nil {
			a.Skills = append(a.Skills, *l)
		}
	}
	b.witness(&a, e)
	a.Thought = b.thought(e)
	return a
}

// witness adds what others said of the work and of the milestones that it is evidence for.
func (b *builder) witness(a *Account, e *entry.Sample) {
	works := append([]entry.Key{e.Key}, refKeys(e.Milestones)...)
	for _, r := range b.site.portfolio.Reviews {
		if !slices.Contains(works, r.Of.Key) || !b.site.portfolio.ByAnother(r) || day(&r.Common) > b.site.Day || day(&r.Common) < day(&e.Common) {
			continue
		}
		a.Reviews = append(a.Reviews, b.card(r.Key))
		for _, n := range r.Notes {
			if n.Type.Value == "strength" {
				a.Seen = append(a.Seen, Remark{n.Text.Value, n.Quote.Value, b.name(r.By.Key), b.link(r.Key)})
			}
		}
	}
}

// thought are the reflections about the work, its versions or its milestones.
func (b *builder) thought(e *entry.Sample) []Card {
	var list []Card
	works := append(b.site.portfolio.Versions(e.Key), refKeys(e.Milestones)...)
	for _, r := range b.site.portfolio.Reflections {
		if day(&r.Common) <= b.site.Day && slices.ContainsFunc(r.About, func(about entry.Ref) bool { return slices.Contains(works, about.Key) }) {
			list = append(list, b.card(r.Key))
		}
	}
	return list
}

func refKeys(refs []entry.Ref) []entry.Key {
	var keys []entry.Key
	for _, r := range refs {
		keys = append(keys, r.Key)
	}
	return keys
}
