package check

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// scheme is the beginning of an address that leads out of the site, or to no page at all.
var scheme = regexp.MustCompile(`^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)`)

// inside reports whether an address is within the site, and says so relatively.
func inside(href string) bool { return !scheme.MatchString(href) && !strings.HasPrefix(href, "/") }

// onTheWeb reports whether an address can be asked for.
func onTheWeb(href string) bool {
	return strings.HasPrefix(href, "https://") || strings.HasPrefix(href, "http://")
}

func decoded(part string) string {
	if plain, err := url.PathUnescape(part); err == nil {
		return plain
	}
	return part
}

// outsideLinks are the addresses on the web that pages lead to, each with the
// first page that does, in the order of the pages.
func (r *Reader) outsideLinks() (addresses []string, from map[string]Page) {
	from = map[string]Page{}
	own := r.All.Config.BaseURL.Value
	for _, page := range r.Pages() {
		for _, l := range page.Links {
			if !onTheWeb(l.Href) || own != "" && strings.HasPrefix(l.Href, own) {
				continue
			}
			if first, known := from[l.Href]; !known {
				addresses = append(addresses, l.Href)
				from[l.Href] = page
			} else if first.File == "" && page.File != "" {
				from[l.Href] = page
			}
		}
	}
	return addresses, from
}

// asked are the answers of all outside addresses; nil where nobody asked for that.
func (r *Reader) asked() ([]string, map[string]Page, Answers) {
	if r.Ask == nil {
		return nil, nil, nil
	}
	addresses, from := r.outsideLinks()
	slices.Sort(addresses)
	r.asking.Do(func() { r.answers = r.Ask(addresses) })
	return addresses, from, r.answers
}
