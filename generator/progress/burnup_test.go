package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// tellBurnup is each step as month-day met/scope.
func tellBurnup(b Burnup) string {
	var list []string
	for _, s := range b.Steps {
		list = append(list, fmt.Sprintf("%s %d/%d", s.Day.Time().Format("01-02"), s.Met, s.Scope))
	}
	text := strings.Join(list, ", ")
	for _, d := range b.Changes {
		text += ", changed " + d.Time().Format("01-02")
	}
	if b.Undated > 0 {
		text += fmt.Sprintf(", %d undated", b.Undated)
	}
	return text
}

func (f *Figures) burnupFrom(start calendar.Day) string { return tellBurnup(f.Burnup(f.All(), start)) }

func TestBurnUpCountsWhatThereWasAndWhatWasMet(t *testing.T) {
	for _, c := range []struct {
		name       string
		milestones []string
		want       string
	}{
		{"no milestone", nil, "01-01 0/0, 03-10 0/0"},
		{"without a date it was there from the start", []string{""}, "01-01 0/1, 03-10 0/1"},
		{"with one from then on", []string{"", "date: 2026-02-01"}, "01-01 0/1, 02-01 0/2, 03-10 0/2"},
		{"one that was there before", []string{"date: 2025-12-01"}, "01-01 0/1, 03-10 0/1"},
		{"one that is still to come", []string{"", "date: 2026-03-11"}, "01-01 0/1, 03-10 0/1"},
		{"one that is met", []string{"status: met; met_on: 2026-02-01"}, "01-01 0/1, 02-01 1/1, 03-10 1/1"},
		{"met today", []string{"status: met; met_on: 2026-03-10"}, "01-01 0/1, 03-10 1/1"},
		{"met tomorrow", []string{"status: met; met_on: 2026-03-11"}, "01-01 0/1, 03-10 0/1"},
		{"met before the start", []string{"status: met; met_on: 2025-12-01"}, "01-01 1/1, 03-10 1/1"},
		{"met before it was written down", []string{"status: met; met_on: 2026-02-01; date: 2026-02-05"}, "01-01 0/0, 02-05 1/1, 03-10 1/1"},
		{"met, nobody wrote down when", []string{"status: met"}, "01-01 0/1, 03-10 0/1, 1 undated"},
		{"a waived one", []string{"", "status: waived"}, "01-01 0/1, 03-10 0/1"},
		{"milestones are counted, whatever they weigh", []string{"weight: 9; status: met; met_on: 2026-02-01", "weight: 0"}, "01-01 0/2, 02-01 1/2, 03-10 1/2"},
		{"two on one day", []string{"status: met; met_on: 2026-02-01", "status: met; met_on: 2026-02-01"}, "01-01 0/2, 02-01 2/2, 03-10 2/2"},
		{"each day of a change once", []string{
			"success: it runs; revisions: [{date: 2026-02-01, field: success, from: a, to: b}, {date: 2026-02-01, field: success, from: b, to: it runs}]",
			"success: it runs; revisions: [{date: 2026-02-01, field: success, to: it runs}]",
		}, "01-01 0/2, 03-10 0/2, changed 02-01"},
		{"one on the first day", []string{"success: it runs; revisions: [{date: 2026-01-01, field: success, to: it runs}]"}, "01-01 0/1, 03-10 0/1, changed 01-01"},
		{"not one that is still to come, nor one before the start", []string{
			"success: it runs; revisions: [{date: 2025-02-01, field: success, from: a, to: b}, {date: 2026-03-11, field: success, from: b, to: it runs}]",
		}, "01-01 0/1, 03-10 0/1"},
	} {
		if got := goal(c.milestones...).on(t, "2026-03-10").burnupFrom(day(t, "2026-01-01")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Before the start there is one day: the day itself.
func TestBurnUpBeforeTheStart(t *testing.T) {
	if got := goal("").on(t, "2025-12-20").burnupFrom(day(t, "2026-01-01")); got != "12-20 0/1" {
		t.Error(got)
	}
}

func TestBurnUpSpeaksOfItsOwnMilestonesOnly(t *testing.T) {
	f := goal("status: met; met_on: 2026-02-01; success: it runs; revisions: [{date: 2026-01-20, field: success, to: it runs}]", "").on(t, "2026-03-10")
	if got := tellBurnup(f.Burnup(f.All()[1:], day(t, "2026-01-01"))); got != "01-01 0/1, 03-10 0/1" {
		t.Error(got)
	}
}
