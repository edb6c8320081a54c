package progress

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// 6, 13, 20 and 27 January 2026 are Tuesdays; the engagement began on Thursday 1 January.
func TestWhenToMeetNext(t *testing.T) {
	const weekly = "cadence: [{every: P1W, day: tuesday}]"
	for _, c := range []struct{ name, header, from, want string }{
		{"the next Tuesday", weekly, "2026-01-07", "01-13, 01-20"},
		{"today counts", weekly, "2026-01-13", "01-13, 01-20"},
		{"before the start", weekly, "2025-11-01", "01-06, 01-13"},
		{"not in a pause", weekly + "; pauses: [{from: 2026-01-12, to: 2026-01-18}]", "2026-01-07", "01-20, 01-27"},
		{"a pause of one goal is none", weekly + "; pauses: [{from: 2026-01-12, to: 2026-01-18, scope: [cli]}]", "2026-01-07", "01-13, 01-20"},
		{"not after the end", weekly + "; end: 2026-01-19", "2026-01-07", "01-13"},
		{"of two rhythms the rarer", "cadence: [{every: P1W, day: tuesday}, {every: P1M, day: tuesday}]", "2026-01-30", "02-03 monthly, 02-10"},
		{"no rhythm", "", "2026-01-07", ""},
		{"half-hourly is no rhythm", "cadence: [{every: PT30M}]", "2026-01-07", ""},
		{"every day on a Friday is every Friday", "cadence: [{every: P1D, day: friday}]", "2026-01-03", "01-09, 01-16"},
	} {
		from, _ := calendar.Parse(c.from)
		var said []string
		for _, m := range Upcoming(goal().with(plan(c.header)).edition(t, entry.Private, "2026-01-07"), from, 2) {
			day := m.Day.Time().Format("01-02")
			if m.Cadence.Every.Value.Months == 1 {
				day += " monthly"
			}
			said = append(said, day)
		}
		if got := strings.Join(said, ", "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
