package markdown

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"go.abhg.dev/goldmark/wikilink"
)

// Link is a link or an image in a body. Read and Render make the same Link of the same place.
type Link struct {
	Dest           string // as written, with backslashes and entities resolved, percent-encoding untouched; of a wiki link what stands before |
	Text           string // its words; of an image the alternative text; "" for a wiki link without its own, and for a link in raw HTML
	Image, Wiki    bool
	Offset, Length int // from its first bracket to its last; in raw HTML the tag
}

// Target is where a Link leads.
type Target struct {
	Href          string
	Width, Height int    // of an image, in pixels; 0 when unknown
	Text          string // words for a wiki link without its own
	Lost          bool   // keep the words, lose the address
}

// brackets lets the link parser work within the limit of effort, and notes
// where each link ends, which goldmark does not.
type brackets struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (b brackets) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	m := meterOf(pc)
	line, place := block.PeekLine()
	if n := len(m.open); line[0] == ']' && n > 0 {
		m.work(place.Start-m.open[n-1]+parent.ChildCount()+parent.Lines().Len()+searched(line[1:]), place.Start)
		m.open = m.open[:n-1]
	}
	node := counted(b).Parse(parent, block, pc)
	switch n := node.(type) {
	case nil:
	case *ast.Link:
		m.link(n, block, n.Reference, n.Destination, n.Title)
	case *ast.Image:
		m.link(n, block, n.Reference, n.Destination, n.Title)
	default:
		m.open = append(m.open, place.Start)
	}
	return node
}

// CloseBlock implements parser.CloseBlocker: the paragraph ends.
func (b brackets) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	b.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
	m := meterOf(pc)
	m.marks, m.open, m.ticks = 0, m.open[:0], nil
}

func (m *meter) link(n ast.Node, block text.Reader, reference *ast.ReferenceLink, dest, title []byte) {
	_, end := block.Position()
	m.ends[n] = end.Start
	if reference == nil {
		return
	}
	if m.expansion += len(dest) + len(title); m.expansion > maxExpansion {
		m.stop(end.Start, fmt.Sprintf("link references write out more than %d MB", maxExpansion>>20), "shorten the addresses that are used often")
	}
}

// searched is how many bytes after ] the link parser looks at for a destination.
func searched(rest []byte) int {
	depth := 0
	for i, c := range rest {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth <= 0 || util.IsSpace(c) {
			return i
		}
	}
	return len(rest)
}

// wikiLinks reads [[target]], on one line and not longer than an address is,
// within the limit of effort: for each goldmark looks for its line among all
// of the paragraph. What [[1]](address) means is in CommonMark.
type wikiLinks struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (w wikiLinks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, place := block.PeekLine()
	near := line[:min(len(line), 1000)]
	if !bytes.HasPrefix(bytes.TrimPrefix(near, []byte("!")), []byte("[[")) {
		return nil
	}
	end := bytes.Index(near, []byte("]]"))
	if end < 0 || bytes.HasPrefix(near[end:], []byte("]](")) {
		return nil
	}
	meterOf(pc).work(parent.Lines().Len(), place.Start)
	return counted(w).Parse(parent, block, pc)
}

// link is the Link that a node is.
func (d *document) link(n ast.Node) Link {
	switch n := n.(type) {
	case *ast.Link:
		return d.written(n, n.Destination, false)
	case *ast.Image:
		return d.written(n, n.Destination, true)
	case *wikilink.Node:
		return d.wiki(n)
	}
	auto := n.(*ast.AutoLink)
	dest := string(auto.URL(d.source))
	if auto.AutoLinkType == ast.AutoLinkEmail && reachOf(dest) != contact {
		dest = "mailto:" + dest
	}
	return Link{Dest: dest, Text: string(auto.Label(d.source)), Offset: n.Pos(), Length: len(auto.Label(d.source))}
}

func (d *document) written(n ast.Node, dest []byte, image bool) Link {
	return Link{
		Dest: withoutComments(string(unescape(nil, dest))), Text: string(d.plain(nil, n, true)), Image: image,
		Offset: n.Pos(), Length: d.ends[n] - n.Pos(),
	}
}

// wiki reads [[target#heading|words]] again from the source, since the node
// has lost an empty heading. In a table the bar is written \|.
func (d *document) wiki(n *wikilink.Node) Link {
	words := n.FirstChild().(*ast.Text).Segment
	start := n.Pos() + bytes.IndexByte(d.source[n.Pos():], '[') + len("[[")
	dest, label, _ := strings.Cut(string(d.source[start:words.Stop]), "|")
	return Link{
		Dest: strings.TrimSpace(strings.TrimSuffix(withoutComments(dest), `\`)), Text: strings.TrimSpace(string(unescape(nil, []byte(label)))),
		Image: n.Embed && pictures[strings.ToLower(path.Ext(dest))], Wiki: true,
		Offset: n.Pos(), Length: words.Stop + len("]]") - n.Pos(),
	}
}

// target asks where a link leads. What it returns is safe to write: a target
// with an address that may not be published is lost.
func (p *printer) target(l Link) Target {
	t := Target{Href: l.Dest}
	if l.Wiki || reachOf(l.Dest) == local {
		switch {
		case p.resolve != nil:
			t = p.resolve(l)
		case l.Wiki:
			t.Lost = true
		}
	}
	if p.resolve != nil && reachOf(l.Dest) == samePage { // which may spell a heading as GitHub does
		if own := p.resolve(l); reachOf(own.Href) == samePage {
			t.Href = own.Href
		}
	}
	if r := reachOf(t.Href); r == unsafe || r == nowhere {
		t.Lost = true
	}
	return t
}

// anchor prints words as a link, or the words alone where there is no address
// or another link is open already.
func (p *printer) anchor(t Target, title string, words func()) {
	if t.Lost || p.links > 0 {
		words()
		return
	}
	p.openAnchor(t, title)
	words()
	p.closeAnchor()
}

func (p *printer) openAnchor(t Target, title string) {
	p.links++
	p.anchorAt = len(p.out)
	p.write("<a")
	p.address("href", t.Href)
	if reachOf(t.Href) == remote {
		p.write(` rel="external"`)
	}
	if title != "" {
		p.attribute("title", title)
	}
	p.write(">")
	p.wordsAt = len(p.out)
}

func (p *printer) closeAnchor() {
	p.links--
	p.write("</a>")
}

// link prints a link; one without words shows its address, since a link needs a name.
func (p *printer) link(n *ast.Link) {
	l := p.d.link(n)
	t := p.target(l)
	p.anchor(t, p.d.title(n.Title), func() {
		start := len(p.out)
		if p.children(n); len(p.out) == start && !t.Lost {
			p.escape(l.Dest)
		}
	})
}

func (p *printer) autoLink(n *ast.AutoLink) {
	l := p.d.link(n)
	p.anchor(p.target(l), "", func() { p.escape(l.Text) })
}

func (p *printer) wikiLink(n *wikilink.Node) {
	l := p.d.link(n)
	t := p.target(l)
	if l.Image {
		p.image(l, t, "")
		return
	}
	p.anchor(t, "", func() { p.escape(words(l, t)) })
}

// words are what a link shows: a wiki link without its own words takes those of its target.
func words(l Link, t Target) string {
	if !l.Wiki {
		return l.Text
	}
	return cmp.Or(l.Text, t.Text, l.Dest)
}
