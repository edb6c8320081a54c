package markdown

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"go.abhg.dev/goldmark/wikilink"
)

// Outline is what the rest of the program needs to know of a body without
// rendering it. Offsets are bytes into the body.
type Outline struct {
	Headings []Heading // in order
	Links    []Link    // links, images, wiki links, also those in raw HTML; not bare addresses
	Tasks    []Task
	Lead     string // first paragraph as plain text, cut at a word near 160 characters with an ellipsis
	Words    int    // words of running text; a Han or Kana character counts as one
	Code     bool   // has a code block
	Said     string // what a reader reads, a block a line, titles and the words of pictures last; "" where marks hide none of it
	Faults   []Fault
}

// Read says what is in a body. What an author should mend is in Faults; when
// the body passes a limit, nothing else is filled in. It never fails.
func Read(body []byte) Outline {
	d, fault := parse(body)
	if fault != nil {
		return Outline{Faults: []Fault{*fault}}
	}
	o := outliner{d: d, Outline: Outline{Faults: d.faults}}
	o.visit(d.root)
	o.sayHowManyAreRemote()
	o.Said = d.said()
	slices.SortStableFunc(o.Faults, func(a, b Fault) int { return cmp.Compare(a.Offset, b.Offset) })
	return o.Outline
}

type outliner struct {
	Outline
	d       *document
	ids     ids
	scratch []byte // the words of one block
	remote  []Link // the pictures on other sites
}

// visit notes a node and all within it.
func (o *outliner) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.Link, *ast.Image, *wikilink.Node:
		l := o.d.link(n)
		o.Links = append(o.Links, l)
		o.fault(l)
	case *ast.AutoLink:
		o.fault(o.d.link(n))
	case *markup:
		o.markup(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		o.Code = true
	case *ast.Heading:
		o.block(n)
		o.heading(n)
	case *ast.Paragraph, *ast.TextBlock, *extast.TableCell, *extast.DefinitionTerm:
		o.block(n)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		o.visit(c)
	}
}

// block notes a block that holds words.
func (o *outliner) block(n ast.Node) {
	o.scratch = o.d.plain(o.scratch[:0], n, false)
	o.Words += countWords(o.scratch)
	if box, ok := n.FirstChild().(*extast.TaskCheckBox); ok {
		o.Tasks = append(o.Tasks, o.d.task(n, box))
	}
	if o.Lead == "" && n.Kind() == ast.KindParagraph && n.Parent() == o.d.root {
		o.Lead = lead(o.scratch)
	}
}

func (o *outliner) heading(n *ast.Heading) {
	if h, ok := o.d.heading(n, &o.ids); ok {
		o.Headings = append(o.Headings, h)
	}
}

// markup notes the links and the words of raw HTML.
func (o *outliner) markup(n *markup) {
	for _, p := range n.pieces {
		if p.link != nil {
			o.Links = append(o.Links, *p.link)
			o.fault(*p.link)
		}
		o.Words += countWords([]byte(p.words))
	}
}

func (o *outliner) fault(l Link) {
	f, found := l.fault()
	switch {
	case found && f.Rule == remoteImage:
		o.remote = append(o.remote, l)
	case found:
		o.Faults = append(o.Faults, f)
	}
}

// sayHowManyAreRemote tells of pictures on other sites once, not of each.
func (o *outliner) sayHowManyAreRemote() {
	if len(o.remote) == 0 {
		return
	}
	f, _ := o.remote[0].fault()
	if more := len(o.remote) - 1; more > 0 {
		f.Text = fmt.Sprintf("the picture %s and %d more in this text are on other sites, so they are shown as links: a page asks nobody else for anything", short(o.remote[0].Dest), more)
		f.Hint = "download the pictures and put them beside the text"
	}
	o.Faults = append(o.Faults, f)
}

// span is the place of a block's words in the body.
func span(n ast.Node, source []byte) (offset, length int) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return max(n.Pos(), 0), 0
	}
	start, stop := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	return start, len(bytes.TrimRight(source[start:stop], " \t\r\n"))
}
