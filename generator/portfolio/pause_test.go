package portfolio

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// asOf is the edition of a day that holds everything.
func (f folder) asOf(t *testing.T, date string) *Portfolio {
	t.Helper()
	edition, _, problems := f.linked(t).For(Edition{Level: entry.Private, Day: day(t, date)})
	if len(problems) > 0 {
		t.Fatal(report(t, problems))
	}
	return edition
}

// The goal is due on 30 June 2026, in a plan that began on 1 January.
func TestAPauseMovesDueDates(t *testing.T) {
	for _, c := range []struct{ name, pauses, asOf, want string }{
		{"without a pause nothing moves", "", "2026-06-01", "2026-06-30"},
		{"by as many days as it lasts, the first and the last included", "{from: 2026-03-01, to: 2026-03-10}", "2026-06-01", "2026-07-10"},
		{"also before it has begun", "{from: 2026-03-01, to: 2026-03-10}", "2026-01-15", "2026-07-10"},
		{"by the whole of it where the due date lies within", "{from: 2026-06-25, to: 2026-07-04}", "2026-06-01", "2026-07-10"},
		{"not by one that begins after the due date", "{from: 2026-07-01, to: 2026-07-10}", "2026-06-01", "2026-06-30"},
		{"unless another moves the date into it", "{from: 2026-03-01, to: 2026-03-01}, {from: 2026-07-01, to: 2026-07-10}", "2026-06-01", "2026-07-11"},
		{"a day off on the due date", "{from: 2026-06-30, to: 2026-06-30}", "2026-06-01", "2026-07-01"},
		{"days of two pauses count once", "{from: 2026-03-01, to: 2026-03-10}, {from: 2026-03-05, to: 2026-03-12}", "2026-06-01", "2026-07-12"},
		{"in any order", "{from: 2026-03-05, to: 2026-03-12}, {from: 2026-03-01, to: 2026-03-10}", "2026-06-01", "2026-07-12"},
		{"one within another", "{from: 2026-03-01, to: 2026-03-20}, {from: 2026-03-05, to: 2026-03-06}", "2026-06-01", "2026-07-20"},
		{"only from the start of the plan", "{from: 2025-12-25, to: 2026-01-03}", "2026-06-01", "2026-07-03"},
		{"not by one that was over before", "{from: 2025-12-01, to: 2025-12-31}", "2026-06-01", "2026-06-30"},

		{"one without an end moves it each day", "{from: 2026-06-20}", "2026-06-20", "2026-07-01"},
		{"and each day", "{from: 2026-06-20}", "2026-06-21", "2026-07-02"},
		{"so that nothing turns late during one", "{from: 2026-06-20}", "2027-06-20", "2027-07-01"},
		{"it does nothing before it begins", "{from: 2026-06-20}", "2026-06-19", "2026-06-30"},

		{"of this goal", "{from: 2026-03-01, to: 2026-03-10, scope: [cli]}", "2026-06-01", "2026-07-10"},
		{"of several goals", "{from: 2026-03-01, to: 2026-03-10, scope: [other, cli]}", "2026-06-01", "2026-07-10"},
		{"not of another goal", "{from: 2026-03-01, to: 2026-03-10, scope: [other]}", "2026-06-01", "2026-06-30"},
		{"one of all and one of this goal", "{from: 2026-03-01, to: 2026-03-10}, {from: 2026-03-09, to: 2026-03-11, scope: [cli]}", "2026-06-01", "2026-07-11"},
	} {
		p := folder{
			"plan.md":              md(entry.KindPlan, "pauses: ["+c.pauses+"]"),
			"goals/cli.md":         md(entry.KindGoal, ""),
			"goals/other.md":       md(entry.KindGoal, ""),
			"milestones/parser.md": md(entry.KindMilestone, "due: 2026-06-30"),
			"milestones/open.md":   md(entry.KindMilestone, ""),
		}.asOf(t, c.asOf)
		if got := p.Due(p.Goals[0]).String(); got != c.want {
			t.Errorf("%s: due %s, want %s", c.name, got, c.want)
		}
		// A milestone pauses with its goal; one without a date has none.
		if got := p.Due(p.Entry(key(t, "milestone/parser"))).String(); got != c.want {
			t.Errorf("%s: the milestone is due %s, want %s", c.name, got, c.want)
		}
		if got := p.Due(p.Entry(key(t, "milestone/open"))); got.Known() {
			t.Errorf("%s: a milestone without a date is due %s", c.name, got)
		}
	}
}

