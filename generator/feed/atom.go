package feed

import (
	"bytes"
	"encoding/xml"
)

type atom struct {
	XMLName   xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string   `xml:"xml:lang,attr"`
	Title     string   `xml:"title"`
	Subtitle  string   `xml:"subtitle,omitempty"`
	ID        string   `xml:"id"`
	Updated   string   `xml:"updated"`
	Links     []link   `xml:"link"`
	Author    *person  `xml:"author"`
	Generator string   `xml:"generator,omitempty"`
	Entries   []entry  `xml:"entry"`
}

type link struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type person struct {
	Name string `xml:"name"`
}

type entry struct {
	Lang      string   `xml:"xml:lang,attr,omitempty"`
	Title     string   `xml:"title"`
	ID        string   `xml:"id"`
	Published string   `xml:"published"`
	Updated   string   `xml:"updated"`
	Author    *person  `xml:"author"`
	Link      link     `xml:"link"`
	Category  category `xml:"category"`
	Summary   string   `xml:"summary,omitempty"`
}

type category struct {
	Term string `xml:"term,attr"`
}

// AsAtom writes the feed as Atom.
func (f Feed) AsAtom() ([]byte, error) {
	out := atom{Lang: f.Lang, Title: f.Title, Subtitle: f.Subtitle, ID: f.Home, Updated: stamp(f.Day), Generator: f.Generator, Author: named(f.Author),
		Links: []link{{Rel: "self", Type: "application/atom+xml", Href: f.Atom}, {Rel: "alternate", Type: "text/html", Href: f.Home}}}
	for _, i := range f.Items {
		out.Entries = append(out.Entries, entry{Title: i.Title, ID: i.Address, Lang: i.Lang, Published: stamp(i.Published), Updated: stamp(i.Updated),
			Link: link{Rel: "alternate", Type: "text/html", Href: i.Address}, Category: category{i.Kind}, Summary: i.Summary, Author: named(i.Author)})
	}
	if len(out.Entries) > 0 {
		out.Updated = out.Entries[0].Updated
	}
	return document(out)
}

func named(name string) *person {
	if name == "" {
		return nil
	}
	return &person{name}
}

// document is a value as a file of XML.
func document(v any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	enc := xml.NewEncoder(&b)
	enc.Indent("", " ")
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}
