// Package typeface knows how wide letters are. Nobody can know which face a
// reader has, so it takes the widest of those in use as system-ui: what is
// thought to fit must fit.
package typeface

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Width is how wide a text in a usual sans-serif face is, in em, rather too
// much than too little.
func Width(text string) float64 {
	w := 0.0
	for _, r := range text {
		w += Letter(r)
	}
	return w
}

// widths are those of letters that are far from the width of most.
var widths = []struct {
	letters string
	width   float64
}{
	{"iljtfrI.,:;'’!|()[] ·-", 0.4},
	{"mwMW@%&#—…æœÆжшщыюфЫФω", 0.98},
	{"ŒЖШЩЮ", 1.1},
}

// Letter is how wide a letter or a mark is, in em.
func Letter(r rune) float64 {
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
