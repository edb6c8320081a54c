package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// fetching are the elements for whose address a browser asks by itself, and the attribute that has it.
var fetching = map[atom.Atom]string{
	atom.Img: "src", atom.Audio: "src", atom.Video: "src", atom.Source: "src", atom.Track: "src",
	atom.Script: "src", atom.Iframe: "src", atom.Embed: "src", atom.Object: "data",
}

// linked are the kinds of link elements whose address has to be there; others,
// such as canonical, are names.
var linked = map[string]bool{"stylesheet": true, "icon": true, "alternate": true, "manifest": true, "preload": true}

// links notes the addresses that an element names.
func (r reader) links(n *html.Node) {
	switch n.DataAtom {
	case atom.A, atom.Area:
		if href, ok := attribute(n, "href"); ok {
			r.Links = append(r.Links, Link{Href: href, Text: named(n)})
		}
	case atom.Link:
		if href, ok := attribute(n, "href"); ok && linked[value(n, "rel")] {
			r.Links = append(r.Links, Link{Href: href, Fetched: value(n, "rel") != "alternate"})
		}
	case atom.Video:
		if poster, ok := attribute(n, "poster"); ok {
			r.Links = append(r.Links, Link{Href: poster, Fetched: true})
		}
	}
	if key := fetching[n.DataAtom]; key != "" {
		if src, ok := attribute(n, key); ok {
			r.Links = append(r.Links, Link{Href: src, Fetched: true})
		}
	}
}
