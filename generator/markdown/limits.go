package markdown

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// What a body may hold. goldmark is quadratic in nested lists, in marks such
// as * and [ within one paragraph, and in tables; these limits keep every
// body under a second and 200 MB. A book's chapter is far below them.
const (
	maxBody      = 2 << 20   // bytes
	maxLine      = 256 << 10 // bytes
	maxNesting   = 100       // quotes, list items, definitions and footnotes in one another
	maxDepth     = 250       // nodes of the syntax tree in one another
	maxParts     = 300_000   // blocks, their lines, table cells and inline elements
	maxEffort    = 40 << 20  // steps to find the partners of marks
	maxFootnotes = 1_000
	maxExpansion = 4 << 20  // bytes that link references write out
	maxOutput    = 16 << 20 // bytes of HTML
)

// Fault is one thing to mend in a body.
type Fault struct {
	Rule           string // short name: "limit", "unreadable", "unsafe-address", "remote-image", "raw-html", "unused-footnote"
	Text, Hint     string // what is wrong in the author's words, and what to do next
	Warning        bool   // the body can be published as it is
	Offset, Length int    // the place, in bytes of the body; the zero place is the body as a whole
}

// oversize is the fault of a body that must not even be looked at.
func oversize(body []byte) *Fault {
	if len(body) > maxBody {
		return &Fault{Rule: "limit", Text: fmt.Sprintf("the text has %d MB, the limit is %d MB", len(body)>>20, maxBody>>20),
			Hint: "divide it into several entries"}
	}
	for at := 0; at < len(body); {
		n := bytes.IndexByte(body[at:], '\n')
		if n < 0 {
			n = len(body) - at
		}
		if n > maxLine {
			return &Fault{Rule: "limit", Text: fmt.Sprintf("a line has %d KB, the limit is %d KB", n>>10, maxLine>>10),
				Hint: "break the line", Offset: at, Length: 1}
		}
		at += n + 1
	}
	return nil
}

// A meter counts what goldmark does for one body, in its parsers rather than
// before them, since only they know what is code. Once it has a fault, no
// parser opens, continues or matches anything, so goldmark ends soon.
type meter struct {
	parts, effort, footnotes, expansion int
	fault                               *Fault
	ends                                map[ast.Node]int // see document
	marks                               int              // delimiters of the present paragraph
	open                                []int            // offsets of its open brackets
	mixed                               int              // how far raw HTML holds Markdown
	ticks                               map[int]int      // see codeSpans
	definitions                         []interval       // lines that define links
}

var meterKey = parser.NewContextKey()

func meterOf(pc parser.Context) *meter { return pc.Get(meterKey).(*meter) }

func (m *meter) stop(at int, text, hint string) {
	if m.fault == nil {
		m.fault = &Fault{Rule: "limit", Text: text, Hint: hint, Offset: at, Length: 1}
	}
}

// part counts n parts that begin at the offset.
func (m *meter) part(n, at int) {
	if m.parts += n; m.parts > maxParts {
		m.stop(at, fmt.Sprintf("the text has more than %d parts (paragraphs, lines of lists, table cells, links …)", maxParts),
			"divide it into several entries, or move a large table into a file of its own")
	}
}

// work counts n steps of a search that begins at the offset.
func (m *meter) work(n, at int) {
	if m.effort += n; m.effort > maxEffort {
		m.stop(at, "one paragraph holds too many marks such as *, _, [ or {",
			"divide the paragraph with empty lines, or put it into a code block")
	}
}

// blocks lets a block parser work within the limits of nesting and parts.
type blocks struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (b blocks) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	m := meterOf(pc)
	if m.fault != nil {
		return nil, parser.NoChildren
	}
	_, place := r.Position()
	node, state := b.BlockParser.Open(parent, r, pc)
	if node == nil {
		return nil, state
	}
	m.part(1, place.Start)
	if nesting(parent, node) > maxNesting {
		m.stop(place.Start, fmt.Sprintf("quotes and lists are more than %d deep", maxNesting), "use fewer levels")
	}
	return node, state
}

// Continue implements parser.BlockParser.
func (b blocks) Continue(node ast.Node, r text.Reader, pc parser.Context) parser.State {
	m := meterOf(pc)
	if _, place := r.Position(); m.fault == nil {
		m.part(1, place.Start)
	}
	if m.fault != nil {
		return parser.Close
	}
	return b.BlockParser.Continue(node, r, pc)
}

// braces lets a heading parser look for {#id} within the limit of effort: at
// each brace it may read to the end of the line.
type braces struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (b braces) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	m := meterOf(pc)
	line, place := r.PeekLine()
	m.brace(line, place.Start)
	if p, ok := pc.LastOpenedBlock().Node.(*ast.Paragraph); ok && p.Lines().Len() > 0 { // which an underline makes a heading
		last := p.Lines().At(p.Lines().Len() - 1)
		m.brace(last.Value(r.Source()), last.Start)
	}
	if m.fault != nil {
		return nil, parser.NoChildren
	}
	return b.BlockParser.Open(parent, r, pc)
}

func (m *meter) brace(line []byte, at int) { m.work(8*bytes.Count(line, []byte("{"))*len(line), at) }

// nesting is how many containers a node makes with those around it.
func nesting(parent, node ast.Node) int {
	n := 0
	if container(node) {
		for n = 1; parent != nil; parent = parent.Parent() {
			if container(parent) {
				n++
			}
		}
	}
	return n
}

func container(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindBlockquote, ast.KindListItem, extast.KindDefinitionDescription, extast.KindFootnote:
		return true
	}
	return false
}

// counted lets an inline parser work within the limit of parts.
type counted struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (c counted) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	m := meterOf(pc)
	if m.fault != nil {
		return nil
	}
	_, place := block.Position()
	node := c.InlineParser.Parse(parent, block, pc)
	if node != nil {
		m.part(1, place.Start)
	}
	return node
}

// delimiters lets a parser of * _ ~ work within the limit of effort: each
// delimiter may be compared with all before it in its paragraph.
type delimiters struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (d delimiters) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	node := counted(d).Parse(parent, block, pc)
	if node != nil {
		m := meterOf(pc)
		m.marks++
		_, place := block.Position()
		m.work(m.marks, place.Start)
	}
	return node
}

// definitions lets the parser of link reference definitions work within the
// limit of effort: for each definition, which has a ]:, it moves all lines after it.
type definitions struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (d definitions) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	m := meterOf(pc)
	for i := range node.Lines().Len() {
		if line := node.Lines().At(i); bytes.Contains(line.Value(r.Source()), []byte("]:")) {
			m.work(node.Lines().Len(), line.Start)
		}
	}
	if m.fault != nil {
		return
	}
	before := slices.Clone(node.Lines().Sliced(0, node.Lines().Len()))
	d.ParagraphTransformer.Transform(node, r, pc)
	for _, line := range before[:len(before)-node.Lines().Len()] {
		m.definitions = append(m.definitions, interval{line.Start, line.Stop})
	}
}
