package check

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
)

// few reports whether a text has fewer words than n. Where words are not parted by
// spaces nobody can count them so, and it is not said.
func few(text string, n int) bool {
	return len(strings.Fields(text)) < n && !strings.ContainsFunc(text, unspaced)
}

func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// fold is a text by which it can be told whether two say the same.
func fold(text string) string {
	return strings.Join(strings.FieldsFunc(cases.Fold().String(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

// short is a text as it is shown within a sentence.
func short(text string) string {
	if runes := []rune(text); len(runes) > 60 {
		return string(runes[:59]) + "…"
	}
	return text
}
