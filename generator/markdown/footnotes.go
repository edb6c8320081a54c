package markdown

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// notes reads the footnotes below a text, not more than the limit, and none
// within another: goldmark would put both into each other without end.
type notes struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (b notes) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	for n := parent; n != nil; n = n.Parent() {
		if n.Kind() == extast.KindFootnote {
			return nil, parser.NoChildren
		}
	}
	_, place := r.Position()
	node, state := b.BlockParser.Open(parent, r, pc)
	if m := meterOf(pc); node != nil {
		if m.footnotes++; m.footnotes > maxFootnotes {
			m.stop(place.Start, fmt.Sprintf("the text has more than %d footnotes", maxFootnotes), "divide it into several entries")
		}
	}
	return node, state
}

// references reads [^name] within the limit of effort: goldmark looks for it
// among all footnotes, and for its line among all lines of the paragraph.
type references struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (f references) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, place := block.PeekLine()
	if m := meterOf(pc); bytes.HasPrefix(bytes.TrimPrefix(line, []byte("!")), []byte("[^")) {
		m.work(m.footnotes+parent.Lines().Len(), place.Start)
	}
	return counted(f).Parse(parent, block, pc)
}

// numbering is the order in which a text refers to its footnotes.
type numbering struct {
	read  map[int]*extast.Footnote // by the number goldmark gave when it read the first reference
	order []*extast.Footnote
	refs  map[*extast.Footnote]int // how often each is referred to
}

// liftFootnotes takes the footnotes out of the tree: they belong to no place in the text, whatever stands around them.
func (d *document) liftFootnotes() *Fault {
	if !bytes.Contains(d.source, []byte("[^")) {
		return nil
	}
	if d.notes = footnoteList(d.root); d.notes != nil {
		d.notes.Parent().RemoveChild(d.notes.Parent(), d.notes)
	}
	return nil
}

// numberFootnotes numbers the footnotes in the order of the text, puts them
// last, and gives each its ways back. goldmark would also count references in
// what is hidden by raw HTML. A footnote that nothing refers to is left out, with a warning, and returned.
func (d *document) numberFootnotes() (unused []ast.Node) {
	if d.notes == nil {
		return nil
	}
	n := numbering{read: map[int]*extast.Footnote{}, refs: map[*extast.Footnote]int{}}
	for c := d.notes.FirstChild(); c != nil; c = c.NextSibling() {
		note := c.(*extast.Footnote)
		n.read[note.Index] = note
	}
	n.visit(d.root)
	for i := 0; i < len(n.order); i++ {
		n.visit(n.order[i])
	}
	for c := d.notes.FirstChild(); c != nil; c = c.NextSibling() {
		if note := c.(*extast.Footnote); n.refs[note] == 0 {
			d.unused(note)
			unused = append(unused, note)
		}
	}
	n.place(d.root)
	return unused
}

// visit numbers the references within a node.
func (n *numbering) visit(node ast.Node) {
	if link, ok := node.(*extast.FootnoteLink); ok {
		note := n.read[link.Index]
		if n.refs[note] == 0 {
			n.order = append(n.order, note)
			note.Index = len(n.order)
		}
		link.Index, link.RefIndex = note.Index, n.refs[note]
		n.refs[note]++
	}
	for c := node.FirstChild(); c != nil; c = c.NextSibling() {
		n.visit(c)
	}
}

// place puts the footnotes at the end of the root, each with a way back to every reference.
func (n *numbering) place(root ast.Node) {
	if len(n.order) == 0 {
		return
	}
	list := extast.NewFootnoteList()
	for _, note := range n.order {
		list.AppendChild(list, note)
		var last ast.Node = note
		if c := note.LastChild(); c != nil && c.Kind() == ast.KindParagraph {
			last = c
		}
		for i := range n.refs[note] {
			back := extast.NewFootnoteBacklink(note.Index)
			back.RefIndex = i
			last.AppendChild(last, back)
		}
	}
	root.AppendChild(root, list)
}

func (d *document) unused(note *extast.Footnote) {
	name := "[^" + short(string(note.Ref)) + "]"
	d.faults = append(d.faults, Fault{Rule: "unused-footnote", Warning: true, Offset: note.Pos(), Length: len("[^]") + len(note.Ref),
		Text: "nothing refers to the footnote " + name + ", so it is not shown", Hint: "write " + name + " where it belongs"})
}

func footnoteList(n ast.Node) ast.Node {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == extast.KindFootnoteList {
			return c
		}
		if list := footnoteList(c); list != nil {
			return list
		}
	}
	return nil
}

// place names a reference to a footnote: 1, and 1.2 where it is referred to again.
func place(index, ref int) string {
	s := strconv.Itoa(index)
	if ref > 0 {
		s += "." + strconv.Itoa(ref+1)
	}
	return s
}

func (p *printer) footnoteLink(n *extast.FootnoteLink) {
	number := strconv.Itoa(n.Index)
	p.write(`<sup id="ref.`, place(n.Index, n.RefIndex), `">`)
	if p.links == 0 {
		p.write(`<a href="#note.`, number, `" role="doc-noteref">`, number, `</a>`)
	} else {
		p.write(number)
	}
	p.write("</sup>")
}

func (p *printer) footnoteList(n *extast.FootnoteList) {
	p.write(`<section class="footnotes" role="doc-endnotes"`)
	p.attribute("aria-label", cmp.Or(p.words.Footnotes, "Footnotes"))
	p.write(">\n<ol>\n")
	p.children(n)
	p.write("</ol>\n</section>\n")
}

func (p *printer) footnote(n *extast.Footnote) {
	p.write(`<li id="note.`, strconv.Itoa(n.Index), `">`, "\n")
	p.children(n)
	p.write("</li>\n")
}

func (p *printer) backlink(n *extast.FootnoteBacklink) {
	number := place(n.Index, n.RefIndex)
	p.write(` <a href="#ref.`, number, `" role="doc-backlink"`)
	p.attribute("aria-label", cmp.Or(p.words.BackToText, "Back to text")+" "+number)
	p.write(">↩︎</a>")
}
