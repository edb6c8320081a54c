package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// braced reads tags with attributes in braces too, as in style={{color: "red"}}
// (JSX): other programs take a Markdown file for MDX. The braces are left out.
type braced struct{ parser.InlineParser }

var (
	bracedTag   = regexp.MustCompile(`^<[A-Za-z][A-Za-z0-9.-]*(?:\s+[A-Za-z_:][A-Za-z0-9_.:-]*(?:=(?:"[^"]*"|'[^']*'|\{[^<>\n]*?\}))?)+\s*/?>`)
	rawTag      = regexp.MustCompile(`<[A-Za-z][^<>]*>`)
	bracedValue = regexp.MustCompile(`=(\{[^<>]*?\})[\s/>]`)
)

// Parse implements parser.InlineParser.
func (b braced) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	node := b.InlineParser.Parse(parent, block, pc)
	line, place := block.PeekLine()
	near := line[:min(len(line), 1000)]
	if node != nil || !bytes.Contains(near, []byte("={")) {
		return node
	}
	tag := bracedTag.Find(near)
	if tag == nil {
		return nil
	}
	html := ast.NewRawHTML()
	html.Segments.Append(place.WithStop(place.Start + len(tag)))
	block.Advance(len(tag))
	return html
}

// emptyBraces empties the attributes in braces of raw HTML; what is around them stays in its place.
func emptyBraces(html []byte) {
	if !bytes.Contains(html, []byte("={")) {
		return
	}
	for _, t := range rawTag.FindAllIndex(html, -1) {
		tag := html[t[0]:t[1]]
		for _, v := range bracedValue.FindAllSubmatchIndex(tag, -1) {
			value := tag[v[2]:v[3]]
			copy(value, `""`)
			for i := 2; i < len(value); i++ {
				value[i] = ' '
			}
		}
	}
}
