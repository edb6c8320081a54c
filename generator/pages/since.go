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

// Topic is a list under a heading of the wording: cards, or lines.
type Topic struct {
	Key   string
	Cards []Card
	Lines []TopicLine
}

// TopicLine is something that has no page of its own, and what there is to say of it.
type TopicLine struct {
	What Value
	Also []Phrase
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

// fillLeftOpen says, once all is over, what was begun and not finished: there is
// no next talk for which it would be late, or due.
func (s *Site) fillLeftOpen(b *builder) {
	b.page.Layout, b.page.Lead = "left-open", "left-open-lead"
	var unmet []progress.Milestone
	for _, m := range s.figures.All() {
		if m.Counts() && m.State != progress.Met {
			unmet = append(unmet, m)
		}
	}
	n := progress.Since(s.portfolio, s.figures)
	b.page.Own = topics(b.milestoneTopic("unmet", unmet), b.actionTopic("open-actions", n.Open), b.waitTopic("waiting", n.Waiting))
}

// topics are those that have something in them.
func topics(all ...Topic) []Topic {
	var list []Topic
	for _, t := range all {
		if len(t.Cards)+len(t.Lines) > 0 {
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
	t := Topic{Key: key}
	for _, a := range list {
		cells := b.actionRow(progress.Owner{Person: a.Owner}, a)
		line := TopicLine{What: cells[0], Also: []Phrase{say("topic-who", 0, "who", cells[1])}}
		switch {
		case a.State != progress.Open && a.State != progress.Overdue && a.Done.Known():
			line.Also = append(line.Also, say("topic-done", 0, "day", a.Done))
		case a.Due.Known():
			line.Also = append(line.Also, say("topic-due", 0, "day", a.Due))
		}
		t.Lines = append(t.Lines, line)
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
	t := Topic{Key: key}
	for _, c := range list {
		t.Lines = append(t.Lines, TopicLine{What: valueOf(b.link(c.Of.Head().Key)),
			Also: []Phrase{say("topic-changed", 0, "field", keyed("fact-"+c.Field.Value), "from", b.said(c.From.Value), "to", b.said(c.To.Value))}})
	}
	return t
}
