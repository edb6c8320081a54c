package output

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// Minify returns the file named name with nothing lost that a person or a
// program reads: HTML and CSS by their extension (.html, .css) without
// comments and without white space that has no meaning. Files of other types,
// and files that cannot be read as what they are named, come back as they
// are. data is not changed.
func Minify(name string, data []byte) []byte {
	switch strings.ToLower(path.Ext(name)) {
	case ".html":
		return minifyHTML(data)
	case ".css":
		return minifyCSS(data)
	}
	return data
}

// minifyHTML knows no other type than HTML, so what stands inside a page in
// another language stays byte for byte: SVG, where minify joins words, and
// style and script, of which a content security policy may hold the checksum.
// One space is kept wherever there was space, so no two words ever join.
//
// What minify changes in tags all the same means the same there (class="" goes,
// a data: address may be encoded otherwise), but for value="" of a checkbox,
// which a form then sends as "on".
func minifyHTML(page []byte) []byte {
	m := minify.New()
	m.Add("text/html", &html.Minifier{
		KeepDefaultAttrVals: true,
		KeepDocumentTags:    true,
		KeepEndTags:         true,
		KeepQuotes:          true,
		KeepWhitespace:      true,
	})
	small, err := m.Bytes("text/html", bytes.Clone(page)) // a clone, for minify writes into what it reads
	if err != nil {
		return page
	}
	return small
}

// minifyCSS drops comments, but not those that begin with "!" (a licence), and
// white space that is beyond one blank or beside a brace or a semicolon, or
// behind a comma (CSS Syntax 3, section 4.3). All else stays as it
// is: minify's own CSS minifier rewrites values too, and a browser then ignores
// some ("rotate: 0deg") or reads them otherwise ("flex: 1 1 0px").
func minifyCSS(sheet []byte) []byte {
	var small bytes.Buffer
	lexer := css.NewLexer(parse.NewInputBytes(bytes.Clone(sheet)))
	last, gap := css.SemicolonToken, "" // the last token written, and what stood behind it
	for {
		kind, token := lexer.Next()
		switch {
		case kind == css.ErrorToken && errors.Is(lexer.Err(), io.EOF):
			return small.Bytes()
		case kind == css.ErrorToken:
			return sheet
		case kind == css.WhitespaceToken && (gap == "\n" || bytes.ContainsAny(token, "\n\r\f")):
			gap = "\n" // not a space, for it ends a string that was not closed
			continue
		case kind == css.WhitespaceToken:
			gap = " "
			continue
		case kind == css.CommentToken && !bytes.HasPrefix(token, []byte("/*!")):
			gap = cmp.Or(gap, "/**/")
			continue
		}
		if parted(last, kind) {
			small.WriteString(gap)
		}
		small.Write(token)
		last, gap = kind, ""
	}
}

// parted reports whether white space between two tokens may have a meaning. A
// string that was not closed ends at its line.
func parted(last, next css.TokenType) bool {
	switch last {
	case css.LeftBraceToken, css.RightBraceToken, css.SemicolonToken, css.CommaToken:
		return false
	}
	return last == css.BadStringToken || next != css.LeftBraceToken && next != css.RightBraceToken
}
