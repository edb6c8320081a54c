package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// writes are the scripts of a language, as Unicode names them; nil of one that
// nobody knows. Letters of other scripts are another language's.
func writes(tag string) []*unicode.RangeTable {
	parsed, err := language.Parse(tag)
	if err != nil {
		return nil
	}
	script, confidence := parsed.Script()
	if confidence < language.High { // as of languages that are written in several
		return nil
	}
	switch script.String() {
	case "Jpan", "Hrkt":
		return []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana}
	case "Kore":
		return []*unicode.RangeTable{unicode.Hangul, unicode.Han}
	case "Hans", "Hant", "Hani":
		return []*unicode.RangeTable{unicode.Han, unicode.Bopomofo}
	case "Zyyy", "Zzzz":
		return nil
	}
	if table := unicode.Scripts[scriptNames[script.String()]]; table != nil {
		return []*unicode.RangeTable{table}
	}
	return nil
}

// scriptNames are Unicode's names of scripts by their codes (ISO 15924).
var scriptNames = map[string]string{
	"Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Arab": "Arabic", "Hebr": "Hebrew", "Deva": "Devanagari", "Beng": "Bengali",
	"Thai": "Thai", "Armn": "Armenian", "Geor": "Georgian", "Ethi": "Ethiopic", "Taml": "Tamil", "Telu": "Telugu", "Knda": "Kannada",
	"Mlym": "Malayalam", "Gujr": "Gujarati", "Guru": "Gurmukhi", "Orya": "Oriya", "Sinh": "Sinhala", "Khmr": "Khmer", "Laoo": "Lao", "Mymr": "Myanmar", "Tibt": "Tibetan",
}

// foreign is the first run of words in a text that is in none of the scripts, and
// long enough to be a sentence in another language: a name or a sign is none.
func foreign(text string, scripts []*unicode.RangeTable) (run, script string) {
	var now []rune
	letters, spaces := 0, 0
	for _, r := range text + "\x00" {
		switch own := unicode.In(r, scripts...); {
		case unicode.IsLetter(r) && !own && !unicode.In(r, unicode.Common, unicode.Inherited):
			now = append(now, r)
			letters++
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
				letters += 2 // each says as much as several letters
			}
		case r != 0 && !own && len(now) > 0: // signs, marks and spaces within the run
			now = append(now, r)
			if r == ' ' {
				spaces++
			}
		default:
			if isSentence(now, letters, spaces) {
				return strings.TrimRightFunc(string(now), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }), scriptOf(now)
			}
			now, letters, spaces = nil, 0, 0
		}
	}
	return "", ""
}

// isSentence reports whether a run of letters is long enough. Names of things are
// often in Latin letters, so there it has to have some words that are none.
func isSentence(run []rune, letters, spaces int) bool {
	if len(run) > 0 && unicode.Is(unicode.Latin, run[0]) {
		small := 0
		for _, word := range strings.Fields(string(run)) {
			if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) && len(word) > 1 {
				small++
			}
		}
		return letters >= 40 && small >= 5
	}
	return letters >= 18 && (spaces >= 2 || letters >= 30)
}

// scriptOf names the script of the first letter.
func scriptOf(run []rune) string {
	for _, name := range []string{"Han", "Hiragana", "Katakana", "Hangul", "Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Bengali", "Thai"} {
		if unicode.Is(unicode.Scripts[name], run[0]) {
			return name
		}
	}
	return "another script"
}
