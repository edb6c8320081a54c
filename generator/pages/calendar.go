package pages

import (
	"net/url"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/icalendar"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Calendar is the edition as a calendar: when the two met and will meet, and
// what is due. What lies ahead is there while the engagement goes on, and up to its end.
func (s *Site) Calendar() ([]byte, error) {
	return icalendar.Calendar{Name: s.Title, Generator: s.Generator, Lang: s.Lang, Day: s.Day, Events: s.events()}.Text(), nil
}

func (s *Site) events() []icalendar.Event {
	dates := progress.DatesOf(s.portfolio)
	var list []icalendar.Event
	for _, m := range dates.Met {
		list = append(list, s.meeting(m))
	}
	for _, d := range dates.Norms {
		list = append(list, icalendar.Event{UID: s.uid("norms", d), Summary: s.word("event-norms"), Category: s.word("plan"), URL: s.everywhere("plan/"), Day: d})
	}
	return append(list, s.deadlines(dates)...)
}

// meeting is a session, or a day of the rhythm of which none says anything yet.
func (s *Site) meeting(m progress.Date) icalendar.Event {
	e := icalendar.Event{Summary: s.word("event-meeting"), Category: s.word("sessions"), Day: m.Day}
	kind := "meeting"
	if m.Rhythm != nil {
		if kind = m.Rhythm.Type.Value; kind != "" {
			e.Summary = s.word("type-" + kind)
		}
		e.At, e.Minutes = s.clock(m.Rhythm.At.Value), m.Rhythm.Length.Value.InMinutes()
	}
	if m.Session == nil {
		e.UID, e.URL = s.uid("rhythm", kind, m.Day), s.everywhere("plan/")
		return e
	}
	c := &m.Session.Common
	e.UID, e.Summary, e.Description, e.URL = s.uid(c.Key.Kind, c.Key.ID), c.Name(), c.Lead(), s.everywhere(s.at[c.Key])
	if n := m.Session.Minutes.Or(0); n > 0 {
		e.Minutes = int(n)
	}
	switch m.Session.Status.Value {
	case "cancelled", "missed", "moved":
		e.Cancelled = true
	}
	return e
}

// clock is a time of the plan, in its zone.
func (s *Site) clock(at string) *icalendar.Clock {
	c := icalendar.ParseClock(at)
	if c != nil {
		c.Zone = icalendar.Zone(s.portfolio.Plan.Timezone.Value)
	}
	return c
}

// deadlines are the days on which goals and milestones are due that are still
// open, and those on which milestones were met.
func (s *Site) deadlines(dates progress.Dates) []icalendar.Event {
	var list []icalendar.Event
	add := func(c *entry.Common, key string, day calendar.Day) {
		if dates.Has(day) {
			list = append(list, icalendar.Event{UID: s.uid(c.Key.Kind, c.Key.ID), Summary: strings.ReplaceAll(s.word(key), "{title}", c.Name()),
				Description: c.Lead(), Category: s.word(c.Key.Kind.Folder()), URL: s.everywhere(s.at[c.Key]), Day: day})
		}
	}
	for _, g := range s.figures.Goals {
		if g.Status == "active" || g.Status == "proposed" || g.Status == "" {
			add(&g.Entry.Common, "event-due", g.Due)
		}
	}
	for _, m := range s.figures.All() {
		switch m.State {
		case progress.Met:
			add(&m.Entry.Common, "event-met", m.MetOn)
		case progress.Late, progress.Submitted, progress.NotYet, progress.Active, progress.Planned:
			add(&m.Entry.Common, "event-due", m.Due)
		}
	}
	return list
}

// uid names an event by what it is of and where the portfolio is.
func (s *Site) uid(parts ...any) string {
	place := slug(s.Title)
	if u, err := url.Parse(s.BaseURL); err == nil && u.Host != "" {
		place = u.Host + strings.TrimSuffix(u.Path, "/")
	}
	return icalendar.UID(append(parts, place)...)
}

// word is a text of the wording in the language of the site.
func (s *Site) word(key string) string { return s.options.Word(s.Lang, key) }

// everywhere is the address of a page as it holds outside of the site, "" where that is not known.
func (s *Site) everywhere(address string) string {
	if s.BaseURL == "" || address == "" {
		return ""
	}
	return s.absolute(address)
}
