package pages

import (
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/progress"
	"github.com/mentorfolio/mentorfolio/generator/resume"
)

// JSONResume is the résumé of this edition for other programs: the mentorship
// with the goals that were reached, the works, and the skills that somebody
// else has reviewed. Levels are words of the rubrics; there are no numbers.
func (s *Site) JSONResume() ([]byte, error) {
	r := s.Resume()
	out := resume.Resume{Name: r.Name, Summary: r.Summary, Home: s.BaseURL, Itself: s.everywhere(JSONResumeName), Links: r.Links, Day: s.Day}
	out.Projects = append(out.Projects, s.mentorship(r))
	for _, p := range r.Projects {
		out.Projects = append(out.Projects, s.workOf(p))
	}
	for _, k := range r.Skills {
		if k.reviewed() {
			out.Skills = append(out.Skills, resume.Skill{Name: k.Name, Level: s.levelOf(k.Key), Keywords: k.Works})
		}
	}
	for _, l := range r.References {
		out.References = append(out.References, resume.Reference{Name: l.From, Text: l.Text})
	}
	return out.JSON()
}

// reviewed reports whether somebody else has reviewed work that shows the skill.
func (k ResumeSkill) reviewed() bool {
	return k.Shown == progress.Covered || k.Shown == progress.Corroborated
}

func (s *Site) mentorship(r *Resume) resume.Project {
	p := resume.Project{Name: r.Engagement.Title, Description: r.Engagement.Purpose, Start: r.Engagement.Start, End: r.Engagement.End,
		Address: s.everywhere(r.Engagement.Address), Role: s.word("mentee"), Type: s.word("mentorship")}
	for _, g := range r.Reached {
		p.Highlights = append(p.Highlights, g.Title)
	}
	return p
}

// workOf is a work with the one day that it bears: programs take a beginning without an end for something that goes on.
func (s *Site) workOf(p ResumeProject) resume.Project {
	out := resume.Project{Name: p.Title, Description: p.Summary, Keywords: p.Skills, Start: p.Day, End: p.Day, Address: s.everywhere(p.Address)}
	if p.Setting != "" {
		out.Type = s.word("setting-" + p.Setting)
	}
	for _, text := range []string{p.Situation, p.MyPart, p.Result} {
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			out.Highlights = append(out.Highlights, text)
		}
	}
	return out
}

// levelOf is the level of a skill that somebody else saw last, where one
// criterion alone is of that skill: levels of several are never mixed into one.
func (s *Site) levelOf(skill entry.Key) string {
	var of []progress.Criterion
	for _, c := range s.figures.Growth() {
		if slices.ContainsFunc(c.Rubric.Criteria, func(k entry.RubricCriterion) bool { return k.ID.Value == c.ID && k.Skill.Key == skill }) {
			of = append(of, c)
		}
	}
	if len(of) != 1 {
		return ""
	}
	var last progress.Sight
	for _, line := range of[0].Lines {
		if _, latest, ok := line.Ends(); ok && line.Stance != "self" && (last.Step == 0 || latest.Day > last.Day) {
			last = latest
		}
	}
	if last.Step == 0 {
		return ""
	}
	return levelLabel(of[0].Rubric, last.Score.Level.Value)
}
