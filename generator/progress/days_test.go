package progress

import (
	"math/rand/v2"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

func TestActiveDaysAreThoseOutsideThePauses(t *testing.T) {
	for _, c := range []struct {
		name        string
		first, last calendar.Day
		pauses      []portfolio.Stretch
		want        int
	}{
		{"both ends count", 10, 19, nil, 10},
		{"one day", 10, 10, nil, 1},
		{"none where the last is before the first", 11, 10, nil, 0},
		{"a pause within", 10, 19, away(12, 14), 7},
		{"a pause of one day", 10, 19, away(12, 12), 9},
		{"a pause before and one after", 10, 19, away(1, 9, 20, 30), 10},
		{"a pause across the first day", 10, 19, away(1, 10), 9},
		{"a pause across the last day", 10, 19, away(19, 30), 9},
		{"two pauses", 10, 19, away(11, 12, 18, 18), 7},
		{"all of it paused", 10, 19, away(1, 30), 0},
	} {
		if got := active(c.first, c.last, c.pauses); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestADayIsWithinAPauseFromItsFirstToItsLast(t *testing.T) {
	pauses := away(10, 12, 20, 20)
	for d, want := range map[calendar.Day]bool{9: false, 10: true, 12: true, 13: false, 20: true, 21: false} {
		if within(d, pauses) != want {
			t.Errorf("day %d: %v", d, !want)
		}
	}
}

// Counting day by day gives the same numbers, and the nth active day is the
// first up to which there are n.
func TestActiveDaysAreThoseOfCountingDayByDay(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var pauses []portfolio.Stretch
		for d := calendar.Day(random.IntN(10)); d < 60; d += 2 + calendar.Day(random.IntN(20)) {
			last := d + calendar.Day(random.IntN(10))
			pauses, d = append(pauses, portfolio.Stretch{First: d, Last: last}), last
		}
		first := calendar.Day(random.IntN(40))
		n, d := 1+random.IntN(30), first-1
		for counted := 0; counted < n; {
			if d++; !within(d, pauses) {
				counted++
			}
		}
		if got := dayAfter(first, n, pauses); got != d {
			t.Fatalf("active day %d from %d is %d, want %d: %v", n, first, got, d, pauses)
		}
		if got := active(first, d, pauses); got != n {
			t.Fatalf("from %d to %d: %d active days, want %d: %v", first, d, got, n, pauses)
		}
	}
}

// away are times away: the first and last day of each in turn.
func away(days ...calendar.Day) []portfolio.Stretch {
	var list []portfolio.Stretch
	for i := 0; i < len(days); i += 2 {
		list = append(list, portfolio.Stretch{First: days[i], Last: days[i+1]})
	}
	return list
}
