package markdown

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// callouts finds quotes that begin with a line such as [!NOTE] (GitHub:
// "Basic writing and formatting syntax", Alerts), while their first paragraph is still source.
type callouts struct{}

// callout is the attribute of a quote that holds its kind, which is also its class.
const callout = "callout"

var calloutKinds = map[string]string{
	"[!note]": "note", "[!tip]": "tip", "[!important]": "important", "[!warning]": "warning", "[!caution]": "caution",
}

// Transform implements parser.ParagraphTransformer.
func (callouts) Transform(n *ast.Paragraph, r text.Reader, _ parser.Context) {
	quote, ok := n.Parent().(*ast.Blockquote)
	if !ok || quote.FirstChild() != n || len(quote.Attributes()) > 0 {
		return
	}
	lines := n.Lines()
	first := lines.At(0)
	kind, ok := calloutKinds[strings.ToLower(strings.TrimSpace(string(first.Value(r.Source()))))]
	if !ok {
		return
	}
	quote.SetAttributeString(callout, kind)
	if lines.SetSliced(1, lines.Len()); lines.Len() == 0 {
		quote.RemoveChild(quote, n)
	}
}

func (p *printer) blockquote(n *ast.Blockquote) {
	kind, ok := n.AttributeString(callout)
	if !ok {
		p.write("<blockquote>\n")
		p.children(n)
		p.write("</blockquote>\n")
		return
	}
	p.write(`<div class="callout `, kind.(string), `" role="note">`, "\n")
	if _, own := n.AttributeString(colons); !own || !titled(n.FirstChild()) {
		p.write(`<p class="callout-title">`)
		p.escape(p.words.callout(kind.(string)))
		p.write("</p>\n")
	}
	p.children(n)
	p.write("</div>\n")
}

// titled reports whether a node is the title that an author gave to a callout.
func titled(n ast.Node) bool {
	head, ok := n.(*ast.Paragraph)
	if ok {
		_, ok = head.AttributeString(callout)
	}
	return ok
}

// callout is the title of a kind of callout.
func (w Words) callout(kind string) string {
	switch kind {
	case "tip":
		return cmp.Or(w.Tip, "Tip")
	case "important":
		return cmp.Or(w.Important, "Important")
	case "warning":
		return cmp.Or(w.Warning, "Warning")
	case "caution":
		return cmp.Or(w.Caution, "Caution")
	}
	return cmp.Or(w.Note, "Note")
}
