package pages

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/picture"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Progress is how far a goal is, in a card.
type Progress struct {
	Met, Counted int
	Bar          []picture.Segment
	Because      []Phrase // why its state is what it is, or what comes next
}

// progressOf is how far a goal is; nil where it has no milestones that count.
func (b *builder) progressOf(g *progress.Goal) *Progress {
	if g == nil || g.Counted == 0 {
		return nil
	}
	return &Progress{Met: g.Met, Counted: g.Counted, Bar: picture.Bar(*g, b.mirror()), Because: b.because(g)}
}

// mirror reports whether the page reads from right to left.
func (b *builder) mirror() bool { return b.page.ChromeDir == "rtl" }

// because names the milestone that makes a goal's state what it is, else the next one.
func (b *builder) because(g *progress.Goal) []Phrase {
	s := g.Schedule
	if s.State == progress.Settled {
		return nil
	}
	if s.Because != nil && s.State != progress.Paused {
		return []Phrase{b.lateness(*s.Because, s.Days)}
	}
	if next := progress.Next(g.Milestones, b.site.Day); next != nil {
		return []Phrase{say("finding-next", 0, "what", b.link(next.Entry.Key), "day", next.Due)}
	}
	return nil
}

// lateness says of a milestone how long ago, or how soon, it is due.
func (b *builder) lateness(m progress.Milestone, days int) Phrase {
	what := b.link(m.Entry.Key)
	switch {
	case m.State == progress.Late:
		return say("finding-late", m.LateBy(b.site.Day), "what", what)
	case days == 0:
		return say("finding-today", 0, "what", what)
	}
	return say("finding-soon", days, "what", what, "day", m.Due)
}

// stateOf is how an entry stands on the day, nil for kinds that have no such
// thing or do not say.
func (s *Site) stateOf(e entry.Entry) *State {
	switch e := e.(type) {
	case *entry.Plan:
		return s.planState(e)
	case *entry.Goal:
		return s.goalState(e)
	case *entry.Milestone:
		if m, ok := s.stands[e.Key]; ok {
			return state(string(m.State))
		}
		return nil // it is not planned yet
	}
	return stateOf(e)
}

// planState is what the plan says of itself; while the engagement goes on, it has not ended.
func (s *Site) planState(e *entry.Plan) *State {
	ended := e.Status.Value == "closed" || e.Status.Value == "ended-early"
	if ended && s.figures.Engagement != nil && s.figures.Engagement.State != progress.Over {
		return state("agreed")
	}
	return state(e.Status.Value)
}

// goalState is the state of the schedule while somebody works towards the goal,
// else what its author says.
func (s *Site) goalState(e *entry.Goal) *State {
	g := s.figures.Goal(e.Key)
	if g == nil {
		return nil // it is not set yet
	}
	switch {
	case g.Schedule.State == progress.Settled || g.Status == "proposed" || g.Schedule.State == progress.NotScheduled:
		return state(g.Status)
	}
	return state(string(g.Schedule.State))
}

// standing says in a few sentences where the engagement is: how much is
// reached, what is late, what comes next.
func (b *builder) standing() []Phrase {
	f := b.site.figures
	var said []Phrase
	if e := f.Engagement; e != nil {
		said = append(said, engaged(e, b.site.Day))
		if e.Closing {
			said = append(said, say("engagement-closing", 0))
		}
	}
	said = append(said, b.reached()...)
	if b.site.Over {
		return said
	}
	said = append(said, b.lateOnes()...)
	if next := b.nextOf(); next != nil {
		said = append(said, say("finding-next", 0, "what", b.link(next.Entry.Key), "day", next.Due))
	}
	return said
}

func engaged(e *progress.Engagement, on calendar.Day) Phrase {
	switch {
	case e.State == progress.NotBegun:
		return say("engagement-not-begun", int(e.Start-on), "day", e.Start)
	case e.State == progress.Over && e.Early && e.Ended.Known():
		return say("engagement-early", e.Week, "day", e.Ended)
	case e.State == progress.Over && e.Early:
		return say("engagement-early-over", 0)
	case e.State == progress.Over && e.Ended.Known():
		return say("engagement-over", e.Week, "day", e.Ended)
	case e.State == progress.Over:
		return say("engagement-closed", 0)
	case e.Weeks == 0:
		return say("engagement-week", e.Week)
	case e.State == progress.Away:
		return say("engagement-away", e.Week, "of", e.Weeks)
	}
	return say("engagement-week-of", e.Week, "of", e.Weeks)
}

// reached says how many goals are reached and how many milestones are met.
func (b *builder) reached() []Phrase {
	f := b.site.figures
	goals, met, counted := 0, 0, 0
	for _, g := range f.Goals {
		if g.Status == "met" {
			goals++
		}
	}
	for _, m := range f.All() {
		if m.Counts() {
			counted++
		}
		if m.State == progress.Met {
			met++
		}
	}
	var said []Phrase
	if len(f.Goals) > 0 {
		said = append(said, say("finding-goals", goals, "of", len(f.Goals)))
	}
	if counted > 0 {
		said = append(said, say("finding-milestones", met, "of", counted))
	}
	return said
}

// mostNamed is how many late milestones are named in a sentence.
const mostNamed = 2

func (b *builder) lateOnes() []Phrase {
	var said []Phrase
	late := 0
	for _, m := range b.site.figures.All() {
		if m.State != progress.Late {
			continue
		}
		if late++; late <= mostNamed {
			said = append(said, say("finding-late", m.LateBy(b.site.Day), "what", b.link(m.Entry.Key)))
		}
	}
	if late > mostNamed {
		said = append(said, say("finding-more-late", late-mostNamed))
	}
	return said
}

// nextOf is the milestone of any goal that is due next, nil when none is.
func (b *builder) nextOf() *progress.Milestone {
	var next *progress.Milestone
	for _, g := range b.site.figures.Goals {
		if m := progress.Next(g.Milestones, b.site.Day); m != nil && g.Schedule.State != progress.Settled && (next == nil || m.Due < next.Due) {
			next = m
		}
	}
	return next
}
