// Package feed tells programs that come again what is new on a site: as Atom
// (RFC 4287), as a JSON Feed (version 1.1), and as a sitemap (sitemaps.org, 0.9).
package feed

import "github.com/mentorfolio/mentorfolio/generator/calendar"

// Feed is what is new, the newest first. All addresses are absolute.
type Feed struct {
	Title     string
	Subtitle  string
	Lang      string // BCP 47
	Home      string
	Atom      string // where it is as Atom,
	JSON      string // and as JSON
	Author    string
	Generator string
	Day       calendar.Day // of the feed, where it has no items
	Items     []Item
}

// Item is something new.
type Item struct {
	Title     string
	Address   string
	Lang      string // where it is not that of the feed
	Kind      string
	Author    string // where it is not that of the feed
	Summary   string
	Published calendar.Day
	Updated   calendar.Day
}

// stamp is a day as RFC 3339 writes a time: its first moment in UTC.
func stamp(d calendar.Day) string { return d.Time().Format("2006-01-02T15:04:05Z") }
