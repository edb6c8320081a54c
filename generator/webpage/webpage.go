// Package webpage reads the HTML of a finished page, as a browser has it, and
// says what somebody who checks it needs to know: links, names to link to,
// headings, pictures, tables, what has no name, and in which language its words stand.
package webpage

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Page is what was found in one page.
type Page struct {
	Title, Lang string
	Refreshed   bool            // it leads to another at once
	Mains       int             // how many main elements it has
	IDs         map[string]bool // that a link may name
	Twice       []string        // ids that more than one element has
	Headings    []Heading
	Links       []Link
	Pictures    []Picture
	Tables      []Table
	Nameless    []Nameless
	Passages    []Passage
}

// Nameless is a link, a button or a field that says nothing.
type Nameless struct {
	What    string // "the link", "a button"
	Address string // where it leads; "" where it leads nowhere
}

func (n Nameless) String() string {
	if n.Address == "" {
		return n.What
	}
	return n.What + " to " + n.Address
}

// Heading is h1 to h6.
type Heading struct {
	Level int
	Text  string
}

// Link is an address that the page names: what a reader may follow, or what the browser fetches.
type Link struct {
	Href    string
	Text    string // of what can be followed
	Fetched bool   // the browser asks for it by itself
}

// Picture is an img element.
type Picture struct {
	Src, Alt string
	Said     bool // it has an alt attribute, even if that is empty
}

// Table is one that shows data.
type Table struct {
	Headed bool   // it has a header cell
	First  string // the words of the first cell that has any
}

// Passage is the running text of one block, without code.
type Passage struct {
	Lang string // of its words, "" where nothing says it
	Text string
}

// Read reads a page. Every text is HTML, so it does not fail.
func Read(page []byte) *Page {
	r := reader{Page: &Page{IDs: map[string]bool{}}}
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil { // which only a reader gives, and bytes give none
		return r.Page
	}
	r.visit(root, "")
	return r.Page
}

type reader struct{ *Page }

// visit notes an element and all within it; lang is the language around it.
func (r reader) visit(n *html.Node, lang string) {
	if n.Type == html.ElementNode {
		if own, ok := attribute(n, "lang"); ok {
			lang = own
		}
		r.element(n, lang)
	}
	if n.DataAtom == atom.Template {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.visit(c, lang)
	}
}

func (r reader) element(n *html.Node, lang string) {
	r.id(n)
	switch n.DataAtom {
	case atom.Html:
		r.Lang = lang
	case atom.Title:
		if n.Namespace == "" {
			r.Title = words(n)
		}
	case atom.Meta:
		r.Refreshed = r.Refreshed || strings.EqualFold(value(n, "http-equiv"), "refresh")
	case atom.Main:
		r.Mains++
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.Headings = append(r.Headings, Heading{int(n.Data[1] - '0'), words(n)})
	case atom.Img:
		alt, said := attribute(n, "alt")
		r.Pictures = append(r.Pictures, Picture{value(n, "src"), strings.TrimSpace(alt), said})
	case atom.Table:
		r.table(n)
	}
	r.links(n)
	r.name(n)
	r.passages(n, lang)
}

func (r reader) id(n *html.Node) {
	id, ok := attribute(n, "id")
	if !ok {
		return
	}
	if r.IDs[id] {
		r.Twice = append(r.Twice, id)
	}
	r.IDs[id] = true
}

// table notes a table of data; one for layout says so by its role.
func (r reader) table(n *html.Node) {
	if role := value(n, "role"); role == "presentation" || role == "none" {
		return
	}
	t := Table{Headed: find(n, func(c *html.Node) bool { return c.DataAtom == atom.Th }) != nil}
	if cell := find(n, func(c *html.Node) bool { return c.DataAtom == atom.Td && words(c) != "" }); cell != nil {
		t.First = words(cell)
	}
	r.Tables = append(r.Tables, t)
}

func attribute(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val, true
		}
	}
	return "", false
}

func value(n *html.Node, name string) string {
	v, _ := attribute(n, name)
	return strings.TrimSpace(v)
}

// find is the first element within another, or itself, of which something is true.
func find(n *html.Node, is func(*html.Node) bool) *html.Node {
	if n.Type == html.ElementNode && is(n) {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := find(c, is); found != nil {
			return found
		}
	}
	return nil
}
