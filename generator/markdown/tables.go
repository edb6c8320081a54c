package markdown

import (
	"bytes"
	"cmp"
	"slices"
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

// frame is a table that is being printed.
type frame struct {
	at    int     // where it begins
	taken float64 // the width that the blocks around it take, in em
}

// beginTable notes where a table begins. What stands around it is printed when
// it is known how wide the table is.
func (p *printer) beginTable() {
	p.frames = append(p.frames, frame{len(p.out), p.taken})
}

// endTable puts the table that was printed last into a frame, in which it
// scrolls where it is wider than the screen. A frame that would do so on a
// phone is a region with a name, which the keyboard reaches.
func (p *printer) endTable() {
	f := p.frames[len(p.frames)-1]
	p.frames = p.frames[:len(p.frames)-1]
	table := slices.Clone(p.out[f.at:])
	p.out = p.out[:f.at]
	name, end := p.names.add(cmp.Or(p.heading, p.tableWord())), "</div>"
	if fits(table, f.taken) {
		p.write(`<div class="scroll">`)
	} else {
		p.write(`<section class="scroll" tabindex="0"`)
		p.attribute("aria-label", p.region(name))
		p.write(">")
		end = "</section>"
	}
	p.named(table, name)
	p.write(end)
}

// named prints a table with a name, unless a caption is one.
func (p *printer) named(table []byte, name string) {
	tag, rest, _ := bytes.Cut(table, []byte(">"))
	p.write(string(tag))
	if !bytes.HasPrefix(bytes.TrimSpace(rest), []byte("<caption")) {
		p.attribute("aria-label", name)
	}
	p.write(">", string(rest))
}

func (p *printer) tableWord() string { return cmp.Or(p.words.Table, "Table") }

// region is the name of the frame of a table. It is not the heading alone, for
// the page may have a section of that name.
func (p *printer) region(table string) string {
	if p.heading == "" {
		return table
	}
	return p.tableWord() + ": " + table
}

// names counts how often each name was given to a table of a body.
type names map[string]int

// add is a name that no other table has: from the second on the number follows.
func (n names) add(name string) string {
	free := name
	for n[free] > 0 {
		n[name]++
		free = name + " " + strconv.Itoa(n[name])
	}
	n[free]++
	return free
}

func (p *printer) table(n *extast.Table) {
	p.beginTable()
	p.write("<table>\n")
	p.children(n)
	if n.ChildCount() > 1 {
		p.write("</tbody>\n")
	}
	p.write("</table>")
	p.endTable()
	p.write("\n")
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
