package markdown

import (
	"bytes"
	"strconv"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/typeface"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/net/html"
	"golang.org/x/text/width"
)

// Sizes on a phone of 320 CSS pixels, in em of a table's letters there, as the
// theme that ships has them. The browser suite holds it to them.
const (
	phoneWidth = 21.4 // between the margins of the page
	columnAir  = 0.42 // after each column
	indented   = 1.9  // of a list or a quote
	boxed      = 3.1  // of a callout, the air and the lines on both sides
	codeAir    = 0.62 // the air and the lines around code
	codeLetter = 0.56 // the width of a letter of code
	boldness   = 1.16 // how much wider a bold letter is
)

// insets are how much of the width is taken by elements of raw HTML, by what
// ends them. What stands in a cell may have no room at all.
var insets = map[string]float64{"</ul>": indented, "</ol>": indented, "</dd>": indented, "</blockquote>": indented, "</div>": boxed, "</td>": phoneWidth, "</th>": phoneWidth}

// inset is how much of the width a block takes from what stands in it.
func inset(n ast.Node) float64 {
	switch n.Kind() {
	case ast.KindBlockquote:
		if _, ok := n.AttributeString(callout); ok {
			return boxed
		}
		return indented
	case ast.KindList, extast.KindDefinitionDescription, extast.KindFootnoteList:
		return indented
	}
	return 0
}

// columns are those of a printed table, each as wide as its longest word.
type columns struct {
	widest  []float64
	open    int     // which of them is being read; -1 before the first
	next    int     // where the next cell stands
	indent  float64 // where the cell's words begin
	word    float64 // the width of the word being read
	last    rune
	bold    int // elements that are open
	code    int
	unclear bool // it holds what nobody can foretell
}

// fits reports whether a printed table stands on a phone without scrolling,
// within blocks that take some of the width.
func fits(table []byte, taken float64) bool {
	c := columns{open: -1}
	z := html.NewTokenizer(bytes.NewReader(table))
	for kind := z.Next(); kind != html.ErrorToken && !c.unclear; kind = z.Next() {
		switch kind {
		case html.TextToken:
			c.read(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			c.start(z.Token())
		case html.EndTagToken:
			c.end(z.Token().Data)
		}
	}
	for _, w := range c.widest {
		taken += w + columnAir
	}
	return !c.unclear && taken <= phoneWidth
}

var (
	heavy   = set("th b strong dt")
	typed   = set("code kbd samp")
	indents = set("ul ol dd blockquote")
	opaque  = set("table h1 h2 h3 h4 h5 h6 pre div details audio video") // within a table
)

func (c *columns) start(tag html.Token) {
	name := tag.Data
	switch {
	case name == "tr":
		c.open, c.next = -1, 0
	case name == "td", name == "th":
		c.cell(tag)
	case opaque[name] && c.open >= 0:
		c.unclear = true
	case indents[name]:
		c.indent += indented
	case typed[name]:
		c.code++
		c.word += codeAir
	}
	if heavy[name] {
		c.bold++
	}
	if elements[name].is != phrasing || name == "br" || name == "wbr" {
		c.rest()
	}
}

// cell begins a cell. Below one that reaches down, nobody counts columns.
func (c *columns) cell(tag html.Token) {
	span := 1
	for _, a := range tag.Attr {
		if a.Key == "colspan" {
			span, _ = strconv.Atoi(a.Val)
		}
		c.unclear = c.unclear || a.Key == "rowspan"
	}
	c.indent, c.open = 0, c.next
	c.next += min(max(span, 1), 100)
	c.widest = append(c.widest, make([]float64, max(c.next-len(c.widest), 0))...)
}

func (c *columns) end(name string) {
	switch {
	case typed[name]:
		c.code--
	case indents[name]:
		c.rest()
		c.indent -= indented
	}
	if heavy[name] {
		c.bold--
	}
	if elements[name].is != phrasing {
		c.rest()
	}
}

// rest is a place where a line may end.
func (c *columns) rest() { c.word, c.last = 0, ' ' }

// read reads words of a cell.
func (c *columns) read(text string) {
	for _, r := range text {
		if c.breaks(r) {
			c.rest()
		}
		if !unicode.IsSpace(r) || r == noBreak {
			c.word += c.letter(r)
		}
		c.last = r
		if c.open >= 0 {
			c.widest[c.open] = max(c.widest[c.open], c.indent+c.word)
		}
	}
}

const noBreak = '\u00a0'

// breaks reports whether every browser may begin a line with a letter after the
// last one: after a space or a hyphen, and anywhere in scripts without spaces.
func (c *columns) breaks(r rune) bool {
	switch {
	case unicode.IsSpace(r):
		return r != noBreak
	case c.last == '-':
		return unicode.IsLetter(r)
	case unicode.Is(unicode.Lo, r) && width.LookupRune(r).Kind() == width.EastAsianWide:
		return unicode.IsLetter(c.last)
	}
	return false
}

func (c *columns) letter(r rune) float64 {
	w := typeface.Letter(r)
	switch {
	case c.code > 0:
		w = max(0.9*w, codeLetter)
	case c.bold > 0:
		w *= boldness
	}
	return w
}
