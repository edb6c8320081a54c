package feed

import (
	"encoding/xml"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// Place is a page of a sitemap.
type Place struct {
	Address string       // absolute
	Changed calendar.Day // None where that is not known
}

type urlset struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []url    `xml:"url"`
}

type url struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

// Sitemap lists pages for search engines.
func Sitemap(places []Place) ([]byte, error) {
	var set urlset
	for _, p := range places {
		set.URLs = append(set.URLs, url{p.Address, p.Changed.String()})
	}
	return document(set)
}
