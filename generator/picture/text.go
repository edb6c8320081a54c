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

func widthOf(r rune) Em {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case strings.ContainsRune("iljtfrI.,:;'’!|()[] ·-", r):
		return 0.38
	case strings.ContainsRune("mwMW@%—…", r):
		return 0.98
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 1.05
	}
	switch {
	case unicode.IsUpper(r):
		return 0.74
	case r > 0x2E80 || unicode.Is(unicode.So, r):
		return 1.2
	}
	return 0.6
}

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
	return strings.TrimRightFunc(text[:at], func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }) + "…"
}

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
