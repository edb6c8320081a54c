package webpage

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// naming are the attributes that name elements by their ids.
var naming = []string{"id", "for", "headers", "aria-labelledby", "aria-describedby"}

// ids puts the prefix before each id that an element has or names.
func (s Setting) ids(n *html.Node) {
	for i, a := range n.Attr {
		if a.Namespace != "" || !slices.Contains(naming, a.Key) {
			continue
		}
		list := strings.Fields(a.Val)
		for j := range list {
			list[j] = s.Name(list[j])
		}
		n.Attr[i].Val = strings.Join(list, " ")
	}
}

// Name is an id of the page as the excerpt has it. XML allows fewer signs in it than HTML.
func (s Setting) Name(id string) string {
	var b strings.Builder
	b.WriteString(s.Prefix)
	for _, r := range id {
		if unicode.IsLetter(r) || unicode.IsDigit(r) && r < 128 || r == '-' || r == '_' {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, ".%x", r)
		}
	}
	return b.String()
}

// link leads where the other document says. Without an address it is only words.
func (s Setting) link(n *html.Node) {
	href, _ := attribute(n, "href")
	to := ""
	if own, ok := strings.CutPrefix(href, "#"); ok && own != "" {
		to = "#" + s.Name(decoded(own))
	} else if href != "" {
		to = s.Leads(href)
	}
	if to == "" {
		rename(n, "span")
		drop(n, "href", "rel", "hreflang", "type", "target", "download", "aria-label", "role")
		return
	}
	set(n, "href", to)
}

// picture shows what the other document has; else its words stand there.
func (s Setting) picture(n *html.Node) {
	drop(n, "srcset", "sizes", "loading", "decoding", "fetchpriority")
	if to := s.Shows(value(n, "src")); to != "" {
		set(n, "src", to)
		set(n, "alt", value(n, "alt"))
		return
	}
	said := &html.Node{Type: html.TextNode, Data: value(n, "alt")}
	*n = html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span, Parent: n.Parent, PrevSibling: n.PrevSibling, NextSibling: n.NextSibling}
	n.AppendChild(said)
}

func drop(n *html.Node, names ...string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(names, a.Key) })
}

func set(n *html.Node, name, text string) {
	drop(n, name)
	n.Attr = append(n.Attr, html.Attribute{Key: name, Val: text})
}

// decoded is an anchor without percent signs.
func decoded(anchor string) string {
	if plain, err := url.PathUnescape(anchor); err == nil {
		return plain
	}
	return anchor
}
