package pages

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Nav is the main navigation: the overview, then the main sections; in a
// portfolio without any, its top pages and folders.
func (p *Page) Nav() []Link {
	s := p.Site
	links := []Link{{Key: "overview", Href: s.href(p.Address, ""), Current: p.Address == ""}}
	for _, sec := range s.sections {
		if sec.place == mainMenu {
			links = append(links, Link{Key: sec.key, Href: s.href(p.Address, sec.address), Current: sec.key == p.Section})
		}
	}
	if len(links) == 1 {
		links = append(links, s.tops(p.Address)...)
	}
	return links
}

// A navigation of a plain folder has so many items, and so many letters in all, at the most.
const (
	mostTops    = 7
	mostLetters = 60
)

// tops are the top pages and folders, as the page at an address links to them.
func (s *Site) tops(from string) []Link {
	links := slices.Clone(s.top)
	for i := range links {
		links[i].Href = s.href(from, links[i].address)
		links[i].Current = strings.HasPrefix(from, links[i].address)
	}
	return links
}

// findTops finds the top pages and folders that fit into a navigation: a long title
// is left out, and those after it are not.
func (s *Site) findTops() []Link {
	b := s.builder("", "")
	b.children(".")
	var links []Link
	letters := 0
	for _, g := range b.page.Groups {
		for _, c := range g.Cards {
			n := utf8.RuneCountInString(c.Title)
			if len(links) == mostTops || letters+n > mostLetters {
				continue
			}
			letters += n
			links = append(links, c.Link)
		}
	}
	return links
}

// Sections are the sections that stand at the foot of every page.
func (p *Page) Sections() []Link {
	var links []Link
	for _, sec := range p.Site.sections {
		if sec.place == footer {
			links = append(links, Link{Key: sec.key, Href: p.Site.href(p.Address, sec.address), Current: p.Address == sec.address})
		}
	}
	return links
}

// sectionOf is the item of the navigation that an entry belongs to.
func sectionOf(kind entry.Kind) string {
	switch kind {
	case entry.KindGoal:
		return "goals"
	case entry.KindMilestone:
		return "map"
	case entry.KindSample:
		return "samples"
	case entry.KindReview, entry.KindRubric, entry.KindSkill:
		return "growth"
	case entry.KindReflection, entry.KindSession:
		return "journal"
	case entry.KindResource:
		return "resources"
	case entry.KindPlan, entry.KindPerson:
		return "plan"
	case entry.KindLetter:
		return "closing"
	}
	return ""
}

// trail is the way from the overview to the page above an address.
func (s *Site) trail(address string) []Link {
	if address == "" || address == notFound {
		return nil
	}
	links := []Link{{Key: "overview", Href: s.href(address, "")}}
	parts := strings.Split(strings.TrimSuffix(address, "/"), "/")
	for i := 1; i < len(parts); i++ {
		above := strings.Join(parts[:i], "/") + "/"
		if r, ok := s.routes[above]; ok {
			links = append(links, s.crumb(address, above, r.of))
		}
	}
	return links
}

func (s *Site) crumb(from, above, of string) Link {
	link := Link{Href: s.href(from, above)}
	for _, sec := range s.sections {
		if sec.address == above {
			link.Key = sec.key
			return link
		}
	}
	if key := s.portfolio.KeyAt(of); !key.IsZero() {
		link.Title = s.portfolio.Entry(key).Head().Name()
		return link
	}
	link.Title = inWords(of[strings.LastIndex(of, "/")+1:])
	return link
}

// place is what comes before and after an entry.
type place struct{ previous, next entry.Key }

// neighbours are the entries before and after each, within its kind, by date;
// resources go by their steps, pages by folder.
func (s *Site) neighbours() map[entry.Key]place {
	places := map[entry.Key]place{}
	runs := map[string][]entry.Key{}
	for _, e := range s.portfolio.Entries {
		k := e.Head().Key
		if _, own := s.isFolderPage(e); own || k.Kind == entry.KindTranslation || k.Kind == entry.KindPlan {
			continue
		}
		run := string(k.Kind)
		if k.Kind == entry.KindPage {
			run += "/" + k.ID[:strings.LastIndex(k.ID, "/")+1]
		}
		runs[run] = append(runs[run], k)
	}
	slices.SortStableFunc(runs["resource"], s.byStep)
	for _, run := range runs {
		for i, k := range run {
			var at place
			if i > 0 {
				at.previous = run[i-1]
			}
			if i+1 < len(run) {
				at.next = run[i+1]
			}
			places[k] = at
		}
	}
	return places
}

// byStep compares two resources by their place in the sequence; those without one come last.
func (s *Site) byStep(a, b entry.Key) int {
	step := func(k entry.Key) float64 { return s.portfolio.Entry(k).(*entry.Resource).Step.Or(1e9) }
	return cmp.Compare(step(a), step(b))
}
