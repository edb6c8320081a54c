package portfolio

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is a text as names are looked for in it: its words, without case and
// accents, between single spaces. "helen.brody@…" has the words of "Helen Brody".
type folded string

// fold folds a text.
func fold(text string) folded { return foldTo(text, nil) }

// foldTo folds a text and adds to origin, unless that is nil, where in the text each byte of the result comes from.
func foldTo(text string, origin *[]int) folded {
	words := append(make([]byte, 0, len(text)+2), ' ')
	for i, r := range text + " " {
		switch spaced := words[len(words)-1] == ' '; {
		case r < utf8.RuneSelf && !(spaced && ascii[r] == ' '):
			words = append(words, ascii[r])
		case r >= utf8.RuneSelf:
			if plain := bare(text[i:], r); !(spaced && plain == " ") {
				words = append(words, plain...)
			}
		}
		if origin != nil {
			*origin = append(*origin, slices.Repeat([]int{i}, len(words)-len(*origin))...)
		}
	}
	return folded(words)
}

// bare is the first character of a text, not one of ASCII, without case and
// accents: letters, nothing for a mark, a space for whatever is part of no word.
func bare(text string, r rune) string {
	if plain, ok := withoutMark[unicode.ToLower(r)]; ok {
		return plain
	}
	letters := string(r)
	if apart := norm.NFD.PropertiesString(text).Decomposition(); apart != nil {
		letters = string(apart)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case inWord(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, letters)
}

// ascii are the bare characters of ASCII.
var ascii = func() (list [utf8.RuneSelf]byte) {
	for r := range list {
		list[r] = ' '
		if inWord(rune(r)) {
			list[r] = byte(unicode.ToLower(rune(r)))
		}
	}
	return
}()

// withoutMark are letters that many write in another way, and that Unicode does not take apart.
var withoutMark = map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ς': "σ"}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// has reports whether the text has the words, not as part of longer words.
func (f folded) has(words folded) bool { return strings.Contains(string(f), spaced(words)) }

// without is the text with words taken out.
func (f folded) without(words folded) folded {
	return folded(strings.ReplaceAll(string(f), spaced(words), " \x00 "))
}

// spaced is what is looked for: words with the spaces around them, but in
// writings that have none between words; never nothing.
func spaced(words folded) string {
	switch bare := strings.TrimSpace(string(words)); {
	case bare == "":
		return "\xff" // is in no folded text
	case strings.ContainsFunc(bare, unspaced):
		return bare
	}
	return string(words)
}

func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// find returns where a text has words, however they are written there; at is -1 when nowhere.
func find(text string, words folded) (at, length int) {
	var origin []int
	w := spaced(words)
	i := strings.Index(string(foldTo(text, &origin)), w)
	if i < 0 {
		return -1, 0
	}
	from, to := i+len(w)-len(strings.TrimPrefix(w, " ")), i+len(strings.TrimSuffix(w, " "))
	return origin[from], origin[to] - origin[from]
}
