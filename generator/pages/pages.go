// Package pages says which pages there are, at which address, and all that a
// theme may see of them. A page is made when it is asked for: a site of ten
// thousand entries is a list of addresses until then.
package pages

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// Options are what pages needs beside the edition.
type Options struct {
	Files     fs.FS                                           // the portfolio's folder, to look at the size of pictures
	Unusable  map[string]bool                                 // files that are not published: links to them lose their address
	Reserved  []string                                        // files at the root that the site has of its own
	BaseURL   string                                          // where the site is published, ending in "/"; "" when not known
	FromFiles bool                                            // links name index.html, so that the site can be opened from a folder
	Words     func(lang string) markdown.Words                // the theme's words within prose
	Word      func(lang, key string) string                   // a text of the wording
	Date      func(lang, key string, day calendar.Day) string // a text of the wording with a date: "due 1 March 2026"
	Chrome    func(lang string) (tag, dir string)             // the language that the theme speaks on a page, and its direction
	Generator string                                          // name and version of the program
}

// Site is one edition as a set of pages. It is safe for use by many goroutines.
type Site struct {
	Title     string
	Summary   string
	Lang, Dir string // of the theme's own words
	BaseURL   string
	Generator string
	Audience  string // whom the edition is for
	Day       calendar.Day
	Empty     bool // nothing is shown
	Over      bool // the agreed time has ended, and all is said in the past

	portfolio *portfolio.Portfolio
	options   Options
	index     string // "" or "index.html"
	routes    map[string]route
	apart     map[string][]Value   // what tells the page of an address from others of its title
	titles    map[string]string    // by address
	alike     map[string][]string  // addresses by title
	order     []string             // addresses, sorted
	at        map[entry.Key]string // the address of everything that has a page
	figures   *progress.Figures    // of the dashboard
	speech    speech               // what reviews say of works, and where
	stands    map[entry.Key]progress.Milestone
	sections  []section // those that are built
	places    map[entry.Key]place
	opens     []opportunity // opportunities with a page of their own
	top       []Link        // what stands in the navigation where there are no sections
	exports   map[string]Export
	mu        sync.Mutex
	sizes     map[string][2]int           // of pictures, by path
	prints    map[*source.Document]string // fingerprints of works
}

// route makes the page of one address.
type route struct {
	of   string // what has the address, as an author knows it
	make func() *Page

	named func() naming
	moved bool // it only leads elsewhere
}

// Of plans the pages of an edition. Two entries whose names make the same
// address are a problem; the first by path keeps it.
func Of(p *portfolio.Portfolio, o Options) (*Site, []problem.Problem) {
	s := &Site{
		Summary: p.Config.Summary.Value,
		BaseURL: o.BaseURL, Generator: o.Generator, Audience: p.Level.String(), Day: p.Day, Empty: len(p.Entries) == 0,
		portfolio: p, options: o, routes: map[string]route{}, at: map[entry.Key]string{}, sizes: map[string][2]int{}, prints: map[*source.Document]string{},
	}
	s.Lang, s.Dir = o.Chrome(s.contentLang())
	if o.FromFiles {
		s.index = "index.html"
	}
	s.Title = s.title()
	var problems []problem.Problem
	s.count()
	s.sections = s.findSections()
	s.routes[""] = route{of: "the overview", make: s.overview, named: func() naming { return naming{title: s.Title, day: calendar.None} }}
	problems = append(problems, s.planEntries()...)
	s.planPeople()
	s.planSections()
	s.planStory()
	problems = append(problems, s.planAliases()...)
	problems = append(problems, s.planFiles()...)
	problems = append(problems, s.planNotes()...)
	s.tellApart()
	s.places = s.neighbours()
	s.top = s.findTops()
	for a := range s.routes {
		s.order = append(s.order, a)
	}
	slices.Sort(s.order)
	s.exports = s.findExports()
	return s, problems
}

// count makes the figures, and notes how each milestone stands.
func (s *Site) count() {
	s.figures = progress.Of(s.portfolio)
	s.stands = map[entry.Key]progress.Milestone{}
	s.Over = s.figures.Engagement != nil && s.figures.Engagement.State == progress.Over
	for _, m := range s.figures.All() {
		s.stands[m.Entry.Key] = m
	}
}

// contentLang is the language of the portfolio.
func (s *Site) contentLang() string {
	if l := s.portfolio.Config.Language.Value; l != "" {
		return l
	}
	return "en"
}

// title is what the site is called. A folder that says no title of its own is named by its own page's first heading.
func (s *Site) title() string {
	if t := s.portfolio.Config.Title.Value; t != "" {
		return t
	}
	if page, ok := s.folderPage("."); ok && page.Name() != "." {
		return page.Name()
	}
	return s.options.Word(s.Lang, "portfolio")
}

