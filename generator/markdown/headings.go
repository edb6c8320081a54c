package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/unicode/norm"
)

// Heading is a heading of a body, at its written level in an Outline and at
// its printed level in an HTML.
type Heading struct {
	Level          int
	Text, ID       string
	Offset, Length int // its words in the body
}

// heading reads a heading and gives it its id; a heading without content is none.
func (d *document) heading(n *ast.Heading, taken *ids) (Heading, bool) {
	if !n.HasChildren() {
		return Heading{}, false
	}
	text := string(d.plain(nil, n, true))
	offset, length := span(n, d.source)
	name := text
	if own, ok := n.AttributeString("id"); ok {
		if id, ok := own.([]byte); ok {
			name = string(id)
		}
	}
	return Heading{Level: n.Level, Text: strings.TrimSpace(text), ID: taken.add(name), Offset: offset, Length: length}, true
}

// ids are the ids of a body's headings. They hold letters, digits, marks and
// "-" only, so no other id here, which has a ".", is ever the same.
type ids struct {
	taken map[string]bool
	last  map[string]int // the number that a repeated id got last
}

// add makes an id of text that is readable in its own script, and unique. A
// repeated one is numbered as GitHub numbers its anchors (github-slugger): "a",
// "a-1", "a-2", so that a link which was tried there leads to the same heading here.
func (s *ids) add(text string) string {
	if s.taken == nil {
		s.taken, s.last = map[string]bool{}, map[string]int{}
	}
	base := slug(text)
	id := base
	for n := s.last[base]; s.taken[id]; id = base + "-" + strconv.Itoa(n) {
		n++
		s.last[base] = n
	}
	s.taken[id] = true
	return id
}

// slug is text in lower case with a "-" for each run of what is not a letter, a digit or a mark.
func slug(text string) string {
	var b []byte
	gap := false
	for _, r := range norm.NFC.String(strings.ToLower(norm.NFC.String(text))) {
		if !wordRune(r) {
			gap = true
			continue
		}
		if gap && len(b) > 0 {
			b = append(b, '-')
		}
		gap = false
		b = utf8.AppendRune(b, r)
	}
	if len(b) == 0 {
		return "section"
	}
	return string(b)
}

// levels turns written levels into printed ones: the page has the h1, so the
// first heading is an h2, and a heading is at most one deeper than the one it stands under.
type levels []int

// next is the printed level of the next heading.
func (l *levels) next(written int) int {
	open := *l
	for len(open) > 0 && open[len(open)-1] >= written {
		open = open[:len(open)-1]
	}
	*l = append(open, written)
	return min(len(*l)+1, 6)
}

// headingBlock prints a heading, unless it is the title, which the page shows already.
func (p *printer) headingBlock(n *ast.Heading) {
	h, ok := p.d.heading(n, &p.ids)
	if !ok {
		return
	}
	first := !p.titled
	p.titled = true
	if first && (h.Level == 1 || n == p.d.root.FirstChild()) && h.Text == strings.TrimSpace(p.title) {
		p.footnoteLinks(n)
		return
	}
	h.Level = p.levels.next(h.Level)
	p.contents = append(p.contents, h)
	p.heading = h.Text
	p.write("<h", strconv.Itoa(h.Level), ` id="`, h.ID, `">`)
	p.children(n)
	p.write("</h", strconv.Itoa(h.Level), ">\n")
}
