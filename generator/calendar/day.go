// Package calendar counts in days. A portfolio speaks of calendar dates, which
// have no time of day and no zone, so a plain count of days is all it needs.
package calendar

import (
	"fmt"
	"time"
)

// Day is a calendar date of the proleptic Gregorian calendar, as the number of
// days since 1970-01-01. The zero Day is a real day; None is no day.
type Day int32

// None is the date that is not known.
const None Day = -1 << 31

// Date returns the day of a year, month and day of the month, normalised as time.Date does.
func Date(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

const secondsPerDay = 24 * 60 * 60

// On returns the day that a clock in t's zone shows.
func On(t time.Time) Day { return Date(t.Year(), t.Month(), t.Day()) }

// Parse reads an ISO 8601 calendar date in its extended form, YYYY-MM-DD, the
// years 1000 to 9999. The error says what about the text is wrong.
func Parse(s string) (Day, error) {
	if len(s) != len(time.DateOnly) {
		return None, fmt.Errorf("%q is not a date written YYYY-MM-DD", s)
	}
	for i := range len(s) {
		if dash := i == 4 || i == 7; dash != (s[i] == '-') || !dash && (s[i] < '0' || s[i] > '9') {
			return None, fmt.Errorf("%q is not a date written YYYY-MM-DD", s)
		}
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1000 {
		return None, fmt.Errorf("there is no day %s in the calendar", s)
	}
	return On(t), nil
}

// Time returns midnight UTC at the start of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

// Known reports whether d is a date at all.
func (d Day) Known() bool { return d != None }

// String writes the day as YYYY-MM-DD, None as "".
func (d Day) String() string {
	if d == None {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}
