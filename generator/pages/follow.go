package pages

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Follow lets the site go by what is new of an entry of its edition. It reports
// whether the site still has the pages that it should have; where it has not, it is to
// be planned anew. Nobody may be using it.
func (s *Site) Follow(k entry.Key, news portfolio.News) bool {
	if news.Name {
		s.rename(k)
	}
	return !news.Counts || s.recount()
}

// rename lets pages be called as an entry is.
func (s *Site) rename(k entry.Key) {
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

// recount makes the figures anew, and reports whether the same sections have something to show.
func (s *Site) recount() bool {
	s.count()
	return slices.EqualFunc(s.sections, s.findSections(), func(a, b section) bool { return a.key == b.key })
}
