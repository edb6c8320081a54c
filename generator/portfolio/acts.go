package portfolio

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
)

// actsOn reports whether the actions of an entry, as it reads now, have nothing to
// mend, and the same people are named in the portfolio.
func (p *Portfolio) actsOn(before, now entry.Entry) bool {
	s, ok := now.(*entry.Session)
	if !ok || sameTasks(before.Head().Outline, s.Outline) {
		return true
	}
	actions, problems := p.actionsOf(s)
	named := people(actions)
	for who := range named {
		if p.Person(who).Key.IsZero() {
			return false
		}
	}
	own, _ := p.actionsOf(before.(*entry.Session))
	for who := range people(own) {
		if !named[who] && !p.namedBeside(before, who) {
			return false
		}
	}
	return len(problems) == 0
}

func people(actions []Action) map[entry.Key]bool {
	named := map[entry.Key]bool{}
	for _, a := range actions {
		for _, who := range a.named() {
			named[who] = true
		}
	}
	return named
}

// namedBeside reports whether somebody is named elsewhere than in an entry's actions.
func (p *Portfolio) namedBeside(e entry.Entry, who entry.Key) bool {
	beside := slices.ContainsFunc(p.back[who], func(k entry.Key) bool { return k != e.Head().Key })
	entry.Refs(e, func(r *entry.Ref) { beside = beside || r.Key == who })
	return beside
}

// act puts the actions of an entry, as it reads now, in the place of those that it had.
func (p *Portfolio) act(own entry.Entry) {
	s, ok := own.(*entry.Session)
	if !ok {
		return
	}
	from, _ := slices.BinarySearchFunc(p.Actions, own, func(a Action, e entry.Entry) int { return byPlace(p.byKey[a.Session], e) })
	to := from
	for to < len(p.Actions) && p.Actions[to].Session == s.Key {
		to++
	}
	actions, _ := p.actionsOf(s)
	p.Actions = slices.Concat(p.Actions[:from], actions, p.Actions[to:])
}

// sameTasks reports whether two texts have the same task items, wherever in the text they stand.
func sameTasks(a, b markdown.Outline) bool {
	return slices.EqualFunc(a.Tasks, b.Tasks, func(x, y markdown.Task) bool {
		return x.Done == y.Done && x.Struck == y.Struck && x.Text == y.Text
	})
}
