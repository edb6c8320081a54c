package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxAligned is how many words of a quote are laid beside the text word by word.
const maxAligned = 64

// word is a word of a reading. The same words have the same number; -1 is a word that the text does not have.
type word struct{ number, first, last int }

// nearest is the passage that is most like the quote: most of its words stand
// in it, in the same order. A passage with less than half of them is none.
func (r *reading) nearest(quote *reading) (place, bool) {
	said, v := r.numbered()
	wanted := quote.plain().words(v.recall())
	if len(said) == 0 || len(wanted) == 0 {
		return place{}, false
	}
	at, common := r.window(said, wanted, len(v.words))
	if 2*common < len(wanted) || common == 0 {
		return place{}, false
	}
	end := min(at+len(wanted), len(said))
	if n := len(wanted); n <= maxAligned {
		from, to := max(at-n, 0), min(end+n, len(said))
		at, end = r.align(said[from:to], wanted)
		at, end = at+from, end+from
	}
	return place{said[at].first, said[end-1].last}, true
}

// numbered are the words of the reading, and their numbers.
func (r *reading) numbered() ([]word, *vocabulary) {
	if r.known == nil {
		r.known = &vocabulary{numbers: map[string]int{}}
		r.said = r.plain().words(r.known.learn)
	}
	return r.said, r.known
}

// window is where as many words as the quote has hold most of its words and of
// its pairs of words; the one that begins or ends as the quote does is preferred.
func (r *reading) window(said, wanted []word, vocabulary int) (at, common int) {
	n := min(len(wanted), len(said))
	words, pairs := tallies(wanted, vocabulary)
	best := -1
	for i, w := range said {
		r.steps++
		words.count(pair{w.number}, 1)
		if i >= n {
			words.count(pair{said[i-n].number}, -1)
		}
		if i > 0 && n > 1 {
			pairs.count(pair{said[i-1].number, w.number}, 1)
		}
		if i >= n && n > 1 {
			pairs.count(pair{said[i-n].number, said[i-n+1].number}, -1)
		}
		first := max(i-n+1, 0)
		score := 2*words.common + 2*pairs.common + same(said[first], wanted[0]) + same(w, wanted[len(wanted)-1])
		if i+1 >= n && score > best {
			best, at, common = score, first, words.common
		}
	}
	return at, common
}

func same(a, b word) int {
	if a.number == b.number {
		return 1
	}
	return 0
}

// tally counts what a window has of what is wanted.
type tally struct {
	wanted, have map[pair]int
	begins       []bool // by the numbers of words: whether what is wanted may begin with it
	common       int
}

// pair is two words that follow each other, or one.
type pair [2]int

// tallies want the words of a quote, and its pairs of words.
func tallies(quote []word, vocabulary int) (words, pairs *tally) {
	begins := make([]bool, vocabulary)
	words = &tally{map[pair]int{}, map[pair]int{}, begins, 0}
	pairs = &tally{map[pair]int{}, map[pair]int{}, begins, 0}
	for i, w := range quote {
		if w.number >= 0 {
			begins[w.number] = true
		}
		words.wanted[pair{w.number}]++
		if i > 0 {
			pairs.wanted[pair{quote[i-1].number, w.number}]++
		}
	}
	return words, pairs
}

// count adds one, or takes one away.
func (t *tally) count(what pair, by int) {
	if !t.begins[what[0]] {
		return
	}
	wanted := t.wanted[what]
	if wanted == 0 {
		return
	}
	before := min(t.have[what], wanted)
	t.have[what] += by
	t.common += min(t.have[what], wanted) - before
}

// change is what a word costs that is changed, added or left out. One that is
// the same costs -1, so that of as many changes those count that keep more words.
const change = 1 << 10

// align is the part of said that becomes the quote with the fewest changes of
// words (Sellers); among those the one that is nearest to it in length.
func (r *reading) align(said, wanted []word) (from, to int) {
	n := len(wanted)
	cost, start := make([]int, n+1), make([]int, n+1)
	for j := range cost {
		cost[j] = j * change
	}
	from, to = 0, len(said)
	best, far := (n+len(said)+1)*change, 0
	for i := range said {
		diagonal, origin := cost[0], start[0]
		cost[0], start[0] = 0, i+1
		for j := 1; j <= n; j++ {
			r.steps++
			c, s := diagonal+change-same(said[i], wanted[j-1])*(change+1), origin
			diagonal, origin = cost[j], start[j]
			if cost[j]+change < c {
				c, s = cost[j]+change, start[j]
			}
			if cost[j-1]+change < c {
				c, s = cost[j-1]+change, start[j-1]
			}
			cost[j], start[j] = c, s
		}
		away := max(i+1-start[n]-n, n-(i+1-start[n]))
		if start[n] <= i && (cost[n] < best || cost[n] == best && away < far) {
			best, far, from, to = cost[n], away, start[n], i+1
		}
	}
	return from, to
}

// words are the words of a reading, numbered. A character of a script without
// spaces between its words counts as one.
func (r *reading) words(number func(string) int) []word {
	var all []word
	for i := 0; i < len(r.units); {
		first := i
		for i < len(r.units) && r.wordly(i) && !(i > first && (r.alone(i) || r.alone(first))) {
			i++
		}
		if i == first {
			i++
			continue
		}
		all = append(all, word{number(strings.ToLower(string(r.text[r.units[first].at:r.end(i-1)]))), first, i - 1})
	}
	return all
}

// wordly reports whether a unit is part of a word.
func (r *reading) wordly(i int) bool {
	c, _ := utf8.DecodeRune(r.text[r.units[i].at:])
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

// alone reports whether a unit is a word of its own.
func (r *reading) alone(i int) bool {
	c, _ := utf8.DecodeRune(r.text[r.units[i].at:])
	return c >= 0x0e00 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
