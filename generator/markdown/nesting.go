package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
)

// openTag is an element of raw HTML that has not ended.
type openTag struct {
	name, tag string  // as written, and as printed
	in        *markup // where it begins
	at        int     // which of its pieces
	silent    bool    // it is taken out with all it holds
}

// silent reports whether the present place is in what is taken out.
func (t *tamer) silent() bool {
	return len(t.open) > t.around.tags && t.open[len(t.open)-1].silent
}

// holds is what may stand at the present place.
func (t *tamer) holds() content {
	if n := len(t.open); n > t.around.tags {
		return elements[t.open[n-1].tag].holds
	}
	if t.around.line {
		return phrasing
	}
	return flow
}

// closeFrom ends the open tags from number i on, innermost first.
func (t *tamer) closeFrom(i int) {
	for n := len(t.open) - 1; n >= i; n-- {
		if !t.open[n].silent {
			t.last.pieces = append(t.last.pieces, piece{tag: t.open[n].tag, ends: true})
		}
		t.open = t.open[:n]
	}
}

// leaveParts ends lists and tables that words would stand in between two of their parts.
func (t *tamer) leaveParts() {
	for t.holds() == parts {
		t.closeFrom(len(t.open) - 1)
	}
}

// fits reports whether an element can stand at the present place, after it
// has ended what the element ends, as <li> ends the item before.
func (t *tamer) fits(name string) bool {
	if len(t.open) >= maxNesting {
		return false
	}
	switch elements[name].is {
	case parts:
		return t.closeToParent(name)
	case flow:
		if !t.closeToFlow(name) {
			return false
		}
	default:
		if interactive[name] && (t.around.link || slices.ContainsFunc(t.open, func(o openTag) bool { return o.tag == "a" })) {
			return false
		}
	}
	t.leaveParts()
	return true
}

// closeToParent ends what is open within the nearest element that can have the
// part, but not the cell of a table because of what does not belong to tables.
func (t *tamer) closeToParent(name string) bool {
	for i := len(t.open) - 1; i >= t.around.tags; i-- {
		tag := t.open[i].tag
		if slices.Contains(elements[name].parents, tag) {
			t.closeFrom(i + 1)
			if name == "tr" && tag == "table" {
				t.push(piece{tag: "tbody"})
			}
			return true
		}
		if cell[tag] && !tabular[name] {
			break
		}
	}
	return false
}

// closeToFlow ends a <p> before a block, as browsers do. Within other lines of
// words there can be none, but a heading in a <summary>.
func (t *tamer) closeToFlow(name string) bool {
	i := len(t.open)
	for i > t.around.tags && elements[t.open[i-1].tag].holds == phrasing {
		i--
	}
	if i < len(t.open) && t.open[i].tag == "p" {
		t.closeFrom(i)
	}
	if i < len(t.open) {
		return i == len(t.open)-1 && t.open[i].tag == "summary" && headings[name]
	}
	return t.holds() != phrasing
}

// makeRoom ends the open tags that cannot hold a node of Markdown. A <p>
// around blocks becomes a <div>, so that it still centres them.
func (t *tamer) makeRoom(n ast.Node) {
	if n.Type() == ast.TypeInline {
		if w, ok := n.(*ast.Text); !ok || len(bytes.TrimSpace(w.Segment.Value(t.d.source))) > 0 {
			t.leaveParts()
		}
		return
	}
	if n.Kind() == ast.KindLinkReferenceDefinition {
		return
	}
	i := len(t.open)
	for i > t.around.tags && elements[t.open[i-1].tag].holds != flow {
		i--
	}
	for ; i < len(t.open); i++ {
		o := &t.open[i]
		switch {
		case o.tag == "p":
			o.tag = "div"
			o.in.pieces[o.at].tag = "div"
		case o.tag != "a" || n.Kind() != ast.KindParagraph:
			t.closeFrom(i)
			return
		}
	}
}
