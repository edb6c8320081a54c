package progress

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// active counts the days from first to last, both included, outside the
// pauses, which are in order and do not overlap. It is 0 where last is before first.
func active(first, last calendar.Day, pauses []portfolio.Stretch) int {
	if last < first {
		return 0
	}
	n := int(last-first) + 1
	for _, s := range pauses {
		from, to := max(s.First, first), min(s.Last, last)
		if to >= from {
			n -= int(to-from) + 1
		}
	}
	return n
}

// within reports whether a day lies in one of the pauses.
func within(d calendar.Day, pauses []portfolio.Stretch) bool {
	for _, s := range pauses {
		if s.First <= d && d <= s.Last {
			return true
		}
	}
	return false
}
