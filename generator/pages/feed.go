package pages

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// feed is an Atom feed (RFC 4287).
type feed struct {
	XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string      `xml:"xml:lang,attr"`
	Title     string      `xml:"title"`
	Subtitle  string      `xml:"subtitle,omitempty"`
	ID        string      `xml:"id"`
	Updated   string      `xml:"updated"`
	Links     []feedLink  `xml:"link"`
	Author    *feedPerson `xml:"author"`
	Generator string      `xml:"generator,omitempty"`
	Entries   []feedEntry `xml:"entry"`
}

type feedLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type feedPerson struct {
	Name string `xml:"name"`
}

type feedEntry struct {
	Lang      string       `xml:"xml:lang,attr,omitempty"`
	Title     string       `xml:"title"`
	ID        string       `xml:"id"`
	Published string       `xml:"published"`
	Updated   string       `xml:"updated"`
	Author    *feedPerson  `xml:"author"`
	Link      feedLink     `xml:"link"`
	Category  feedCategory `xml:"category"`
	Summary   string       `xml:"summary,omitempty"`
}

type feedCategory struct {
	Term string `xml:"term,attr"`
}

// newestEntries is how many entries a feed holds.
const newestEntries = 20

// FeedName and SitemapName are the files that name absolute addresses.
const (
	FeedName    = "feed.atom"
	SitemapName = "sitemap.xml"
)

// Feed returns the newest dated entries as an Atom feed, nil where the base
// URL is not known: an entry of a feed needs an address that holds anywhere.
func (s *Site) Feed() ([]byte, error) {
	if s.BaseURL == "" {
		return nil, nil
	}
	f := feed{Lang: s.contentLang(), Title: s.Title, Subtitle: s.Summary, ID: s.BaseURL, Updated: stamp(s.Day), Generator: s.Generator,
		Links:  []feedLink{{Rel: "self", Type: "application/atom+xml", Href: s.BaseURL + FeedName}, {Rel: "alternate", Type: "text/html", Href: s.BaseURL}},
		Author: &feedPerson{Name: cmp.Or(s.author(), s.Title)}}
	list := s.dated()
	for _, e := range list[:min(len(list), newestEntries)] {
		f.Entries = append(f.Entries, s.feedEntry(e.Head()))
	}
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	return xmlFile(f)
}

// author is the mentee, as this edition may name them.
func (s *Site) author() string {
	if s.portfolio.Plan == nil {
		return ""
	}
	return s.portfolio.Person(s.portfolio.Plan.Mentee.Key).Name
}

// dated are the entries with a day that has come, newest first. The text of
// the overview is none of them: its address is the name of the feed itself.
func (s *Site) dated() []entry.Entry {
	var list []entry.Entry
	for _, e := range s.portfolio.Entries {
		c := e.Head()
		if d := lastChange(c); d.Known() && d <= s.Day && s.at[c.Key] != "" && s.routes[s.at[c.Key]].make != nil {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b entry.Entry) int {
		return cmp.Or(cmp.Compare(lastChange(b.Head()), lastChange(a.Head())), strings.Compare(a.Head().Key.String(), b.Head().Key.String()))
	})
	return list
}

// lastChange is the day of the last change that a reader should know of.
func lastChange(c *entry.Common) calendar.Day {
	if c.Updated.Known() {
		return c.Updated.Day
	}
	return day(c)
}

func (s *Site) feedEntry(c *entry.Common) feedEntry {
	address := s.absolute(s.at[c.Key])
	published := day(c)
	if !published.Known() || published > lastChange(c) {
		published = lastChange(c)
	}
	return feedEntry{Title: c.Name(), ID: address, Lang: c.Lang.Value, Published: stamp(published), Updated: stamp(lastChange(c)),
		Link: feedLink{Rel: "alternate", Type: "text/html", Href: address}, Category: feedCategory{string(c.Key.Kind)}, Summary: c.Lead(), Author: s.writer(c.Key)}
}

// writer is who wrote an entry where it is not the author of the whole.
func (s *Site) writer(k entry.Key) *feedPerson {
	var who entry.Key
	switch e := s.portfolio.Entry(k).(type) {
	case *entry.Review:
		who = e.By.Key
	case *entry.Letter:
		who = e.From.Key
	}
	if name := s.portfolio.Person(who).Name; name != "" {
		return &feedPerson{Name: name}
	}
	return nil
}

// absolute is the whole address of a page.
func (s *Site) absolute(address string) string { return s.BaseURL + escaped(address) }

// stamp is a day as RFC 3339 writes a time: its first moment in UTC.
func stamp(d calendar.Day) string { return d.Time().Format("2006-01-02T15:04:05Z") }

func xmlFile(v any) ([]byte, error) {
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

// sitemap is a sitemap of the protocol 0.9 (sitemaps.org).
type sitemap struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

// Sitemap lists all pages but those that only lead elsewhere; nil where the
// base URL is not known.
func (s *Site) Sitemap() ([]byte, error) {
	if s.BaseURL == "" {
		return nil, nil
	}
	changed := map[string]calendar.Day{}
	for _, e := range s.portfolio.Entries {
		changed[s.at[e.Head().Key]] = lastChange(e.Head())
	}
	var m sitemap
	for _, a := range s.order {
		if s.routes[a].moved {
			continue
		}
		u := sitemapURL{Loc: s.absolute(a)}
		if d, ok := changed[a]; ok && d <= s.Day {
			u.LastMod = d.String()
		}
		m.URLs = append(m.URLs, u)
	}
	return xmlFile(m)
}

// Announced reports whether the site has a feed and a sitemap: a public edition whose address is known.
func (s *Site) Announced() bool { return s.BaseURL != "" && s.Audience == entry.Public.String() }

// Robots returns robots.txt (RFC 9309): everything may be read, and where the
// sitemap is; nothing, where the edition is not public.
func (s *Site) Robots() []byte {
	if s.Audience != entry.Public.String() {
		return []byte("User-agent: *\nDisallow: /\n")
	}
	text := "User-agent: *\nAllow: /\n"
	if s.Announced() {
		text += "Sitemap: " + s.BaseURL + SitemapName + "\n"
	}
	return []byte(text)
}
