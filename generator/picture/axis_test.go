package picture

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// day is a date that a test writes down.
func day(t *testing.T, date string) calendar.Day {
	t.Helper()
	d, err := calendar.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// between is the axis of two dates, both included.
func between(t *testing.T, from, to string) Axis {
	t.Helper()
	return Axis{From: day(t, from), To: day(t, to)}
}

func TestADayStandsWhereItsShareOfTheTimeIs(t *testing.T) {
	a := between(t, "2026-01-01", "2026-01-11")
	for date, want := range map[string]string{
		"2026-01-01": "0%", "2026-01-06": "50%", "2026-01-11": "100%", "2026-01-02": "10%",
		"2025-01-01": "0%", "2027-01-01": "100%", // outside, at the ends
	} {
		if got := a.at(day(t, date)).String(); got != want {
			t.Errorf("%s is at %s, want %s", date, got, want)
		}
	}
}

func TestTimeRunsTheOtherWayWhereThePageDoes(t *testing.T) {
	a := between(t, "2026-01-01", "2026-01-11")
	m := a
	m.Mirror = true
	for d := a.From - 2; d < a.To+2; d++ {
		if a.at(d)+m.at(d) != 100 {
			t.Errorf("%s is at %s and %s", d, a.at(d), m.at(d))
		}
	}
	b, _ := m.band(portfolio.Stretch{First: a.From, Last: a.From + 1})
	if b != (Band{80, 20}) {
		t.Errorf("the first two days are %v", b)
	}
}

func TestAnAxisOfOneDayHasOnePlace(t *testing.T) {
	a := between(t, "2026-01-01", "2026-01-01")
	if got := a.at(a.From); got != 0 {
		t.Errorf("it is at %s", got)
	}
	if _, ok := a.band(portfolio.Stretch{First: a.From, Last: a.To}); ok {
		t.Error("a stretch on it has a width")
	}
}

func TestABandIsThePartOfAStretchThatLiesOnTheAxis(t *testing.T) {
	a := between(t, "2026-01-11", "2026-01-21")
	for _, c := range []struct{ first, last, want string }{
		{"2026-01-11", "2026-01-12", "0% 20%"},
		{"2026-01-16", "2026-01-16", "50% 10%"},
		{"2026-01-01", "2026-01-13", "0% 30%"},  // begins before
		{"2026-01-19", "2026-02-28", "80% 20%"}, // ends after
		{"2025-01-01", "2027-01-01", "0% 100%"},
		{"2026-01-01", "2026-01-10", ""}, // before
		{"2026-01-22", "2026-01-30", ""}, // after
		{"2026-01-21", "2026-01-30", ""}, // begins where the axis ends
	} {
		got := ""
		if b, ok := a.band(portfolio.Stretch{First: day(t, c.first), Last: day(t, c.last)}); ok {
			got = fmt.Sprint(b.X, " ", b.Width)
		}
		if got != c.want {
			t.Errorf("%s to %s is at %q, want %q", c.first, c.last, got, c.want)
		}
	}
}

// labelled are the ticks with a label in a wide picture, or in a narrow one.
func labelled(a Axis, narrowly bool) []Tick {
	var list []Tick
	for _, tick := range a.ticks() {
		if !tick.Bare && !(narrowly && tick.Minor) {
			list = append(list, tick)
		}
	}
	return list
}

func TestTheLabelsOfTimeNeverStandNearerThanTheirRoom(t *testing.T) {
	for days := calendar.Day(7); days < 200*366; days += 1 + days/40 {
		for _, from := range []string{"2026-01-01", "2026-01-31", "1999-12-15", "2024-02-29"} {
			a := Axis{From: day(t, from), To: day(t, from) + days}
			for _, plot := range []struct {
				width    Em
				narrowly bool
			}{{wide, false}, {narrow, true}} {
				list := labelled(a, plot.narrowly)
				for i := 1; i < len(list); i++ {
					if air := Em(list[i].X-list[i-1].X) * plot.width / 100; air < tickRoom {
						t.Fatalf("%s and %s, %d days from %s, are %s apart", list[i-1].Day, list[i].Day, days, from, air)
					}
				}
			}
		}
	}
}

func TestTimeIsNamedByMonthsThenYears(t *testing.T) {
	for _, c := range []struct{ from, to, wide, narrow string }{
		{"2026-03-02", "2026-03-09", "", ""}, // no month begins in this week
		{"2026-02-26", "2026-03-05", "2026-03", "2026-03"},
		{"2026-01-12", "2026-07-10", "2026-02 2026-03 2026-04 2026-05 2026-06 2026-07", "2026-03 2026-05"},
		{"2026-01-01", "2029-01-01", "2026 2026-04 2026-07 2026-10 2027 2027-04 2027-07 2027-10 2028 2028-04 2028-07 2028-10", "2026 2027 2028"},
		{"1926-01-01", "2126-01-01", "1940 1960 1980 2000 2020 2040 2060 2080 2100", "2000 2100"},
	} {
		for narrowly, want := range map[bool]string{false: c.wide, true: c.narrow} {
			var got []string
			for _, tick := range labelled(between(t, c.from, c.to), narrowly) {
				name := tick.Day.String()[:len("2026-01")]
				if tick.Year {
					name = name[:len("2026")]
				}
				got = append(got, name)
			}
			if s := strings.Join(got, " "); s != want {
				t.Errorf("%s to %s, narrow %v: %s", c.from, c.to, narrowly, s)
			}
		}
	}
}

func TestNoLabelOfTimeRunsOutAtTheEnd(t *testing.T) {
	for days := calendar.Day(7); days < 4000; days++ {
		a := Axis{From: day(t, "2026-01-10"), To: day(t, "2026-01-10") + days}
		for _, tick := range labelled(a, true) {
			if Em(100-tick.X)*narrow/100 < tickRoom/2 {
				t.Fatalf("after %s, of %d days, there are %s left", tick.Day, days, 100-tick.X)
			}
		}
	}
}
