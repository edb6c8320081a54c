package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
	"go.abhg.dev/goldmark/wikilink"
)

// plain appends the words inside a node as a reader sees them, on one line.
// The words of pictures are among them if they are asked for.
func (d *document) plain(dst []byte, n ast.Node, pictures bool) []byte {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			dst = unescape(dst, c.Segment.Value(d.source))
			if c.SoftLineBreak() || c.HardLineBreak() {
				dst = append(dst, ' ')
			}
		case *ast.String:
			dst = append(dst, c.Value...)
		case *ast.CodeSpan:
			dst = d.code(dst, c)
		case *ast.AutoLink:
			dst = append(dst, c.Label(d.source)...)
		case *wikilink.Node:
			if l := d.link(c); !l.Image || pictures {
				dst = append(dst, words(l, Target{})...)
			}
		case *ast.Image:
			if pictures {
				dst = d.plain(dst, c, pictures)
			}
		case *extast.FootnoteBacklink, *markup:
		default:
			dst = d.plain(dst, c, pictures)
		}
	}
	return dst
}

// code appends the text of a code span: line ends are spaces, and in a table \| is a bar (GFM 4.10).
func (d *document) code(dst []byte, n *ast.CodeSpan) []byte {
	start := len(dst)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		dst = append(dst, c.(*ast.Text).Segment.Value(d.source)...)
	}
	for i := start; i < len(dst); i++ {
		if dst[i] == '\n' {
			dst[i] = ' '
		}
	}
	if inCell(n) {
		dst = append(dst[:start], bytes.ReplaceAll(dst[start:], []byte(`\|`), []byte(`|`))...)
	}
	return dst
}

func inCell(n ast.Node) bool {
	for n.Type() == ast.TypeInline {
		n = n.Parent()
	}
	return n.Kind() == extast.KindTableCell
}

// title is the text of a link's or picture's title.
func (d *document) title(written []byte) string {
	return withoutComments(string(unescape(nil, written)))
}

// unescape appends source with its backslash escapes and character references
// resolved (CommonMark 2.4, 2.5).
func unescape(dst, source []byte) []byte {
	for {
		i := bytes.IndexAny(source, `\&`)
		if i < 0 || i == len(source)-1 {
			return append(dst, source...)
		}
		dst, source = append(dst, source[:i]...), source[i:]
		n := 1
		if source[0] == '&' {
			dst, n = reference(dst, source)
		} else if util.IsPunct(source[1]) {
			dst, n = append(dst, source[1]), 2
		} else {
			dst = append(dst, '\\')
		}
		source = source[n:]
	}
}

// reference appends the character that the reference at the start of source
// stands for, and returns how long the reference is; else an ampersand.
func reference(dst, source []byte) ([]byte, int) {
	end := bytes.IndexByte(source[:min(len(source), 40)], ';')
	if end < 2 {
		return append(dst, '&'), 1
	}
	name := string(source[1:end])
	if name[0] == '#' {
		if r, ok := codePoint(name[1:]); ok {
			return append(dst, string(r)...), end + 1
		}
	} else if e, ok := util.LookUpHTML5EntityByName(name); ok {
		return append(dst, e.Characters...), end + 1
	}
	return append(dst, '&'), 1
}

func codePoint(digits string) (rune, bool) {
	base, most := 10, 7
	if hex := strings.TrimLeft(digits, "xX"); len(hex) == len(digits)-1 {
		digits, base, most = hex, 16, 6
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most {
		return 0, false
	}
	return util.ToValidRune(rune(v)), true
}

// countWords counts the words of plain text: runs of letters, digits and
// marks, joined by apostrophes and hyphens. A character of a script that is
// written without spaces between its words (Han, Kana) counts as one.
func countWords(text []byte) int {
	n, inside := 0, false
	for _, r := range string(text) {
		switch {
		case r >= '\u2e80' && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			n, inside = n+1, false
		case wordRune(r):
			if !inside {
				n, inside = n+1, true
			}
		case r != '\'' && r != '’' && r != '-':
			inside = false
		}
	}
	return n
}

// wordRune reports whether a rune is part of a word in any script.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// leadLength is the length of a lead in characters: two or three sentences, what a search engine shows.
const leadLength = 160

// lead is text in one line, cut after a word when it is long.
func lead(text []byte) string {
	s := strings.Join(strings.Fields(string(text)), " ")
	n, space := 0, 0
	for i, r := range s {
		if r == ' ' {
			space = i
		}
		if n++; n > leadLength {
			if space == 0 {
				space = i
			}
			return strings.TrimRightFunc(s[:space], unicode.IsPunct) + "…"
		}
	}
	return s
}
