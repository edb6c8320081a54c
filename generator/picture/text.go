package picture

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Width is how wide a text in a usual sans-serif face is, in em, rather too
// much than too little: a label that is thought to fit must fit.
func Width(text string) Em {
	var w Em
	for _, r := range text {
		w += widthOf(r)
	}
	return w
}

// widths are those of letters that are far from the width of most.
var widths = []struct {
	letters string
	width   Em
}{
	{"iljtfrI.,:;'’!|()[] ·-", 0.4},
	{"mwMW@%&#—…æœÆжшщыюфЫФω", 0.98},
	{"ŒЖШЩЮ", 1.1},
}

func widthOf(r rune) Em {
	for _, w := range widths {
		if strings.ContainsRune(w.letters, r) {
			return w.width
		}
	}
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) && !stacked(r):
		return 0
	case unicode.Is(unicode.So, r):
		return 1.3
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 1.05
	}
	switch {
	case r > 0x2E80:
		return 1.2
	case unicode.In(r, unicode.Sm, unicode.Sk):
		return 0.86
	case unicode.IsUpper(r):
		return 0.78
	case stacked(r):
		return 0.75
	}
	return 0.63
}

// stacked reports whether a letter or a mark is of one of the scripts of India
// and around it, whose letters differ most in width, and whose marks take room
// where a face does not know them.
func stacked(r rune) bool { return 0x0900 <= r && r < 0x1DC0 }

// cut is a text that is no wider than it may be, with an ellipsis where
// something is missing.
func cut(text string, most Em) string {
	if Width(text) <= most {
		return text
	}
	var w Em
	at := 0
	for i, r := range text {
		if w += widthOf(r); w > most-1 {
			break
		}
		at = i + len(string(r))
	}
	return strings.TrimRightFunc(text[:at], loose) + "…"
}

// loose reports whether a rune should not stand before an ellipsis.
func loose(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r) || r == zeroWidthJoiner
}

// zeroWidthJoiner ties what follows to what stands before, as in 👩‍💻.
const zeroWidthJoiner = '\u200d'

// wrap breaks a text between words into two lines at the most, the second cut
// where it is long.
func wrap(text string, most Em) []string {
	if Width(text) <= most {
		return []string{text}
	}
	words := strings.Fields(text)
	n := 0
	for n < len(words) && Width(strings.Join(words[:n+1], " ")) <= most {
		n++
	}
	if n == 0 {
		return []string{cut(text, most)}
	}
	return []string{strings.Join(words[:n], " "), cut(strings.Join(words[n:], " "), most)}
}
