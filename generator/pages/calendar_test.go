package pages

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	ical "github.com/emersion/go-ical"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// appointments is a line for each event, as another program reads the calendar: day, UTC, length and title.
func appointments(t *testing.T, s *Site) string {
	t.Helper()
	text, err := s.Calendar()
	if err != nil {
		t.Fatal(err)
	}
	c, err := ical.NewDecoder(bytes.NewReader(text)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	var told strings.Builder
	for _, e := range c.Events() {
		start, err := e.DateTimeStart(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		end, err := e.DateTimeEnd(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		title, _ := e.Props.Text(ical.PropSummary)
		status := ""
		if p := e.Props.Get(ical.PropStatus); p != nil {
			status = " " + p.Value
		}
		fmt.Fprintf(&told, "%s %s %s%s\n", start.Format("01-02 15:04"), end.Sub(start), title, status)
	}
	return told.String()
}

// agreed is a plan in London, whose clocks go forward on 29 March 2026: Tuesdays at half past six.
const agreed = `cadence: [{every: P1W, day: tuesday, at: "18:30", length: PT25M, type: micro}]
timezone: Europe/London
end: 2026-04-22
norms_review: {every: P4W, done: [2026-03-20]}
`

var term = folder{
	"mentorfolio.yaml":       "title: Counting\npeople: [{id: ana, name: Ana Souza}, {id: tom, name: Tom Okafor}]\n",
	"plan.md":                md(entry.KindPlan, agreed),
	"goals/cli.md":           md(entry.KindGoal, "title: Ship\ndue: 2026-04-20\nstatus: active"),
	"goals/far.md":           md(entry.KindGoal, "title: Far\ndue: 2026-05-20\nstatus: active"),
	"goals/gone.md":          md(entry.KindGoal, "title: Gone\ndue: 2026-04-20\nstatus: dropped"),
	"milestones/p.md":        md(entry.KindMilestone, "goal: cli\ntitle: Parse\ndue: 2026-04-15\nstatus: active"),
	"milestones/m.md":        md(entry.KindMilestone, "goal: cli\ntitle: Read\ndue: 2026-03-15\nstatus: met\nmet_on: 2026-03-14"),
	"sessions/2026-03-17.md": md(entry.KindSession, "title: Half a rubric\ndate: 2026-03-17\ntype: micro\nstatus: held\nminutes: 20"),
	"sessions/2026-03-24.md": md(entry.KindSession, "title: Ill\ndate: 2026-03-24\ntype: micro\nstatus: cancelled"),
	"sessions/2026-04-09.md": md(entry.KindSession, "title: Another day\ndate: 2026-04-09\ntype: micro\nstatus: planned"),
}

func TestTheCalendarHasWhatIsAgreedAndWhatIsDue(t *testing.T) {
	const want = `03-17 18:30 20m0s Half a rubric
03-24 18:30 25m0s Ill CANCELLED
04-09 00:00 24h0m0s Another day
04-14 17:30 25m0s type-micro
04-21 17:30 25m0s type-micro
04-17 00:00 24h0m0s event-norms
04-20 00:00 24h0m0s event-due
03-14 00:00 24h0m0s event-met
04-15 00:00 24h0m0s event-due
`
	if got := appointments(t, term.site(t)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestNothingIsInTheCalendarAfterTheEnd(t *testing.T) {
	files := folder{}
	for name, text := range term {
		files[name] = text
	}
	files["plan.md"] = md(entry.KindPlan, agreed+"status: ended-early\nupdated: 2026-03-30")
	const want = `03-17 18:30 20m0s Half a rubric
03-24 18:30 25m0s Ill CANCELLED
03-14 00:00 24h0m0s event-met
`
	if got := appointments(t, files.site(t)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestAnEventHasOneNameHoweverOftenItIsMade(t *testing.T) {
	for baseURL, want := range map[string]string{
		"https://ana.example/folio/": "UID:rhythm-micro-2026-04-14@ana.example/folio\r\n",
		"":                           "UID:rhythm-micro-2026-04-14@counting\r\n",
	} {
		text, _ := term.published(t, entry.Private, baseURL).Calendar()
		again, _ := term.published(t, entry.Private, baseURL).Calendar()
		if !bytes.Equal(text, again) || !bytes.Contains(text, []byte(want)) {
			t.Errorf("at %q there is no %q in\n%s", baseURL, want, text)
		}
		if seen := strings.Count(string(text), "\r\nUID:"); seen != strings.Count(string(text), "BEGIN:VEVENT") {
			t.Errorf("%d names", seen)
		}
	}
}

func TestWhereNothingHasADayThereIsNoCalendar(t *testing.T) {
	s := folder{"mentorfolio.yaml": "title: T\n", "notes/a.md": "# Words\n"}.site(t)
	if s.Has(CalendarName) || !s.Has(DataName) {
		t.Errorf("%v", s.Exports())
	}
	if !term.site(t).Has(CalendarName) {
		t.Error("where there is one it is not said")
	}
}

// A plan that may not be seen says nothing of the rhythm, and nothing that is held back has a day.
func TestTheCalendarKnowsOnlyItsEdition(t *testing.T) {
	files := folder{"goals/open.md": md(entry.KindGoal, "audience: public\ntitle: Seen\nstatus: active\ndue: 2026-04-20")}
	for name, text := range term {
		files[name] = text
	}
	if got := appointments(t, files.public(t)); got != "04-20 00:00 24h0m0s event-due\n" {
		t.Errorf("the public calendar is\n%s", got)
	}
}
