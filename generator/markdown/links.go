package markdown

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"strings"
	"unicode"

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

// wikiLinks reads [[target]], on one line and no longer than an address is.
type wikiLinks struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (w wikiLinks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	near := line[:min(len(line), 1000)]
	if !bytes.HasPrefix(bytes.TrimPrefix(near, []byte("!")), []byte("[[")) || !bytes.Contains(near, []byte("]]")) {
		return nil
	}
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
		Dest: strings.TrimSpace(strings.TrimSuffix(withoutComments(dest), `\`)), Text: strings.TrimSpace(label),
		Image: n.Embed && pictures[strings.ToLower(path.Ext(dest))], Wiki: true,
		Offset: n.Pos(), Length: words.Stop + len("]]") - n.Pos(),
	}
}

// A reach says who answers at an address.
type reach int

const (
	unsafe   reach = iota // its scheme is not on the list
	nowhere               // it is empty
	local                 // relative: Options.Resolve knows
	samePage              // #fragment
	remote                // http, https, or //host
	contact               // mailto, tel
)

// reachOf sorts an address by its scheme, found as browsers find it (WHATWG
// URL, 4.4): control characters do not count and \ is read as /. Anything
// before a colon is taken for a scheme, so that no spelling gets through.
func reachOf(address string) reach {
	a := strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z) {
			return -1
		}
		return r
	}, address)
	first := a
	if i := strings.IndexAny(a, `/\?#`); i >= 0 {
		first = a[:i]
	}
	scheme, _, found := strings.Cut(first, ":")
	switch {
	case a == "":
		return nowhere
	case !found && a[0] == '#':
		return samePage
	case !found && len(a) > 1 && strings.Trim(a[:2], `/\`) == "":
		return remote
	case !found:
		return local
	}
	return schemes[strings.ToLower(scheme)]
}

// schemes holds what may be linked to. Everything else is unsafe, which is the reach of no entry.
var schemes = map[string]reach{"http": remote, "https": remote, "mailto": contact, "tel": contact}

// fault is what is wrong with a link's address, or nil.
func (l Link) fault() *Fault {
	f := Fault{Rule: "unsafe-address", Offset: l.Offset, Length: l.Length}
	switch r := reachOf(l.Dest); {
	case l.Wiki:
		return nil
	case r == unsafe && l.Image:
		f.Text, f.Hint = "the picture "+short(l.Dest)+" is not shown: its address is not a file's", "put the picture into a file beside the text"
	case r == unsafe:
		f.Text = "the address " + short(l.Dest) + " is not published: only http, https, mailto, tel and relative addresses are"
		f.Hint = "for a file whose name has a colon, begin with ./"
	case r == remote && l.Image:
		f.Rule, f.Warning = "remote-image", true
		f.Text = "the picture " + short(l.Dest) + " is on another site, so it is shown as a link: a page asks nobody else for anything"
		f.Hint = "download the picture and put it beside the text"
	default:
		return nil
	}
	return &f
}

// short is a written word as messages quote it.
func short(s string) string {
	n := 0
	for i := range s {
		if n++; n > 60 {
			return s[:i] + "…"
		}
	}
	return s
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
	p.write("<a")
	p.address("href", t.Href)
	if reachOf(t.Href) == remote {
		p.write(` rel="external"`)
	}
	if title != "" {
		p.attribute("title", title)
	}
	p.write(">")
}

func (p *printer) closeAnchor() {
	p.links--
	p.write("</a>")
}

func (p *printer) link(n *ast.Link) {
	p.anchor(p.target(p.d.link(n)), p.d.title(n.Title), func() { p.children(n) })
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
