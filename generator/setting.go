package generator

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/progress"
	"github.com/mentorfolio/mentorfolio/generator/starter"
)

// Setting is what an entry finds in the portfolio that is added on a day.
func (r *Result) Setting(day calendar.Day) starter.Setting {
	s := starter.Setting{Next: calendar.None, Step: r.step(), Open: r.open(day)}
	for _, g := range r.portfolio.Goals {
		if g.Status.Value == "" || g.Status.Value == "active" || g.Status.Value == "proposed" {
			s.Goals = append(s.Goals, g.Key.ID)
		}
	}
	for _, rubric := range r.portfolio.Rubrics {
		s.Rubrics = append(s.Rubrics, rubric.Key.ID)
	}
	if plan := r.portfolio.Plan; plan != nil {
		s.Mentee = plan.Mentee.Key.ID
		for _, mentor := range plan.Mentors {
			s.Mentors = append(s.Mentors, mentor.Key.ID)
		}
		if plan.End.Known() {
			s.End = plan.End.String()
		}
	}
	return s
}

// step is the next place in the sequence of resources.
func (r *Result) step() int {
	last := 0
	for _, resource := range r.portfolio.Resources {
		last = max(last, int(resource.Step.Or(0)))
	}
	return last + 1
}

// mostOpen is how many open actions a talk can look at.
const mostOpen = 8

// open finds what earlier talks left open.
func (r *Result) open(day calendar.Day) []string {
	var list []string
	for _, a := range r.portfolio.Actions {
		session := r.portfolio.Entry(a.Session).Head()
		if a.State == portfolio.Open && a.Text != "" && session.Date.Known() && session.Date.Day <= day {
			list = append(list, due(a))
		}
	}
	return list[:min(mostOpen, len(list))]
}

func due(a portfolio.Action) string {
	if !a.Due.Known() {
		return a.Text
	}
	return fmt.Sprintf("%s (until %s)", a.Text, a.Due)
}

// Meetings are the next two days of the rhythm: that of the next session, and
// the one after. No session is on record from the first of them on.
func (r *Result) Meetings(day calendar.Day) []progress.Meeting {
	for _, session := range r.portfolio.Sessions {
		if session.Date.Known() {
			day = max(day, session.Date.Day+1)
		}
	}
	return progress.Upcoming(r.portfolio, day, 2)
}

// Scale is the rubric by which a work is reviewed: its criteria and levels, by their ids.
func (r *Result) Scale(of entry.Key) (criteria, levels []string) {
	rubric := r.portfolio.RubricOf(&entry.Review{Of: entry.Ref{Key: of}})
	for _, c := range rubric.Criteria {
		criteria = append(criteria, c.ID.Value)
	}
	for _, l := range rubric.Levels {
		levels = append(levels, l.ID.Value)
	}
	return criteria, levels
}

// Find is the entry that a reference names, of one of some kinds: kind/id, or
// the id alone where one entry alone has it. The error says which there are.
func (r *Result) Find(reference string, kinds ...entry.Kind) (entry.Key, error) {
	var found []entry.Key
	var known []string
	for _, e := range r.portfolio.Entries {
		k := e.Head().Key
		if len(kinds) > 0 && !slices.Contains(kinds, k.Kind) || k.Kind == entry.KindTranslation {
			continue
		}
		known = append(known, k.String())
		if k.String() == reference || k.ID == reference {
			found = append(found, k)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return entry.Key{}, fmt.Errorf("%q may be %s or %s: write which", reference, found[0], found[1])
	case len(known) == 0:
		return entry.Key{}, fmt.Errorf("there is no %s yet", orList(kinds))
	}
	return entry.Key{}, fmt.Errorf("nothing here is called %q: %s", reference, cmp.Or(nearest(reference, known), "there are "+list(known)))
}

func orList(kinds []entry.Kind) string {
	var words []string
	for _, k := range kinds {
		words = append(words, string(k))
	}
	return cmp.Or(strings.Join(words, " or "), "entry")
}
