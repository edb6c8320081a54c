package markdown

import (
	"bytes"
	"sort"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"go.abhg.dev/goldmark/wikilink"
)

// sayer reads a document as it is read to somebody: its words a block a line,
// without marks, tags and addresses; below them the words of pictures and titles.
type sayer struct {
	d      *document
	places bool   // shall be noted
	words  speech // of the lines
	beside speech // of pictures and titles, which stand in no line
	aside  bool   // those are being read
}

// speech is words, and from where in the source they come.
type speech struct {
	text []byte
	from []origin
}

type origin struct{ said, source int }

// said is what a body says where marks hide it: those who look for words in its
// source would not find them all. It is empty where they would.
func (d *document) said() string {
	if !bytes.ContainsAny(d.source, "<&[") && !knit(d.source) {
		return ""
	}
	s := sayer{d: d, words: speech{text: make([]byte, 0, len(d.source))}}
	return string(s.say().text)
}

func (s *sayer) say() speech {
	s.visit(s.d.root)
	for _, o := range s.beside.from {
		s.words.from = append(s.words.from, origin{len(s.words.text) + o.said, o.source})
	}
	s.words.text = append(s.words.text, s.beside.text...)
	return s.words
}

// Where finds words that stand in Outline.Said in the body that it was read from.
func Where(body []byte, find func(said string) (at, length int)) (offset, length int) {
	d, fault := parse(body)
	if fault != nil {
		return -1, 0
	}
	s := sayer{d: d, places: true}
	all := s.say()
	at, n := find(string(all.text))
	if at < 0 || n <= 0 {
		return -1, 0
	}
	offset = all.source(at)
	return offset, min(max(all.source(at+n-1)+1-offset, 1), len(body)-offset)
}

// source is where the byte i of the words comes from.
func (s speech) source(i int) int {
	at := sort.Search(len(s.from), func(k int) bool { return s.from[k].said > i }) - 1
	if at < 0 {
		return 0
	}
	return s.from[at].source + i - s.from[at].said
}

// knit reports whether marks stand within a word, as in T**o**m.
func knit(source []byte) bool {
	for i := 1; ; i++ {
		n := bytes.IndexAny(source[i-1:], "*~`")
		if n < 0 {
			return false
		}
		start := i - 1 + n
		for i = start; i < len(source) && bytes.IndexByte([]byte("*~`"), source[i]) >= 0; i++ {
		}
		if start > 0 && i < len(source) && wordByte(source[start-1]) && wordByte(source[i]) {
			return true
		}
	}
}

func wordByte(b byte) bool {
	return b >= 0x80 || b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}

// add adds words that come from a place in the source; -1 where that is not known.
func (s *sayer) add(words []byte, source int) {
	to := &s.words
	if s.aside {
		to = &s.beside
	}
	if s.places && source >= 0 {
		to.from = append(to.from, origin{len(to.text), source})
	}
	to.text = append(to.text, words...)
}

// text adds words of the source, with their references (&nbsp;) resolved, each a part of its own.
func (s *sayer) text(written []byte, source int) {
	if !s.places && !s.aside {
		s.words.text = unescape(s.words.text, written)
		return
	}
	for len(written) > 0 {
		end := len(written)
		if next := bytes.IndexByte(written[1:], '&'); next >= 0 {
			end = next + 1
		}
		if semicolon := bytes.IndexByte(written[:end], ';'); written[0] == '&' && semicolon > 0 {
			end = semicolon + 1
		}
		s.add(unescape(nil, written[:end]), source)
		written, source = written[end:], source+end
	}
}

func (s *sayer) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		s.text(n.Segment.Value(s.d.source), n.Segment.Start)
		if n.SoftLineBreak() || n.HardLineBreak() {
			s.add([]byte{' '}, -1)
		}
	case *ast.String:
		s.add(n.Value, -1)
	case *ast.CodeSpan:
		if first, ok := n.FirstChild().(*ast.Text); ok {
			s.add(s.d.code(nil, n), first.Segment.Start)
		}
		return
	case *ast.AutoLink:
		s.add(n.Label(s.d.source), n.Pos())
	case *wikilink.Node:
		s.add([]byte(words(s.d.link(n), Target{})), n.Pos())
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
			s.add(line.Value(s.d.source), line.Start)
		}
	case *ast.Image:
		s.apart(func() { s.children(n) })
		s.title(n.Title, n.Pos())
		return
	case *ast.Link:
		s.title(n.Title, n.Pos())
	case *markup:
		for i := range n.pieces {
			s.piece(&n.pieces[i])
		}
	case *extast.FootnoteLink, *extast.FootnoteBacklink:
		return
	}
	s.children(n)
	if n.Type() == ast.TypeBlock {
		s.add([]byte{'\n'}, -1)
	}
}

func (s *sayer) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		s.visit(c)
	}
}

// apart lets something be read beside the lines.
func (s *sayer) apart(say func()) {
	before := s.aside
	s.aside = true
	s.add([]byte{'\n'}, -1)
	say()
	s.add([]byte{'\n'}, -1)
	s.aside = before
}

func (s *sayer) title(written []byte, source int) {
	if len(written) > 0 {
		s.apart(func() { s.add([]byte(s.d.title(written)), source) })
	}
}

// piece reads the words of raw HTML, and of its attributes.
func (s *sayer) piece(p *piece) {
	source := -1
	if p.link != nil {
		source = p.link.Offset
	}
	switch {
	case p.tag == "":
		s.add([]byte(p.words), -1)
	case p.tag == "br" || elements[p.tag].is != phrasing:
		s.add([]byte{'\n'}, -1)
	}
	for _, name := range []string{"alt", "title", "label"} {
		if words := p.attribute(name); words != "" {
			s.apart(func() { s.add([]byte(words), source) })
		}
	}
}
