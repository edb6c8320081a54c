package pages

import (
	"cmp"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// ResumePage is Own of the résumé: its values, with the ways to what is behind them.
type ResumePage struct {
	*Resume
	Person     Link
	Skills     []ResumeRow
	Projects   []ResumeRow
	Reached    []ResumeRow
	References []ResumeRow
	Elsewhere  []Link // the mentee's own links
}

// ResumeRow is one line of the résumé.
type ResumeRow struct {
	Link  Link
	State *State
	Text  string
	More  string // what came of a project
	By    string
	Day   calendar.Day // None where it has none
	Also  []Value
}

func (s *Site) fillResume(b *builder) {
	b.page.Layout = "resume"
	r := s.Resume()
	p := &ResumePage{Resume: r, Person: b.link(s.portfolio.Mentee())}
	for _, address := range r.Links {
		p.Elsewhere = append(p.Elsewhere, Link{Title: host(address), Href: address})
	}
	for _, k := range r.Skills {
		row := ResumeRow{Link: b.link(k.Key), State: state(string(k.Shown)), Text: k.Summary, Day: calendar.None}
		for _, work := range k.works {
			row.Also = append(row.Also, valueOf(b.link(work)))
		}
		p.Skills = append(p.Skills, row)
	}
	for _, w := range r.Projects {
		p.Projects = append(p.Projects, ResumeRow{Link: b.link(w.Key), Text: cmp.Or(w.Situation, w.Summary), More: w.Result, By: w.MyPart, Day: w.Day})
	}
	for _, g := range r.Reached {
		p.Reached = append(p.Reached, ResumeRow{Link: b.link(g.Key), Text: g.Measure, Day: g.Day})
	}
	for _, l := range r.References {
		p.References = append(p.References, ResumeRow{Link: b.link(l.Key), Text: l.Summary, By: l.From, Day: l.Day})
	}
	b.page.Own, b.page.Description = p, r.Summary
}
