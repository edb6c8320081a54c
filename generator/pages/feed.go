package pages

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/feed"
)

// newestEntries is how many entries a feed holds.
const newestEntries = 20

// Feed returns the newest dated entries as an Atom feed, nil where the base
// URL is not known: an entry of a feed needs an address that holds anywhere.
func (s *Site) Feed() ([]byte, error) {
	if s.BaseURL == "" {
		return nil, nil
	}
	return s.news().AsAtom()
}

// JSONFeed is the same as a JSON Feed.
func (s *Site) JSONFeed() ([]byte, error) {
	if s.BaseURL == "" {
		return nil, nil
	}
	return s.news().AsJSON()
}

func (s *Site) news() feed.Feed {
	f := feed.Feed{Title: s.Title, Subtitle: s.Summary, Lang: s.contentLang(), Home: s.BaseURL, Atom: s.BaseURL + FeedName, JSON: s.BaseURL + JSONFeedName,
		Author: cmp.Or(s.author(), s.Title), Generator: s.Generator, Day: s.Day}
	list := s.dated()
	for _, e := range list[:min(len(list), newestEntries)] {
		f.Items = append(f.Items, s.newsItem(e.Head()))
	}
	return f
}

// author is the mentee, as this edition may name them.
func (s *Site) author() string { return s.portfolio.Person(s.portfolio.Mentee()).Name }

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

func (s *Site) newsItem(c *entry.Common) feed.Item {
	published := day(c)
	if !published.Known() || published > lastChange(c) {
		published = lastChange(c)
	}
	return feed.Item{Title: c.Name(), Address: s.absolute(s.at[c.Key]), Lang: c.Lang.Value, Kind: string(c.Key.Kind), Author: s.writer(c.Key),
		Summary: c.Lead(), Published: published, Updated: lastChange(c)}
}

// writer is who wrote an entry where it is not the author of the whole, "" where nobody else is named.
func (s *Site) writer(k entry.Key) string {
	switch e := s.portfolio.Entry(k).(type) {
	case *entry.Review:
		return s.portfolio.Person(e.By.Key).Name
	case *entry.Letter:
		return s.portfolio.Person(e.From.Key).Name
	}
	return ""
}

// absolute is the whole address of a page.
func (s *Site) absolute(address string) string { return s.BaseURL + escaped(address) }

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
	var places []feed.Place
	for _, a := range s.order {
		if s.routes[a].moved {
			continue
		}
		p := feed.Place{Address: s.absolute(a), Changed: calendar.None}
		if d, ok := changed[a]; ok && d <= s.Day {
			p.Changed = d
		}
		places = append(places, p)
	}
	return feed.Sitemap(places)
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
