package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text returns the text of HTML that Render made: its text nodes one after
// the other, as textContent has them, with a line feed where a block, a cell
// or a line ends and no white space stands. So words never run into each other
// and a quote may run over blocks. The words of pictures are not part of it,
// nor what stands in <audio>, <video> and <picture>, which nobody sees.
func Text(body string) string { return string(readSheet(body).text) }

// CodeBlocks returns the places of the blocks of code in Text, in order.
func CodeBlocks(body string) (places [][2]int) {
	within := false
	for _, s := range readSheet(body).scraps {
		switch {
		case s.tag == "pre" && s.kind == html.StartTagToken:
			places, within = append(places, [2]int{}), true
		case s.tag == "pre" && s.kind == html.EndTagToken:
			within = false
		case within && s.kind == html.TextToken:
			last := &places[len(places)-1]
			if last[1] == 0 {
				last[0] = s.at
			}
			last[1] = s.end
		}
	}
	return places
}

// sheet is HTML with the text that is in it.
type sheet struct {
	html   string
	text   []byte
	scraps []scrap
}

// scrap is a tag or a run of words of printed HTML.
type scrap struct {
	kind     html.TokenType // TextToken only where the words are part of the text
	tag      string
	from, to int  // in the HTML
	at, end  int  // of words, in the text
	breaks   bool // a tag at which a line ends
}

// unshown are the elements of which nobody sees the words.
var unshown = set("audio video picture")

// readSheet reads HTML once.
func readSheet(body string) *sheet {
	p := &sheet{html: body, text: make([]byte, 0, len(body)), scraps: make([]scrap, 0, 2*strings.Count(body, "<")+2)}
	z := html.NewTokenizer(strings.NewReader(body))
	done, hidden, broken := 0, 0, false
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		s := scrap{kind: kind, from: done, to: done + len(z.Raw())}
		done = s.to
		if kind != html.TextToken {
			name, _ := z.TagName()
			s.tag = atom.String(name)
			s.breaks = hidden == 0 && ends(s.tag)
			broken = broken || s.breaks
			hidden += deeper(s, unshown)
		} else if hidden > 0 {
			s.kind = html.CommentToken
		} else {
			s = p.words(s, broken)
			broken = broken && s.at == s.end
		}
		p.scraps = append(p.scraps, s)
	}
	p.scraps = append(p.scraps, scrap{kind: html.CommentToken, from: done, to: len(body), breaks: true})
	return p
}

// ends reports whether a line ends at the tags of an element.
func ends(tag string) bool {
	return tag == "br" || tag == "section" || elements[tag].is != phrasing
}

// deeper is how many elements of a set a tag opens: 1, or -1 when it ends one.
func deeper(s scrap, of map[string]bool) int {
	switch {
	case !of[s.tag]:
		return 0
	case s.kind == html.EndTagToken:
		return -1
	case s.kind == html.StartTagToken:
		return 1
	}
	return 0
}

// words adds words to the text, after a line feed if one is missing. HTML
// ignores a line feed right behind <pre>.
func (p *sheet) words(s scrap, broken bool) scrap {
	if n := len(p.scraps); n > 0 && p.scraps[n-1].tag == "pre" && p.scraps[n-1].kind == html.StartTagToken && p.html[s.from] == '\n' {
		p.scraps = append(p.scraps, scrap{kind: html.CommentToken, from: s.from, to: s.from + 1, breaks: true})
		s.from++
	}
	s.at = len(p.text)
	for i := s.from; i < s.to; {
		n, text := character(p.html[i:s.to])
		if broken && i == s.from && !spaceBetween(p.text, text) {
			p.text = append(p.text, '\n')
			s.at++
		}
		p.text = append(p.text, text...)
		i += n
	}
	s.end = len(p.text)
	return s
}

// spaceBetween reports whether white space stands between two texts, or nothing before it.
func spaceBetween(before []byte, after string) bool {
	last, _ := utf8.DecodeLastRune(before)
	next, _ := utf8.DecodeRuneInString(after)
	return len(before) == 0 || unicode.IsSpace(last) || unicode.IsSpace(next)
}

// character is the text at the start of HTML that is written as one, and how
// it is written: a character reference, or all up to the next one.
func character(written string) (length int, text string) {
	if written[0] == '&' {
		if end := strings.IndexByte(written[:min(len(written), 40)], ';'); end > 0 {
			if text := html.UnescapeString(written[:end+1]); text == "&" || text[0] != '&' {
				return end + 1, text
			}
		}
		return 1, "&"
	}
	if end := strings.IndexByte(written, '&'); end > 0 {
		written = written[:end]
	}
	return len(written), written
}

// trim is a part of a text without white space at its ends.
func trim(text []byte, from, to int) (int, int) {
	for from < to {
		c, size := utf8.DecodeRune(text[from:to])
		if !unicode.IsSpace(c) {
			break
		}
		from += size
	}
	for from < to {
		c, size := utf8.DecodeLastRune(text[from:to])
		if !unicode.IsSpace(c) {
			break
		}
		to -= size
	}
	return from, to
}
