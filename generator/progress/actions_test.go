package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// promised is a session of 3 March with its task list.
func promised(items ...string) folder {
	return folder{"sessions/march.md": md(entry.KindSession, "date: 2026-03-03", items...)}
}

// tellActions is each owner with their actions.
func tellActions(f *Figures) string {
	var list []string
	for _, o := range f.Actions() {
		text := o.Person.ID
		for _, a := range o.Actions {
			text += fmt.Sprintf(" %s %s", a.Text, a.State)
		}
		list = append(list, strings.TrimSpace(text))
	}
	return strings.Join(list, ", ")
}

// Unless they say so, the pauses are none and the day is 20 March.
func TestHowAnActionStands(t *testing.T) {
	for _, c := range []struct{ name, item, pauses, want string }{
		{"open", "- [ ] @ana Read", "", "ana Read open"},
		{"due tomorrow", "- [ ] @ana Read due:2026-03-21", "", "ana Read open"},
		{"due today", "- [ ] @ana Read due:2026-03-20", "", "ana Read open"},
		{"due yesterday", "- [ ] @ana Read due:2026-03-19", "", "ana Read overdue"},
		{"done before it was due", "- [x] @ana Read due:2026-03-10 done:2026-03-09", "", "ana Read done-on-time"},
		{"on the day", "- [x] @ana Read due:2026-03-10 done:2026-03-10", "", "ana Read done-on-time"},
		{"after it", "- [x] @ana Read due:2026-03-10 done:2026-03-11", "", "ana Read done-late"},
		{"done, nobody wrote down when", "- [x] @ana Read due:2026-03-10", "", "ana Read done"},
		{"done, with no day to be done by", "- [x] @ana Read done:2026-03-10", "", "ana Read done"},
		{"done today", "- [x] @ana Read done:2026-03-20", "", "ana Read done"},
		{"done tomorrow is open today", "- [x] @ana Read done:2026-03-21", "", "ana Read open"},
		{"and overdue, if it is", "- [x] @ana Read due:2026-03-19 done:2026-03-21", "", "ana Read overdue"},
		{"dropped", "- [x] ~~@ana Read due:2026-03-10~~", "", "ana Read dropped"},
		{"a day without a tick is not done", "- [ ] @ana Read done:2026-03-10", "", "ana Read open"},

		{"moved by a pause", "- [ ] @ana Read due:2026-03-19", "{from: 2026-03-10, to: 2026-03-10}", "ana Read open"},
		{"done on time because of one", "- [x] @ana Read due:2026-03-10 done:2026-03-12", "{from: 2026-03-09, to: 2026-03-10}", "ana Read done-on-time"},
		{"a day after it", "- [x] @ana Read due:2026-03-10 done:2026-03-13", "{from: 2026-03-09, to: 2026-03-10}", "ana Read done-late"},
		{"not moved by one before it was promised", "- [ ] @ana Read due:2026-03-19", "{from: 2026-02-10, to: 2026-02-20}", "ana Read overdue"},
		{"nor by one after it was due", "- [ ] @ana Read due:2026-03-10", "{from: 2026-03-11, to: 2026-03-19}", "ana Read overdue"},
		{"nor by one of a goal", "- [ ] @ana Read due:2026-03-19", "{from: 2026-03-10, to: 2026-03-12, scope: [cli]}", "ana Read overdue"},
		{"nothing turns overdue while one goes on", "- [ ] @ana Read due:2026-03-10", "{from: 2026-03-09}", "ana Read open"},
	} {
		f := goal().with(plan("pauses: ["+c.pauses+"]"), promised(c.item)).on(t, "2026-03-20")
		if got := tellActions(f); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// The mentee comes first, then whoever first promised something.
func TestActionsAreGroupedByWhoPromisedThem(t *testing.T) {
	files := goal().with(promised("- [ ] @tom One\n- [ ] Two\n- [ ] @ines Three with @ana\n- [ ] @ana Four\n- [x] @tom Five"))
	if got, want := tellActions(files.on(t, "2026-03-20")), "ana Four open, tom One open Five done, Two open, ines Three with ana open"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := tellActions(goal().with(promised("- [ ] @tom One")).on(t, "2026-03-20")), "tom One open"; got != want {
		t.Errorf("who promised nothing is not named: %s", got)
	}
}

func TestActionsOfASessionThatIsStillToComeAreNone(t *testing.T) {
	files := goal().with(promised("- [ ] @ana Read"))
	for asOf, want := range map[string]string{"2026-03-02": "", "2026-03-03": "ana Read open"} {
		if got := tellActions(files.on(t, asOf)); got != want {
			t.Errorf("on %s: %s", asOf, got)
		}
	}
}

func TestActionsAreCountedByState(t *testing.T) {
	o := goal().with(promised("- [ ] @ana One\n- [ ] @ana Two\n- [x] @ana Three")).on(t, "2026-03-20").Actions()[0]
	if o.Count(Open) != 2 || o.Count(Done) != 1 || o.Count(Overdue) != 0 {
		t.Errorf("%+v", o)
	}
}
