package pages

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Story is Own of the story, and of what speaks for one opportunity: evidence,
// told as accounts.
type Story struct {
	Opening  *Opening // nil on the page of all
	Of       *Card    // the goal or milestone that opens it
	Asked    []Shown  // the skills that it asks for; all that accounts show where there is no opening
	Accounts []Account
	Openings []Link // the pages of opportunities, on the page of all
	Resume   *Link
}

// Shown is a skill, how well it is shown, and the accounts that show it.
type Shown struct {
	Skill    Link
	State    *State
	Accounts []Link // to the same page
}

// opportunity is an opening with a page of its own.
type opportunity struct {
	progress.Opening
	address string
}

// planStory gives each opportunity the page that tells what speaks for it.
func (s *Site) planStory() {
	s.opens = nil
	if len(s.accounts()) == 0 {
		return
	}
	for _, o := range s.figures.Openings {
		address := s.free("story/" + slug(cmp.Or(o.ID.Value, o.Title.Value)) + "/")
		s.opens = append(s.opens, opportunity{o, address})
		s.routes[address] = route{of: o.Title.Value, make: func() *Page { return s.opportunity(o, address) }, named: fixed(o.Title.Value)}
	}
}

// fillStory tells of all works, by the skills that they show.
func (s *Site) fillStory(b *builder) {
	b.page.Layout, b.page.Lead = "story", "story-lead"
	own := &Story{Accounts: b.accounts(s.accounts()), Resume: b.sectionLink("resume")}
	for _, of := range s.figures.Evidence() {
		own.Asked = appendShown(own.Asked, b.shown(of.Skill.Key, own.Accounts))
	}
	for _, o := range s.opens {
		own.Openings = append(own.Openings, Link{Title: o.Title.Value, Href: s.href(b.page.Address, o.address)})
	}
	b.page.Own = own
}

// opportunity tells what speaks for one: the works that show the skills that it
// asks for, else those of the goal or milestone that opens it, else all.
func (s *Site) opportunity(o progress.Opening, address string) *Page {
	b := s.builder(address, "story")
	b.page.Title, b.page.Section = o.Title.Value, "story"
	own := &Story{Opening: &Opening{Type: o.Type.Value, Title: o.Title.Value, Href: o.URL.Value, State: o.State.Value}, Resume: b.sectionLink("resume")}
	of := b.card(o.Of.Head().Key)
	own.Of = &of
	own.Accounts = b.accounts(s.speakingFor(o))
	for _, k := range refKeys(o.Skills) {
		own.Asked = append(own.Asked, b.shown(k, own.Accounts))
	}
	b.page.Own = own
	return b.done()
}

// speakingFor are the works that speak for an opportunity, those that show most of what it asks for first.
func (s *Site) speakingFor(o progress.Opening) []*entry.Sample {
	asked := refKeys(o.Skills)
	matches := func(e *entry.Sample) int {
		n := 0
		for _, k := range refKeys(e.Skills) {
			if slices.Contains(asked, k) {
				n++
			}
		}
		return n
	}
	all := s.accounts()
	list := slices.DeleteFunc(slices.Clone(all), func(e *entry.Sample) bool { return matches(e) == 0 })
	slices.SortStableFunc(list, func(a, b *entry.Sample) int { return cmp.Compare(matches(b), matches(a)) })
	if len(list) == 0 {
		list = s.servedBy(o.Of, all)
	}
	if len(list) == 0 {
		return all
	}
	return list
}

// servedBy are the works that serve a goal or milestone.
func (s *Site) servedBy(of entry.Entry, works []*entry.Sample) []*entry.Sample {
	return slices.DeleteFunc(slices.Clone(works), func(e *entry.Sample) bool {
		serves := slices.Contains(refKeys(e.Goals), of.Head().Key)
		for _, k := range refKeys(e.Milestones) {
			m, ok := s.portfolio.Entry(k).(*entry.Milestone)
			serves = serves || k == of.Head().Key || ok && m.Goal.Key == of.Head().Key
		}
		return !serves
	})
}

// accounts tells of some works.
func (b *builder) accounts(works []*entry.Sample) []Account {
	var list []Account
	for i, e := range works {
		a := b.account(e)
		a.ID = "_story-" + strconv.Itoa(i+1)
		list = append(list, a)
	}
	return list
}

// shown is how well a skill is shown, and by which of the accounts on the page.
func (b *builder) shown(skill entry.Key, accounts []Account) Shown {
	k := Shown{Skill: b.link(skill)}
	for _, of := range b.site.figures.Evidence() {
		if of.Skill.Key == skill {
			k.State = state(string(of.State))
		}
	}
	for _, a := range accounts {
		if slices.ContainsFunc(a.Skills, func(l Link) bool { return l.address == k.Skill.address }) {
			k.Accounts = append(k.Accounts, Link{Title: a.Card.Title, Href: "#" + a.ID, Lang: a.Card.Lang, Dir: a.Card.Dir})
		}
	}
	return k
}

// appendShown adds a skill that an account shows.
func appendShown(list []Shown, k Shown) []Shown {
	if len(k.Accounts) == 0 {
		return list
	}
	return append(list, k)
}

// accountsOf are the accounts that show a skill.
func (b *builder) accountsOf(skill entry.Key) []Account {
	return b.accounts(slices.DeleteFunc(b.site.accounts(), func(e *entry.Sample) bool { return !slices.Contains(refKeys(e.Skills), skill) }))
}
