package markdown

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/net/html"
)

// tamer goes through a document in order and replaces its raw HTML.
type tamer struct {
	d       *document
	fault   *Fault
	around  surroundings          // of the present node
	open    []openTag             // outermost first
	last    *markup               // the last one in the present node
	tags    map[string]html.Token // by their source
	judged  map[string]verdict    // by the source of a start tag
	told    map[string]bool       // what was reported
	started map[string]bool       // names of elements that began somewhere
}

// surroundings are what a place is within.
type surroundings struct {
	line, link bool // a line of words, a link
	depth      int  // nodes
	tags       int  // open tags, which nothing within here may close
}

// tame replaces all raw HTML of the tree with markup, and reports what is taken out.
func (d *document) tame() *Fault {
	t := tamer{d: d, tags: map[string]html.Token{}, judged: map[string]verdict{}, told: map[string]bool{}, started: map[string]bool{}}
	t.container(d.root)
	if d.notes != nil {
		t.container(d.notes)
	}
	return t.fault
}

// container tames what is in a node. Tags that are open when it ends are closed there.
func (t *tamer) container(n ast.Node) {
	around, last := t.around, t.last
	t.around, t.last = around.in(n, len(t.open)), nil
	if t.around.depth > maxDepth {
		t.fault = cmp.Or(t.fault, &Fault{Rule: "limit", Text: fmt.Sprintf("the text is more than %d levels deep", maxDepth), Hint: "use fewer levels"})
		return
	}
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		t.child(n, c)
		c = next
	}
	if len(t.open) > t.around.tags && n.LastChild() != ast.Node(t.last) {
		t.last = &markup{}
		n.AppendChild(n, t.last)
	}
	t.closeFrom(t.around.tags)
	t.around, t.last = around, last
}

// child tames a child of a node, or removes it where nothing may be seen.
func (t *tamer) child(parent, c ast.Node) {
	switch c.(type) {
	case *ast.HTMLBlock, *ast.RawHTML:
		parent.ReplaceChild(parent, c, t.markup(c))
		return
	}
	if t.silent() {
		parent.RemoveChild(parent, c)
		return
	}
	t.makeRoom(c)
	t.container(c)
}

// in is what a place in n is within.
func (s surroundings) in(n ast.Node, tags int) surroundings {
	s.depth, s.tags = s.depth+1, tags
	switch n.Kind() {
	case ast.KindTextBlock:
		s.line = isTask(n)
	case ast.KindParagraph, ast.KindHeading, extast.KindDefinitionTerm:
		s.line = true
	}
	s.line = s.line || n.Type() == ast.TypeInline
	s.link = s.link || n.Kind() == ast.KindLink
	return s
}

// markup tames one node of raw HTML.
func (t *tamer) markup(n ast.Node) *markup {
	t.last = &markup{}
	f := t.d.fragment(n)
	if declaration(n, f.text) {
		t.declaration(f.text, f.at(0))
		return t.last
	}
	mask(f.text)
	emptyBraces(f.text)
	if _, inline := n.(*ast.RawHTML); inline {
		t.token(t.tag(string(f.text)), f.text, f.at(0))
		return t.last
	}
	if bytes.IndexByte(f.text, '<') < 0 { // only comments
		t.text(html.UnescapeString(string(f.text)))
		return t.last
	}
	z := html.NewTokenizer(bytes.NewReader(f.text))
	done := 0
	for z.Next() != html.ErrorToken {
		raw := f.text[done : done+len(z.Raw())]
		t.token(z.Token(), raw, f.at(done))
		done += len(raw)
	}
	t.text(string(f.text[done:])) // a tag that never ends
	return t.last
}

// tag reads raw HTML within a line, which is one tag, and often the same.
func (t *tamer) tag(source string) html.Token {
	token, known := t.tags[source]
	if !known {
		z := html.NewTokenizer(strings.NewReader(source))
		z.Next()
		token = z.Token()
		t.tags[source] = token
	}
	return token
}

func (t *tamer) token(token html.Token, source []byte, at int) {
	switch token.Type {
	case html.ErrorToken:
		t.text(string(source))
	case html.TextToken:
		t.text(token.Data)
	case html.StartTagToken, html.SelfClosingTagToken:
		t.start(token, string(source), at)
	case html.EndTagToken:
		t.finish(token.Data, at, len(source))
	default:
		t.declaration(source, at)
	}
}

// declaration reports whether a node is a declaration, an instruction or character data.
func declaration(n ast.Node, text []byte) bool {
	if b, ok := n.(*ast.HTMLBlock); ok {
		return b.HTMLBlockType >= ast.HTMLBlockType3 && b.HTMLBlockType <= ast.HTMLBlockType5
	}
	return bytes.HasPrefix(text, []byte("<?")) || bytes.HasPrefix(text, []byte("<!")) && !bytes.HasPrefix(text, []byte(commentStart))
}

