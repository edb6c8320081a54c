package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unread are the elements whose text is no running text: code, and what is not shown.
var unread = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true,
	atom.Code: true, atom.Pre: true, atom.Kbd: true, atom.Samp: true, atom.Var: true, atom.Svg: true, atom.Math: true,
}

// blocks are the elements that hold a run of words of their own.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Li: true, atom.Dt: true, atom.Dd: true, atom.Td: true, atom.Th: true, atom.Blockquote: true, atom.Figcaption: true,
	atom.Caption: true, atom.Summary: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Aside: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
}

// words is all text within an element, on one line.
func words(n *html.Node) string {
	var b strings.Builder
	text(&b, n, func(c *html.Node) bool { return c.DataAtom == atom.Script || c.DataAtom == atom.Style })
	return strings.Join(strings.Fields(b.String()), " ")
}

// text appends the text within an element, but for what is passed over.
func text(b *strings.Builder, n *html.Node, pass func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type == html.ElementNode && !pass(c):
			text(b, c, pass)
			b.WriteByte(' ')
		}
	}
}

// passages notes the words that stand in a block itself. Words within it that
// are in a language of their own are a passage of their own.
func (r reader) passages(n *html.Node, lang string) {
	own, apart := attribute(n, "lang")
	if !blocks[n.DataAtom] && !apart || n.Namespace != "" || unread[n.DataAtom] || n.DataAtom == atom.Html {
		return
	}
	if apart {
		lang = own
	}
	var b strings.Builder
	text(&b, n, func(c *html.Node) bool {
		_, other := attribute(c, "lang")
		return other || blocks[c.DataAtom] || unread[c.DataAtom]
	})
	if said := strings.Join(strings.Fields(b.String()), " "); said != "" {
		r.Passages = append(r.Passages, Passage{lang, said})
	}
}
