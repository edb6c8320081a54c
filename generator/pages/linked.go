package pages

import (
	"html/template"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/linkeddata"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// Linked is what the page is of in the words of schema.org, as JSON-LD for a
// script element of that type; "" where there is nothing to say. It is data: no browser runs it.
func (p *Page) Linked() template.JS {
	if t := p.Site.linked(p); t != nil {
		return template.JS(t.Script())
	}
	return ""
}

// linked is the thing that a page is of: the overview, a person or an entry.
func (s *Site) linked(p *Page) *linkeddata.Thing {
	l := linker{Site: s, address: p.Address}
	if by := p.Translation; by != nil && by.By != "" && by.Method != "machine" { // a machine is nobody
		l.translator = &linkeddata.Thing{Type: "Person", Name: by.By}
	}
	r, there := s.routes[p.Address]
	switch e := s.portfolio.Entry(s.KeyAt(p.Address)); {
	case !there || r.moved || s.Empty:
		return nil
	case p.Address == "":
		return l.overview()
	case e != nil:
		t := l.entry(e)
		t.PartOf = l.whole()
		return t
	}
	for _, person := range s.portfolio.People {
		if s.at[person.Key] == p.Address {
			return &linkeddata.Thing{Type: "ProfilePage", MainEntity: l.portrait(person), PartOf: l.whole()}
		}
	}
	return nil
}

// linker makes the things of one page.
type linker struct {
	*Site
	address    string
	translator *linkeddata.Thing // of the page's text, nil where it has none or nobody is named
}

// iri is the address of a page, relative where it is not known where the site is published.
func (l linker) iri(address string) string {
	if l.BaseURL != "" {
		return l.absolute(address)
	}
	return l.href(l.address, address)
}

// overview is the page of the mentee, where they may be named, else the site alone.
func (l linker) overview() *linkeddata.Thing {
	site := l.whole()
	site.About, site.Language = l.Summary, l.contentLang()
	mentee := l.portfolio.Person(l.portfolio.Mentee())
	if mentee.Name == "" {
		return site
	}
	person := l.portrait(mentee)
	for _, k := range l.resumeSkills() {
		if k.reviewed() {
			person.KnowsAbout = append(person.KnowsAbout, k.Name)
		}
	}
	return &linkeddata.Thing{Type: "ProfilePage", MainEntity: person, PartOf: site}
}

func (l linker) whole() *linkeddata.Thing {
	return &linkeddata.Thing{Type: "WebSite", ID: l.iri(""), Name: l.Title}
}

func (l linker) portrait(p portfolio.Person) *linkeddata.Thing {
	t := l.person(p.Key)
	t.SameAs = p.Links
	return t
}

// person is somebody as this edition may call them; nil where it may not.
func (l linker) person(k entry.Key) *linkeddata.Thing {
	p := l.portfolio.Person(k)
	if p.Name == "" {
		return nil
	}
	return &linkeddata.Thing{Type: "Person", ID: l.iri(l.at[k]), Name: p.Name}
}

// entry is an entry. What the vocabulary has no word for is the page that it stands on.
func (l linker) entry(e entry.Entry) *linkeddata.Thing {
	c := e.Head()
	t := &linkeddata.Thing{Type: "WebPage", ID: l.iri(l.at[c.Key]), Name: c.Name(), About: c.Lead(), Language: c.Lang.Value, DateModified: dayOr(c.Updated).String()}
	if t.Language == "" {
		t.Language = l.contentLang()
	}
	date := day(c).String()
	switch e := e.(type) {
	case *entry.Sample:
		t.Type, t.DateCreated, t.Author, t.Keywords = "CreativeWork", date, l.person(l.portfolio.Mentee()), l.skillNames(e.Skills)
	case *entry.Review:
		t.Type, t.DatePublished, t.Author, t.ItemReviewed = "Review", date, l.person(e.By.Key), l.work(e.Of.Key)
	case *entry.Reflection:
		t.Type, t.DatePublished, t.Author, t.Keywords = "Article", date, l.person(l.portfolio.Mentee()), l.skillNames(e.Skills)
	case *entry.Letter:
		t.Type, t.DateSent, t.Sender, t.Recipient = "Message", date, l.person(e.From.Key), l.person(e.To.Key)
	case *entry.Resource:
		t.Type, t.URL, t.ResourceType, t.Teaches = "LearningResource", e.URL.Value, e.Type.Value, l.skillNames(e.Skills)
		if !e.Effort.Value.IsZero() {
			t.TimeRequired = e.Effort.Value.String()
		}
	case *entry.Translation:
		t.TranslationOf, t.Translator = l.work(l.portfolio.KeyAt(e.Original)), l.translator
	}
	return t
}

// work is what is reviewed or translated; nil where this edition does not show it.
func (l linker) work(k entry.Key) *linkeddata.Thing {
	e := l.portfolio.Entry(k)
	if e == nil || l.at[k] == "" {
		return nil
	}
	return &linkeddata.Thing{Type: "CreativeWork", ID: l.iri(l.at[k]), Name: e.Head().Name()}
}
