package progress

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Rhythm is an agreed rhythm of meetings, and how it was kept.
type Rhythm struct {
	Cadence entry.Cadence
	Slots   []Slot // those whose day has come, oldest first
}

// Slot is one time at which the rhythm says to meet.
type Slot struct {
	Day   calendar.Day
	First calendar.Day   // the first day of the stretch in which a meeting keeps it,
	Last  calendar.Day   // and the last: half an interval on either side
	State SlotState      // what came of it
	Held  *entry.Session // the meeting that kept it; nil where none did
	Moved bool           // a session of these days was moved
}

// SlotState says what came of a slot.
type SlotState string

// The states of a slot.
const (
	Kept        SlotState = "kept"
	Missed      SlotState = "missed"
	Cancelled   SlotState = "cancelled"
	NotRecorded SlotState = "not-recorded" // nothing says what came of it
	Pausing     SlotState = "paused"       // not counted
	Pending     SlotState = "pending"      // its time is not over yet; not counted
)

// Count is how many slots have one of the states.
func (r Rhythm) Count(states ...SlotState) int {
	n := 0
	for _, s := range r.Slots {
		if slices.Contains(states, s.State) {
			n++
		}
	}
	return n
}

// Counted is of how many slots something is recorded: all but those in a pause,
// those not over yet, and those of which nobody wrote anything down.
func (r Rhythm) Counted() int { return len(r.Slots) - r.Count(Pausing, Pending, NotRecorded) }

// Moved is how many kept slots were kept on another day than agreed.
func (r Rhythm) Moved() int {
	n := 0
	for _, s := range r.Slots {
		if s.State == Kept && s.Moved {
			n++
		}
	}
	return n
}

// longest is for how many days back a rhythm is counted: ten years.
const longest = 3653

// rhythms counts the agreed rhythms; one that repeats within a day is none.
func (c counter) rhythms() []Rhythm {
	if c.p.Plan == nil || !c.p.Plan.Start.Known() {
		return nil
	}
	var list []Rhythm
	for _, cadence := range c.p.Plan.Cadence {
		if every := cadence.Every.Value; every.After(0) > 0 {
			list = append(list, Rhythm{cadence, c.slots(cadence)})
		}
	}
	return list
}

// slots lays the rhythm over the days from the start to the day, or to the end
// of the engagement, and matches each with the first session that was held
// within half an interval of it.
func (c counter) slots(cadence entry.Cadence) []Slot {
	var slots []Slot
	end, pauses := c.last(), c.p.Paused(noGoal)
	taken := map[*entry.Session]bool{}
	beat := recent(c.p.Plan.Start.Day, end, cadence.Every.Value)
	first := beat
	for day := onWeekday(beat, cadence.Day.Value); day <= end; {
		next := day
		for next <= day {
			beat = cadence.Every.Value.After(beat)
			next = onWeekday(beat, cadence.Day.Value)
		}
		s := Slot{Day: day, First: first, Last: day + (next-day-1)/2}
		if day > end-longest {
			c.settle(&s, cadence, pauses, taken)
			slots = append(slots, s)
		}
		day, first = next, s.Last+1
	}
	return slots
}

// recent is a beat of a rhythm shortly before the days that are counted; the
// start where that is among them, or where months and years must be walked.
func recent(start, end calendar.Day, every calendar.Span) calendar.Day {
	step := every.After(0)
	before := end - longest - 7 - step
	if before <= start || every.Months != 0 || every.Years != 0 {
		return start
	}
	return start + (before-start)/step*step
}

// onWeekday is the first day of the week that a rhythm names, on or after a
// day; the day itself where it names none.
func onWeekday(d calendar.Day, named string) calendar.Day {
	i := slices.Index(weekdays, named)
	if i < 0 {
		return d
	}
	return d + calendar.Day((i-int(d.Time().Weekday())+7)%7)
}

var weekdays = []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

// settle finds what came of a slot.
func (c counter) settle(s *Slot, cadence entry.Cadence, pauses []portfolio.Stretch, taken map[*entry.Session]bool) {
	said := NotRecorded
	for _, session := range c.p.Sessions {
		if !c.come(session.Date) || session.Date.Day < s.First || session.Date.Day > s.Last || taken[session] || !serves(session, cadence) {
			continue
		}
		switch session.Status.Value {
		case "held":
			if s.Held == nil {
				s.Held, taken[session] = session, true
			}
		case "moved":
			s.Moved = true
		case "missed":
			said = Missed
		case "cancelled":
			if said != Missed {
				said = Cancelled
			}
		}
	}
	switch {
	case s.Held != nil:
		s.State = Kept
	case within(s.Day, pauses):
		s.State = Pausing
	case said == NotRecorded && s.Last >= c.day:
		s.State = Pending
	default:
		s.State = said
	}
}

// serves reports whether a session can keep a rhythm: one of its type, or a
// deep one where the rhythm is of shorter meetings. What names no type serves any.
func serves(s *entry.Session, cadence entry.Cadence) bool {
	of, want := s.Type.Value, cadence.Type.Value
	return of == "" || want == "" || of == want || of == "deep" && want == "micro"
}
