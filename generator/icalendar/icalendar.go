// Package icalendar writes calendars as RFC 5545 has them: what the programs
// of telephones and desks read, once or again and again.
//
//	Calendar → text/calendar
//
// Every day is an event of its own, and none repeats by a rule: what is moved,
// cancelled or paused is then simply not there, in every program alike. A time
// is written in UTC, so that no zone has to be described; one of which nobody
// said where it holds stays as it is on the wall (section 3.3.5, forms 1 and 2).
package icalendar

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // zones are the same where the machine has none

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// MediaType is that of the file (section 8.1).
const MediaType = "text/calendar; charset=utf-8"

// Calendar is a list of events.
type Calendar struct {
	Name      string
	Generator string
	Lang      string       // BCP 47, of what the program says
	Day       calendar.Day // for which it is true: DTSTAMP
	Events    []Event
}

// Event is something on a day.
type Event struct {
	UID         string // the same for the same event, always
	Summary     string
	Description string // "" for none
	URL         string // absolute, or ""
	Category    string
	Day         calendar.Day
	At          *Clock // nil where it is of the whole day
	Minutes     int    // how long it takes, 0 where nobody said
	Cancelled   bool
}

// Clock is a time of day.
type Clock struct {
	Hour, Minute int
	Zone         *time.Location // nil where nobody said in which
}

// Text is the calendar as it is read.
func (c Calendar) Text() []byte {
	var w writer
	w.line("BEGIN", "", "VCALENDAR")
	w.line("VERSION", "", "2.0")
	w.line("PRODID", "", escape("-//mentorfolio//"+c.Generator+"//"+strings.ToUpper(c.Lang)))
	w.line("NAME", "", escape(c.Name)) // RFC 7986
	w.line("X-WR-CALNAME", "", escape(c.Name))
	w.line("REFRESH-INTERVAL", ";VALUE=DURATION", "P1D")
	for _, e := range c.Events {
		w.event(e, c.Day)
	}
	w.line("END", "", "VCALENDAR")
	return []byte(w.String())
}

func (w *writer) event(e Event, day calendar.Day) {
	w.line("BEGIN", "", "VEVENT")
	w.line("UID", "", escape(e.UID))
	w.line("DTSTAMP", "", utc(day.Time()))
	w.when(e)
	w.line("SUMMARY", "", escape(e.Summary))
	if e.Description != "" {
		w.line("DESCRIPTION", "", escape(e.Description))
	}
	if e.URL != "" {
		w.line("URL", "", e.URL)
	}
	if e.Category != "" {
		w.line("CATEGORIES", "", escape(e.Category))
	}
	if e.Cancelled {
		w.line("STATUS", "", "CANCELLED")
	}
	w.line("END", "", "VEVENT")
}

// when writes the time of an event. One of a whole day leaves who has it free.
func (w *writer) when(e Event) {
	if e.At == nil {
		w.line("DTSTART", ";VALUE=DATE", date(e.Day))
		w.line("DTEND", ";VALUE=DATE", date(e.Day+1))
		w.line("TRANSP", "", "TRANSPARENT")
		return
	}
	t := e.Day.Time()
	if start := time.Date(t.Year(), t.Month(), t.Day(), e.At.Hour, e.At.Minute, 0, 0, time.UTC); e.At.Zone == nil {
		w.line("DTSTART", "", start.Format("20060102T150405"))
	} else {
		w.line("DTSTART", "", utc(time.Date(t.Year(), t.Month(), t.Day(), e.At.Hour, e.At.Minute, 0, 0, e.At.Zone)))
	}
	if e.Minutes > 0 {
		w.line("DURATION", "", fmt.Sprintf("PT%dM", e.Minutes))
	}
}

func date(d calendar.Day) string { return d.Time().Format("20060102") }

func utc(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// clocks are the ways in which people write a time of day.
var clocks = []string{"15:04", "15.04", "15h04", "15h", "3:04pm", "3.04pm", "3pm"}

// ParseClock reads a time of day as people write it, nil where it is none.
func ParseClock(text string) *Clock {
	text = strings.NewReplacer(" ", "", "\u00a0", "", "a.m.", "am", "p.m.", "pm").Replace(strings.ToLower(text))
	for _, form := range clocks {
		if t, err := time.Parse(form, text); err == nil {
			return &Clock{Hour: t.Hour(), Minute: t.Minute()}
		}
	}
	return nil
}

// Zone is the zone of a name, such as Europe/Lisbon, nil where there is none of it.
func Zone(name string) *time.Location {
	if name == "" || name == "Local" {
		return nil // these are the machine's
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil
	}
	return zone
}

// writer writes content lines.
type writer struct{ strings.Builder }

// widest is how many octets a line may have (section 3.1).
const widest = 75

// line writes a content line, folded between characters.
func (w *writer) line(name, parameters, value string) {
	room := widest
	for _, r := range name + parameters + ":" + value {
		size := len(string(r))
		if size > room {
			w.WriteString("\r\n ")
			room = widest - 1
		}
		w.WriteRune(r)
		room -= size
	}
	w.WriteString("\r\n")
}

var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\r", `\n`, "\n", `\n`)

// escape writes a text as a value (section 3.3.11), without the controls that none may have.
func escape(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, escapes.Replace(text))
}

// UID names an event for all programs and all times: by what it is, and by where the portfolio is.
func UID(parts ...any) string {
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = fmt.Sprint(p)
	}
	last := len(words) - 1
	return strings.Join(words[:last], "-") + "@" + words[last]
}
