package pages

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/picture"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// mapFigure is the milestone map of some goals, nil where they have no milestones.
func (b *builder) mapFigure(goals ...progress.Goal) *Figure {
	n, undated := 0, 0
	for _, g := range goals {
		n += len(g.Milestones)
	}
	if n == 0 {
		return nil
	}
	f := b.figure("map", "milestones", n)
	plan := picture.Map(b.site.figures, b.mirror(), goals...)
	f.Timeline = b.timeline(plan, func(i int) (Link, *State) {
		if e := goals[i].Entry; e != nil {
			return b.link(e.Key), b.site.goalState(e)
		}
		return Link{Key: "no-goal"}, nil
	})
	f.Finding = b.metOf(goals)
	f.Table = &Table{Head: heads("col-goal", "col-number", "col-milestone", "col-state", "col-due", "col-met-on")}
	for i, g := range goals {
		for _, m := range numbered(plan.Rows[i], g.Milestones) {
			f.Table.Rows = append(f.Table.Rows, row(b.goalCell(g), m.number, b.link(m.Entry.Key), state(string(m.State)), m.Due, m.MetOn))
		}
		undated += plan.Rows[i].Undated
	}
	if undated > 0 {
		f.say("finding-undated", undated)
	}
	return f
}

// metOf says how many milestones of some goals are met, and how many are waived.
func (b *builder) metOf(goals []progress.Goal) []Phrase {
	met, counted, waived := 0, 0, 0
	for _, g := range goals {
		met, counted = met+g.Met, counted+g.Counted
		for _, m := range g.Milestones {
			switch {
			case m.State == progress.Waived:
				waived++
			case g.Entry == nil && m.State == progress.Met:
				met++
			}
			if g.Entry == nil && m.Counts() {
				counted++
			}
		}
	}
	said := []Phrase{say("finding-milestones", met, "of", counted)}
	if waived > 0 {
		said = append(said, say("finding-waived", waived))
	}
	return said
}

func (b *builder) goalCell(g progress.Goal) Value {
	if g.Entry == nil {
		return keyed("no-goal")
	}
	return valueOf(b.link(g.Entry.Key))
}

// numberedMilestone is a milestone with the number of its mark.
type numberedMilestone struct {
	progress.Milestone
	number Value
}

// numbered gives milestones the numbers that their marks have; those without a
// day have no mark, and come last.
func numbered(r picture.Row, milestones []progress.Milestone) []numberedMilestone {
	list := make([]numberedMilestone, len(r.Marks))
	for _, m := range milestones {
		at := markOf(r, m)
		if at < 0 {
			list = append(list, numberedMilestone{m, keyed("not-recorded")})
			continue
		}
		list[at] = numberedMilestone{m, valueOf(at + 1)}
	}
	return list
}

func markOf(r picture.Row, m progress.Milestone) int {
	for i, mark := range r.Marks {
		if mark.Of == m.Entry.Key.ID {
			return i
		}
	}
	return -1
}

// burnupFigure is how scope and what is met came about; nil where the
// engagement has not begun, or there are too few milestones for lines to say more than words.
func (b *builder) burnupFigure(milestones []progress.Milestone) *Figure {
	figures := b.site.figures
	if len(milestones) < fewest || figures.Engagement == nil || figures.Engagement.Week == 0 {
		return nil
	}
	counts := figures.Burnup(milestones, figures.Engagement.Start)
	f := b.figure("burnup", "milestones", len(milestones))
	shown := picture.BurnupOf(figures, b.mirror(), counts)
	f.Burnup = &shown
	first, last := counts.Steps[0], counts.Steps[len(counts.Steps)-1]
	f.say("finding-scope", last.Scope, "from", first.Scope, "met", last.Met)
	if n := len(counts.Changes); n > 0 {
		f.say("finding-revised", n)
	}
	if counts.Undated > 0 {
		f.say("finding-undated-met", counts.Undated)
	}
	f.Table = &Table{Head: heads("col-date", "col-planned", "col-met")}
	for _, s := range counts.Steps {
		f.Table.Rows = append(f.Table.Rows, row(s.Day, s.Scope, s.Met))
	}
	return f
}

// fewest is how many milestones a burn-up has at least.
const fewest = 3

// changesFigure is how goals and milestones changed; nil where none did.
func (b *builder) changesFigure() *Figure {
	changes := b.site.figures.Changes
	if len(changes) == 0 {
		return nil
	}
	f := b.figure("changes", "changes", len(changes))
	plan, of := picture.Changes(b.site.figures, b.mirror(), b.reasonWord)
	f.Timeline = b.timeline(plan, func(i int) (Link, *State) { return b.link(of[i].Of.Head().Key), nil })
	f.say("finding-changes", len(changes), "of", len(of))
	f.Table = &Table{Head: heads("col-date", "col-what", "col-field", "col-from", "col-to", "col-reason", "col-why")}
	for _, c := range changes {
		f.Table.Rows = append(f.Table.Rows, row(c.Day, b.link(c.Of.Head().Key), keyed("fact-"+c.Field.Value), b.said(c.From.Value), b.said(c.To.Value), b.reason(c), c.Why.Value))
	}
	return f
}

func (b *builder) reasonWord(c progress.Change) string {
	return b.site.options.Word(b.page.Chrome, b.reason(c).Key)
}

func (b *builder) reason(c progress.Change) Value {
	if c.Reason.Value == "" {
		return keyed("not-recorded")
	}
	return keyed("reason-" + c.Reason.Value)
}

// said is an author's value as a table shows it: a date as dates are, "nothing" where there is none.
func (b *builder) said(text string) Value {
	if d, err := calendar.Parse(text); err == nil {
		return valueOf(d)
	}
	if text == "" {
		return keyed("nothing")
	}
	return plain(text)
}
