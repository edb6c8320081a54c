package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellThirds is each third: its first and last day, and what was said in it.
func tellThirds(f Feedback) string {
	var list []string
	for _, t := range f.Thirds {
		text := t.First.Time().Format("01-02") + " to " + t.Last.Time().Format("01-02")
		for _, kind := range FeedbackTypes {
			if n := t.Counts[kind]; n > 0 {
				text += fmt.Sprintf(" %d %s", n, kind)
			}
		}
		list = append(list, text)
	}
	return strings.Join(list, ", ")
}

func TestTheThirdsOfTheActiveDays(t *testing.T) {
	for _, c := range []struct{ name, plan, asOf, want string }{
		{"not begun", "", "2025-12-31", ""},
		{"two days are no thirds", "", "2026-01-02", ""},
		{"three days", "", "2026-01-03", "01-01 to 01-01, 01-02 to 01-02, 01-03 to 01-03"},
		{"nine days", "", "2026-01-09", "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09"},
		{"ten days", "", "2026-01-10", "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-10"},
		{"eleven days", "", "2026-01-11", "01-01 to 01-03, 01-04 to 01-07, 01-08 to 01-11"},
		{"a pause within a third", "pauses: [{from: 2026-01-05, to: 2026-01-06}]", "2026-01-11", "01-01 to 01-03, 01-04 to 01-08, 01-09 to 01-11"},
		{"a pause between two", "pauses: [{from: 2026-01-04, to: 2026-01-06}]", "2026-01-12", "01-01 to 01-03, 01-04 to 01-09, 01-10 to 01-12"},
		{"a pause at the start", "pauses: [{from: 2025-12-30, to: 2026-01-03}]", "2026-01-12", "01-01 to 01-06, 01-07 to 01-09, 01-10 to 01-12"},
		{"a pause at the end", "pauses: [{from: 2026-01-10}]", "2026-03-01", "01-01 to 01-03, 01-04 to 01-06, 01-07 to 03-01"},
		{"a pause of all", "pauses: [{from: 2026-01-01}]", "2026-03-01", ""},
		{"a pause of one goal", "pauses: [{from: 2026-01-02, to: 2026-01-08, scope: [cli]}]", "2026-01-09", "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09"},
		{"over", "end: 2026-01-09", "2027-01-01", "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09"},
		{"no end", "end:", "2026-01-09", "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09"},
		{"ended early", "status: ended-early; updated: 2026-01-09", "2026-03-01", "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09"},
	} {
		f := goal().with(plan(c.plan)).on(t, c.asOf)
		if got := tellThirds(f.Received()); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Nine days are looked at; each third has three.
func TestWhatTheMenteeWasTold(t *testing.T) {
	session := func(headers ...string) folder { return several(entry.KindSession, headers...) }
	review := func(headers ...string) folder { return several(entry.KindReview, headers...) }
	for _, c := range []struct {
		name  string
		files folder
		want  string
		of    string
	}{
		{"nothing", nil, "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09", ""},
		{"notes of a review", review("date: 2026-01-03; notes: [{type: strength, text: a}, {type: improve, text: b}, {type: improve, text: c}]"), "01-01 to 01-03 1 strength 2 improve, 01-04 to 01-06, 01-07 to 01-09", "a"},
		{"a plain note is neither praise nor a wish", review("date: 2026-01-03; notes: [{type: note, text: a}, {text: b}]"), "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09", ""},
		{"notes of one's own are not told", review("date: 2026-01-03; by: ana; stance: self; notes: [{type: improve, text: a}]"), "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09", ""},
		{"in a session", session("date: 2026-01-04; feedback: [{from: tom, to: ana, type: question, text: a}]"), "01-01 to 01-03, 01-04 to 01-06 1 question, 01-07 to 01-09", "a"},
		{"to somebody else", session("date: 2026-01-04; feedback: [{from: ana, to: tom, type: question, text: a}]"), "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09", ""},
		{"today", review("date: 2026-01-09; notes: [{type: improve, text: a}]"), "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09 1 improve", "a"},
		{"tomorrow, and before the start", review("date: 2026-01-10; notes: [{type: improve, text: a}]", "date: 2025-12-31; notes: [{type: improve, text: a}]"), "01-01 to 01-03, 01-04 to 01-06, 01-07 to 01-09", ""},
	} {
		f := goal("").with(c.files).on(t, "2026-01-09").Received()
		if got := tellThirds(f); got != c.want || names(f.Entries) != c.of {
			t.Errorf("%s: %s of %q, want %s of %q", c.name, got, names(f.Entries), c.want, c.of)
		}
	}
}

// The mentee answers notes, and says in sessions what helps.
func TestWhatTheMenteeToldOthers(t *testing.T) {
	f := goal("").with(
		several(entry.KindReview,
			"date: 2026-01-02; notes: [{type: improve, text: shorter}]",
			"date: 2026-01-03; by: ana; stance: self; notes: [{type: question, text: why, reply_to: a#1}, {type: strength, text: to myself}]"),
		several(entry.KindSession, "date: 2026-01-08; feedback: [{from: ana, to: tom, type: strength, text: a}, {from: tom, to: ana, type: improve, text: b}]"),
	).on(t, "2026-01-09")
	if got, want := tellThirds(f.Given()), "01-01 to 01-03 1 question, 01-04 to 01-06, 01-07 to 01-09 1 strength"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if f.Given().Total() != 2 || f.Received().Total() != 2 || f.Given().Thirds[0].Total() != 1 {
		t.Errorf("%d given, %d received", f.Given().Total(), f.Received().Total())
	}
}
