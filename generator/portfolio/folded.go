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
	for i, size := 0, 0; i <= len(text); i += size {
		words, size = foldNext(words, text[i:])
		if origin != nil {
			*origin = append(*origin, slices.Repeat([]int{i}, len(words)-len(*origin))...)
		}
	}
	return folded(words)
}

// foldNext folds the first character of a text, whose end is a space, to words.
func foldNext(words []byte, text string) (_ []byte, size int) {
	plain, spaced := byte(' '), words[len(words)-1] == ' '
	if text != "" {
		plain = text[0]
	}
	if plain < utf8.RuneSelf {
		if plain = ascii[plain]; spaced && plain == ' ' {
			return words, 1
		}
		return append(words, plain), 1
	}
	r, size := utf8.DecodeRuneInString(text)
	if r >= 0x4e00 && r < 0xa000 { // Han: most of some texts, and as it is
		return append(words, text[:size]...), size
	}
	if letters := bare(text, r); !(spaced && letters == " ") {
		words = append(words, letters...)
	}
	return words, size
}

// bare is the first character of a text, not one of ASCII, without case and
// accents, and not in another shape (Unicode NFKD): letters, nothing for a mark
// and for what is not seen, a space for whatever is part of no word.
func bare(text string, r rune) string {
	if plain, ok := withoutMark[unicode.ToLower(r)]; ok {
		return plain
	}
	letters := string(r)
	if apart := norm.NFKD.PropertiesString(text).Decomposition(); apart != nil {
		letters = string(apart)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r) || unseen(r):
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

// unseen reports whether a character has no shape: soft hyphens, joiners, fillers.
func unseen(r rune) bool {
	switch {
	case r < 0x300:
		return r == '\u00ad'
	case r >= 0x370 && r < 0x600: // Greek, Cyrillic, Hebrew
		return false
	}
	return unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// parted is a text with a space for each byte of what is not seen in it, for
// that may part words (Tom\u200bOkafor) as well as stand within one.
func parted(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf && unseen(r) }) {
		return ""
	}
	var apart strings.Builder
	for _, r := range text {
		if r >= utf8.RuneSelf && unseen(r) {
			apart.WriteString(strings.Repeat(" ", utf8.RuneLen(r)))
			continue
		}
		apart.WriteRune(r)
	}
	return apart.String()
}

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
	for _, reading := range []string{text, parted(text)} {
		var origin []int
		w := spaced(words)
		if i := strings.Index(string(foldTo(reading, &origin)), w); i >= 0 {
			from, to := i+len(w)-len(strings.TrimPrefix(w, " ")), i+len(strings.TrimSuffix(w, " "))
			return origin[from], origin[to] - origin[from]
		}
	}
	return -1, 0
}
