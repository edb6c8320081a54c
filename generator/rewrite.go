package generator

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// rewrite writes other words into a note of a header in YAML, where each text of the
// note stands on one line; ok is false where that cannot be done.
func rewrite(text []byte, n entry.Note, words quote.Selector) (news []byte, ok bool) {
	h := handwriting{lines: strings.SplitAfter(string(text), "\n")}
	h.put(n.Quote.Pos, "quote", n.Quote, words.Exact)
	h.put(n.Quote.Pos, "prefix", n.Prefix, words.Prefix)
	h.put(n.Quote.Pos, "suffix", n.Suffix, words.Suffix)
	if h.failed {
		return nil, false
	}
	return []byte(h.done()), true
}

// handwriting is a text with what shall be written into it.
type handwriting struct {
	lines  []string
	pens   []pen
	failed bool
}

// pen writes a text in the place of some characters of a line.
type pen struct {
	problem.Pos
	text string
}

// put writes the value of a key: in its place, or else behind the quote.
func (h *handwriting) put(quote problem.Pos, key string, now entry.Text, value string) {
	switch {
	case now.Pos != problem.Pos{}:
		h.write(now.Pos, strconv.Quote(value))
	case value != "":
		behind := problem.Pos{Line: quote.Line, Col: quote.Col + quote.Width}
		h.write(behind, h.another(quote)+key+": "+strconv.Quote(value))
	}
}

// write notes what is to be written. A double-quoted scalar of YAML 1.2
// (section 7.3.1) has all the escapes of Go's, and stands wherever another does.
func (h *handwriting) write(at problem.Pos, text string) {
	if at.Line < 1 || at.Line > len(h.lines) {
		h.failed = true
		return
	}
	h.pens = append(h.pens, pen{at, text})
}

var blockKey = regexp.MustCompile(`^(\s*(?:- +)*)quote:\s+$`)

// another is what stands between a quote and another key of its note: a comma
// within braces, else a line end and as much space as before the key.
func (h *handwriting) another(quote problem.Pos) string {
	line := []rune(h.lines[quote.Line-1])
	before := string(line[:min(max(quote.Col-1, 0), len(line))])
	if own := blockKey.FindStringSubmatch(before); own != nil {
		end := "\n"
		if strings.HasSuffix(h.lines[quote.Line-1], "\r\n") {
			end = "\r\n"
		}
		return end + strings.Repeat(" ", len(own[1]))
	}
	return ", "
}

// done is the text as it is written, from its end on, so that all places stay.
func (h *handwriting) done() string {
	slices.SortStableFunc(h.pens, func(a, b pen) int { return cmp.Or(cmp.Compare(b.Line, a.Line), cmp.Compare(b.Col, a.Col)) })
	for i, p := range h.pens {
		if i+1 < len(h.pens) && h.pens[i+1].Pos == p.Pos { // two behind one quote: the later stands behind
			h.pens[i+1].text += p.text
			continue
		}
		line := []rune(h.lines[p.Line-1])
		from := min(max(p.Col-1, 0), len(line))
		to := min(from+p.Width, len(line))
		h.lines[p.Line-1] = string(line[:from]) + p.text + string(line[to:])
	}
	return strings.Join(h.lines, "")
}
