package quote

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// reading is a text as it is compared: without what is not seen, in normal
// form C, each run of white space one space.
type reading struct {
	text  []byte
	units []unit // in order, without gaps in the text
	size  int    // of the source
	steps int    // of work, for the tests

	typed *reading    // with the signs of a keyboard; nil until somebody asks
	said  []word      // of typed
	known *vocabulary // of said; nil until somebody asks
}

// unit is a character as a reader counts it, with its marks, or a run of white space.
type unit struct {
	at       int // where it begins in the reading
	from, to int // where it stands in the source
	space    bool
}

// place is a passage of a reading: its first and its last unit.
type place struct{ first, last int }

// read makes the reading of a source.
func read(source string) *reading {
	clean, letters := seen(source)
	r := &reading{text: make([]byte, 0, len(clean)), units: make([]unit, 0, len(letters)), size: len(source)}
	var before rune
	flags, done := 0, 0
	for p := 0; p < len(clean); {
		initial, size := utf8.DecodeRune(clean[p:])
		n := size
		if !unicode.IsSpace(initial) { // a mark behind white space stands for itself
			n = segment(clean[p:])
		}
		first := letters[done]
		for done < len(letters) && letters[done].at < p+n {
			done++
		}
		if flags++; !regional(initial) {
			flags = 0
		}
		u := unit{len(r.text), first.from, letters[done-1].to, unicode.IsSpace(initial)}
		r.add(u, clean[p:p+n], first.joined && unicode.IsSymbol(before) || clings(initial) || flags > 0 && flags%2 == 0)
		before = initial
		p += n
	}
	return r
}

// add adds what normal form C composes. It clings to the character before it, or begins one.
func (r *reading) add(u unit, segment []byte, clings bool) {
	last := len(r.units) - 1
	if u.space {
		if last >= 0 && r.units[last].space {
			r.units[last].to = u.to
			return
		}
		r.text, r.units = append(r.text, ' '), append(r.units, u)
		return
	}
	if clings && last >= 0 && !r.units[last].space {
		r.units[last].to = u.to
	} else {
		r.units = append(r.units, u)
	}
	if len(segment) > 1 && !norm.NFC.IsNormal(segment) {
		segment = norm.NFC.Bytes(segment)
	}
	r.text = append(r.text, segment...)
}

// letter is a code point that is seen.
type letter struct {
	at       int // in the clean text
	from, to int // in the source
	joined   bool
}

// seen is a source without what is not seen, and with � for each byte that is not UTF-8.
func seen(source string) (clean []byte, letters []letter) {
	clean, letters = make([]byte, 0, len(source)), make([]letter, 0, len(source))
	joined := false
	for i := 0; i < len(source); {
		c, size := utf8.DecodeRuneInString(source[i:])
		if unseen(c) {
			joined = joined || c == zeroWidthJoiner
		} else {
			letters = append(letters, letter{len(clean), i, i + size, joined && unicode.IsSymbol(c)})
			clean = utf8.AppendRune(clean, c)
			joined = false
		}
		i += size
	}
	return clean, letters
}

const zeroWidthJoiner = '\u200d'

// unseen reports whether a code point has no width of its own: the soft
// hyphen, zero-width spaces and joiners, the controls of bidirectional text,
// and what selects a variant of a character.
func unseen(c rune) bool {
	switch {
	case c < 0xad:
		return false
	case c == 0xad, c == 0x034f, c == 0x061c, c == 0x180e, c == 0xfeff:
		return true
	case c >= 0x200b && c <= 0x200f, c >= 0x202a && c <= 0x202e, c >= 0x2060 && c <= 0x206f:
		return true
	}
	return c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef
}

// segment is the length of what normal form C composes at the start of a text.
func segment(text []byte) int {
	if text[0] < 0x80 && (len(text) == 1 || text[1] < 0xcc) { // no mark follows, they begin with U+0300
		return 1
	}
	if n := norm.NFC.NextBoundary(text, true); n > 0 {
		return n
	}
	return len(text)
}

// clings reports whether a code point belongs to the character before it (simplified from UAX #29).
func clings(c rune) bool {
	return c >= 0x300 && unicode.Is(unicode.M, c) || c >= 0x1f3fb && c <= 0x1f3ff
}

// regional reports whether a code point is half of a flag.
func regional(c rune) bool { return c >= 0x1f1e6 && c <= 0x1f1ff }

// trimmed is the reading of a part of a selector, without white space around it.
func trimmed(part string) *reading {
	r := read(part)
	if n := len(r.units); n > 0 && r.units[n-1].space {
		r.units, r.text = r.units[:n-1], r.text[:len(r.text)-1]
	}
	if len(r.units) > 0 && r.units[0].space {
		r.units, r.text = r.units[1:], r.text[1:]
		for i := range r.units {
			r.units[i].at--
		}
	}
	return r
}

// plain is a reading with the quotes, dashes and dots of a keyboard, unit by unit.
func (r *reading) plain() *reading {
	if r.typed != nil {
		return r.typed
	}
	p := &reading{text: make([]byte, 0, len(r.text)), units: make([]unit, len(r.units))}
	for i, u := range r.units {
		p.units[i] = u
		p.units[i].at = len(p.text)
		written := r.text[u.at:r.end(i)]
		if key, ok := keys[string(written)]; ok {
			p.text = append(p.text, key...)
		} else {
			p.text = append(p.text, written...)
		}
	}
	r.typed = p
	return p
}

// keys are typographic characters as a keyboard writes them.
var keys = map[string]string{
	"‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'",
	"“": `"`, "”": `"`, "„": `"`, "‟": `"`, "″": `"`,
	"‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
	"…": "...",
}

// end is where a unit ends in the reading.
func (r *reading) end(i int) int {
	if i+1 < len(r.units) {
		return r.units[i+1].at
	}
	return len(r.text)
}

// starting is the first unit that begins at an offset of the reading or behind it.
func (r *reading) starting(at int) int {
	return sort.Search(len(r.units), func(i int) bool { return r.units[i].at >= at })
}

// whole is the place of a range, without white space at its ends.
func (r *reading) whole(at Range) (place, bool) {
	if at.From < 0 || at.From >= at.To || at.To > r.size {
		return place{}, false
	}
	first := sort.Search(len(r.units), func(i int) bool { return r.units[i].to > at.From })
	last := sort.Search(len(r.units), func(i int) bool { return r.units[i].from >= at.To }) - 1
	for first <= last && r.units[first].space {
		first++
	}
	for first <= last && r.units[last].space {
		last--
	}
	return place{first, last}, first <= last
}

// span is where a place stands in the source.
func (r *reading) span(p place) Range {
	return Range{r.units[p.first].from, r.units[p.last].to}
}
