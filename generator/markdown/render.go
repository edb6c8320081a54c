package markdown

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"go.abhg.dev/goldmark/wikilink"
)

// Options is what rendering needs from outside.
type Options struct {
	Title   string                   // when the body's first heading is an h1 with this text, or the body begins with such a heading, it is left out: the page shows it already
	Resolve func(Link) Target        // where a link or a picture leads; asked for each relative address, #fragments too, and for wiki links; may be nil
	Mark    func(word string) string // HTML in the place of a word of a task item, such as @ana or due:2026-03-01; "" leaves it; may be nil
	Words   Words
	Plain   bool // code without colours, which are most of the work: for who wants nothing but the text
}

// Words are the theme's words. An empty one is English.
type Words struct {
	Note, Tip, Important, Warning, Caution string // titles of callouts
	BackToText                             string // "Back to text": from a footnote, the number follows
	Footnotes                              string
	Table                                  string // names a table that stands below no heading
}

// HTML is a rendered body.
type HTML struct {
	Body     string
	Contents []Heading // the headings as printed: levels from 2, for a table of contents
}

// Render makes the HTML of a body. It returns an error and no HTML when the
// body passes a limit or cannot be read; Read gives the same as a Fault.
func Render(body []byte, o Options) (HTML, error) {
	d, fault := parse(body)
	if fault != nil {
		return HTML{}, errors.New(fault.Text)
	}
	p := printer{d: d, title: o.Title, resolve: o.Resolve, mark: o.Mark, words: o.Words, plain: o.Plain, names: names{}}
	p.out = slices.Grow(p.out, len(body)+len(body)/2)
	p.children(d.root)
	if len(p.out) > maxOutput {
		return HTML{}, fmt.Errorf("the text makes more than %d MB of HTML", maxOutput>>20)
	}
	return HTML{Body: string(p.out), Contents: p.contents}, nil
}

// printer prints one body. Each element's file has its methods.
type printer struct {
	d        *document
	title    string
	resolve  func(Link) Target
	mark     func(word string) string
	words    Words
	plain    bool // no colours
	out      []byte
	scratch  []byte // the words of one text
	contents []Heading
	ids      ids
	levels   levels
	titled   bool          // the first heading has been seen
	heading  string        // the words of the last heading
	names    names         // of tables
	frames   []frame       // of tables that are being printed
	taken    float64       // the width that open blocks take on a phone, in em of a table's letters
	tasks    int           // printed so far
	marking  bool          // within the words of a task item
	links    int           // open now
	anchorAt int           // where the last link begins
	wordsAt  int           // where its words begin
	closers  []string      // what ends the tags of raw HTML that are open
	coloured int           // bytes of code
	waited   time.Duration // for colours
}

// children prints what is in a node, until there is more than enough.
func (p *printer) children(n ast.Node) {
	for c := n.FirstChild(); c != nil && len(p.out) <= maxOutput; c = c.NextSibling() {
		if c.Type() == ast.TypeBlock {
			p.block(c)
		} else {
			p.inline(c)
		}
	}
}

func (p *printer) block(n ast.Node) {
	p.taken += inset(n)
	switch n := n.(type) {
	case *ast.Paragraph:
		p.paragraph(n)
	case *ast.TextBlock:
		p.textBlock(n)
	case *ast.Heading:
		p.headingBlock(n)
	case *ast.List:
		p.list(n)
	case *ast.ListItem:
		p.listItem(n)
	case *ast.Blockquote:
		p.blockquote(n)
	case *ast.CodeBlock:
		p.codeBlock(n, "")
	case *ast.FencedCodeBlock:
		p.fencedCode(n)
	case *ast.ThematicBreak:
		p.write("<hr>\n")
	case *extast.Table:
		p.table(n)
	case *extast.TableHeader:
		p.tableHeader(n)
	case *extast.TableRow:
		p.tableRow(n)
	case *extast.TableCell:
		p.tableCell(n)
	case *extast.DefinitionList:
		p.element("dl", n)
	case *extast.DefinitionTerm:
		p.element("dt", n)
	case *extast.DefinitionDescription:
		p.element("dd", n)
	case *extast.FootnoteList:
		p.footnoteList(n)
	case *extast.Footnote:
		p.footnote(n)
	}
	p.taken -= inset(n)
}

func (p *printer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		p.text(n)
	case *ast.String:
		p.write(string(n.Value))
	case *ast.Emphasis:
		p.element([]string{"em", "strong"}[n.Level-1], n)
	case *extast.Strikethrough:
		p.element("del", n)
	case *ast.CodeSpan:
		p.codeSpan(n)
	case *ast.Link:
		p.link(n)
	case *ast.AutoLink:
		p.autoLink(n)
	case *wikilink.Node:
		p.wikiLink(n)
	case *ast.Image:
		p.picture(n, p.d.title(n.Title))
	case *markup:
		p.markup(n)
	case *extast.FootnoteLink:
		p.footnoteLink(n)
	case *extast.FootnoteBacklink:
		p.backlink(n)
	}
}

// element prints a node as an element without attributes; a block gets a line of its own.
func (p *printer) element(tag string, n ast.Node) {
	p.write("<", tag, ">")
	p.children(n)
	p.write("</", tag, ">")
	if n.Type() == ast.TypeBlock {
		p.write("\n")
	}
}

// textBlock prints a paragraph of a tight list.
func (p *printer) textBlock(n *ast.TextBlock) {
	p.line(n)
	if n.NextSibling() != nil && n.HasChildren() {
		p.write("\n")
	}
}

func (p *printer) text(n *ast.Text) {
	if p.marking && p.mark != nil {
		p.scratch = unescape(p.scratch[:0], run(n, p.d.source))
		p.marked(string(p.scratch))
	} else {
		p.scratch = unescape(p.scratch[:0], n.Segment.Value(p.d.source))
		p.out = appendEscaped(p.out, p.scratch)
	}
	switch {
	case n.HardLineBreak():
		p.write("<br>\n")
	case n.SoftLineBreak():
		p.write("\n")
	}
}

func (p *printer) write(parts ...string) {
	for _, s := range parts {
		p.out = append(p.out, s...)
	}
}

// attribute prints an attribute of a tag that is open.
func (p *printer) attribute(name, value string) {
	p.write(" ", name, `="`)
	p.escape(value)
	p.write(`"`)
}

func (p *printer) escape(s string) { p.out = appendEscaped(p.out, s) }

// appendEscaped appends text as HTML, fit for an attribute's value too. A
// control character, which HTML forbids, becomes �, and a line ends in \n alone.
func appendEscaped[T string | []byte](dst []byte, s T) []byte {
	done := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c > '>' && c != 0x7f || c == ' ' || c == '\n' || c == '\t' || c == '\f' {
			continue
		}
		with := "\uFFFD"
		switch {
		case c == '&':
			with = "&amp;"
		case c == '<':
			with = "&lt;"
		case c == '>':
			with = "&gt;"
		case c == '"':
			with = "&quot;"
		case c == '\r':
			with = ""
		case c > ' ' && c != 0x7f:
			continue
		}
		dst = append(append(dst, s[done:i]...), with...)
		done = i + 1
	}
	return append(dst, s[done:]...)
}