// Who sets a date knows of the pauses that are over.
func TestADateThatWasSetAfterAPauseIsNotMovedByIt(t *testing.T) {
	const pause = "pauses: [{from: 2026-03-01, to: 2026-03-10}]"
	for _, c := range []struct{ name, header, want string }{
		{"set with the plan", "", "2026-07-10"},
		{"written before the pause", "date: 2026-02-01", "2026-07-10"},
		{"written after it", "date: 2026-03-11", "2026-06-30"},
		{"written during it: the rest of it counts", "date: 2026-03-06", "2026-07-05"},
		{"revised after it", "revisions: [{date: 2026-04-01, field: due, to: 2026-06-30}]", "2026-06-30"},
		{"revised before it", "revisions: [{date: 2026-02-01, field: due, to: 2026-06-30}]", "2026-07-10"},
		{"another field revised after it", "revisions: [{date: 2026-04-01, field: measure, to: it runs}]", "2026-07-10"},
		{"the last of several revisions", "revisions: [{date: 2026-02-01, field: due, to: 2026-05-31}, {date: 2026-04-01, field: due, from: 2026-05-31, to: 2026-06-30}]", "2026-06-30"},
	} {
		p := folder{"plan.md": md(entry.KindPlan, pause), "goals/cli.md": md(entry.KindGoal, c.header)}.asOf(t, "2026-06-01")
		if got := p.Due(p.Goals[0]).String(); got != c.want {
			t.Errorf("%s: due %s, want %s", c.name, got, c.want)
		}
	}
}

func TestWithoutAPlanNothingMoves(t *testing.T) {
	p := folder{"goals/cli.md": md(entry.KindGoal, ""), "sessions/2026-03-17.md": md(entry.KindSession, "")}.asOf(t, "2026-06-01")
	if got := p.Due(p.Goals[0]).String(); got != "2026-06-30" {
		t.Errorf("due %s", got)
	}
	if got := p.DueAction(Action{Due: day(t, "2026-03-20")}); got != day(t, "2026-03-20") {
		t.Errorf("an action is due %s", got)
	}
	if got := p.Due(p.Sessions[0]); got.Known() {
		t.Errorf("a session is due %s", got)
	}
	if got := p.Paused(entry.Key{}); got != nil {
		t.Errorf("paused %v", got)
	}
}

func TestTheTimesAwayAreInOrderAndApart(t *testing.T) {
	p := folder{
		"plan.md": md(entry.KindPlan, `pauses:
  - {from: 2026-05-01}
  - {from: 2026-03-05, to: 2026-03-12}
  - {from: 2026-03-01, to: 2026-03-10}
  - {from: 2026-03-13, to: 2026-03-13}
  - {from: 2026-02-01, to: 2026-02-02, scope: [cli]}`),
		"goals/cli.md": md(entry.KindGoal, ""),
	}.asOf(t, "2026-05-03")
	for of, want := range map[entry.Key]string{
		{}:             "2026-03-01 to 2026-03-13, 2026-05-01 to 2026-05-03",
		p.Goals[0].Key: "2026-02-01 to 2026-02-02, 2026-03-01 to 2026-03-13, 2026-05-01 to 2026-05-03",
	} {
		var got []string
		for _, s := range p.Paused(of) {
			got = append(got, fmt.Sprintf("%s to %s", s.First, s.Last))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s pauses %s, want %s", of, got, want)
		}
	}
}

