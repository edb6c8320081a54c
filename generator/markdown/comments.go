package markdown

import (
	"bytes"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// A comment is a note to self: none may be seen, wherever it stands and
// however it is written. CommonMark knows a comment only within one paragraph
// or block; here it reaches from <!-- to the next -->, over empty lines too,
// and to the end of the body when it is never closed. In code it is text.

const commentStart, commentEnd = "<!--", "-->"

// interval is a part of the body.
type interval struct{ start, stop int }

// comment is the interval of the comment that begins at the offset. <!--> is one too (CommonMark 6.6).
func comment(source []byte, start int) (_ interval, closed bool) {
	if n := bytes.Index(source[start+len("<!"):], []byte(commentEnd)); n >= 0 {
		return interval{start, start + len("<!") + n + len(commentEnd)}, true
	}
	return interval{start, len(source)}, false
}

// hideComments blanks the comments that goldmark has taken for text and reads
// the body again, which may lay open others. After three rounds every comment
// is blanked, even in code.
func (d *document) hideComments() *Fault {
	for round := 0; bytes.Contains(d.source, []byte(commentStart)); round++ {
		found := d.openComments(round < 3)
		if len(found) == 0 {
			break
		}
		d.source = blank(d.source, found)
		if f := d.read(); f != nil {
			return f
		}
	}
	return nil
}

// openComments finds the comments that are not within one node of raw HTML, or simply all.
func (d *document) openComments(outsideCode bool) []interval {
	f := finder{d: d}
	if outsideCode {
		f.visit(d.root)
	} else {
		f.search(fragment{d.source, []int{0}, []int{0}}, func([]byte, int) int { return 0 })
	}
	return f.found
}

type finder struct {
	d     *document
	found []interval // in order
}

func (f *finder) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.CodeSpan:
		return
	case *ast.HTMLBlock, *ast.RawHTML:
		f.search(f.d.fragment(n), closedComment)
	case *ast.Text:
		f.search(fragment{n.Segment.Value(f.d.source), []int{0}, []int{n.Segment.Start - n.Segment.Padding}}, escapedComment)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		f.visit(c)
	}
}

// search finds the comments that begin in a fragment. Harmless says how many
// bytes to skip of one that needs no hiding.
func (f *finder) search(in fragment, harmless func(text []byte, start int) int) {
	for i := 0; ; i += len(commentStart) {
		n := bytes.Index(in.text[i:], []byte(commentStart))
		if n < 0 {
			return
		}
		i += n
		if len(f.found) > 0 && in.at(i) < f.found[len(f.found)-1].stop {
			continue
		}
		if skip := harmless(in.text, i); skip > 0 {
			i += skip - len(commentStart)
			continue
		}
		c, closed := comment(f.d.source, in.at(i))
		if !closed {
			f.d.never(c)
		}
		f.found = append(f.found, c)
	}
}

// closedComment is the length of a comment that ends in its own raw HTML.
func closedComment(text []byte, start int) int {
	if c, closed := comment(text, start); closed {
		return c.stop - start
	}
	return 0
}

// escapedComment is the length of the start of a comment after a backslash.
func escapedComment(text []byte, start int) int {
	before := text[:start]
	if (len(before)-len(bytes.TrimRight(before, `\`)))%2 == 1 {
		return len(commentStart)
	}
	return 0
}

func (d *document) never(c interval) {
	d.faults = append(d.faults, Fault{Rule: "raw-html", Warning: true, Offset: c.start, Length: len(commentStart),
		Text: "this comment is never closed, so nothing after it is shown", Hint: "end it with -->"})
}

// blank returns the source without the intervals: spaces within a line, else
// line feeds, so that what follows is neither code nor part of what was before.
func blank(source []byte, list []interval) []byte {
	source = bytes.Clone(source)
	for _, c := range list {
		hidden := source[c.start:c.stop]
		fill := byte(' ')
		if bytes.IndexByte(hidden, '\n') >= 0 {
			fill = '\n'
		}
		for i := range hidden {
			hidden[i] = fill
		}
	}
	return source
}

// withoutComments is a title or an address without the comments in it.
func withoutComments(s string) string {
	if !strings.Contains(s, commentStart) {
		return s
	}
	var kept []byte
	for rest := []byte(s); ; {
		start := bytes.Index(rest, []byte(commentStart))
		if start < 0 {
			return string(append(kept, rest...))
		}
		c, _ := comment(rest, start)
		kept, rest = append(kept, rest[:start]...), rest[c.stop:]
	}
}

// masked stands for each byte of a comment in raw HTML. It is a control
// character, which HTML forbids, so no author misses it.
const masked = '\x01'

// mask hides the comments within raw HTML, in attributes too.
func mask(text []byte) {
	for i := 0; ; {
		n := bytes.Index(text[i:], []byte(commentStart))
		if n < 0 {
			return
		}
		c, _ := comment(text, i+n)
		for i = c.start; i < c.stop; i++ {
			text[i] = masked
		}
	}
}

// unmasked is text of raw HTML without its comments.
func unmasked(s string) string { return strings.ReplaceAll(s, string(masked), "") }

// fragment is text whose bytes come from several places of the source.
type fragment struct {
	text   []byte
	starts []int // where in text each line begins
	places []int // where in the source it comes from
}

// fragment joins the lines of raw HTML.
func (d *document) fragment(n ast.Node) fragment {
	var f fragment
	add := func(s text.Segment) {
		f.starts, f.places = append(f.starts, len(f.text)), append(f.places, s.Start-s.Padding)
		f.text = append(f.text, s.Value(d.source)...)
	}
	switch n := n.(type) {
	case *ast.RawHTML:
		for i := range n.Segments.Len() {
			add(n.Segments.At(i))
		}
	case *ast.HTMLBlock:
		for i := range n.Lines().Len() {
			add(n.Lines().At(i))
		}
		if n.HasClosure() {
			add(n.ClosureLine)
		}
	}
	return f
}

// at is the offset in the source of the byte i of the fragment.
func (f fragment) at(i int) int {
	line := sort.SearchInts(f.starts, i+1) - 1
	return max(0, f.places[line]+i-f.starts[line])
}
