package pages

import (
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// script is a text of a work, as its page shows it: its own, or that of its file.
type script struct {
	quote.Text
	of     entry.Key
	text   string
	blocks func() []quote.Range // of code in it; of a file, all of it
	file   bool
}

// printed is the script of printed HTML.
func printed(html string, of entry.Key) script {
	text := markdown.Text(html)
	return script{quote.Read(text), of, text, func() []quote.Range {
		var list []quote.Range
		for _, b := range markdown.CodeBlocks(html) {
			list = append(list, quote.Range{From: b[0], To: b[1]})
		}
		return list
	}, false}
}

// listing is the script of a file.
func listing(text string, of entry.Key) script {
	return script{quote.Read(text), of, text, func() []quote.Range { return []quote.Range{{From: 0, To: len(text)}} }, true}
}

// lines are the places of lines of code, in each block that has them.
func (s script) lines(of entry.Lines) (places []quote.Range) {
	for _, b := range s.blocks() {
		from := b.From + ended(s.text[b.From:b.To], of.First-1)
		to := from + ended(s.text[from:b.To], of.Last-of.First+1)
		places = append(places, quote.Range{From: from, To: to})
	}
	return places
}

// ended is the length of some lines of a text, or of all that it has.
func ended(text string, lines int) (length int) {
	for ; lines > 0 && length < len(text); lines-- {
		n := strings.IndexByte(text[length:], '\n')
		if n < 0 {
			return len(text)
		}
		length += n + 1
	}
	return length
}

// linesOf are the lines of a file on which a place stands; 0 in other texts.
func (s script) linesOf(at quote.Range) (first, last int) {
	if !s.file {
		return 0, 0
	}
	first = 1 + strings.Count(s.text[:at.From], "\n")
	return first, first + strings.Count(s.text[at.From:at.To], "\n")
}

// wanted is what a note says of the place of its words.
type wanted struct {
	words quote.Selector
	lines entry.Lines // zero where it does not say
}

// lost is why words are tied to no place in some texts.
type lost struct {
	quote.Miss
	lines []int       // of each place, 0 where it is in no file
	in    []entry.Key // whose texts those are
}

// findIn finds the one place in some texts that fits a quote. Where several
// do, the lines say which.
func findIn(scripts []script, w wanted) (in int, at quote.Range, miss *lost) {
	fits, near := &lost{Miss: quote.Miss{Reason: quote.Repeated}}, &lost{Miss: quote.Miss{Reason: quote.Nowhere}}
	for i, s := range scripts {
		place, why := s.Find(w.words)
		switch {
		case why == nil:
			in, at = i, place
			fits.add(quote.Miss{Count: 1}, s)
		case why.Reason == quote.Repeated:
			fits.add(*why, s)
		case len(near.Places) == 0 || why.Reason == quote.Elsewhere && near.Reason != quote.Elsewhere:
			near.Miss, near.in = *why, []entry.Key{s.of}
		}
	}
	switch fits.Count {
	case 0:
		return 0, at, near
	case 1:
		return in, at, nil
	}
	if in, at, ok := findOn(scripts, w); ok {
		return in, at, nil
	}
	return 0, at, fits
}

// findOn finds the one place in some texts that fits a quote on some lines of code.
func findOn(scripts []script, w wanted) (in int, at quote.Range, ok bool) {
	all := 0
	for i, s := range scripts {
		if w.lines.First == 0 {
			break
		}
		place, count := s.FindWithin(w.words, s.lines(w.lines))
		if all += count; count > 0 {
			in, at = i, place
		}
	}
	return in, at, all == 1
}

// add adds the places of one more text.
func (l *lost) add(m quote.Miss, s script) {
	l.Count += m.Count
	for _, p := range m.Places {
		line, _ := s.linesOf(p.Range)
		l.Places, l.lines = append(l.Places, p), append(l.lines, line)
	}
	if !slices.Contains(l.in, s.of) {
		l.in = append(l.in, s.of)
	}
}
