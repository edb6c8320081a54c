package progress

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Response is how long one side waited for the other, in active days.
type Response struct {
	Waits   []Wait // those that are over, in the order they began
	Open    []Wait // those that are not
	Channel entry.Channel
	Within  int // the days in which an answer was agreed; 0 where nothing was
}

// Wait is the time from something handed over to what came back.
type Wait struct {
	From  calendar.Day
	What  entry.Entry // what was handed over
	Reply entry.Entry // what came back; nil while nothing has
	Days  int         // active days, until the day of the figures where nothing came back
}

// Few is below how many values all are listed and no median is given.
const Few = 5

// Median returns the middle of the waits that are over, the lower of two; ok is
// false where there are fewer than Few.
func (r Response) Median() (days int, ok bool) {
	if len(r.Waits) < Few {
		return 0, false
	}
	return r.sorted()[(len(r.Waits)-1)/2], true
}

// Range returns the shortest and the longest wait, 0 and 0 where there is none.
func (r Response) Range() (shortest, longest int) {
	if len(r.Waits) == 0 {
		return 0, 0
	}
	days := r.sorted()
	return days[0], days[len(days)-1]
}

// InTime is how many waits were no longer than agreed.
func (r Response) InTime() int {
	n := 0
	for _, w := range r.Waits {
		if w.Days <= r.Within {
			n++
		}
	}
	return n
}

func (r Response) sorted() []int {
	var days []int
	for _, w := range r.Waits {
		days = append(days, w.Days)
	}
	slices.Sort(days)
	return days
}

// handedIn is how long work that was handed in waited for the first review by another.
func (c counter) handedIn() Response {
	r := c.response()
	for _, e := range c.p.Entries {
		var submitted entry.Date
		switch e := e.(type) {
		case *entry.Milestone:
			submitted = e.Submitted
		case *entry.Sample:
			submitted = e.Submitted
		}
		if c.there(e) && c.come(submitted) {
			r.add(c, e, submitted.Day, c.firstReview(e, submitted.Day))
		}
	}
	r.Open = slices.DeleteFunc(r.Open, func(w Wait) bool { return c.decided(w.What) })
	slices.SortStableFunc(r.Waits, byBegin)
	slices.SortStableFunc(r.Open, byBegin)
	return r
}

func byBegin(a, b Wait) int { return cmp.Compare(a.From, b.From) }

// decided reports whether nobody needs to look at a milestone any more: it is met or waived.
func (c counter) decided(e entry.Entry) bool {
	m, ok := e.(*entry.Milestone)
	if !ok {
		return false
	}
	state := c.milestone(m).State
	return state == Met || state == Waived
}

// firstReview is the first review by another, on or after a day, of a milestone,
// or of a sample or its milestones; nil where there is none.
func (c counter) firstReview(of entry.Entry, from calendar.Day) entry.Entry {
	list := c.reviews[of.Head().Key]
	if sample, ok := of.(*entry.Sample); ok {
		list = c.reviewsOf(sample, from)
	}
	for _, r := range list {
		if c.p.ByAnother(r) && r.Date.Day >= from {
			return r
		}
	}
	return nil
}

// answers is how long a review by another that asked for something waited for
// the mentee's answer: a review of their own, or the work handed in again.
func (c counter) answers() Response {
	r := c.response()
	for _, review := range c.p.Reviews {
		if c.come(review.Date) && c.p.ByAnother(review) && asks(review) {
			r.add(c, review, review.Date.Day, c.answer(review))
		}
	}
	return r
}

// asks reports whether a review wants something back.
func asks(r *entry.Review) bool {
	return r.Outcome.Value == "not-yet" || r.Outcome.Value == "deferred" ||
		slices.ContainsFunc(r.Notes, func(n entry.Note) bool { return n.Type.Value == "improve" || n.Type.Value == "question" })
}

// answer is the first thing that the mentee made of a review, nil where nothing
// is: a review of their own of the same work, or work for the same milestones,
// or the milestone itself, handed in, or written, later.
func (c counter) answer(to *entry.Review) entry.Entry {
	var first entry.Entry
	when := orLast(calendar.None)
	offer := func(e entry.Entry, d entry.Date, from calendar.Day) {
		if c.there(e) && c.come(d) && d.Day >= from && d.Day < when {
			first, when = e, d.Day
		}
	}
	for _, r := range c.reviews[to.Of.Key] {
		if !c.p.ByAnother(r) {
			offer(r, r.Date, to.Date.Day)
		}
	}
	for _, s := range c.worksLike(to.Of.Key) {
		if s.Submitted.Known() {
			offer(s, s.Submitted, to.Date.Day+1)
		} else {
			offer(s, s.Date, to.Date.Day+1)
		}
	}
	if m, ok := c.p.Entry(to.Of.Key).(*entry.Milestone); ok {
		offer(m, m.Submitted, to.Date.Day+1)
	}
	return first
}

// worksLike are the works for the milestone, or for the milestones of the work, that a review is of.
func (c counter) worksLike(of entry.Key) []*entry.Sample {
	sample, ok := c.p.Entry(of).(*entry.Sample)
	if !ok {
		return c.samples[of]
	}
	list := []*entry.Sample{sample}
	for _, m := range sample.Milestones {
		list = append(list, c.samples[m.Key]...)
	}
	return list
}

func (r *Response) add(c counter, what entry.Entry, from calendar.Day, reply entry.Entry) {
	w := Wait{From: from, What: what, Reply: reply}
	last := c.dayAfter()
	if reply != nil {
		last = replied(reply, from)
	}
	w.Days = active(from+1, last, c.p.Paused(noGoal))
	if reply == nil {
		r.Open = append(r.Open, w)
		return
	}
	r.Waits = append(r.Waits, w)
}

// replied is the day of a reply: a work's day is that of its handing in.
func replied(e entry.Entry, from calendar.Day) calendar.Day {
	switch e := e.(type) {
	case *entry.Milestone:
		return e.Submitted.Day
	case *entry.Sample:
		if e.Submitted.Known() && e.Submitted.Day >= from {
			return e.Submitted.Day
		}
	}
	return e.Head().Date.Day
}

// response begins with what was agreed: the first channel that may wait, and
// says how long.
func (c counter) response() Response {
	var r Response
	if c.p.Plan == nil {
		return r
	}
	for _, ch := range c.p.Plan.Channels {
		if days := int(ch.ReplyWithin.Value.After(0)); r.Within == 0 && ch.Async.Value && days > 0 {
			r.Channel, r.Within = ch, days
		}
	}
	return r
}
