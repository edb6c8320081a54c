package calendar

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Span is a duration as ISO 8601 section 5.5.2 writes it: PT25M, P1W, P1M. Its
// parts stay apart because a month has no fixed number of days.
type Span struct {
	Years, Months, Days     int
	Hours, Minutes, Seconds int
}

var spanForm = regexp.MustCompile(`^P(?:(\d+)W|(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$`)

// ParseSpan reads an ISO 8601 duration of whole numbers. The error says how to write one.
func ParseSpan(s string) (Span, error) {
	m := spanForm.FindStringSubmatch(s)
	if m == nil || strings.HasSuffix(s, "T") || s == "P" {
		return Span{}, fmt.Errorf("%q is not a duration such as PT25M (25 minutes), P2D (two days) or P1W (one week)", s)
	}
	var n [8]int
	for i, digits := range m[1:] {
		if digits == "" {
			continue
		}
		v, err := strconv.Atoi(digits)
		if err != nil || v > 100000 {
			return Span{}, fmt.Errorf("%q is longer than anybody plans", s)
		}
		n[i] = v
	}
	return Span{Years: n[1], Months: n[2], Days: n[3] + 7*n[0], Hours: n[4], Minutes: n[5], Seconds: n[6]}, nil
}

// After returns the day that lies one span after d; a span of less than a day ends on d itself.
func (s Span) After(d Day) Day {
	t := d.Time().AddDate(s.Years, s.Months, s.Days)
	return On(t.Add(s.clock()))
}

// InMinutes returns the length of a span that has only hours, minutes and seconds, rounded down.
func (s Span) InMinutes() int { return int(s.clock() / time.Minute) }

func (s Span) clock() time.Duration {
	return time.Duration(s.Hours)*time.Hour + time.Duration(s.Minutes)*time.Minute + time.Duration(s.Seconds)*time.Second
}

// IsZero reports whether the span has no length.
func (s Span) IsZero() bool { return s == Span{} }

// String writes the span as ISO 8601 does, weeks as days.
func (s Span) String() string {
	date, clock := "", ""
	for _, part := range []struct {
		to     *string
		n      int
		letter string
	}{{&date, s.Years, "Y"}, {&date, s.Months, "M"}, {&date, s.Days, "D"}, {&clock, s.Hours, "H"}, {&clock, s.Minutes, "M"}, {&clock, s.Seconds, "S"}} {
		if part.n != 0 {
			*part.to += strconv.Itoa(part.n) + part.letter
		}
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + date + clock
}
