package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// mixed reads raw HTML with a tag that says markdown="1" (kramdown, "HTML
// Blocks"): up to the next empty line, lines that begin with words are Markdown.
type mixed struct{ parser.BlockParser }

var (
	asksForMarkdown = regexp.MustCompile(`<[A-Za-z][^<>]*[ \t]markdown=["']?(?:1|block|span)["' \t>]`)
	emptyLine       = regexp.MustCompile(`\n[ \t>]*\r?\n`)
)

// Open implements parser.BlockParser.
func (b mixed) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, place := r.PeekLine()
	node, state := b.BlockParser.Open(parent, r, pc)
	if node != nil {
		meterOf(pc).mix(line, place.Start, r.Source())
	}
	return node, state
}

// Continue implements parser.BlockParser.
func (b mixed) Continue(node ast.Node, r text.Reader, pc parser.Context) parser.State {
	m := meterOf(pc)
	line, place := r.PeekLine()
	if place.Start < m.mixed && prose(line) && node.(*ast.HTMLBlock).HTMLBlockType >= ast.HTMLBlockType6 {
		last := node.Lines().At(node.Lines().Len() - 1)
		if tag := last.Value(r.Source()); bytes.LastIndexByte(tag, '<') <= bytes.LastIndexByte(tag, '>') {
			return parser.Close
		}
	}
	state := b.BlockParser.Continue(node, r, pc)
	m.mix(line, place.Start, r.Source())
	return state
}

// mix notes how far a line asks for Markdown.
func (m *meter) mix(line []byte, at int, source []byte) {
	if at < m.mixed || !asksForMarkdown.Match(line) {
		return
	}
	m.mixed = len(source)
	if end := emptyLine.FindIndex(source[at:]); end != nil {
		m.mixed = at + end[1]
	}
}

// prose reports whether a line begins with words, and not so deep that it would be code.
func prose(line []byte) bool {
	indent, _ := util.IndentWidth(line, 0)
	words := bytes.TrimSpace(line)
	return indent < 4 && len(words) > 0 && words[0] != '<'
}
