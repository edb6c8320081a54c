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