func (t *tamer) declaration(text []byte, at int) {
	name := string(text[:min(len(text), 2)])
	t.report("the declaration "+name+"…> was taken out", "", at, len(name))
}

// report tells once of each kind of thing that is taken out, and not of more than fifty kinds.
func (t *tamer) report(what, hint string, at, length int) {
	if t.told[what] || len(t.told) == 50 {
		return
	}
	t.told[what] = true
	t.d.faults = append(t.d.faults, Fault{Rule: "raw-html", Warning: true, Offset: at, Length: length,
		Text: what, Hint: cmp.Or(hint, "write it in Markdown, or leave it out")})
}

// text adds words to the present markup.
func (t *tamer) text(words string) {
	words = unmasked(words)
	if t.silent() || words == "" {
		return
	}
	if strings.TrimSpace(words) != "" {
		t.leaveParts()
	}
	t.last.pieces = append(t.last.pieces, piece{words: words})
}

// start looks at a start tag.
func (t *tamer) start(token html.Token, source string, at int) {
	name, empty := token.Data, token.Type == html.SelfClosingTagToken
	if t.silent() {
		if top := t.open[len(t.open)-1]; top.name == name && !empty {
			t.open = append(t.open, top)
		}
		return
	}
	t.started[name] = true
	v := t.judge(source, token)
	for _, a := range v.removed {
		t.report("the attribute "+short(a)+" was taken out", cmp.Or(attributeAdvice[a], "leave it out"), at, len(source))
	}
	if v.allowed {
		t.admit(piece{tag: name, attrs: v.attrs, link: v.place(at, len(source))}, at, len(source))
		return
	}
	if name == "iframe" && t.frame(token, at, len(source)) {
		return
	}
	t.report("the tag <"+short(name)+"> was taken out", advice(token), at, len(source))
	if wordless[name] && !(empty && foreign[name]) {
		t.open = append(t.open, openTag{name: name, silent: true})
	}
}

// admit adds a start tag that is allowed, if it can stand here.
func (t *tamer) admit(p piece, at, length int) {
	switch {
	case fetched[p.tag] && p.link != nil && reachOf(p.link.Dest) != local:
		t.report("the tag <"+p.tag+"> was taken out: what it plays is not on this site", "download the file and put it beside the text", at, length)
	case !t.fits(p.tag):
		t.report("the tag <"+p.tag+"> was taken out: it cannot stand here", "put it on a line of its own, within what it belongs to", at, length)
	default:
		t.push(p)
	}
}

// push adds a start tag.
func (t *tamer) push(p piece) {
	if elements[p.tag].holds != nothing {
		t.open = append(t.open, openTag{name: p.tag, tag: p.tag, in: t.last, at: len(t.last.pieces)})
	}
	t.last.pieces = append(t.last.pieces, p)
}

// finish closes the element that an end tag ends, if it began in the present node.
func (t *tamer) finish(name string, at, length int) {
	if top := len(t.open) - 1; t.silent() {
		if t.open[top].name == name {
			t.open = t.open[:top]
		}
		return
	}
	for i := len(t.open) - 1; i >= t.around.tags; i-- {
		if t.open[i].name == name {
			t.closeFrom(i)
			return
		}
		if cell[t.open[i].tag] && !tabular[name] {
			break
		}
	}
	if e, known := elements[name]; !t.started[name] && !(known && e.holds == nothing) {
		t.report("the tag </"+short(name)+"> was taken out: nothing here began it", "delete it", at, length)
	}
}

// frame puts a link in the place of a frame of another site.
func (t *tamer) frame(token html.Token, at, length int) bool {
	var address, title string
	for _, a := range token.Attr {
		switch a.Key {
		case "src":
			address = strings.TrimSpace(unmasked(a.Val))
		case "title":
			title = strings.TrimSpace(unmasked(a.Val))
		}
	}
	if reachOf(address) != remote || !t.fits("a") {
		return false
	}
	t.report("the frame of "+short(address)+" is shown as a link: a page asks nobody else for anything", "link to it instead", at, length)
	start := len(t.open)
	if t.holds() == flow {
		t.push(piece{tag: "p"})
	}
	t.push(piece{tag: "a", link: &Link{Dest: address, Offset: at, Length: length}})
	t.text(cmp.Or(title, fileName(address)))
	t.closeFrom(start)
	t.open = append(t.open, openTag{name: "iframe", silent: true})
	return true
}
