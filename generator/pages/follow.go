package pages

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Rename lets pages be called as an entry of the edition is. Nobody may be using the site.
func (s *Site) Rename(k entry.Key) {
	s.Title = s.title()
	s.retell("")
	s.retell(s.at[k])
	for _, tr := range s.portfolio.Translations {
		if s.portfolio.KeyAt(tr.Original) == k {
			s.retell(s.at[tr.Key])
		}
	}
	if k.Kind == entry.KindPage {
		s.top = s.findTops()
	}
}

// Recount makes the figures anew, and reports whether the same sections and exports have
// something to show; where others do, the site is to be planned anew. Nobody may be using it.
func (s *Site) Recount() bool {
	s.count()
	return s.sameExports() && slices.EqualFunc(s.sections, s.findSections(), func(a, b section) bool { return a.key == b.key })
}
