package markdown

import (
	"bytes"
	"cmp"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// tables lets the table parser work within the limit of parts: every line
// gets as many cells as the table has columns, written or not.
type tables struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (t tables) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	m := meterOf(pc)
	lines := node.Lines()
	for i := 1; i < lines.Len() && m.fault == nil; i++ {
		line := lines.At(i)
		if rule := line.Value(r.Source()); len(bytes.Trim(rule, "-:| \t\r\n")) == 0 {
			m.part((bytes.Count(rule, []byte("|"))+1)*(lines.Len()-i), line.Start)
			break
		}
	}
	if m.fault == nil {
		t.ParagraphTransformer.Transform(node, r, pc)
	}
}

// fitting is how many letters stand beside each other on a phone of 320 CSS
// pixels, and columnAir how many the space between two columns takes.
const (
	fitting   = 32
	columnAir = 1.6
)

// fits reports whether the longest words of a table's columns stand beside each other on a phone.
func (d *document) fits(n *extast.Table) bool {
	longest := make([]int, len(n.Alignments))
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		i := 0
		for cell := row.FirstChild(); cell != nil && i < len(longest); cell = cell.NextSibling() {
			longest[i] = max(longest[i], longestWord(d.plain(nil, cell, true)))
			i++
		}
	}
	width := columnAir * float64(len(longest))
	for _, letters := range longest {
		width += float64(letters)
	}
	return width <= fitting
}

// longestWord is how many letters the longest word of a text has. Scripts without spaces break anywhere.
func longestWord(words []byte) int {
	longest, letters := 0, 0
	for _, r := range string(words) {
		letters++
		if r == ' ' || r == '-' || r == '/' || r >= 0x2E80 {
			letters = 0
		}
		longest = max(longest, letters)
	}
	return longest
}

// openScroll opens a table's region of its own that scrolls by keyboard too,
// named so that no two regions of a body have the same name.
func (p *printer) openScroll() {
	p.tables++
	name := cmp.Or(p.words.Table, "Table")
	if p.tables > 1 {
		name += " " + strconv.Itoa(p.tables)
	}
	p.write(`<div class="scroll" role="region" tabindex="0"`)
	p.attribute("aria-label", name)
	p.write(">")
}

func (p *printer) table(n *extast.Table) {
	if p.d.fits(n) {
		p.write(`<div class="scroll">`)
	} else {
		p.openScroll()
	}
	p.write("<table>\n")
	p.children(n)
	if n.ChildCount() > 1 {
		p.write("</tbody>\n")
	}
	p.write("</table></div>\n")
}

func (p *printer) tableHeader(n *extast.TableHeader) {
	p.write("<thead>\n<tr>\n")
	p.children(n)
	p.write("</tr>\n</thead>\n")
	if n.NextSibling() != nil {
		p.write("<tbody>\n")
	}
}

func (p *printer) tableRow(n *extast.TableRow) {
	p.write("<tr>\n")
	p.children(n)
	p.write("</tr>\n")
}

// tableCell prints a cell; an empty one in the header heads nothing.
func (p *printer) tableCell(n *extast.TableCell) {
	tag := "td"
	if n.Parent().Kind() == extast.KindTableHeader && n.HasChildren() {
		tag = "th"
	}
	p.write("<", tag)
	if tag == "th" {
		p.attribute("scope", "col")
	}
	if side := sides[n.Alignment]; side != "" {
		p.attribute("class", side)
	}
	p.write(">")
	p.children(n)
	p.write("</", tag, ">\n")
}

// sides names alignments as CSS does, so that they follow the direction of the script.
var sides = map[extast.Alignment]string{extast.AlignLeft: "start", extast.AlignCenter: "center", extast.AlignRight: "end"}
