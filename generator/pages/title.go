package pages

import (
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// naming is what a page is called, and what tells it from others of the same
// title: tabs, bookmarks and search results show nothing else of a page.
type naming struct {
	title  string
	kind   string // as the wording knows it; "" where the title is the theme's or the site's, and stays as it is
	tongue string // of a translation
	day    calendar.Day
	id     string // no other page of the kind has it
}

// fixed names a page that keeps its title.
func fixed(title string) func() naming {
	return func() naming { return naming{title: title, day: calendar.None} }
}

// naming is that of an entry's page. Its id is of the address, which is public, where an id may name a person.
func (s *Site) naming(e entry.Entry, address string) naming {
	n := naming{title: e.Head().Name(), kind: string(e.Head().Key.Kind), day: day(e.Head()), id: path.Base(address)}
	switch e := e.(type) {
	case *entry.Page:
		n.id = strings.Trim(address, "/")
	case *entry.Translation:
		original := s.portfolio.Entry(s.portfolio.KeyAt(e.Original)).Head()
		n = naming{title: translatedTitle(e, original), kind: string(original.Key.Kind), tongue: e.Lang.Value, day: day(original), id: strings.Trim(address, "/")}
	}
	return n
}

// listed is the naming of a person or a skill.
func listed(name string, kind entry.Kind, address string) func() naming {
	return func() naming {
		return naming{title: name, kind: string(kind), day: calendar.None, id: path.Base(address)}
	}
}

// steps are what can be said of pages with the same title, the least first: the
// kind, the kind and the day, the kind and the id.
var steps = []func(naming) naming{
	func(n naming) naming { n.day, n.id = calendar.None, ""; return n },
	func(n naming) naming { n.id = ""; return n },
	func(n naming) naming { n.day = calendar.None; return n },
}

// tellApart finds what to say of each page whose title others have too. An
// earlier address has the title of the page that it leads to.
func (s *Site) tellApart() {
	s.apart, s.titles, s.alike = map[string][]Value{}, map[string]string{}, map[string][]string{}
	for address, r := range s.routes {
		if !r.moved {
			title := r.named().title
			s.titles[address] = title
			s.alike[title] = append(s.alike[title], address)
		}
	}
	for _, addresses := range s.alike {
		s.tellThese(addresses)
	}
}

// retell finds anew what to say of a page, and of those whose title it has or had.
func (s *Site) retell(address string) {
	r, ok := s.routes[address]
	if !ok || r.moved {
		return
	}
	before, now := s.titles[address], r.named().title
	if before == now {
		return
	}
	left := slices.DeleteFunc(s.alike[before], func(a string) bool { return a == address })
	s.titles[address], s.alike[before], s.alike[now] = now, left, append(s.alike[now], address)
	for _, a := range append(left, address) {
		delete(s.apart, a)
	}
	s.tellThese(left)
	s.tellThese(s.alike[now])
}

// tellThese says of pages with the same title the first that differs for all of them.
func (s *Site) tellThese(addresses []string) {
	if len(addresses) < 2 {
		return
	}
	for _, step := range steps {
		said := map[naming]bool{}
		for _, a := range addresses {
			n := step(s.routes[a].named())
			said[n] = true
			s.apart[a] = n.values()
		}
		if len(said) == len(addresses) {
			return
		}
	}
}

func (n naming) values() []Value {
	var list []Value
	if n.kind != "" {
		list = append(list, keyed("kind-"+n.kind))
	}
	if n.tongue != "" {
		list = append(list, plain(n.tongue))
	}
	if n.day.Known() {
		list = append(list, valueOf(n.day))
	}
	if n.id != "" {
		list = append(list, plain(n.id))
	}
	return list
}
