package webpage

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Excerpt is what a finished page says, to stand within another document. Its
// markup is HTML and XML at once.
type Excerpt struct {
	Title     string // its first heading
	TitleLang string // the language of that, where it says one
	Lang, Dir string // of the page
	IDs       []string
	Markup    string

	Undescribed bool // it has a picture that no words say
}

// Setting is how an excerpt is to stand there.
type Setting struct {
	Prefix string                   // its ids begin with it
	Deeper int                      // by how many levels its headings are moved down
	Left   func(e Element) bool     // what is left out of it
	Leads  func(href string) string // where a link leads there; "" leaves only its words
	Shows  func(src string) string  // the address of a picture there; "" leaves only its words
}

// Element is an element as it is asked about.
type Element struct {
	Name    string
	Label   string // the id of what is its name
	Type    string // of what a link leads to
	Classes []string
}

// Take takes the main part out of a page.
func Take(page []byte, s Setting) Excerpt {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil { // which only a reader gives, and bytes give none
		return Excerpt{}
	}
	var e Excerpt
	if whole := find(root, func(n *html.Node) bool { return n.DataAtom == atom.Html }); whole != nil {
		e.Lang, e.Dir = value(whole, "lang"), value(whole, "dir")
	}
	main := find(root, func(n *html.Node) bool { return n.DataAtom == atom.Main })
	if main == nil {
		return e
	}
	s.inside(main)
	if h := find(main, func(n *html.Node) bool { return levelOf(n) > 0 }); h != nil {
		e.Title, e.TitleLang = words(h), value(h, "lang")
	}
	e.Undescribed = find(main, func(n *html.Node) bool { return n.DataAtom == atom.Img && value(n, "alt") == "" }) != nil
	e.IDs, e.Markup = ids(main), markup(main)
	return e
}

// markup is all that stands within an element.
func markup(n *html.Node) string {
	var b bytes.Buffer
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if html.Render(&b, c) != nil { // which only a writer gives
			return ""
		}
	}
	return strings.Map(inXML, strings.TrimSpace(b.String()))
}

// Titled is an excerpt that is nothing but a heading.
func Titled(title string, level int, lang, dir string) Excerpt {
	return Excerpt{Title: title, Lang: lang, Dir: dir, Markup: fmt.Sprintf("<h%d>%s</h%[1]d>", level, html.EscapeString(title))}
}

// ids are the ids within an element, in their order.
func ids(n *html.Node) (list []string) {
	find(n, func(c *html.Node) bool {
		if id := value(c, "id"); id != "" {
			list = append(list, id)
		}
		return false
	})
	return list
}

// inXML leaves out what XML 1.0 has no character for.
func inXML(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}

// inside settles all that stands within an element.
func (s Setting) inside(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.TextNode:
		case c.Type != html.ElementNode || silent[c.DataAtom] || value(c, "aria-hidden") == "true" || opensTable(c) || s.Left(elementOf(c)):
			n.RemoveChild(c)
		default:
			s.inside(c)
			s.settle(c)
		}
		c = next
	}
}

// silent are elements that say nothing on paper.
var silent = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true, atom.Iframe: true, atom.Object: true,
	atom.Embed: true, atom.Audio: true, atom.Video: true, atom.Source: true, atom.Svg: true, atom.Math: true, atom.Button: true}

// opensTable reports whether an element is only there to open the table of a figure.
func opensTable(n *html.Node) bool {
	if n.DataAtom != atom.Summary {
		return false
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Figure {
			return true
		}
	}
	return false
}

func elementOf(n *html.Node) Element {
	return Element{Name: n.Data, Label: value(n, "aria-labelledby"), Type: value(n, "type"), Classes: strings.Fields(value(n, "class"))}
}

// settle changes one element into what it is in the other document.
func (s Setting) settle(n *html.Node) {
	s.ids(n)
	if level := levelOf(n); level > 0 {
		rename(n, "h"+string(rune('0'+min(level+s.Deeper, 6))))
	}
	switch n.DataAtom {
	case atom.A:
		s.link(n)
	case atom.Img:
		s.picture(n)
	case atom.Details:
		rename(n, "div")
	case atom.Summary:
		rename(n, "p")
	case atom.Input:
		tick(n)
	case atom.Label:
		rename(n, "span")
		drop(n, "for")
	}
}

// levelOf is the level of a heading; 0 of all else.
func levelOf(n *html.Node) int {
	if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && '1' <= n.Data[1] && n.Data[1] <= '6' {
		return int(n.Data[1] - '0')
	}
	return 0
}

func rename(n *html.Node, name string) {
	n.Data, n.DataAtom = name, atom.Lookup([]byte(name))
	drop(n, "open")
}

// tick puts a sign in the place of a box, which nobody can tick there.
func tick(n *html.Node) {
	sign := "☐"
	if _, on := attribute(n, "checked"); on {
		sign = "☑"
	}
	if value(n, "type") != "checkbox" {
		sign = ""
	}
	*n = html.Node{Type: html.TextNode, Data: sign, Parent: n.Parent, PrevSibling: n.PrevSibling, NextSibling: n.NextSibling}
}
