package pages

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// What the pages that gather things from many entries have in Own.
type (
	// Wins is Own of the wins.
	Wins struct {
		Won  []Win
		Said []Remark // strengths that others saw
	}
	// Win is something that was reached.
	Win struct {
		Card      Card
		Celebrate string
	}
	// Remark is what somebody said of the mentee's work.
	Remark struct {
		Text, Quote string
		By          string
		In          Link
	}
	// Decided is a decision where it was made, one of Own of the decisions.
	Decided struct {
		Decision
		Day        calendar.Day
		In         Link
		ReplacedBy string // the text of the decision that took its place; "" while it holds
	}
	// Actions is Own of the actions.
	Actions struct {
		Listed  *Table
		Settled *Table // done or dropped, where these are so many that they would bury the others; else nil
	}
	// Contact is an introduction where it was made, one of Own of the network.
	Contact struct {
		Introduction
		Day calendar.Day
		In  Link
	}
)

// fillWins gathers what was reached and what others praised, newest first.
func (s *Site) fillWins(b *builder) {
	b.page.Layout = "wins"
	w := &Wins{Said: b.strengths()}
	for _, g := range s.figures.Goals {
		if g.Status == "met" {
			w.Won = append(w.Won, Win{Card: b.card(g.Entry.Key)})
		}
	}
	var met []Win
	for _, m := range s.figures.All() {
		if m.State == progress.Met {
			met = append(met, Win{b.card(m.Entry.Key), m.Entry.Celebrate.Value})
		}
	}
	slices.SortStableFunc(met, func(x, y Win) int { return cmp.Compare(y.Card.Date, x.Card.Date) })
	w.Won = append(w.Won, met...)
	b.page.Own = w
}

func (s *Site) hasWins() bool {
	return slices.ContainsFunc(s.figures.All(), func(m progress.Milestone) bool { return m.State == progress.Met })
}

// strengths are the strengths that others saw in the mentee's work, newest first.
func (b *builder) strengths() []Remark {
	var list []Remark
	for _, r := range slices.Backward(b.site.portfolio.Reviews) {
		if r.Stance.Value == "self" || day(&r.Common) > b.site.Day {
			continue
		}
		for _, n := range r.Notes {
			if n.Type.Value == "strength" {
				list = append(list, Remark{n.Text.Value, n.Quote.Value, b.name(r.By.Key), b.link(r.Key)})
			}
		}
	}
	return list
}

// past are the sessions that have been by the day, by date.
func (s *Site) past() []*entry.Session {
	var list []*entry.Session
	for _, e := range s.portfolio.Sessions {
		if day(&e.Common) <= s.Day {
			list = append(list, e)
		}
	}
	return list
}

// fillDecisions gathers all decisions, the newest first, and says which no longer hold.
func (s *Site) fillDecisions(b *builder) {
	b.page.Layout = "decisions"
	replaced := map[string]string{}
	for _, session := range s.past() {
		for _, d := range session.Decisions {
			if d.Replaces.Value != "" {
				replaced[d.Replaces.Value] = d.Text.Value
			}
		}
	}
	var list []Decided
	for _, session := range slices.Backward(s.past()) {
		for _, d := range session.Decisions {
			list = append(list, Decided{Decision{d.ID.Value, d.Text.Value, d.Reason.Value, d.Dissent.Value, b.decision(d.Replaces.Value)},
				day(&session.Common), b.link(session.Key), replaced[d.ID.Value]})
		}
	}
	b.page.Own = list
}

func (s *Site) hasDecisions() bool {
	return slices.ContainsFunc(s.past(), func(e *entry.Session) bool { return len(e.Decisions) > 0 })
}

// fillNetwork gathers the introductions, newest first, then the people of the portfolio.
func (s *Site) fillNetwork(b *builder) {
	b.page.Layout = "network"
	var list []Contact
	for _, session := range slices.Backward(s.past()) {
		for _, i := range session.Introductions {
			list = append(list, Contact{Introduction{i.To.Value, i.Purpose.Value}, day(&session.Common), b.link(session.Key)})
		}
	}
	b.page.Own = list
	b.list("people", b.peopleCards())
}

func (s *Site) hasNetwork() bool {
	return slices.ContainsFunc(s.past(), func(e *entry.Session) bool { return len(e.Introductions) > 0 })
}

// worthFolding is how many settled actions there are before they are listed apart.
const worthFolding = 40

// fillActions counts what was promised and lists it, what is open first.
func (s *Site) fillActions(b *builder) {
	b.page.Layout = "actions"
	b.show(b.actionsFigure())
	own := &Actions{Listed: b.actionTable(progress.Overdue, progress.Open)}
	settled := b.actionTable(progress.Done, progress.DoneOnTime, progress.DoneLate, progress.Dropped)
	if len(settled.Rows) < worthFolding {
		own.Listed.Rows = append(own.Listed.Rows, settled.Rows...)
	} else {
		own.Settled = settled
	}
	b.page.Own = own
}

// actionTable lists the actions that stand in one of these ways.
func (b *builder) actionTable(states ...progress.ActionState) *Table {
	t := &Table{Head: heads("col-action", "col-who", "col-due", "col-state", "col-in")}
	for _, state := range states {
		for _, o := range b.site.figures.Actions() {
			for _, a := range slices.Backward(o.Actions) {
				if a.State == state {
					t.Rows = append(t.Rows, b.actionRow(o, a))
				}
			}
		}
	}
	return t
}

func (b *builder) actionRow(o progress.Owner, a progress.Action) TableRow {
	text := plain(a.Text)
	if e := b.site.portfolio.Entry(a.Session); e != nil {
		text.Lang, text.Dir = b.tongue(e.Head())
	}
	return row(text, b.owner(o), a.Due, state(string(a.State)), b.link(a.Session))
}

// fillClaims lists what is said without being shown.
func (s *Site) fillClaims(b *builder) {
	b.page.Layout = "claims"
	for _, kind := range []progress.ClaimKind{progress.GoalWithoutItsPart, progress.MilestoneUnseen, progress.SkillUnshown} {
		var cards []Card
		for _, c := range s.figures.Claims() {
			switch {
			case c.Kind != kind:
			case c.Entry != nil:
				cards = append(cards, b.card(c.Entry.Head().Key))
			default:
				cards = append(cards, b.skillCard(c.Skill))
			}
		}
		b.list("claims-"+string(kind), cards)
	}
}
