package markdown

import (
	"bytes"
	"cmp"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"go.abhg.dev/goldmark/wikilink"
)

// Strip writes a body again as its readers have it. What no page shows is
// gone: comments, the titles of links without an address, footnotes that
// nothing refers to, and definitions of links, whose links name their address
// themselves. To says what a link within the portfolio (or a wiki link) shall
// have for its address; "" takes the address away and keeps the words. A body
// that cannot be read as Markdown is gone altogether, for no page shows it.
//
// Words that hide elsewhere, such as in an attribute that is taken out, are
// for Unseen to find.
//
// Inserts are put where they belong, whatever becomes of the text around them.
func Strip(body []byte, to func(Link) Target, inserts []Insert) []byte {
	s := stripper{to: to, d: &document{source: valid(body)}}
	if oversize(body) != nil || s.d.read() != nil || s.d.hideComments() != nil {
		return nil
	}
	s.comments(s.d.root)
	for _, step := range []func() *Fault{s.d.liftFootnotes, s.d.tame} {
		if step() != nil {
			return nil
		}
	}
	for _, note := range s.d.numberFootnotes() {
		s.hide(note.Pos(), s.d.lastByte(note))
	}
	for _, lines := range s.d.definitions {
		s.hide(lines.start, lines.stop)
	}
	s.links(s.d.root)
	return s.written(inserts)
}

// Insert is something that is put into a text, such as an audience mark.
type Insert struct {
	At   int // the offset in the body
	Text string
	Ends bool // it ends what another began
}

type stripper struct {
	d     *document
	to    func(Link) Target
	edits []edit
}

// edit puts something in the place of a part of the source.
type edit struct {
	interval
	by string
}

func (s *stripper) replace(start, stop int, by string) {
	s.edits = append(s.edits, edit{interval{start, stop}, by})
}

// hide takes a part of the source out, and leaves its line ends.
func (s *stripper) hide(start, stop int) {
	var by strings.Builder
	for _, c := range s.d.source[start:stop] {
		if c == '\n' {
			by.WriteByte('\n')
		}
	}
	s.replace(start, stop, by.String())
}

// comments hides the comments within raw HTML; those outside are blank already.
func (s *stripper) comments(n ast.Node) {
	switch n.(type) {
	case *ast.HTMLBlock, *ast.RawHTML:
		f := s.d.fragment(n)
		for i := bytes.Index(f.text, []byte(commentStart)); i >= 0; {
			c, _ := comment(f.text, i)
			s.replace(f.at(c.start), f.at(c.stop-1)+1, commentStart+commentEnd) // what is around it stays apart
			next := bytes.Index(f.text[c.stop:], []byte(commentStart))
			if next < 0 {
				break
			}
			i = c.stop + next
		}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		s.comments(c)
	}
}

// links gives each link its address.
func (s *stripper) links(n ast.Node) {
	switch n := n.(type) {
	case *ast.Link:
		s.link(n, n.Reference, n.Destination, n.Title)
	case *ast.Image:
		s.link(n, n.Reference, n.Destination, n.Title)
	case *wikilink.Node:
		s.wiki(s.d.link(n))
	case *markup:
		for _, p := range n.pieces {
			if p.link != nil {
				s.tag(*p.link)
			}
		}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		s.links(c)
	}
}

// address is what a link shall have for its address; "" for one that is lost.
func (s *stripper) address(l Link) string {
	if t := s.to(l); !t.Lost {
		return t.Href
	}
	return ""
}

// link writes what follows the words of a link: its address, and its title where it has one.
func (s *stripper) link(n ast.Node, reference *ast.ReferenceLink, dest, title []byte) {
	l := s.d.link(n)
	written := string(dest)
	switch reachOf(l.Dest) {
	case local:
		written = s.address(l)
	case samePage: // which may spell a heading as GitHub does
		if own := s.address(l); reachOf(own) == samePage {
			written = own
		}
	}
	if reference == nil && written == string(dest) {
		return
	}
	at := s.tail(n, l, reference)
	if at < 0 {
		return
	}
	if written == "" {
		title = nil
	}
	s.replace(at, l.Offset+l.Length, "("+destination(written)+quoted(title)+")")
}

