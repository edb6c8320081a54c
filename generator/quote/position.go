package quote

import "unicode/utf8"

// Position returns a range as the start and end of a TextPositionSelector
// (section 4.2.5): "Position 0 would be immediately before the first
// character, position 1 would be immediately before the second character",
// and "the text MUST be selected and normalized in the same way as for the
// Text Quote Selector". There a character is a code point: "The selection of
// the text MUST be in terms of unicode code points (the "character number"),
// not in terms of code units" (section 4.2.4), and to normalize is to remove
// tags and to resolve character references, which the text has behind it;
// white space and Unicode's normal forms are left as they are.
func Position(text string, at Range) (start, end int) {
	from := min(max(at.From, 0), len(text))
	to := min(max(at.To, from), len(text))
	start = utf8.RuneCountInString(text[:from])
	return start, start + utf8.RuneCountInString(text[from:to])
}
