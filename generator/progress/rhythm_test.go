package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellSlots is each slot of the first rhythm: its month and day, and what came of it.
func tellSlots(f *Figures) string {
	if len(f.Rhythm()) == 0 {
		return "none"
	}
	var list []string
	for _, s := range f.Rhythm()[0].Slots {
		text := s.Day.Time().Format("01-02") + " " + string(s.State)
		if s.Moved {
			text += " moved"
		}
		if s.Held != nil && s.Held.Date.Day != s.Day {
			text += " on " + s.Held.Date.Day.Time().Format("01-02")
		}
		list = append(list, text)
	}
	return strings.Join(list, ", ")
}

// tellRhythm is how the first rhythm was kept, as the dashboard says it.
func tellRhythm(f *Figures) string {
	r := f.Rhythm()[0]
	return fmt.Sprintf("%d of %d kept, %d moved, %d paused", r.Count(Kept), r.Counted(), r.Moved(), r.Count(Pausing))
}

// sessions are sessions a, b, c ….
func sessions(headers ...string) folder { return several(entry.KindSession, headers...) }

// 6, 13, 20 and 27 January 2026 are Tuesdays; the engagement began on Thursday 1 January.
func TestWhatCameOfASlot(t *testing.T) {
	const weekly = "cadence: [{every: P1W, day: tuesday}]"
	for _, c := range []struct {
		name     string
		sessions folder
		asOf     string
		want     string
	}{
		{"held on the day", sessions("date: 2026-01-06"), "2026-01-12", "01-06 kept"},
		{"held three days after", sessions("date: 2026-01-09"), "2026-01-12", "01-06 kept on 01-09"},
		{"held four days after keeps the next", sessions("date: 2026-01-10"), "2026-01-13", "01-06 not-recorded, 01-13 kept on 01-10"},
		{"held between the start and the first slot", sessions("date: 2026-01-01"), "2026-01-12", "01-06 kept on 01-01"},
		{"held before the start", sessions("date: 2025-12-31"), "2026-01-12", "01-06 not-recorded"},
		{"the first of two keeps it", sessions("date: 2026-01-07", "date: 2026-01-05"), "2026-01-12", "01-06 kept on 01-05"},
		{"the second of two keeps no other", sessions("date: 2026-01-05", "date: 2026-01-07"), "2026-01-19", "01-06 kept on 01-05, 01-13 not-recorded"},
		{"missed", sessions("date: 2026-01-06; status: missed"), "2026-01-12", "01-06 missed"},
		{"cancelled", sessions("date: 2026-01-06; status: cancelled"), "2026-01-12", "01-06 cancelled"},
		{"cancelled, then missed", sessions("date: 2026-01-06; status: cancelled", "date: 2026-01-07; status: missed"), "2026-01-12", "01-06 missed"},
		{"missed, then cancelled", sessions("date: 2026-01-06; status: missed", "date: 2026-01-07; status: cancelled"), "2026-01-12", "01-06 missed"},
		{"missed, then made up for", sessions("date: 2026-01-06; status: missed", "date: 2026-01-08"), "2026-01-12", "01-06 kept on 01-08"},
		{"moved and held", sessions("date: 2026-01-06; status: moved", "date: 2026-01-08"), "2026-01-12", "01-06 kept moved on 01-08"},
		{"moved, and nothing else is said", sessions("date: 2026-01-06; status: moved"), "2026-01-12", "01-06 not-recorded moved"},
		{"planned, and nothing else is said", sessions("date: 2026-01-06; status: planned"), "2026-01-12", "01-06 not-recorded"},
		{"nothing is recorded", nil, "2026-01-12", "01-06 not-recorded"},

		{"before the first slot", nil, "2026-01-05", ""},
		{"today", nil, "2026-01-06", "01-06 pending"},
		{"today, and planned", sessions("date: 2026-01-06; status: planned"), "2026-01-06", "01-06 pending"},
		{"today, and held", sessions("date: 2026-01-06"), "2026-01-06", "01-06 kept"},
		{"today, and cancelled", sessions("date: 2026-01-06; status: cancelled"), "2026-01-06", "01-06 cancelled"},
		{"while half an interval has not passed", nil, "2026-01-09", "01-06 pending"},
		{"when it has", nil, "2026-01-10", "01-06 not-recorded"},
		{"what will be held tomorrow does not count", sessions("date: 2026-01-08"), "2026-01-07", "01-06 pending"},
		{"not begun", nil, "2025-12-31", ""},
	} {
		if got := tellSlots(goal().with(plan(weekly), c.sessions).on(t, c.asOf)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestHowARhythmWasKept(t *testing.T) {
	f := goal().with(
		plan("cadence: [{every: P1W, day: tuesday}]; pauses: [{from: 2026-01-19, to: 2026-02-01}]"),
		sessions("date: 2026-01-06", "date: 2026-01-13; status: moved", "date: 2026-01-15", "date: 2026-01-20; status: missed", "date: 2026-02-03; status: cancelled", "date: 2026-02-10"),
	).on(t, "2026-02-17")
	if got, want := tellSlots(f), "01-06 kept, 01-13 kept moved on 01-15, 01-20 paused, 01-27 paused, 02-03 cancelled, 02-10 kept, 02-17 pending"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := tellRhythm(f), "3 of 4 kept, 1 moved, 2 paused"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAPauseIsNoAbsence(t *testing.T) {
	for _, c := range []struct {
		name, pauses string
		sessions     folder
		want         string
	}{
		{"a slot in it is not counted", "{from: 2026-01-06, to: 2026-01-06}", nil, "01-06 paused, 01-13 not-recorded"},
		{"even if it was missed", "{from: 2026-01-05, to: 2026-01-07}", sessions("date: 2026-01-06; status: missed"), "01-06 paused, 01-13 not-recorded"},
		{"who meets all the same has kept it", "{from: 2026-01-05, to: 2026-01-07}", sessions("date: 2026-01-06"), "01-06 kept, 01-13 not-recorded"},
		{"one beside the slot", "{from: 2026-01-07, to: 2026-01-12}", nil, "01-06 not-recorded, 01-13 not-recorded"},
		{"two that touch", "{from: 2026-01-05, to: 2026-01-09}, {from: 2026-01-10, to: 2026-01-13}", nil, "01-06 paused, 01-13 paused"},
		{"one that goes on", "{from: 2026-01-10}", nil, "01-06 not-recorded, 01-13 paused"},
		{"of one goal is none of the meetings", "{from: 2026-01-05, to: 2026-01-07, scope: [cli]}", nil, "01-06 not-recorded, 01-13 not-recorded"},
	} {
		f := goal().with(plan("cadence: [{every: P1W, day: tuesday}]; pauses: ["+c.pauses+"]"), c.sessions).on(t, "2026-01-19")
		if got := tellSlots(f); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestRhythmsOfAllLengths(t *testing.T) {
	for _, c := range []struct{ name, cadence, asOf, want string }{
		{"no day named: from the start", "{every: P1W}", "2026-01-15", "01-01 not-recorded, 01-08 not-recorded, 01-15 pending"},
		{"the start is the day", "{every: P1W, day: thursday}", "2026-01-08", "01-01 not-recorded, 01-08 pending"},
		{"every second week", "{every: P2W, day: wednesday}", "2026-01-21", "01-07 not-recorded, 01-21 pending"},
		{"every month", "{every: P1M}", "2026-04-01", "01-01 not-recorded, 02-01 not-recorded, 03-01 not-recorded, 04-01 pending"},
		{"every month on a Tuesday", "{every: P1M, day: tuesday}", "2026-04-07", "01-06 not-recorded, 02-03 not-recorded, 03-03 not-recorded, 04-07 pending"},
		{"every day", "{every: P1D}", "2026-01-03", "01-01 not-recorded, 01-02 not-recorded, 01-03 pending"},
		{"every day on a Friday is every Friday", "{every: P1D, day: friday}", "2026-01-09", "01-02 not-recorded, 01-09 pending"},
		{"every year", "{every: P1Y}", "2026-06-01", "01-01 pending"},
		{"hours that make a day", "{every: PT24H}", "2026-01-02", "01-01 not-recorded, 01-02 pending"},
		{"never", "{every: PT0S}", "2026-01-15", "none"},
		{"half-hourly", "{every: PT30M}", "2026-01-15", "none"},
		{"no length at all", "{every: P0D}", "2026-01-15", "none"},
	} {
		if got := tellSlots(goal().with(plan("cadence: ["+c.cadence+"]")).on(t, c.asOf)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestARhythmEndsWithTheEngagement(t *testing.T) {
	for _, c := range []struct{ name, header, asOf, want string }{
		{"on its last day", "end: 2026-01-13", "2027-01-01", "01-06 not-recorded, 01-13 not-recorded"},
		{"the day before a slot", "end: 2026-01-12", "2027-01-01", "01-06 not-recorded"},
		{"the last slot may still be kept", "end: 2026-01-13", "2026-01-15", "01-06 not-recorded, 01-13 pending"},
		{"when it ended early", "status: ended-early; updated: 2026-01-12", "2027-01-01", "01-06 not-recorded"},
		{"when it was closed, if no end was agreed", "end:; status: closed; updated: 2026-01-12", "2027-01-01", "01-06 not-recorded"},
		{"an end before the start is none", "end: 2025-01-13", "2026-01-12", "01-06 not-recorded"},
	} {
		f := goal().with(plan("cadence: [{every: P1W, day: tuesday}]; "+c.header)).on(t, c.asOf)
		if got := tellSlots(f); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A deep session is also a meeting of the week.
func TestWhichSessionServesWhichRhythm(t *testing.T) {
	for _, c := range []struct {
		session, cadence string
		want             bool
	}{
		{"", "", true}, {"", "micro", true}, {"micro", "", true}, {"urgent", "", true},
		{"micro", "micro", true}, {"deep", "micro", true}, {"urgent", "micro", false}, {"async", "micro", false},
		{"deep", "deep", true}, {"micro", "deep", false}, {"async", "deep", false},
	} {
		s := &entry.Session{Type: entry.Choice{Value: c.session}}
		if serves(s, entry.Cadence{Type: entry.Choice{Value: c.cadence}}) != c.want {
			t.Errorf("%q for %q: %v", c.session, c.cadence, !c.want)
		}
	}
	f := goal().with(
		plan("cadence: [{every: P1W, day: tuesday, type: micro}, {every: P1M, day: tuesday, type: deep}]"),
		sessions("date: 2026-01-06; type: deep", "date: 2026-01-13; type: micro"),
	).on(t, "2026-01-19")
	if micro, deep := f.Rhythm()[0].Count(Kept), f.Rhythm()[1].Count(Kept); micro != 2 || deep != 1 {
		t.Errorf("%d short ones and %d long ones were kept, want 2 and 1", micro, deep)
	}
}

// The stretches in which a meeting keeps a slot follow each other without a gap.
func TestEveryDayBelongsToOneSlot(t *testing.T) {
	for _, cadence := range []string{"{every: P1W, day: tuesday}", "{every: P2W}", "{every: P1M, day: monday}", "{every: P1D}", "{every: P10D, day: sunday}"} {
		f := goal().with(plan("cadence: ["+cadence+"]")).on(t, "2026-06-30")
		next := f.Engagement.Start
		for _, s := range f.Rhythm()[0].Slots {
			if s.First != next || s.Day < s.First || s.Day > s.Last {
				t.Errorf("%s: the slot of %s is from %s to %s", cadence, s.Day, s.First, s.Last)
			}
			next = s.Last + 1
		}
	}
}

// A rhythm from long ago is counted for its last ten years, on the same days.
func TestARhythmFromLongAgoIsCountedForTenYears(t *testing.T) {
	for every, want := range map[string]int{"P1W": 522, "P1D": 3653, "P1M": 120} {
		f := goal().with(plan("start: 1026-01-01; end:; cadence: [{every: "+every+", day: tuesday}]")).on(t, "2026-01-06")
		slots := f.Rhythm()[0].Slots
		if every == "P1D" {
			want = 522 // every day on a Tuesday
		}
		if n := len(slots); n < want-1 || n > want+1 {
			t.Errorf("%s: %d slots", every, n)
		}
		if first := slots[0]; first.Day-first.First > 31 || first.Day.Time().Weekday().String() != "Tuesday" {
			t.Errorf("%s: the first slot is %s, from %s", every, first.Day, first.First)
		}
	}
}
