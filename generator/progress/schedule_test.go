package progress

import (
	"fmt"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellSchedule is the schedule of the first goal in words.
func tellSchedule(f *Figures) string {
	s := f.Goals[0].Schedule
	text := fmt.Sprintf("%s, gap %.2f", s.State, s.Gap)
	if s.State == Settled || s.State == NotScheduled {
		text = string(s.State)
	}
	if s.Because != nil {
		text += fmt.Sprintf(", %s %s %d", s.Because.Entry.Key.ID, s.Because.State, s.Days)
	}
	return text
}

// Unless they say so, five milestones of a goal are looked at on 10 March.
func TestTheStateOfASchedule(t *testing.T) {
	const met = "status: met; met_on: 2026-03-01; due: 2026-03-01"
	const far = "due: 2026-06-01"
	for _, c := range []struct {
		name       string
		milestones []string
		want       string
	}{
		{"no milestones", nil, "not-scheduled"},
		{"none with a date", []string{"", "status: met"}, "not-scheduled"},
		{"none but waived ones with a date", []string{"", "status: waived; due: 2026-03-01"}, "not-scheduled"},
		{"none that weighs anything", []string{"weight: 0; due: 2026-03-01"}, "not-scheduled"},

		{"all that is due is met", []string{met, far}, "on-track, gap 0.00"},
		{"nothing is due yet", []string{far, far}, "on-track, gap 0.00"},
		{"more is met than is due", []string{met, "status: met; due: 2026-06-01", far, far}, "on-track, gap -0.25"},
		{"a waived one is not missed", []string{met, "status: waived; due: 2026-03-01", far}, "on-track, gap 0.00"},

		{"one of five is late", []string{"due: 2026-03-07", far, far, far, far}, "at-risk, gap 0.20, a late 3"},
		{"a quarter is late", []string{"due: 2026-03-07", far, far, far}, "at-risk, gap 0.25, a late 3"},
		{"two of five are late: the first of them is named", []string{"due: 2026-03-08", "due: 2026-03-07", far, far, far}, "off-track, gap 0.40, b late 3"},
		{"a heavy one is late", []string{"due: 2026-03-07; weight: 2", far, far, far}, "off-track, gap 0.40, a late 3"},
		{"one is late where others were early", []string{"due: 2026-03-07", "status: met; due: 2026-06-01", "status: met; due: 2026-06-01", far}, "at-risk, gap -0.25, a late 3"},
		{"one is due today and only planned", []string{"due: 2026-03-10", far, far, far, far}, "at-risk, gap 0.00, a planned 0"},
		{"one that is worked on is due today", []string{"status: active; due: 2026-03-10", far, far, far, far}, "on-track, gap 0.00"},
		{"one was handed in by its date, and waits", []string{"status: submitted; submitted: 2026-03-06; due: 2026-03-07", far, far}, "on-track, gap 0.00"},
		{"one was handed in after it", []string{"status: submitted; submitted: 2026-03-08; due: 2026-03-07", far, far, far, far}, "at-risk, gap 0.20, a late 3"},

		{"one is due in fourteen days and only planned", []string{"due: 2026-03-24", far}, "at-risk, gap 0.00, a planned 14"},
		{"in fifteen days", []string{"due: 2026-03-25", far}, "on-track, gap 0.00"},
		{"in fourteen days, and worked on", []string{"status: active; due: 2026-03-24", far}, "on-track, gap 0.00"},
		{"in fourteen days, and handed in", []string{"status: submitted; due: 2026-03-24", far}, "on-track, gap 0.00"},
		{"the first that is only planned is named", []string{"due: 2026-03-24", "due: 2026-03-20", "status: active; due: 2026-03-12"}, "at-risk, gap 0.00, b planned 10"},
	} {
		if got := tellSchedule(goal(c.milestones...).on(t, "2026-03-10")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestASettledGoalHasNoSchedule(t *testing.T) {
	for status, want := range map[string]string{"met": "", "partly-met": "", "superseded": "", "dropped": "", "active": "off-track, gap 1.00, a late 9", "proposed": "off-track, gap 1.00, a late 9"} {
		f := goal("due: 2026-03-01").with(folder{"goals/cli.md": md(entry.KindGoal, "status: "+status)}).on(t, "2026-03-10")
		if got := tellSchedule(f); got != want {
			t.Errorf("%s: %q, want %q", status, got, want)
		}
	}
}

// The milestones are due on 10 and on 31 March.
func TestAScheduleInAPause(t *testing.T) {
	for _, c := range []struct{ name, pauses, asOf, want string }{
		{"the day before", "{from: 2026-03-13, to: 2026-03-20}", "2026-03-12", "off-track, gap 0.50, a late 2"},
		{"in it, nothing is blamed", "{from: 2026-03-13, to: 2026-03-20}", "2026-03-13", "paused, gap 0.50"},
		{"on its last day", "{from: 2026-03-13, to: 2026-03-20}", "2026-03-20", "paused, gap 0.50"},
		{"the day after", "{from: 2026-03-13, to: 2026-03-20}", "2026-03-21", "off-track, gap 0.50, a late 11"},
		{"one without an end", "{from: 2026-03-05}", "2026-05-31", "paused, gap 0.00"},
		{"of this goal", "{from: 2026-03-05, to: 2026-03-20, scope: [cli]}", "2026-03-12", "paused, gap 0.00"},
		{"of another goal", "{from: 2026-03-05, to: 2026-03-20, scope: [other]}", "2026-03-12", "off-track, gap 0.50, a late 2"},
		{"the window counts active days only", "{from: 2026-03-02, to: 2026-03-06}", "2026-02-24", "at-risk, gap 0.00, a planned 14"},
		{"so a day before it is none", "{from: 2026-03-02, to: 2026-03-06}", "2026-02-23", "on-track, gap 0.00"},
	} {
		files := goal("due: 2026-03-10", "due: 2026-03-31").with(plan("pauses: ["+c.pauses+"]"), folder{"goals/other.md": md(entry.KindGoal, "")})
		if got := tellSchedule(files.on(t, c.asOf)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTheThresholdsAreTheAuthors(t *testing.T) {
	files := goal("due: 2026-03-10", "due: 2026-03-31")
	for _, c := range []struct{ thresholds, asOf, want string }{
		{"{}", "2026-03-11", "off-track, gap 0.50, a late 1"},
		{"{off_track_gap: 0.5}", "2026-03-11", "at-risk, gap 0.50, a late 1"},
		{"{off_track_gap: 0.49}", "2026-03-11", "off-track, gap 0.50, a late 1"},
		{"{off_track_gap: 0}", "2026-03-09", "at-risk, gap 0.00, a planned 1"},
		{"{at_risk_days: 3}", "2026-03-07", "at-risk, gap 0.00, a planned 3"},
		{"{at_risk_days: 3}", "2026-03-06", "on-track, gap 0.00"},
		{"{at_risk_days: 0}", "2026-03-09", "on-track, gap 0.00"},
	} {
		got := tellSchedule(files.with(folder{"mentorfolio.yaml": "title: T\nthresholds: " + c.thresholds + "\n"}).on(t, c.asOf))
		if got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.thresholds, c.asOf, got, c.want)
		}
	}
}

func TestTheNextMilestoneIsTheFirstThatIsDueAndNotMet(t *testing.T) {
	f := goal("status: met; due: 2026-03-10", "status: waived; due: 2026-03-11", "due: 2026-03-12", "due: 2026-03-13", "").on(t, "2026-03-10")
	list := f.Goals[0].Milestones
	for from, want := range map[string]string{"2026-03-01": "c", "2026-03-12": "c", "2026-03-13": "d", "2026-03-14": ""} {
		got := ""
		if next := Next(list, day(t, from)); next != nil {
			got = next.Entry.Key.ID
		}
		if got != want {
			t.Errorf("from %s it is %q, want %q", from, got, want)
		}
	}
}

func TestAGoalIsFoundByItsKey(t *testing.T) {
	f := goal().on(t, "2026-03-10")
	if g := f.Goal(entry.Key{Kind: entry.KindGoal, ID: "cli"}); g != &f.Goals[0] {
		t.Errorf("%+v", g)
	}
	if g := f.Goal(entry.Key{Kind: entry.KindGoal, ID: "other"}); g != nil {
		t.Errorf("%+v", g)
	}
}
