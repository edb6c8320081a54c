package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellDates is each meeting: month and day, its session's id or "-", and the type of its rhythm; then when the norms are due.
func tellDates(d Dates) string {
	var list []string
	for _, m := range d.Met {
		session, rhythm := "-", ""
		if m.Session != nil {
			session = m.Session.Key.ID
		}
		if m.Rhythm != nil {
			rhythm = " " + m.Rhythm.Type.Value
		}
		list = append(list, m.Day.Time().Format("01-02")+" "+session+rhythm)
	}
	for _, n := range d.Norms {
		list = append(list, n.Time().Format("01-02")+" norms")
	}
	return strings.Join(list, ", ")
}

// 6, 13, 20 and 27 January 2026 are Tuesdays; the engagement began on Thursday 1 January.
func TestTheDaysOfTheCalendar(t *testing.T) {
	const weekly = "cadence: [{every: P1W, day: tuesday, type: micro}]; end: 2026-01-28"
	for _, c := range []struct {
		name, plan string
		sessions   folder
		asOf, want string
	}{
		{"the rhythm to the agreed end", weekly, nil, "2026-01-10", "01-13 - micro, 01-20 - micro, 01-27 - micro"},
		{"what has come is only there if it is written", weekly, sessions("date: 2026-01-06", "date: 2026-01-14"), "2026-01-18", "01-06 a micro, 01-14 b, 01-20 - micro, 01-27 - micro"},
		{"today is still to come", weekly, nil, "2026-01-27", "01-27 - micro"},
		{"today it was held", weekly, sessions("date: 2026-01-27"), "2026-01-27", "01-27 a micro"},
		{"one that is planned stands for its slot", weekly, sessions("date: 2026-01-21; status: planned"), "2026-01-18", "01-21 a, 01-27 - micro"},
		{"so does one that is cancelled", weekly, sessions("date: 2026-01-20; status: cancelled"), "2026-01-18", "01-20 a micro, 01-27 - micro"},
		{"one of another type does not", weekly, sessions("date: 2026-01-20; status: planned; type: urgent"), "2026-01-18", "01-20 a, 01-20 - micro, 01-27 - micro"},
		{"nobody meets in a pause", weekly + "; pauses: [{from: 2026-01-19, to: 2026-01-21}]", nil, "2026-01-10", "01-13 - micro, 01-27 - micro"},
		{"nor in one that goes on", weekly + "; pauses: [{from: 2026-01-19}]", nil, "2026-01-10", "01-13 - micro"},
		{"a deep meeting stands for the short one of its day", "cadence: [{every: P1W, day: tuesday, type: micro}, {every: P2W, day: tuesday, type: deep}]; end: 2026-01-28", nil, "2026-01-05", "01-06 - deep, 01-13 - micro, 01-20 - deep, 01-27 - micro"},
		{"a session on a day of both is of the rarer", "cadence: [{every: P1W, day: tuesday, type: micro}, {every: P2W, day: tuesday, type: deep}]; end: 2026-01-21", sessions("date: 2026-01-20; status: planned; type: deep"), "2026-01-18", "01-20 a deep"},
		{"nothing after it has ended", weekly + "; status: closed; updated: 2026-01-15", sessions("date: 2026-01-06", "date: 2026-01-20; status: planned"), "2026-01-16", "01-06 a micro"},
		{"nothing after its end", weekly, sessions("date: 2026-02-03; status: planned"), "2026-01-26", "01-27 - micro"},
		{"without a rhythm what is written", "end:", sessions("date: 2026-02-03; status: planned"), "2026-01-26", "02-03 a"},
		{"the norms", "norms_review: {every: P2W, done: [2026-01-08]}; end: 2026-02-20; pauses: [{from: 2026-01-20, to: 2026-01-21}]", nil, "2026-01-10", "01-24 norms, 02-07 norms"},
		{"a rhythm of hours is none", "cadence: [{every: PT1H}]; norms_review: {every: PT1H}; end: 2026-01-28", nil, "2026-01-10", ""},
	} {
		p := goal("").with(plan(c.plan), c.sessions).edition(t, entry.Private, c.asOf)
		if got := tellDates(DatesOf(p)); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestWithoutAnEndTheCalendarGoesOnForAYear(t *testing.T) {
	d := DatesOf(goal("").with(plan("cadence: [{every: P1M}]; end:")).edition(t, entry.Private, "2026-01-10"))
	if last := d.Met[len(d.Met)-1].Day; len(d.Met) != 12 || last.String() != "2027-01-01" {
		t.Errorf("%d meetings, the last on %s", len(d.Met), last)
	}
}

func TestWhatIsDueAfterTheEndIsNotToldOf(t *testing.T) {
	for header, want := range map[string]string{
		"end: 2026-06-30": "true true false",
		"end: 2026-06-30; status: closed; updated: 2026-01-20": "true false false",
		"end:": "true true true",
	} {
		d := DatesOf(goal("").with(plan(header)).edition(t, entry.Private, "2026-02-01"))
		if got := fmt.Sprint(d.Has(day(t, "2026-01-31")), d.Has(day(t, "2026-06-30")), d.Has(day(t, "2026-07-01"))); got != want {
			t.Errorf("%s: %s, want %s", header, got, want)
		}
	}
}