// Addresses lists the pages, sorted.
func (s *Site) Addresses() []string { return s.order }

// Page makes the page at an address, nil when there is none.
func (s *Site) Page(address string) *Page {
	r, ok := s.routes[address]
	if !ok {
		return nil
	}
	return r.make()
}

// planEntries gives every entry its page. Of two with one address the second
// has no page, and nothing leads to it.
func (s *Site) planEntries() []problem.Problem {
	var problems []problem.Problem
	var names output.Names
	of := map[string]string{} // the file that has a name
	for _, e := range s.byPath() {
		c := e.Head()
		address := addressOf(s.portfolio, c.Key)
		if _, own := s.isFolderPage(e); own {
			s.at[c.Key] = address
			continue
		}
		if other, ok := names.Add(address + "index.html"); !ok {
			problems = append(problems, c.Problem(problem.Pos{Line: 1, Col: 1}, "same-address", fmt.Sprintf("%s and %s would both be at /%s", of[other], c.Doc.Path, address), "rename one of them, or give it an `id:` of its own"))
			continue
		}
		s.at[c.Key], of[address+"index.html"] = address, c.Doc.Path
		s.routes[address] = route{of: c.Doc.Path, make: func() *Page { return s.entryPage(e, address) }, named: func() naming { return s.naming(e, address) }}
	}
	return problems
}

// byPath are the entries by their files.
func (s *Site) byPath() []entry.Entry {
	return slices.SortedFunc(slices.Values(s.portfolio.Entries), func(a, b entry.Entry) int {
		return strings.Compare(a.Head().Doc.Path, b.Head().Doc.Path)
	})
}

// planAliases lets earlier addresses lead to the pages of entries. It comes when
// all pages have theirs, for an alias never takes the place of a page.
func (s *Site) planAliases() []problem.Problem {
	var problems []problem.Problem
	for _, e := range s.byPath() {
		c := e.Head()
		address, ok := s.at[c.Key]
		for _, a := range c.Aliases {
			old := slugs(strings.Trim(a.Value, "/"))
			if r, taken := s.routes[old]; taken {
				problems = append(problems, c.Problem(a.Pos, "same-address", fmt.Sprintf("the alias %q is the address of %s", a.Value, r.of), "leave it out"))
			} else if ok {
				s.routes[old] = route{of: c.Doc.Path, make: func() *Page { return s.moved(old, address, c.Name()) }, moved: true}
			}
		}
	}
	return problems
}

// moved is a page that leads from an earlier address to the present one.
func (s *Site) moved(old, address, title string) *Page {
	p := s.page(old, "moved")
	p.Title = title
	p.Own = Link{Title: title, Href: s.href(old, address)}
	return p
}

// planPeople gives people and skills, who have no file of their own, a page each.
func (s *Site) planPeople() {
	for _, person := range s.portfolio.People {
		if person.Name != "" {
			address := s.free(addressOf(s.portfolio, person.Key))
			s.at[person.Key] = address
			s.routes[address] = route{of: person.Name, make: func() *Page { return s.person(person, address) }, named: listed(person.Name, entry.KindPerson, address)}
		}
	}
	for _, skill := range s.portfolio.Skills {
		address := s.free(addressOf(s.portfolio, skill.Key))
		s.at[skill.Key] = address
		s.routes[address] = route{of: skill.Name, make: func() *Page { return s.skill(skill, address) }, named: listed(skill.Name, entry.KindSkill, address)}
	}
}

// free is an address that nothing has yet, with a number where it must be: two
// people may have one alias.
func (s *Site) free(address string) string {
	bare := strings.TrimSuffix(address, "/")
	for n := 2; s.routes[address].make != nil; n++ {
		address = fmt.Sprintf("%s-%d/", bare, n)
	}
	return address
}

// notFound is the address of the page for addresses that do not exist.
const notFound = "404.html"

// NotFound is the page of every address that does not exist. It is served
// anywhere, so it is the one page whose links begin at the base path.
func (s *Site) NotFound() *Page { return s.Missing(notFound) }

// Missing is the page for one address that does not exist, with links that are
// relative as everywhere.
func (s *Site) Missing(address string) *Page {
	p := s.page(address, "404")
	p.Heading = "not-found"
	return p
}

// Address is where the page of a file is, false where it has none.
func (s *Site) Address(file string) (address string, ok bool) {
	address, ok = s.at[s.portfolio.KeyAt(file)]
	return address, ok
}

// KeyAt is the entry whose page is at an address; zero where the page is no entry's.
func (s *Site) KeyAt(address string) entry.Key { return s.portfolio.KeyAt(s.routes[address].of) }

// File is the file of the page at an address; "" where the page is no file's.
func (s *Site) File(address string) string {
	if s.KeyAt(address).IsZero() {
		return ""
	}
	return s.routes[address].of
}
