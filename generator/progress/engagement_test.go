package progress

import (
	"fmt"
	"testing"
)

// tellEngagement is the engagement in words.
func tellEngagement(f *Figures) string {
	e := f.Engagement
	return fmt.Sprintf("%s, week %d of %d", e.State, e.Week, e.Weeks)
}

// The plan is from 1 January to 30 June 2026, unless it says otherwise.
func TestWhereInTheEngagementADayLies(t *testing.T) {
	for _, c := range []struct{ name, header, asOf, want string }{
		{"not begun", "", "2025-12-31", "not-begun, week 0 of 26"},
		{"on the first day", "", "2026-01-01", "running, week 1 of 26"},
		{"on the last day of the first week", "", "2026-01-07", "running, week 1 of 26"},
		{"in the second week", "", "2026-01-08", "running, week 2 of 26"},
		{"on the last day", "", "2026-06-30", "running, week 26 of 26"},
		{"the day after", "", "2026-07-01", "over, week 26 of 26"},
		{"long over", "", "2036-07-01", "over, week 26 of 26"},

		{"no end", "end:", "2026-07-01", "running, week 26 of 0"},
		{"an end before the start", "end: 2025-06-30", "2026-01-08", "over, week 2 of 0"},
		{"one day", "end: 2026-01-01", "2026-01-01", "running, week 1 of 1"},
		{"one day, long over", "end: 2026-01-01", "2026-06-01", "over, week 1 of 1"},

		{"in a pause", "pauses: [{from: 2026-03-01, to: 2026-03-10}]", "2026-03-10", "away, week 10 of 26"},
		{"after it", "pauses: [{from: 2026-03-01, to: 2026-03-10}]", "2026-03-11", "running, week 10 of 26"},
		{"in a pause that goes on", "pauses: [{from: 2026-03-01}]", "2026-06-30", "away, week 26 of 26"},
		{"a pause does not outlast the end", "pauses: [{from: 2026-03-01}]", "2026-07-01", "over, week 26 of 26"},

		{"draft", "status: draft", "2026-02-01", "running, week 5 of 26"},
		{"closed", "status: closed", "2026-02-01", "over, week 5 of 26"},
		{"before it was closed", "status: closed; updated: 2026-02-02", "2026-02-01", "running, week 5 of 26"},
		{"closed before it began", "status: closed", "2025-12-31", "not-begun, week 0 of 26"},
		{"closed, without an agreed end", "end:; status: closed; updated: 2026-02-02", "2027-02-01", "over, week 5 of 0"},
		{"ended early", "status: ended-early; updated: 2026-02-02", "2026-06-01", "over, week 5 of 26"},
		{"closed before its agreed end", "status: closed; updated: 2026-02-02", "2026-06-01", "over, week 22 of 26"},
		{"the plan was changed, and goes on", "updated: 2026-02-02", "2026-06-01", "running, week 22 of 26"},
		{"ended early, before that", "status: ended-early; updated: 2026-02-02", "2026-02-01", "running, week 5 of 26"},
		{"ended before it began", "status: ended-early; updated: 2025-12-01", "2026-06-01", "over, week 1 of 26"},
	} {
		if got := tellEngagement(goal().with(plan(c.header)).on(t, c.asOf)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTheDayOfTheEndIsOnlySaidWhereItIsRecorded(t *testing.T) {
	for _, c := range []struct{ name, header, asOf, want string }{
		{"while it goes on", "", "2026-06-30", " false"},
		{"as agreed", "status: closed; updated: 2026-06-28", "2026-07-10", "2026-06-30 false"},
		{"nobody says that it is closed", "", "2026-07-10", "2026-06-30 false"},
		{"closed some days before", "status: closed; updated: 2026-06-28", "2026-06-29", " false"},
		{"early", "status: ended-early; updated: 2026-02-02", "2026-07-10", "2026-02-02 true"},
		{"early, and changed long after", "status: ended-early; updated: 2030-02-02", "2030-07-10", "2026-06-30 true"},
		{"early, nobody knows when", "status: ended-early", "2026-03-01", " true"},
		{"without an agreed end", "end:; status: closed; updated: 2026-02-02", "2027-02-01", "2026-02-02 false"},
	} {
		e := goal().with(plan(c.header)).on(t, c.asOf).Engagement
		if got := fmt.Sprint(e.Ended, " ", e.Early); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
