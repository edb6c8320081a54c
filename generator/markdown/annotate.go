package markdown

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Mark is words of a printed body of which a note speaks. Strings are plain
// text, whatever is in them.
type Mark struct {
	From, To int    // the words, in bytes of Text; white space at their ends is left out
	Number   string // of the note, without white space: what the reference shows
	Note     string // id of the note, to which the reference leads; without one there is no reference
	Back     string // id of the reference, to which the note can lead back
	Class    string // classes of the words and the reference, such as the type of the note
	Label    string // name of the reference for who hears it: "Note 3, a question by Tomás"
}

// Annotate returns HTML that Render made with the words of marks in
//
//	<mark class="noted CLASS" data-notes="NUMBER">words</mark>
//
// and after the last of them a reference to the note,
//
//	<sup class="note-ref CLASS"><a href="#NOTE" id="BACK" role="doc-noteref" aria-label="LABEL">NUMBER</a></sup>
//
// Where an element or another mark begins or ends within the words they are
// divided, so that elements stay nested; words of several marks have the classes
// and numbers of all. White space between blocks and cells is not marked. Nothing
// else is changed: without what is added the HTML is the same to the byte.
//
// A reference does not stand within what should be copied, followed or read
// as it is: that of words in a link, in code, in sub- and superscript or in
// struck text follows the element, and those of a block of code stand in a
// <p class="note-refs"> below it, in the order in which the words end.
//
// Refused are the indices of marks that hold no words, are not within the
// text, or would cut a character. They leave no trace.
func Annotate(body string, marks []Mark) (annotated string, refused []int) {
	p := readSheet(body)
	places, refused := p.places(marks)
	if len(places) == 0 {
		return body, refused
	}
	a := annotator{sheet: p, marks: marks, places: places, cuts: p.cuts(places)}
	a.out = make([]byte, 0, len(body)+256*len(places))
	for i, s := range p.scraps {
		a.scrap(i, s)
	}
	a.references()
	return string(a.out), refused
}

// noted is the place of a mark, without white space at its ends.
type noted struct{ from, to, mark int }

// places are the places of marks, in order, and the marks that have none.
func (p *sheet) places(marks []Mark) (places []noted, refused []int) {
	for i, m := range marks {
		if m.From >= 0 && m.From < m.To && m.To <= len(p.text) {
			from, to := trim(p.text, m.From, m.To)
			if from < to && p.whole(from) && p.whole(to) {
				places = append(places, noted{from, to, i})
			}
		}
	}
	cuts := p.cuts(places)
	places = slices.DeleteFunc(places, func(n noted) bool { return cuts[n.from] < 0 || cuts[n.to] < 0 })
	kept := map[int]bool{}
	for _, n := range places {
		kept[n.mark] = true
	}
	for i := range marks {
		if !kept[i] {
			refused = append(refused, i)
		}
	}
	slices.SortStableFunc(places, func(a, b noted) int { return cmp.Compare(a.from, b.from) })
	return places, refused
}

// whole reports whether an offset of the text is between two characters.
func (p *sheet) whole(at int) bool { return at == len(p.text) || utf8.RuneStart(p.text[at]) }

// cuts maps the ends of places that are within words to where that is in the
// HTML; -1 in the middle of a character reference.
func (p *sheet) cuts(places []noted) map[int]int {
	var ends []int
	for _, n := range places {
		ends = append(ends, n.from, n.to)
	}
	slices.Sort(ends)
	cuts := map[int]int{}
	for _, s := range p.scraps {
		at, from := s.at, s.from
		for s.kind == html.TextToken && from < s.to && len(ends) > 0 {
			n, text := character(p.html[from:s.to])
			for ; len(ends) > 0 && ends[0] < at+len(text); ends = ends[1:] {
				if inside := ends[0] - at; inside == 0 || n == len(text) && p.html[from] != '&' {
					cuts[ends[0]] = from + inside
				} else if inside > 0 {
					cuts[ends[0]] = -1
				}
			}
			at, from = at+len(text), from+n
		}
	}
	return cuts
}
