// Package progress counts: the figures of the dashboard. Each is a pure
// function of an edition and its day, and says nothing that is not recorded:
// no mean of levels, no overall percentage, no forecast. What it counts it
// names, so that a reader can look behind every number.
package progress

import (
	"iter"
	"slices"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Figures are all figures of one edition, true on its day. How goals and
// milestones stand is on most pages; what few pages show is counted when
// somebody asks for it first.
type Figures struct {
	Day        calendar.Day
	Engagement *Engagement // nil without a plan
	Pauses     []portfolio.Stretch
	Goals      []Goal
	Loose      []Milestone // milestones whose goal is not there yet, or not shown
	Closing    []Condition // what must be true at the end
	Openings   []Opening   // opportunities
	Changes    []Change    // how goals and milestones changed, oldest first

	Rhythm   func() []Rhythm    // one for each agreed rhythm
	Growth   func() []Criterion // one for each criterion that a review looked at
	Evidence func() []Skill     // one for each skill
	Claims   func() []Claim     // what is claimed and not shown
	Reviews  func() Response    // how long work waited for a review
	Answers  func() Response    // how long a review waited for an answer
	Actions  func() []Owner     // what was promised, by who promised it
	Received func() Feedback    // what the mentee was told
	Given    func() Feedback    // what the mentee told others

	counter
}

// Of counts an edition for its day.
func Of(p *portfolio.Portfolio) *Figures {
	c := count(p)
	f := &Figures{Day: p.Day, Engagement: c.agreed, Pauses: p.Paused(noGoal), Openings: c.openings(), Changes: c.changes(), counter: c}
	f.Goals, f.Loose = c.goals()
	f.Closing = c.closing(f)
	f.Rhythm = sync.OnceValue(c.rhythms)
	f.Growth = sync.OnceValue(c.growth)
	f.Evidence = sync.OnceValue(c.evidence)
	f.Claims = sync.OnceValue(func() []Claim { return slices.Collect(c.claims(f)) })
	f.Reviews, f.Answers = sync.OnceValue(c.handedIn), sync.OnceValue(c.answers)
	f.Actions = sync.OnceValue(c.actions)
	f.Received = sync.OnceValue(func() Feedback { return c.feedback(true) })
	f.Given = sync.OnceValue(func() Feedback { return c.feedback(false) })
	return f
}

// HasGrowth, HasClaims and HasActions report whether there are any, which is
// known before all of them are counted.
func (f *Figures) HasGrowth() bool  { return some(f.sights()) }
func (f *Figures) HasClaims() bool  { return some(f.claims(f)) }
func (f *Figures) HasActions() bool { return some(f.promised()) }

func some[T any](list iter.Seq[T]) bool {
	for range list {
		return true
	}
	return false
}

// counter is an edition that is counted for a day.
type counter struct {
	p       *portfolio.Portfolio
	day     calendar.Day
	reviews map[entry.Key][]*entry.Review // of a milestone or sample, by date, those that have been written
	samples map[entry.Key][]*entry.Sample // for a milestone, by date, those that are there
	agreed  *Engagement                   // nil without a plan
}

func count(p *portfolio.Portfolio) counter {
	c := counter{p: p, day: p.Day, reviews: map[entry.Key][]*entry.Review{}, samples: map[entry.Key][]*entry.Sample{}}
	c.agreed = c.engagement()
	for _, r := range p.Reviews {
		if c.come(r.Date) {
			c.reviews[r.Of.Key] = append(c.reviews[r.Of.Key], r)
		}
	}
	for _, s := range p.Samples {
		if !c.there(s) {
			continue
		}
		for _, m := range s.Milestones {
			c.samples[m.Key] = append(c.samples[m.Key], s)
		}
	}
	return c
}

// come reports whether a date is recorded and has come.
func (c counter) come(d entry.Date) bool { return d.Known() && d.Day <= c.day }

// there reports whether an entry is there on the day: it bears no date, or one that has come.
func (c counter) there(e entry.Entry) bool {
	d := e.Head().Date
	return !d.Known() || c.come(d)
}

// dayOf is a date that was given, else None.
func dayOf(d entry.Date) calendar.Day {
	if !d.Known() {
		return calendar.None
	}
	return d.Day
}
