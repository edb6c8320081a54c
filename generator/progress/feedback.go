package progress

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Feedback is what was said over the thirds of the active days.
type Feedback struct {
	Thirds  []Third // three; none where the engagement has no beginning or has not begun
	Entries []entry.Entry
}

// Third is a third of the active days.
type Third struct {
	First, Last calendar.Day
	Counts      map[string]int // by type: strength, improve, question
}

// Total is how much was said in a third.
func (t Third) Total() int {
	n := 0
	for _, c := range t.Counts {
		n += c
	}
	return n
}

// FeedbackTypes are what is counted. A plain note is neither praise nor a wish.
var FeedbackTypes = []string{"strength", "improve", "question"}

// Total is how much was said in all.
func (f Feedback) Total() int {
	n := 0
	for _, t := range f.Thirds {
		n += t.Total()
	}
	return n
}

// feedback counts what the mentee was told, in notes on work and in sessions, or
// what the mentee told others.
func (c counter) feedback(received bool) Feedback {
	f := Feedback{Thirds: c.thirds()}
	if len(f.Thirds) == 0 {
		return Feedback{}
	}
	for _, r := range c.p.Reviews {
		if received != c.p.ByAnother(r) {
			continue
		}
		for _, n := range r.Notes {
			if received || n.ReplyTo.Value != "" {
				f.count(r, n.Type.Value)
			}
		}
	}
	for _, s := range c.p.Sessions {
		for _, said := range s.Feedback {
			if to := said.To.Key; received && to == c.p.Mentee() || !received && said.From.Key == c.p.Mentee() {
				f.count(s, said.Type.Value)
			}
		}
	}
	return f
}

// count adds one remark to the third of its day.
func (f *Feedback) count(e entry.Entry, kind string) {
	day := e.Head().Date
	if !day.Known() || !slices.Contains(FeedbackTypes, kind) {
		return
	}
	for i := range f.Thirds {
		if t := &f.Thirds[i]; t.First <= day.Day && day.Day <= t.Last {
			t.Counts[kind]++
			if len(f.Entries) == 0 || f.Entries[len(f.Entries)-1] != e {
				f.Entries = append(f.Entries, e)
			}
			return
		}
	}
}

// thirds divides the active days from the start to the day, or to the end of
// the engagement, into three of the same length, to within a day.
func (c counter) thirds() []Third {
	e := c.engagement()
	if e == nil || e.State == NotBegun {
		return nil
	}
	last, pauses := c.last(), c.p.Paused(noGoal)
	total := active(e.Start, last, pauses)
	if total < 3 {
		return nil
	}
	list := make([]Third, 3)
	first := e.Start
	for i := range list {
		end := last
		if i < 2 {
			end = dayAfter(e.Start, total*(i+1)/3, pauses)
		}
		list[i] = Third{first, end, map[string]int{}}
		first = end + 1
	}
	return list
}

// dayAfter is the day on which the nth active day from a first one lies.
func dayAfter(first calendar.Day, n int, pauses []portfolio.Stretch) calendar.Day {
	d := first + calendar.Day(n) - 1
	for _, s := range pauses {
		from := max(s.First, first)
		if from > d {
			break
		}
		if s.Last >= from {
			d += s.Last - from + 1
		}
	}
	return d
}
