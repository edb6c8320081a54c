package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellGoal is the first goal in words, and its milestones in their order.
func tellGoal(f *Figures) string {
	g := f.Goals[0]
	var list []string
	for _, m := range g.Milestones {
		list = append(list, m.Entry.Key.ID+" "+string(m.State))
	}
	return fmt.Sprintf("%d of %d met, %g of %g: %s", g.Met, g.Counted, g.MetWeight, g.Weight, strings.Join(list, ", "))
}

func TestProgressIsTheWeightOfMetMilestones(t *testing.T) {
	for _, c := range []struct {
		name       string
		milestones []string
		want       string
	}{
		{"no milestone", nil, "0 of 0 met, 0 of 0: "},
		{"none met", []string{"", ""}, "0 of 2 met, 0 of 2: a planned, b planned"},
		{"one met", []string{"status: met; met_on: 2026-02-01", ""}, "1 of 2 met, 1 of 2: a met, b planned"},
		{"met without a day", []string{"status: met", ""}, "1 of 2 met, 1 of 2: a met, b planned"},
		{"weights", []string{"status: met; weight: 3", "weight: 0.5"}, "1 of 2 met, 3 of 3.5: a met, b planned"},
		{"a weight of nothing", []string{"status: met; weight: 0", ""}, "1 of 2 met, 0 of 1: a met, b planned"},
		{"a waived one is not counted", []string{"status: met", "status: waived; weight: 5"}, "1 of 1 met, 1 of 1: a met, b waived"},
		{"there is no partial credit", []string{"status: submitted", "status: not-yet", "status: active"}, "0 of 3 met, 0 of 3: a submitted, b not-yet, c active"},
		{"in the order they are due, those without a date last", []string{"", "due: 2026-05-01", "due: 2026-04-01"}, "0 of 3 met, 0 of 3: c planned, b planned, a planned"},
		{"on one day by their place in the portfolio", []string{"due: 2026-05-01; date: 2026-02-02", "due: 2026-05-01; date: 2026-02-01"}, "0 of 2 met, 0 of 2: b planned, a planned"},
	} {
		if got := tellGoal(goal(c.milestones...).on(t, "2026-03-01")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestHowAMilestoneStandsOnADay(t *testing.T) {
	for _, c := range []struct{ name, header, asOf, want string }{
		{"without a word", "", "2026-03-10", "planned"},
		{"planned", "status: planned", "2026-03-10", "planned"},
		{"active", "status: active", "2026-03-10", "active"},
		{"waiting for a review", "status: submitted; submitted: 2026-03-09", "2026-03-10", "submitted"},
		{"from the day it was handed in", "status: submitted; submitted: 2026-03-10", "2026-03-10", "submitted"},
		{"not before", "status: submitted; submitted: 2026-03-11", "2026-03-10", "active"},
		{"nobody wrote down when", "status: submitted", "2026-03-10", "submitted"},
		{"handed in, and not met at that", "status: not-yet; submitted: 2026-03-01", "2026-03-10", "not-yet"},
		{"handed in, and planned anew", "status: planned; submitted: 2026-03-01", "2026-03-10", "planned"},

		{"due tomorrow", "due: 2026-03-11", "2026-03-10", "planned"},
		{"due today is not late", "due: 2026-03-10", "2026-03-10", "planned"},
		{"due yesterday", "due: 2026-03-09", "2026-03-10", "late"},
		{"late while it waits", "status: submitted; due: 2026-03-09", "2026-03-10", "late"},
		{"a waived one is never late", "status: waived; due: 2026-03-09", "2026-03-10", "waived"},

		{"met", "status: met; met_on: 2026-03-09; due: 2026-03-01", "2026-03-10", "met"},
		{"met today", "status: met; met_on: 2026-03-10", "2026-03-10", "met"},
		{"met without a day", "status: met", "2026-03-10", "met"},
		{"met tomorrow", "status: met; met_on: 2026-03-11", "2026-03-10", "active"},
		{"met tomorrow, and handed in", "status: met; met_on: 2026-03-11; submitted: 2026-03-09", "2026-03-10", "submitted"},
		{"met tomorrow, and late today", "status: met; met_on: 2026-03-11; due: 2026-03-09", "2026-03-10", "late"},
		{"a day of meeting it makes none met", "status: active; met_on: 2026-03-01", "2026-03-10", "active"},

		{"waived later, before that", "status: waived; revisions: [{date: 2026-03-11, field: status, from: active, to: waived}]", "2026-03-10", "active"},
		{"waived later, on the day", "status: waived; revisions: [{date: 2026-03-11, field: status, from: active, to: waived}]", "2026-03-11", "waived"},
		{"the next of several changes", "status: met; revisions: [{date: 2026-03-01, field: status, from: planned, to: active}, {date: 2026-03-11, field: status, from: active, to: not-yet}, {date: 2026-03-20, field: status, from: not-yet, to: met}]", "2026-03-12", "not-yet"},
		{"another field changed", "status: active; revisions: [{date: 2026-03-11, field: success, from: one, to: it runs}]", "2026-03-10", "active"},
	} {
		m := goal(c.header).on(t, c.asOf).Goals[0].Milestones[0]
		if string(m.State) != c.want {
			t.Errorf("%s: %s, want %s", c.name, m.State, c.want)
		}
		if recorded := strings.Contains(c.header, "met_on"); m.MetOn.Known() != (recorded && m.State == Met) {
			t.Errorf("%s: met on %s", c.name, m.MetOn)
		}
	}
}

// The milestone is due on 10 March.
func TestNothingTurnsLateInAPause(t *testing.T) {
	for _, c := range []struct{ name, pauses, asOf, want string }{
		{"no pause", "", "2026-03-13", "late by 3"},
		{"one before it", "{from: 2026-02-01, to: 2026-02-05}", "2026-03-15", "planned"},
		{"and the day after", "{from: 2026-02-01, to: 2026-02-05}", "2026-03-16", "late by 1"},
		{"around it", "{from: 2026-03-08, to: 2026-03-12}", "2026-03-12", "planned"},
		{"until it has moved", "{from: 2026-03-08, to: 2026-03-12}", "2026-03-15", "planned"},
		{"one after it leaves it late", "{from: 2026-03-11, to: 2026-03-20}", "2026-03-15", "late by 5"},
		{"one that is still to come, before it", "{from: 2026-03-05, to: 2026-03-06}", "2026-03-01", "planned"},
		{"one without an end", "{from: 2026-03-10}", "2026-09-01", "planned"},
		{"two that touch", "{from: 2026-02-01, to: 2026-02-02}, {from: 2026-02-03, to: 2026-02-05}", "2026-03-16", "late by 1"},
		{"of this goal", "{from: 2026-03-08, to: 2026-03-12, scope: [cli]}", "2026-03-15", "planned"},
		{"of another goal", "{from: 2026-03-08, to: 2026-03-12, scope: [other]}", "2026-03-15", "late by 5"},
	} {
		f := goal("due: 2026-03-10").with(plan("pauses: ["+c.pauses+"]"), folder{"goals/other.md": md(entry.KindGoal, "")}).on(t, c.asOf)
		m := f.All()[0]
		got := string(m.State)
		if n := m.LateBy(f.Day); n > 0 {
			got += fmt.Sprintf(" by %d", n)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestADateThatWasRevisedAfterAPauseIsNotMovedByIt(t *testing.T) {
	f := goal("due: 2026-03-10; revisions: [{date: 2026-02-10, field: due, from: 2026-03-01, to: 2026-03-10}]").
		with(plan("pauses: [{from: 2026-02-01, to: 2026-02-05}]")).on(t, "2026-03-11")
	if m := f.All()[0]; m.State != Late || m.Due != day(t, "2026-03-10") {
		t.Errorf("%s, due %s", m.State, m.Due)
	}
}

func TestAGoalIsDueAfterItsPauses(t *testing.T) {
	f := goal().with(plan("pauses: [{from: 2026-03-01, to: 2026-03-10}]")).on(t, "2026-01-15")
	if got := f.Goals[0].Due.String(); got != "2026-07-10" {
		t.Errorf("due %s", got)
	}
}

// What was recorded later has not happened yet.
func TestHowAGoalStandsOnADay(t *testing.T) {
	for _, c := range []struct{ name, header, milestone, asOf, want string }{
		{"as its author says", "status: partly-met", "", "2026-03-10", "partly-met"},
		{"proposed", "status: proposed", "", "2026-03-10", "proposed"},
		{"met, and all that belongs to it", "status: met", "status: met; met_on: 2026-03-10", "2026-03-10", "met"},
		{"before its last milestone was met", "status: met", "status: met; met_on: 2026-03-11", "2026-03-10", "active"},
		{"partly met, before that was", "status: partly-met", "status: met; met_on: 2026-03-11", "2026-03-10", "active"},
		{"met, with a milestone without a day", "status: met", "status: met", "2026-03-10", "met"},
		{"dropped, whatever was met later", "status: dropped", "status: met; met_on: 2026-03-11", "2026-03-10", "dropped"},
		{"before it was superseded", "status: superseded; revisions: [{date: 2026-03-11, field: status, from: active, to: superseded}]", "", "2026-03-10", "active"},
		{"on the day", "status: superseded; revisions: [{date: 2026-03-11, field: status, from: active, to: superseded}]", "", "2026-03-11", "superseded"},
	} {
		f := goal(c.milestone).with(folder{"goals/cli.md": md(entry.KindGoal, c.header)}).on(t, c.asOf)
		if got := f.Goals[0].Status; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Nobody works towards a settled goal any more: what is not met stays not met.
func TestAMilestoneOfASettledGoalIsNeverLate(t *testing.T) {
	for status, want := range map[string]string{
		"active":     "0 of 1 met, 0 of 1: a late",
		"proposed":   "0 of 1 met, 0 of 1: a late",
		"met":        "0 of 1 met, 0 of 1: a not-yet",
		"partly-met": "0 of 1 met, 0 of 1: a not-yet",
		"superseded": "0 of 1 met, 0 of 1: a not-yet",
		"dropped":    "0 of 1 met, 0 of 1: a not-yet",
	} {
		f := goal("due: 2026-03-01").with(folder{"goals/cli.md": md(entry.KindGoal, "status: "+status)}).on(t, "2026-03-10")
		if got := tellGoal(f); got != want {
			t.Errorf("%s: %s, want %s", status, got, want)
		}
	}
}

func TestAMilestoneWhoseGoalIsStillToComeIsLoose(t *testing.T) {
	files := goal("status: met").with(folder{"goals/cli.md": md(entry.KindGoal, "date: 2026-03-11")})
	if f := files.on(t, "2026-03-10"); len(f.Goals) != 0 || ids(f.Loose) != "a" {
		t.Errorf("%+v", f)
	}
	if f := files.on(t, "2026-03-11"); ids(f.Goals[0].Milestones) != "a" || len(f.Loose) != 0 {
		t.Errorf("%+v", f)
	}
}

func TestAMilestoneWhoseGoalIsHeldBackIsLoose(t *testing.T) {
	f := goal("audience: public; due: 2026-03-01").public(t, "2026-03-10")
	if len(f.Goals) != 0 || len(f.Loose) != 1 || len(f.All()) != 1 || f.Loose[0].State != Late {
		t.Errorf("%+v", f)
	}
}

func TestAMilestoneIsNotMetFromTheDayOfTheReviewThatSaysSo(t *testing.T) {
	reviewed := goal("status: not-yet").with(folder{"reviews/r.md": md(entry.KindReview, "of: milestone/a; date: 2026-03-10; outcome: not-yet")})
	for date, want := range map[string]string{
		"2026-03-09": "0 of 1 met, 0 of 1: a active",
		"2026-03-10": "0 of 1 met, 0 of 1: a not-yet",
	} {
		if got := tellGoal(reviewed.on(t, date)); got != want {
			t.Errorf("on %s: %s, want %s", date, got, want)
		}
	}
}
