package pages

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func (b *builder) plan(e *entry.Plan) *Plan {
	p := &Plan{Purpose: e.Purpose.Value}
	for _, f := range e.Phases {
		p.Phases = append(p.Phases, Phase{f.Title.Value, dayOr(f.From), dayOr(f.To), b.linkTo(f.Facilitator.Key)})
	}
	for _, r := range e.Roles {
		if person := b.linkTo(r.Person.Key); person != nil {
			role := Role{Person: *person}
			for _, word := range r.Roles {
				role.Roles = append(role.Roles, word.Value)
			}
			p.Roles = append(p.Roles, role)
		}
	}
	for _, c := range e.Channels {
		p.Channels = append(p.Channels, Channel{c.Name.Value, c.For.Value, c.Hours.Value, span(c.ReplyWithin), c.Async.Value})
	}
	for _, pause := range e.Pauses {
		shown := Pause{From: dayOr(pause.From), To: dayOr(pause.To), Reason: pause.Reason.Value}
		for _, g := range pause.Scope {
			shown.Goals = append(shown.Goals, b.link(g.Key))
		}
		if !pause.Scoped() || len(shown.Goals) > 0 {
			p.Pauses = append(p.Pauses, shown)
		}
	}
	p.Closure, p.History = b.closure(), b.history(e)
	b.show(b.rhythmFigure(), b.responseFigure())
	return p
}

func dayOr(d entry.Date) calendar.Day {
	if !d.Known() {
		return calendar.None
	}
	return d.Day
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

// history is how the agreement came about: when it was made, looked at, paused and last changed.
func (b *builder) history(e *entry.Plan) []Event {
	var list []Event
	note := func(d entry.Date, key string, pairs ...any) {
		if d.Known() && d.Day <= b.site.Day {
			list = append(list, Event{d.Day, say(key, 0, pairs...)})
		}
	}
	note(e.Date, "history-agreed")
	note(e.Start, "history-began")
	for _, d := range e.NormsReview.Done {
		note(d, "history-norms")
	}
	for _, p := range e.Pauses {
		if !p.Scoped() {
			note(p.From, "history-paused")
			note(p.To, "history-resumed")
		}
	}
	note(e.Updated, "history-changed")
	note(e.End, "history-end")
	slices.SortStableFunc(list, func(x, y Event) int { return cmp.Compare(x.Day, y.Day) })
	return list
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

// fillClosing says what was agreed for the end, what shows it, and what continues.
func (s *Site) fillClosing(b *builder) {
	b.page.Layout = "closing"
	own := &Plan{Closure: b.closure(), Standing: b.conditions()}
	for _, o := range s.figures.Openings {
		own.Opens = append(own.Opens, Opening{o.Type.Value, o.Title.Value, o.URL.Value, o.State.Value})
	}
	if plan := s.portfolio.Plan; plan != nil {
		b.page.State = s.stateOf(plan)
		b.factText("contact", plan.After.Contact)
		b.factText("alumni", plan.After.Alumni)
	}
	b.page.Own = own
	b.show(b.changesFigure(), b.resourcesFigure())
	b.list("letters", b.cards(s.letters(true)))
}
