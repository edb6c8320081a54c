package calendar

import (
	"testing"
	"time"
)

func TestADateIsWrittenOneWay(t *testing.T) {
	for text, want := range map[string]string{
		"2026-03-14": "2026-03-14",
		"2024-02-29": "2024-02-29",
		"1969-12-31": "1969-12-31",
		"2026-02-29": "", // no such day
		"2026-13-01": "",
		"2026-3-1":   "",
		"04/05/2026": "",
		"2026/03/14": "",
		"0026-03-14": "",
		"２０２６-03-14": "",
		"":           "",
	} {
		d, err := Parse(text)
		if got := d.String(); got != want || (err == nil) != (want != "") {
			t.Errorf("Parse(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
}

func TestADayIsTheDayOnTheWallClock(t *testing.T) {
	kiritimati := time.FixedZone("Kiritimati", 14*60*60)
	if got := On(time.Date(2026, 1, 1, 0, 30, 0, 0, kiritimati)).String(); got != "2026-01-01" {
		t.Errorf("half past midnight on 1 January is %s", got)
	}
}

func TestSpans(t *testing.T) {
	start := Date(2026, 1, 31)
	for text, want := range map[string]string{
		"P1W":   "2026-02-07",
		"P10D":  "2026-02-10",
		"PT25M": "2026-01-31",
		"P1Y":   "2027-01-31",
		"P1M":   "2026-03-03", // as time.AddDate: 31 February is 3 March
	} {
		s, err := ParseSpan(text)
		if got := s.After(start).String(); err != nil || got != want {
			t.Errorf("%s after %s is %s, %v; want %s", text, start, got, err, want)
		}
	}
	for _, text := range []string{"", "P", "PT", "1W", "P1.5W", "P1WT1H", "PT25", "P99999999999D", "p1w", "-P1D"} {
		if _, err := ParseSpan(text); err == nil {
			t.Errorf("ParseSpan(%q) is no error", text)
		}
	}
	if s, _ := ParseSpan("PT1H30M"); s.InMinutes() != 90 {
		t.Errorf("PT1H30M is %d minutes", s.InMinutes())
	}
}
