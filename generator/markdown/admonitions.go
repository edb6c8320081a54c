package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// admonitions reads callouts between colons, as Docusaurus and VuePress write
// them: from a line such as :::tip or :::tip A title to the next :::.
type admonitions struct{}

var admonition = regexp.MustCompile(`^:{3,}[ \t]*([A-Za-z]+)(?:[ \t]+|\[|\r?\n|$)`)

// admonitionKinds are their names for GitHub's kinds.
var admonitionKinds = map[string]string{
	"note": "note", "info": "note", "tip": "tip", "important": "important", "warning": "warning", "caution": "caution", "danger": "caution",
}

// colons is the attribute of a callout that holds how many colons end it.
const colons = "colons"

// Trigger implements parser.BlockParser.
func (admonitions) Trigger() []byte { return []byte{':'} }

// Open implements parser.BlockParser.
func (admonitions) Open(_ ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, place := r.PeekLine()
	start := pc.BlockOffset()
	m := admonition.FindSubmatchIndex(line[start:])
	if m == nil {
		return nil, parser.NoChildren
	}
	kind, known := admonitionKinds[string(bytes.ToLower(line[start+m[2]:start+m[3]]))]
	if !known {
		return nil, parser.NoChildren
	}
	note := ast.NewBlockquote()
	note.SetAttributeString(callout, kind)
	note.SetAttributeString(colons, leading(line[start:]))
	if title := ownTitle(line, start+m[3], place); title.Len() > 0 {
		head := ast.NewParagraph()
		head.SetAttributeString(callout, kind)
		head.Lines().Append(title)
		note.AppendChild(note, head)
	}
	r.AdvanceToEOL()
	return note, parser.HasChildren
}

// ownTitle is the title in the rest of a line, with or without brackets around it.
func ownTitle(line []byte, at int, place text.Segment) text.Segment {
	words := bytes.TrimSpace(line[at:])
	start := at + bytes.Index(line[at:], words)
	stop := start + len(words)
	if len(words) > 1 && words[0] == '[' && words[len(words)-1] == ']' {
		start, stop = start+1, stop-1
	}
	return text.NewSegment(place.Start-place.Padding+start, place.Start-place.Padding+stop)
}

// Continue implements parser.BlockParser.
func (admonitions) Continue(node ast.Node, r text.Reader, _ parser.Context) parser.State {
	line, _ := r.PeekLine()
	end := bytes.TrimSpace(line)
	opened, _ := node.AttributeString(colons)
	if n := leading(end); n < opened.(int) || n < len(end) {
		return parser.Continue | parser.HasChildren
	}
	r.AdvanceToEOL()
	return parser.Close
}

// leading counts the colons at the beginning of a line.
func leading(line []byte) int { return len(line) - len(bytes.TrimLeft(line, ":")) }

// Close implements parser.BlockParser.
func (admonitions) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (admonitions) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (admonitions) CanAcceptIndentedLine() bool { return false }
