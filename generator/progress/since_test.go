package progress

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func ids(list []Milestone) string {
	var names []string
	for _, m := range list {
		names = append(names, m.Entry.Key.ID)
	}
	return strings.Join(names, " ")
}

func texts(list []Action) string {
	var words []string
	for _, a := range list {
		words = append(words, a.Text)
	}
	return strings.Join(words, " ")
}

func TestTheLastSessionIsTheLastThatWasHeldBefore(t *testing.T) {
	for _, c := range []struct {
		name     string
		sessions folder
		since    string
		next     string
	}{
		{"none", nil, "", ""},
		{"one", sessions("date: 2026-03-03"), "2026-03-03 a", ""},
		{"the last of several", sessions("date: 2026-03-10", "date: 2026-03-03"), "2026-03-10 a", ""},
		{"not today's: it is to be prepared", sessions("date: 2026-03-20", "date: 2026-03-03"), "2026-03-03 b", ""},
		{"not one that was missed, moved, cancelled or only planned", sessions("date: 2026-03-04; status: missed", "date: 2026-03-05; status: moved", "date: 2026-03-06; status: cancelled", "date: 2026-03-07; status: planned", "date: 2026-03-03"), "2026-03-03 e", ""},
		{"the next is the first that is planned", sessions("date: 2026-03-31; status: planned", "date: 2026-03-24; status: planned", "date: 2026-03-21; status: cancelled"), "", "b"},
		{"today's is the next", sessions("date: 2026-03-20; status: planned"), "", "a"},
	} {
		n := goal().with(c.sessions).since(t, "2026-03-20")
		since, next := "", ""
		if n.Session != nil {
			since = n.Since.String() + " " + n.Session.Key.ID
		}
		if n.Next != nil {
			next = n.Next.Key.ID
		}
		if since != c.since || next != c.next || n.Since.Known() != (n.Session != nil) {
			t.Errorf("%s: since %q, next %q", c.name, since, next)
		}
	}
}

// The last session was on 10 March; today is the 20th.
func TestWhatChangedSinceOurLastSession(t *testing.T) {
	files := goal(
		"status: met; met_on: 2026-03-10", // on the day of the session, so it was known
		"status: met; met_on: 2026-03-11",
		"status: met; met_on: 2026-03-21",
		"status: met",
		"due: 2026-05-01; date: 2026-03-12; revisions: [{date: 2026-03-10, field: due, from: 2026-03-30, to: 2026-04-10}, {date: 2026-03-11, field: due, from: 2026-04-10, to: 2026-05-01}]",
	).with(
		folder{"sessions/10.md": md(entry.KindSession, "date: 2026-03-10", "- [x] @ana One done:2026-03-10\n- [x] @ana Two done:2026-03-11\n- [x] @ana Three\n- [x] ~~@ana Four done:2026-03-12~~\n- [x] @ana Five done:2026-03-21")},
		several(entry.KindReflection, "date: 2026-03-10", "date: 2026-03-11", "date: 2026-03-12; updated: 2026-03-25", "date: 2026-03-01; updated: 2026-03-20", "date: 2026-03-21", "date: 2026-03-21; updated: 2026-03-15"),
		several(entry.KindReview, "date: 2026-03-12"),
		several(entry.KindResource, ""),
	)
	n := files.since(t, "2026-03-20")
	if got := ids(n.Met); got != "b" {
		t.Errorf("met: %s", got)
	}
	if got := texts(n.Done); got != "Two" {
		t.Errorf("done: %s", got)
	}
	if got := names(n.New); got != "d a c b" { // reflection d, review a, reflections c and b
		t.Errorf("new: %s", got)
	}
	if len(n.Changes) != 1 || n.Changes[0].To.Value != "2026-05-01" {
		t.Errorf("changes: %+v", n.Changes)
	}
}

func TestBeforeTheFirstSessionEverythingIsNew(t *testing.T) {
	n := goal("status: met; met_on: 2026-01-02").with(several(entry.KindReflection, "date: 2026-01-01")).since(t, "2026-03-20")
	if n.Since.Known() || ids(n.Met) != "a" || names(n.New) != "a" || !quiet(n) {
		t.Errorf("%+v", n)
	}
}

func TestWhatToTalkAboutNext(t *testing.T) {
	n := goal(
		"due: 2026-03-19", "due: 2026-03-10; status: active",
		"due: 2026-04-03; status: active", "due: 2026-03-20", "due: 2026-04-04",
		"due: 2026-03-25; status: met", "due: 2026-03-25; status: waived", "submitted: 2026-03-05; status: submitted", "submitted: 2026-03-05; status: met",
	).with(promised("- [ ] @ana One due:2026-03-19\n- [ ] @tom Two\n- [x] @ana Three")).since(t, "2026-03-20")
	if got := ids(n.Late); got != "b a" {
		t.Errorf("late: %s", got)
	}
	if got := ids(n.Soon); got != "d c" {
		t.Errorf("soon: %s", got)
	}
	if texts(n.Overdue) != "One" || texts(n.Open) != "Two" {
		t.Errorf("overdue: %s, open: %s", texts(n.Overdue), texts(n.Open))
	}
	if len(n.Waiting) != 1 || n.Waiting[0].What.Head().Key.ID != "h" {
		t.Errorf("waiting: %+v", n.Waiting)
	}
	if quiet(n) {
		t.Error("there is something to talk about")
	}
}

// Soon is soon in active days, as for a goal at risk.
func TestSoonIsCountedInActiveDays(t *testing.T) {
	for _, c := range []struct{ name, asOf, config, want string }{
		{"fourteen days", "2026-02-24", "title: T", "a"},
		{"fifteen", "2026-02-23", "title: T", ""},
		{"the author's own", "2026-03-06", "title: T\nthresholds: {at_risk_days: 3}", ""},
		{"and on the day", "2026-03-12", "title: T\nthresholds: {at_risk_days: 3}", "a"},
	} {
		files := goal("due: 2026-03-10").with(plan("pauses: [{from: 2026-03-02, to: 2026-03-06}]"), folder{"mentorfolio.yaml": c.config + "\n"})
		if got := ids(files.since(t, c.asOf).Soon); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNobodyTalksAboutTheMilestonesOfASettledGoal(t *testing.T) {
	n := goal("due: 2026-03-10", "due: 2026-03-25").with(folder{"goals/cli.md": md(entry.KindGoal, "status: superseded")}).since(t, "2026-03-20")
	if !quiet(n) {
		t.Errorf("late: %s, soon: %s", ids(n.Late), ids(n.Soon))
	}
}

// quiet reports whether there is nothing to talk about.
func quiet(n News) bool {
	return len(n.Late)+len(n.Soon)+len(n.Overdue)+len(n.Open)+len(n.Waiting) == 0
}