// The session was on 1 March 2026, the action is due on the 20th.
func TestAPauseMovesActionsFromTheirSessionOn(t *testing.T) {
	for _, c := range []struct{ name, item, pauses, want string }{
		{"without a pause nothing moves", "- [ ] Read due:2026-03-20", "", "2026-03-20"},
		{"no date is moved to none", "- [ ] Read", "{from: 2026-03-10, to: 2026-03-12}", ""},
		{"one after the session", "- [ ] Read due:2026-03-20", "{from: 2026-03-10, to: 2026-03-12}", "2026-03-23"},
		{"one that lies around it", "- [ ] Read due:2026-03-20", "{from: 2026-02-20, to: 2026-03-02}", "2026-03-22"},
		{"one that was over before", "- [ ] Read due:2026-03-20", "{from: 2026-02-10, to: 2026-02-28}", "2026-03-20"},
		{"one that begins later", "- [ ] Read due:2026-03-20", "{from: 2026-03-21, to: 2026-03-30}", "2026-03-20"},
		{"one of a goal moves no action", "- [ ] Read due:2026-03-20", "{from: 2026-03-10, to: 2026-03-12, scope: [cli]}", "2026-03-20"},
		{"one that goes on", "- [ ] Read due:2026-03-20", "{from: 2026-03-20}", "2026-04-21"},
	} {
		p := folder{
			"plan.md":           md(entry.KindPlan, "pauses: ["+c.pauses+"]"),
			"goals/cli.md":      md(entry.KindGoal, ""),
			"sessions/march.md": md(entry.KindSession, "date: 2026-03-01", c.item),
		}.asOf(t, "2026-04-20")
		if got := p.DueAction(p.Actions[0]).String(); got != c.want {
			t.Errorf("%s: due %s, want %s", c.name, got, c.want)
		}
	}
}

// Counting day by day gives the same dates. And two laws: a pause never makes
// anything earlier, and on a day of a pause nothing that was not late before it is late.
func TestDueDatesAreThoseOfCountingDayByDay(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	start, today := calendar.Date(2026, 1, 1), calendar.Date(2026, 6, 1)
	for range 2000 {
		plan := &entry.Plan{Start: on(start)}
		p := &Portfolio{Plan: plan, Day: today}
		goal := &entry.Goal{Due: on(start + calendar.Day(random.IntN(200)))}
		before := p.Due(goal)
		for range random.IntN(5) {
			first := start + calendar.Day(random.IntN(250)-20)
			pause := entry.Pause{From: on(first), To: on(first + calendar.Day(random.IntN(30)))}
			if random.IntN(4) == 0 {
				pause.To = entry.Date{}
			}
			plan.Pauses = append(plan.Pauses, pause)
			after := p.Due(goal)
			if after < before {
				t.Fatalf("a pause from %s makes %s of %s", pause.From, after, before)
			}
			before = after
		}
		if want := counted(plan, goal.Due.Day, today); before != want {
			t.Fatalf("due %s with %v, counted %s", before, plan.Pauses, want)
		}
		for _, s := range p.Paused(entry.Key{}) {
			if s.First <= goal.Due.Day && s.First <= today && today <= s.Last && before < today {
				t.Fatalf("due %s, late during a pause from %s to %s", before, s.First, s.Last)
			}
		}
	}
}

// counted walks from the start of the plan to the due date, which each day of a pause puts off by one.
func counted(plan *entry.Plan, due, today calendar.Day) calendar.Day {
	for d := plan.Start.Day; d <= due; d++ {
		for _, p := range plan.Pauses {
			last := today
			if p.To.Known() {
				last = p.To.Day
			}
			if p.From.Day <= d && d <= last {
				due++
				break
			}
		}
	}
	return due
}

func on(d calendar.Day) entry.Date {
	date := entry.Date{Day: d}
	date.Line = 1
	return date
}
