package icalendar

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	ical "github.com/emersion/go-ical"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

var example = Calendar{Name: "Counting, with care; or so", Generator: "mentorfolio 1", Lang: "en", Day: calendar.Date(2026, 5, 25), Events: []Event{
	{UID: "session-2026-05-26@ana.example", Summary: "Weekly, and more; a \\ too", Description: "First line.\nSecond.", URL: "https://ana.example/sessions/2026-05-26/", Category: "Session",
		Day: calendar.Date(2026, 5, 26), At: &Clock{18, 30, Zone("Europe/London")}, Minutes: 25},
	{UID: "winter@ana.example", Summary: "In winter", Day: calendar.Date(2026, 11, 3), At: &Clock{18, 30, Zone("Europe/London")}, Minutes: 25},
	{UID: "wall@ana.example", Summary: "On the wall", Day: calendar.Date(2026, 5, 27), At: &Clock{9, 0, nil}},
	{UID: "due@ana.example", Summary: "Due: " + strings.Repeat("größer als 日本語 ", 12), Day: calendar.Date(2026, 5, 31)},
	{UID: "gone@ana.example", Summary: "Cancelled", Day: calendar.Date(2026, 6, 2), Cancelled: true},
}}

// read is a calendar as an independent reader takes it. Encoding it again holds
// it to what each component must have, and may have once.
func read(t *testing.T, text []byte) *ical.Calendar {
	t.Helper()
	c, err := ical.NewDecoder(bytes.NewReader(text)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if err := ical.NewEncoder(new(bytes.Buffer)).Encode(c); err != nil {
		t.Error(err)
	}
	return c
}

func TestAnotherReaderFindsEveryEventAsItWasMeant(t *testing.T) {
	var told strings.Builder
	for _, e := range read(t, example.Text()).Events() {
		summary, _ := e.Props.Text(ical.PropSummary)
		start, err := e.DateTimeStart(time.FixedZone("there", 3600))
		if err != nil {
			t.Fatal(err)
		}
		end, err := e.DateTimeEnd(time.FixedZone("there", 3600))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&told, e.Props.Get(ical.PropUID).Value, "|", strings.TrimSpace(summary), "|", start.UTC().Format("01-02 15:04"), "|", end.Sub(start))
	}
	want := "session-2026-05-26@ana.example | Weekly, and more; a \\ too | 05-26 17:30 | 25m0s\n" +
		"winter@ana.example | In winter | 11-03 18:30 | 25m0s\n" +
		"wall@ana.example | On the wall | 05-27 08:00 | 0s\n" + // nine o'clock wherever it is read
		"due@ana.example | Due: " + strings.TrimSpace(strings.Repeat("größer als 日本語 ", 12)) + " | 05-30 23:00 | 24h0m0s\n" +
		"gone@ana.example | Cancelled | 06-01 23:00 | 24h0m0s\n"
	if told.String() != want {
		t.Errorf("got\n%swant\n%s", told.String(), want)
	}
}

func TestWhatIsSaidOfAnEventIsReadAsItWasWritten(t *testing.T) {
	c := read(t, example.Text())
	name, _ := c.Props.Text("NAME")
	first := c.Events()[0]
	description, _ := first.Props.Text(ical.PropDescription)
	if name != example.Name || description != "First line.\nSecond." || first.Props.Get(ical.PropURL).Value != "https://ana.example/sessions/2026-05-26/" {
		t.Errorf("%q, %q, %v", name, description, first.Props.Get(ical.PropURL))
	}
	if gone := c.Events()[4]; gone.Props.Get(ical.PropStatus).Value != "CANCELLED" || gone.Props.Get(ical.PropTransparency).Value != "TRANSPARENT" {
		t.Errorf("%v", gone.Props)
	}
}

func TestNoLineIsLongerThan75OctetsNorCutWithinACharacter(t *testing.T) {
	text := string(example.Text())
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") || !strings.HasSuffix(text, "END:VCALENDAR\r\n") {
		t.Error("a line ends without CRLF")
	}
	for _, line := range strings.Split(text, "\r\n") {
		if len(line) > widest || strings.ToValidUTF8(line, "\x00") != line {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
}

// A text cannot end its line: no property, and no event, can be smuggled in.
func TestNoTextBecomesAPropertyOfItsOwn(t *testing.T) {
	c := Calendar{Name: "x\r\nEND:VCALENDAR", Lang: "en", Events: []Event{{UID: "a@b", Summary: "x\rATTENDEE:mailto:eve@example\n\x00END:VEVENT", Day: 0}}}
	got := read(t, c.Text())
	if n := len(got.Children); n != 1 || got.Events()[0].Props.Get(ical.PropAttendee) != nil {
		t.Errorf("%d components: %s", n, c.Text())
	}
}

func TestATimeOfDayIsReadAsPeopleWriteIt(t *testing.T) {
	for text, want := range map[string]string{
		"18:30": "18:30", "9:05": "9:5", "18.30": "18:30", "18h30": "18:30", "18h": "18:0", "6:30 pm": "18:30", "6:30 P.M.": "18:30", "6pm": "18:0", "12 am": "0:0",
		"": "", "in the evening": "", "25:00": "", "18": "", "18:30 or 19:00": "",
	} {
		got := ""
		if c := ParseClock(text); c != nil {
			got = fmt.Sprintf("%d:%d", c.Hour, c.Minute)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestAZoneIsOneOfTheWorldsAndNeverTheMachines(t *testing.T) {
	for name, want := range map[string]bool{"Europe/London": true, "UTC": true, "": false, "Local": false, "Europe/Nowhere": false, "../../etc/passwd": false} {
		if got := Zone(name) != nil; got != want {
			t.Errorf("%q is a zone: %v", name, got)
		}
	}
}
