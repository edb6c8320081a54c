package pages

import (
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Resume is the portfolio on one page, in words alone, for the page and for
// other formats. Addresses are within the site ("samples/parser/"), "" where
// there is no page.
type Resume struct {
	Name       string
	Address    string
	Summary    string // what the portfolio is about, else what the engagement is for
	Links      []string
	Strengths  []string
	Engagement Engagement
	Skills     []ResumeSkill
	Projects   []ResumeProject // newest first
	Reached    []ResumeGoal
	References []ResumeLetter // newest first
}

// Engagement is the mentorship as a résumé names it.
type Engagement struct {
	Title      string
	Purpose    string
	Mentors    []string // by the names that may be used
	Start, End calendar.Day
	Address    string
}

// ResumeSkill is a skill with what shows it.
type ResumeSkill struct {
	Key     entry.Key
	Name    string
	Summary string
	Address string
	Shown   progress.EvidenceState
	Works   []string // the titles of the works that show it

	works []entry.Key
}

// ResumeProject is a work with the account that it is evidence of.
type ResumeProject struct {
	Key       entry.Key
	Title     string
	Summary   string
	Situation string
	MyPart    string
	Result    string
	Setting   string // real, simulated, co-design or case-study
	Day       calendar.Day
	Address   string
	Skills    []string
}

// ResumeGoal is a goal that was reached, with the day on which its last milestone was met.
type ResumeGoal struct {
	Key     entry.Key
	Title   string
	Measure string
	Day     calendar.Day // None where it is not recorded
	Address string
}

// ResumeLetter is a letter in which somebody speaks for the mentee, in words that they agreed to show.
type ResumeLetter struct {
	Key     entry.Key
	From    string
	Title   string
	Summary string
	Text    string
	Day     calendar.Day
	Address string
}

// Resume returns the résumé of this edition, nil where the mentee may not be
// named in it, or nothing was made yet.
func (s *Site) Resume() *Resume {
	p := s.portfolio
	if !s.hasResume() {
		return nil
	}
	who := p.Person(p.Mentee())
	r := &Resume{Name: who.Name, Address: s.at[who.Key], Summary: s.Summary, Links: who.Links, Strengths: who.Strengths, Engagement: s.engagement()}
	if r.Summary == "" {
		r.Summary = p.Plan.Purpose.Value
	}
	r.Skills, r.Projects = s.resumeSkills(), s.resumeProjects()
	r.Reached, r.References = s.resumeGoals(), s.resumeLetters()
	return r
}

// hasResume reports whether there is a résumé, which is known before it is made.
func (s *Site) hasResume() bool { return s.named() && len(s.accounts()) > 0 }

// named reports whether this edition may name the mentee.
func (s *Site) named() bool { return s.portfolio.Person(s.portfolio.Mentee()).Name != "" }

func (s *Site) engagement() Engagement {
	plan := s.portfolio.Plan
	e := Engagement{Title: s.Title, Purpose: plan.Purpose.Value, Start: dayOr(plan.Start), End: dayOr(plan.End), Address: s.at[plan.Key]}
	if f := s.figures.Engagement; f != nil && f.Ended.Known() {
		e.End = f.Ended
	}
	for _, m := range plan.Mentors {
		if name := s.portfolio.Person(m.Key).Name; name != "" {
			e.Mentors = append(e.Mentors, name)
		}
	}
	return e
}

// resumeSkills are the skills that work shows, those that others have seen first.
func (s *Site) resumeSkills() []ResumeSkill {
	var list []ResumeSkill
	for _, state := range []progress.EvidenceState{progress.Corroborated, progress.Covered, progress.SomeEvidence} {
		for _, of := range s.figures.Evidence() {
			if of.State != state || len(of.Samples) == 0 {
				continue
			}
			k := ResumeSkill{Key: of.Skill.Key, Name: of.Skill.Name, Summary: of.Skill.Summary, Address: s.at[of.Skill.Key], Shown: state}
			for _, work := range s.latestOf(of.Samples) {
				k.Works, k.works = append(k.Works, work.Name()), append(k.works, work.Key)
			}
			list = append(list, k)
		}
	}
	return list
}

func (s *Site) resumeProjects() []ResumeProject {
	var list []ResumeProject
	for _, e := range s.accounts() {
		list = append(list, ResumeProject{Key: e.Key, Title: e.Name(), Summary: e.Lead(), Situation: e.Situation.Value, MyPart: e.MyPart.Value, Result: e.Result.Value,
			Setting: e.Setting.Value, Day: day(&e.Common), Address: s.at[e.Key], Skills: s.skillNames(e.Skills)})
	}
	return list
}

func (s *Site) skillNames(refs []entry.Ref) []string {
	var names []string
	for _, r := range refs {
		if name := s.portfolio.Skill(r.Key).Name; name != "" {
			names = append(names, name)
		}
	}
	return names
}

func (s *Site) resumeGoals() []ResumeGoal {
	var list []ResumeGoal
	for _, g := range s.figures.Goals {
		if g.Status != "met" {
			continue
		}
		reached := calendar.None
		for _, m := range g.Milestones {
			reached = max(reached, m.MetOn)
		}
		list = append(list, ResumeGoal{g.Entry.Key, g.Entry.Name(), g.Entry.Measure.Value, reached, s.at[g.Entry.Key]})
	}
	return list
}

// resumeLetters are the references and endorsements by others than the mentee.
// The edition has only letters of people who agreed to be quoted.
func (s *Site) resumeLetters() []ResumeLetter {
	var list []ResumeLetter
	for _, l := range slices.Backward(s.portfolio.Letters) {
		if !s.speaksFor(l) {
			continue
		}
		text := strings.TrimSpace(markdown.Text(s.builder(s.at[l.Key], "letter").uncoloured(&l.Common)))
		list = append(list, ResumeLetter{l.Key, s.portfolio.Person(l.From.Key).Name, l.Name(), l.Lead(), text, day(&l.Common), s.at[l.Key]})
	}
	return list
}

// speaksFor reports whether somebody else speaks for the mentee in a letter that has been written.
func (s *Site) speaksFor(l *entry.Letter) bool {
	purpose := l.Purpose.Value == "reference" || l.Purpose.Value == "endorsement"
	return purpose && l.From.Key != s.portfolio.Mentee() && day(&l.Common) <= s.Day
}