// tail is where the words of a link, and their bracket, end.
func (s *stripper) tail(n ast.Node, l Link, reference *ast.ReferenceLink) int {
	end := l.Offset + l.Length
	switch {
	case reference == nil:
		words := s.d.lastInside(n)
		if i := bytes.Index(s.d.source[words:end], []byte("](")); i >= 0 {
			return words + i + 1
		}
		return -1
	case reference.Type == ast.ReferenceLinkFull:
		return l.Offset + bytes.LastIndex(s.d.source[l.Offset:end], []byte("][")) + 1
	case reference.Type == ast.ReferenceLinkCollapsed:
		return end - len("[]")
	}
	return end
}

// lastByte is where a node ends, as far as that is known.
func (d *document) lastByte(n ast.Node) int {
	if end, known := d.ends[n]; known {
		return end
	}
	last := d.lastInside(n)
	if t, ok := n.(*ast.Text); ok {
		last = max(last, t.Segment.Stop)
	}
	if n.Type() == ast.TypeBlock {
		for i := range n.Lines().Len() {
			last = max(last, n.Lines().At(i).Stop)
		}
	}
	return last
}

// lastInside is where what is within a node ends, or where the node begins.
func (d *document) lastInside(n ast.Node) int {
	last := max(n.Pos(), 0)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		last = max(last, d.lastByte(c))
	}
	return last
}

// destination writes an address as a link may have it (CommonMark 6.3).
func destination(a string) string {
	if a == "" || !strings.ContainsAny(a, " ()<>") {
		return a
	}
	return "<" + strings.NewReplacer(`\\`, `\\`, `\<`, `\<`, `\>`, `\>`, "<", `\<`, ">", `\>`).Replace(a) + ">"
}

// quoted writes the title of a link, as it was written between marks of whatever kind.
func quoted(title []byte) string {
	if len(title) == 0 {
		return ""
	}
	return ` "` + strings.NewReplacer(`\\`, `\\`, `\"`, `\"`, `"`, `\"`).Replace(string(title)) + `"`
}

// wiki writes a wiki link as a link, with the words that a page has for it.
func (s *stripper) wiki(l Link) {
	words := cmp.Or(l.Text, s.to(l).Text)
	by := "[" + literal(words) + "](" + destination(s.address(l)) + ")"
	if l.Image {
		by = "!" + by
	}
	s.replace(l.Offset, l.Offset+l.Length, by)
}

// literal escapes what could be a mark of Markdown in words (CommonMark 2.4).
func literal(words string) string {
	var b strings.Builder
	for _, r := range words {
		if r < 0x80 && strings.ContainsRune("\\`*_{}[]()<>#+-.!|~&:@^$\"'", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// attribute is one that holds an address, in a tag of raw HTML.
var addressAttribute = regexp.MustCompile(`(?i)\b(href|src|srcset|poster|cite)\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)`)

// tag gives the link of a tag of raw HTML its address.
func (s *stripper) tag(l Link) {
	if reachOf(l.Dest) != local {
		return
	}
	source := s.d.source[l.Offset : l.Offset+l.Length]
	for _, m := range addressAttribute.FindAllSubmatchIndex(source, -1) {
		s.replace(l.Offset+m[4], l.Offset+m[5], `"`+html.EscapeString(s.address(l))+`"`)
	}
}

// written is the source with all edits made. Of two that overlap the first counts.
func (s *stripper) written(marks []Insert) []byte {
	slices.SortStableFunc(s.edits, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
	var out []byte
	at := 0
	put := func(upTo int) { // the source, with the marks in it
		for len(marks) > 0 && marks[0].At <= upTo {
			out = append(out, s.d.source[at:max(at, marks[0].At)]...)
			out = append(out, marks[0].Text...)
			at, marks = max(at, marks[0].At), marks[1:]
		}
		out = append(out, s.d.source[at:upTo]...)
		at = upTo
	}
	for _, e := range s.edits {
		if e.start < at {
			continue
		}
		put(e.start)
		for len(marks) > 0 && marks[0].At < e.stop && !marks[0].Ends { // what is kept back begins rather before than after
			out, marks = append(out, marks[0].Text...), marks[1:]
		}
		out = append(out, e.by...)
		at = e.stop
	}
	put(len(s.d.source))
	return out
}
