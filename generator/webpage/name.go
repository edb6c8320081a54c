package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// name notes a link, a button or a field that says nothing to who cannot see
// it (the accessible name of WAI-ARIA, in short: a label, words, or the words of a picture).
func (r reader) name(n *html.Node) {
	switch n.DataAtom {
	case atom.A:
		if href, ok := attribute(n, "href"); ok && hasNoName(n) {
			r.Nameless = append(r.Nameless, Nameless{"the link", href})
		}
	case atom.Button, atom.Summary:
		if hasNoName(n) {
			r.Nameless = append(r.Nameless, Nameless{"a " + n.Data, ""})
		}
	case atom.Iframe:
		if value(n, "title") == "" && hasNoName(n) {
			r.Nameless = append(r.Nameless, Nameless{"the iframe", value(n, "src")})
		}
	case atom.Input, atom.Select, atom.Textarea:
		if isField(n) && hasNoName(n) && !labelled(n) {
			r.Nameless = append(r.Nameless, Nameless{"a field (" + n.Data + ")", ""})
		}
	}
}

func hasNoName(n *html.Node) bool {
	_, hidden := attribute(n, "hidden")
	return !hidden && value(n, "aria-hidden") != "true" && value(n, "aria-labelledby") == "" && named(n) == ""
}

// named is what an element is called.
func named(n *html.Node) string {
	if label := value(n, "aria-label"); label != "" {
		return label
	}
	if said := words(n); said != "" {
		return said
	}
	if img := find(n, func(c *html.Node) bool { return c.DataAtom == atom.Img && value(c, "alt") != "" }); img != nil {
		return value(img, "alt")
	}
	return value(n, "title")
}

// isField reports whether somebody fills an element in.
func isField(n *html.Node) bool {
	switch value(n, "type") {
	case "hidden", "submit", "button", "reset", "image":
		return false
	}
	return true
}

// labelled reports whether a label is around a field, or names its id.
func labelled(n *html.Node) bool {
	top := n
	for ; top.Parent != nil; top = top.Parent {
		if top.DataAtom == atom.Label {
			return true
		}
	}
	id := value(n, "id")
	return id != "" && find(top, func(c *html.Node) bool { return c.DataAtom == atom.Label && value(c, "for") == id }) != nil
}
