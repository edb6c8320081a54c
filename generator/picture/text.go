package picture

import (
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/typeface"
)

// Width is how wide a text is, in em: a label that is thought to fit must fit.
func Width(text string) Em { return Em(typeface.Width(text)) }

// cut is a text that is no wider than it may be, with an ellipsis where
// something is missing.
func cut(text string, most Em) string {
	if Width(text) <= most {
		return text
	}
	var w Em
	at := 0
	for i, r := range text {
		if w += Em(typeface.Letter(r)); w > most-1 {
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
