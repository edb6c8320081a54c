// Package progress counts: the figures of the dashboard. Each is a pure
// function of an edition and its day, and says nothing that is not recorded:
// no mean of levels, no overall percentage, no forecast. What it counts it
// names, so that a reader can look behind every number.
package progress

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Figures are all figures of one edition, true on its day.
type Figures struct {
	Day        calendar.Day
	Engagement *Engagement // nil without a plan
	Pauses     []portfolio.Stretch
	Goals      []Goal
	Loose      []Milestone // milestones whose goal is not there yet, or not shown
	Rhythm     []Rhythm    // one for each agreed rhythm
	Growth     []Criterion // one for each criterion that a review looked at
	Evidence   []Skill     // one for each skill
	Claims     []Claim     // what is claimed and not shown
	Reviews    Response    // how long work waited for a review
	Answers    Response    // how long a review waited for an answer
	Actions    []Owner     // what was promised, by who promised it
	Received   Feedback    // what the mentee was told
	Given      Feedback    // what the mentee told others
	Closing    []Condition // what must be true at the end
	Openings   []Opening   // opportunities
	Changes    []Change    // how goals and milestones changed, oldest first
}

// Of counts an edition for its day.
func Of(p *portfolio.Portfolio) *Figures {
	c := count(p)
	f := &Figures{Day: p.Day, Engagement: c.agreed, Pauses: p.Paused(entry.Key{})}
	f.Goals, f.Loose = c.goals()
	f.Rhythm = c.rhythms()
	f.Growth = c.growth()
	f.Evidence = c.evidence()
	f.Claims = c.claims(f)
	f.Reviews, f.Answers = c.handedIn(), c.answers()
	f.Actions = c.actions()
	f.Received, f.Given = c.feedback(true), c.feedback(false)
	f.Closing = c.closing(f)
	f.Openings = c.openings()
	f.Changes = c.changes()
	return f
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
