package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellClosing is each condition: whether it is met, by what, and what is awaited.
func tellClosing(f *Figures) string {
	var list []string
	for _, c := range f.Closing {
		list = append(list, fmt.Sprintf("%s %v [%s] [%s]", c.Text, c.Met(), names(c.Evidence), names(c.Awaited)))
	}
	return strings.Join(list, ", ")
}

func TestAConditionIsMetWhenAllThatShallShowItIsThere(t *testing.T) {
	for _, c := range []struct {
		name, metBy string
		files       folder
		want        string
	}{
		{"nothing shall show it", "", nil, "shipped false [] []"},
		{"a milestone that is met", "milestone/a", several(entry.KindMilestone, "status: met"), "shipped true [a] []"},
		{"one that is not", "milestone/a", several(entry.KindMilestone, "status: active"), "shipped false [] [a]"},
		{"one that will be", "milestone/a", several(entry.KindMilestone, "status: met; met_on: 2026-04-02"), "shipped false [] [a]"},
		{"one that was waived", "milestone/a", several(entry.KindMilestone, "status: waived"), "shipped false [] [a]"},
		{"one of two", "milestone/a, milestone/b", several(entry.KindMilestone, "status: met", ""), "shipped false [a] [b]"},
		{"a goal that is met", "cli", folder{"goals/cli.md": md(entry.KindGoal, "status: met")}, "shipped true [cli] []"},
		{"one that is partly met", "cli", folder{"goals/cli.md": md(entry.KindGoal, "status: partly-met")}, "shipped false [] [cli]"},
		{"one that will be, with its last milestone", "cli", folder{"goals/cli.md": md(entry.KindGoal, "status: met")}.with(several(entry.KindMilestone, "status: met; met_on: 2026-04-02")), "shipped false [] [cli]"},
		{"one that will be set", "cli", folder{"goals/cli.md": md(entry.KindGoal, "status: met; date: 2026-04-02")}, "shipped false [] [cli]"},
		{"a session that was held", "session/a", several(entry.KindSession, ""), "shipped true [a] []"},
		{"one that was missed", "session/a", several(entry.KindSession, "status: missed"), "shipped false [] [a]"},
		{"one that is still to come", "session/a", several(entry.KindSession, "date: 2026-04-02"), "shipped false [] [a]"},
		{"a letter", "letter/a", several(entry.KindLetter, "date: 2026-04-01"), "shipped true [a] []"},
		{"one that is still to come", "letter/a", several(entry.KindLetter, ""), "shipped false [] [a]"},
		{"a resource without a date", "resource/a", several(entry.KindResource, ""), "shipped true [a] []"},
	} {
		f := goal().with(plan("closure: [{text: shipped, met_by: ["+c.metBy+"]}]"), c.files).on(t, "2026-04-01")
		if got := tellClosing(f); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestOpportunitiesComeByTheirState(t *testing.T) {
	f := goal(
		"opens: [{type: job, title: Analyst}, {type: scholarship, title: Grant, state: applied}]",
		"date: 2026-04-02; opens: [{type: job, title: Later, state: applied}]",
	).with(folder{"goals/cli.md": md(entry.KindGoal, "opens: [{type: internship, title: Lab, state: offered}, {type: other, title: Talk, state: applied}]")}).on(t, "2026-04-01")
	var got []string
	for _, o := range f.Openings {
		got = append(got, strings.TrimSpace(o.Title.Value+" "+o.State.Value)+" of "+o.Of.Head().Key.ID)
	}
	if want := "Talk applied of cli, Grant applied of a, Lab offered of cli, Analyst of a"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}
