package pages

import (
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/badge"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// BadgeName is the name of the file beside the page of a goal that was met: the
// draft of an Open Badge for it.
//
// A goal is what a badge is of: it says how one knows that it is reached, which
// is a badge's criteria. A milestone is a step, and its badge would say little;
// an engagement that has ended is no achievement. There is a draft where the
// goal is met, work shows it that somebody else has reviewed, both who achieved
// it and who would sign may be named, and the addresses hold anywhere.
const BadgeName = "badge-draft.json"

// badges are the drafts of an edition: address → what makes the file.
func (s *Site) badges() map[string]Export {
	files := map[string]Export{}
	if s.BaseURL == "" || s.author() == "" || s.signer().IsZero() {
		return files
	}
	for _, g := range s.figures.Goals {
		address, shown := s.at[g.Entry.Key]
		if shown && g.Status == "met" && len(s.proved(&g)) > 0 {
			files[address+BadgeName] = func() ([]byte, error) { return s.badge(s.figures.Goal(g.Entry.Key)).JSON() }
		}
	}
	return files
}

// signer is the first mentor who may be named; zero where none may.
func (s *Site) signer() entry.Key {
	if s.portfolio.Plan != nil {
		for _, m := range s.portfolio.Plan.Mentors {
			if s.portfolio.Person(m.Key).Name != "" {
				return m.Key
			}
		}
	}
	return entry.Key{}
}

// proved are the milestones of a goal that were met, with their works and the
// reviews of both by others; none where nobody else has reviewed any.
func (s *Site) proved(g *progress.Goal) []entry.Key {
	var works, reviews []entry.Key
	for _, m := range g.Milestones {
		if m.State != progress.Met {
			continue
		}
		of := append([]entry.Key{m.Entry.Key}, s.portfolio.SamplesOf(m.Entry.Key)...)
		works = append(works, of...)
		for _, r := range s.portfolio.Reviews {
			if s.portfolio.ByAnother(r) && day(&r.Common) <= s.Day && slices.Contains(of, r.Of.Key) {
				reviews = append(reviews, r.Key)
			}
		}
	}
	if len(reviews) == 0 {
		return nil
	}
	return append(works, reviews...)
}

func (s *Site) badge(g *progress.Goal) badge.Draft {
	c := &g.Entry.Common
	person := func(k entry.Key) badge.Person {
		return badge.Person{IRI: s.absolute(s.at[k]), Name: s.portfolio.Person(k).Name}
	}
	home := s.absolute(s.at[c.Key])
	d := badge.Draft{IRI: home + BadgeName, Name: strings.ReplaceAll(s.word("badge-draft"), "{title}", c.Name()), Description: s.word("badge-unsigned"),
		Issuer: person(s.signer()), Subject: person(s.portfolio.Mentee()),
		Achievement: badge.Achievement{IRI: home, Name: c.Name(), Description: g.Entry.Why.Value, Criteria: g.Entry.Measure.Value, Lang: s.contentLang()}}
	for _, k := range s.proved(g) {
		e := s.portfolio.Entry(k)
		if address, shown := s.at[k]; shown && e != nil && day(e.Head()) <= s.Day {
			d.Evidence = append(d.Evidence, badge.Evidence{IRI: s.absolute(address), Name: e.Head().Name(), Description: e.Head().Lead(), Genre: s.word("kind-" + string(k.Kind))})
		}
	}
	return d
}
