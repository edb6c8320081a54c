// Package quote ties words that somebody quotes to the place in a text where
// they stand: the Text Quote Selector of the W3C Web Annotation Data Model
// (Recommendation of 23 February 2017, section 4.2.4), and the Text Position
// Selector that follows from it (section 4.2.5).
//
// A quote is never anchored by guess: a place is found only if it is the one
// place that fits. The specification would take all places that fit (a
// SHOULD); here a quote that fits several is a Miss that tells them apart.
//
// Texts are compared as they are read (reading.go): white space loosely,
// letters in Unicode's normal form C, and nothing that is not seen. A place
// begins and ends between whole characters, as the specification asks
// ("Selections SHOULD NOT start or end in the middle of a grapheme cluster").
// All work is linear in the lengths of the text and the quote.
package quote

// Selector is a TextQuoteSelector: words, and what stands just before and just
// after them (section 4.2.4). Prefix and Suffix may be empty, and cut within words.
type Selector struct {
	Exact, Prefix, Suffix string
}

// Range is a place in a text, in bytes.
type Range struct {
	From, To int
}

// Reason is why a quote is tied to no place.
type Reason int

// The reasons of a Miss.
const (
	Empty     Reason = iota // the quote holds no words
	Nowhere                 // the words are not in the text
	Elsewhere               // the words are in the text, but not between this prefix and this suffix
	Repeated                // more than one place fits
)

// mostPlaces is how many places a Miss names.
const mostPlaces = 20

// Miss is a quote that is tied to no place, and the nearest passages.
type Miss struct {
	Reason Reason
	Places []Place // Nowhere: the passage most like the quote, if one is like it; else where the words stand, in order, the first twenty
	Count  int     // Elsewhere, Repeated: how many places there are
}

// Place is a passage of the text, with the Selector that finds it and no other.
// Selector.Exact is how it reads now.
type Place struct {
	Range    Range
	Selector Selector
}

// Find returns where a quote stands, or a Miss.
//
// Quotes, dashes and ellipses count as they are written. Only when nothing
// fits so are typographic ones taken for those of a keyboard, in the text and
// in the whole selector, and again the place has to be the only one.
func Find(text string, s Selector) (Range, *Miss) { return Read(text).Find(s) }

// Text is a text that was read, so that several quotes can be looked for in it.
// It is for one goroutine at a time.
type Text struct {
	source  string
	reading *reading
}

// Read reads a text.
func Read(text string) Text { return Text{text, read(text)} }

// Find is Find in this text.
func (t Text) Find(s Selector) (Range, *Miss) {
	p := t.reading.find(s)
	if p.reason == found {
		return t.reading.span(p.places[0]), nil
	}
	return Range{}, t.reading.miss(t.source, p)
}

// Describe returns the Selector with which Find gives back a range: the
// shortest prefix and suffix, of whole words where that is not much longer,
// and none where the words stand once. White space in it is one space. The
// range is taken as Whole gives it; ok is false where Whole refuses it.
func Describe(text string, at Range) (s Selector, ok bool) { return Read(text).Describe(at) }

// Describe is Describe of a range of this text.
func (t Text) Describe(at Range) (s Selector, ok bool) {
	p, ok := t.reading.whole(at)
	if !ok {
		return Selector{}, false
	}
	return t.reading.describe(t.source, p), true
}

// Whole returns a range without white space and invisible characters at its
// ends, and with all of the characters that it cuts. ok is false when there is
// nothing in it.
func Whole(text string, at Range) (whole Range, ok bool) {
	r := read(text)
	p, ok := r.whole(at)
	if !ok {
		return Range{}, false
	}
	return r.span(p), true
}

// found is the reason of what is no Miss.
const found Reason = -1

// finding is what a search finds.
type finding struct {
	reason Reason
	places []place
	words  *reading // of the quote
}

// find looks for the only place that fits.
func (r *reading) find(s Selector) finding {
	exact, before, after := trimmed(s.Exact), trimmed(s.Prefix), trimmed(s.Suffix)
	f := finding{reason: Empty, words: exact}
	if len(exact.units) == 0 {
		return f
	}
	if f.places = r.places(exact.text, before.text, after.text); len(f.places) > 0 {
		return f.judged(Repeated)
	}
	plain, words := r.plain(), exact.plain()
	if f.places = plain.places(words.text, before.plain().text, after.plain().text); len(f.places) > 0 {
		return f.judged(Repeated)
	}
	if f.places = plain.places(words.text, nil, nil); len(f.places) > 0 {
		f.reason = Elsewhere
		return f
	}
	f.reason = Nowhere
	return f
}

// judged is a finding of places that fit.
func (f finding) judged(several Reason) finding {
	if f.reason = several; len(f.places) == 1 {
		f.reason = found
	}
	return f
}

// miss says what was found instead of one place.
func (r *reading) miss(text string, f finding) *Miss {
	m := &Miss{Reason: f.reason, Count: len(f.places)}
	if f.reason == Nowhere {
		if p, ok := r.nearest(f.words); ok {
			f.places = []place{p}
		}
	}
	for _, p := range f.places[:min(len(f.places), mostPlaces)] {
		m.Places = append(m.Places, Place{r.span(p), r.describe(text, p)})
	}
	return m
}
