package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Task is an item of a task list (GFM 5.3).
type Task struct {
	Done, Struck   bool   // Struck: all of it is ~~struck~~
	Text           string // plain text of the item's own lines, without nested lists
	Offset, Length int    // its words in the body
}

// checkboxes reads [ ] and [x], only before a space and words: goldmark would
// take [x](address) for a checkbox too.
type checkboxes struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (c checkboxes) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) < 5 || line[2] != ']' || line[3] != ' ' && line[3] != '\t' || len(bytes.TrimSpace(line[4:])) == 0 {
		return nil
	}
	return counted(c).Parse(parent, block, pc)
}

// task reads the block of a list item that begins with a checkbox.
func (d *document) task(n ast.Node, box *extast.TaskCheckBox) Task {
	offset, length := span(n, d.source)
	words := bytes.TrimLeft(d.source[offset+len("[ ]"):offset+length], " \t")
	return Task{
		Done: box.IsChecked, Struck: struck(box), Text: strings.TrimSpace(string(d.plain(nil, n, true))),
		Offset: offset + length - len(words), Length: len(words),
	}
}

// struck reports whether nothing but struck words follows a checkbox.
func struck(box ast.Node) bool {
	found := false
	for n := box.NextSibling(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok && t.Segment.IsEmpty() {
			continue
		}
		if n.Kind() != extast.KindStrikethrough {
			return false
		}
		found = true
	}
	return found
}

func isTask(n ast.Node) bool {
	return n != nil && n.FirstChild() != nil && n.FirstChild().Kind() == extast.KindTaskCheckBox
}

func (p *printer) list(n *ast.List) {
	tag := "ul"
	if n.IsOrdered() {
		tag = "ol"
	}
	p.write("<", tag)
	if n.IsOrdered() && n.Start != 1 {
		p.attribute("start", strconv.Itoa(n.Start))
	}
	p.write(">\n")
	p.children(n)
	p.write("</", tag, ">\n")
}

func (p *printer) listItem(n *ast.ListItem) {
	p.write("<li")
	if isTask(n.FirstChild()) {
		p.attribute("class", "task")
	}
	p.write(">")
	if c := n.FirstChild(); c != nil && c.Kind() != ast.KindTextBlock {
		p.write("\n")
	}
	p.children(n)
	p.write("</li>\n")
}

// line prints the inline content of a block; that of a task becomes the label
// of its checkbox, so that the checkbox has the words for its name.
func (p *printer) line(n ast.Node) {
	if !isTask(n) {
		p.children(n)
		return
	}
	p.tasks++
	id := "task." + strconv.Itoa(p.tasks)
	p.write(`<input type="checkbox" id="`, id, `" disabled`)
	if n.FirstChild().(*extast.TaskCheckBox).IsChecked {
		p.write(" checked")
	}
	p.write(`> <label for="`, id, `">`)
	p.marking = true
	p.children(n)
	p.marking = false
	p.write("</label>")
}

// run is the words of a text with those that follow it without a gap, for a mark may be in
// pieces (due and :2026-03-01); nothing, where it is itself of an earlier run.
func run(n *ast.Text, source []byte) []byte {
	if before, ok := n.PreviousSibling().(*ast.Text); ok && touch(before, n) {
		return nil
	}
	whole := n.Segment
	for last := n; ; {
		next, ok := last.NextSibling().(*ast.Text)
		if !ok || !touch(last, next) {
			return whole.Value(source)
		}
		last, whole = next, whole.WithStop(next.Segment.Stop)
	}
}

// touch reports whether one text stands right before another.
func touch(a, b *ast.Text) bool {
	return a.Segment.Stop == b.Segment.Start && !a.Segment.IsEmpty() && !a.SoftLineBreak() && !a.HardLineBreak()
}

// marked prints the words of a task item, each mark as Options.Mark wants it.
func (p *printer) marked(words string) {
	for _, word := range strings.SplitAfter(words, " ") {
		bare := strings.TrimSuffix(word, " ")
		if html := p.mark(bare); html != "" {
			p.write(html, word[len(bare):])
			continue
		}
		p.escape(word)
	}
}
