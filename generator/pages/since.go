package pages

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Since is Own of the page for the next talk: what changed since the last
// session, and what is open.
type Since struct {
	Day     calendar.Day // of the last session; None where there was none
	Session *Link
	Next    *Card // the next session
	Prepare []string
	Agenda  []string
	Open    []Topic // what to talk about
	News    []Topic // what has changed
}

// Topic is a list under a heading of the wording: cards, or rows of a table.
type Topic struct {
	Key   string
	Cards []Card
	Table *Table
}

func (s *Site) fillSince(b *builder) {
	b.page.Layout = "since"
	n := progress.Since(s.portfolio, s.figures)
	own := &Since{Day: n.Since}
	if n.Session != nil {
		own.Session = b.linkTo(n.Session.Key)
	}
	if n.Next != nil {
		card := b.card(n.Next.Key)
		own.Next, own.Prepare, own.Agenda = &card, texts(n.Next.Prepare), texts(n.Next.Agenda)
	}
	own.Open = topics(b.milestoneTopic("late", n.Late), b.actionTopic("overdue", n.Overdue), b.milestoneTopic("soon", n.Soon),
		b.waitTopic("waiting", n.Waiting), b.actionTopic("open-actions", n.Open))
	var written []Card
	for _, e := range n.New {
		written = append(written, b.card(e.Head().Key))
	}
	own.News = topics(b.milestoneTopic("newly-met", n.Met), b.actionTopic("newly-done", n.Done), Topic{Key: "newly-written", Cards: written}, b.changeTopic("newly-changed", n.Changes))
	b.page.Own = own
}

// topics are those that have something in them.
func topics(all ...Topic) []Topic {
	var list []Topic
	for _, t := range all {
		if len(t.Cards) > 0 || t.Table != nil {
			list = append(list, t)
		}
	}
	return list
}

func (b *builder) milestoneTopic(key string, list []progress.Milestone) Topic {
	t := Topic{Key: key}
	for _, m := range list {
		t.Cards = append(t.Cards, b.card(m.Entry.Key))
	}
	return t
}

func (b *builder) actionTopic(key string, list []progress.Action) Topic {
	if len(list) == 0 {
		return Topic{}
	}
	t := Topic{Key: key, Table: &Table{Head: []string{"col-action", "col-who", "col-due", "col-state", "col-in"}}}
	for _, a := range list {
		t.Table.Rows = append(t.Table.Rows, b.actionRow(progress.Owner{Person: a.Owner}, a))
	}
	return t
}

func (b *builder) waitTopic(key string, list []progress.Wait) Topic {
	t := Topic{Key: key}
	for _, w := range list {
		t.Cards = append(t.Cards, b.card(w.What.Head().Key))
	}
	return t
}

func (b *builder) changeTopic(key string, list []progress.Change) Topic {
	if len(list) == 0 {
		return Topic{}
	}
	t := Topic{Key: key, Table: &Table{Head: []string{"col-what", "col-date", "col-field", "col-from", "col-to"}}}
	for _, c := range list {
		t.Table.Rows = append(t.Table.Rows, row(b.link(c.Of.Head().Key), c.Day, keyed("fact-"+c.Field.Value), b.said(c.From.Value), b.said(c.To.Value)))
	}
	return t
}
