package pages

import (
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
	p.Closure = b.closure(e)
	return p
}

func dayOr(d entry.Date) calendar.Day {
	if !d.Known() {
		return calendar.None
	}
	return d.Day
}

// closure is what must be true at the end, with the entries that show it.
func (b *builder) closure(e *entry.Plan) []Closing {
	var list []Closing
	for _, c := range e.Closure {
		row := Closing{Text: c.Text.Value}
		for _, r := range c.MetBy {
			row.Evidence = append(row.Evidence, b.card(r.Key))
		}
		list = append(list, row)
	}
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
	own := &Plan{}
	if plan := s.portfolio.Plan; plan != nil {
		own.Closure = b.closure(plan)
		b.page.State = stateOf(plan)
		b.factText("contact", plan.After.Contact)
		b.factText("alumni", plan.After.Alumni)
	}
	b.page.Own = own
	b.list("letters", b.cards(s.letters(true)))
}

// hasScores reports whether any review gives a level.
func (s *Site) hasScores() bool {
	for _, r := range s.portfolio.Reviews {
		if len(r.Scores) > 0 {
			return true
		}
	}
	return false
}

// fillGrowth lists, for each criterion of each rubric, the levels that reviews
// saw, in the order of their dates; no mean, and no one's view left out.
func (s *Site) fillGrowth(b *builder) {
	b.page.Layout = "growth"
	var order []string
	rows := map[string]*Growth{}
	for _, r := range s.portfolio.Reviews {
		rubric := s.portfolio.RubricOf(r)
		for _, sc := range r.Scores {
			id := rubric.Key.ID + "/" + sc.Criterion.Value
			if rows[id] == nil {
				order = append(order, id)
				rows[id] = &Growth{Criterion: criterionLabel(rubric, sc.Criterion.Value), Scale: scale(rubric), Skill: b.skillOf(rubric, sc.Criterion.Value)}
			}
			rows[id].Rows = append(rows[id].Rows, GrowthRow{Day: dayOr(r.Date), Stance: r.Stance.Value, By: b.name(r.By.Key), Of: b.linkTo(r.Of.Key), Review: b.link(r.Key), Score: score(rubric, sc)})
		}
	}
	var list []Growth
	for _, id := range order {
		list = append(list, *rows[id])
	}
	b.page.Own = list
}

func (b *builder) skillOf(r *entry.Rubric, criterion string) *Link {
	for _, c := range r.Criteria {
		if c.ID.Value == criterion {
			return b.linkTo(c.Skill.Key)
		}
	}
	return nil
}
