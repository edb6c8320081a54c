package portfolio

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// watch is the words by which a text may hold a name: where none of them is,
// nobody needs to look closer. Most texts have none, and there may be ten thousand.
type watch struct {
	words map[string]bool
	sizes [256]uint64 // by their first byte, which lengths they have
	all   bool        // some have no spaces around them, so that all that is not ASCII is looked at
}

// watching is the first word of each way in which names, and ids that stand for them, are written.
func watching(names []name) *watch {
	w := &watch{words: map[string]bool{}}
	for _, n := range names {
		for _, list := range [][]folded{n.full, n.single, {n.id}} {
			for _, way := range list {
				w.add(way)
			}
		}
	}
	return w
}

func (w *watch) add(way folded) {
	w.all = w.all || strings.ContainsFunc(string(way), unspaced)
	if words := strings.Fields(string(way)); len(words) > 0 {
		w.words[words[0]] = true
		w.sizes[words[0][0]] |= size(words[0])
	}
}

// size is a bit for the length of a word.
func size(word string) uint64 { return 1 << min(len(word), 63) }

// sees reports whether a text may hold a name. It looks at the letters and
// digits that stand together, and folds only what may be one of the words.
func (w *watch) sees(text string) bool {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf && ascii[text[i]] == ' ' {
			i++
			continue
		}
		from, plain := i, true
		for i < len(text) && (text[i] >= utf8.RuneSelf || ascii[text[i]] != ' ') {
			plain = plain && text[i] < utf8.RuneSelf
			i++
		}
		if w.sized(text[from:i], plain) && w.holds(heard(text[from:i])) {
			return true
		}
	}
	return false
}

// sized reports whether a word of ASCII has the first letter and the length of one that is looked for.
func (w *watch) sized(word string, plain bool) bool {
	return !plain || w.sizes[ascii[word[0]]]&size(word) != 0
}

// holds reports whether folded words are among those that are looked for.
func (w *watch) holds(words folded) bool {
	return w.all || slices.ContainsFunc(strings.Fields(string(words)), func(word string) bool { return w.words[word] })
}
