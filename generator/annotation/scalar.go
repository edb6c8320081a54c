package annotation

import (
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// legible is a text without control characters, which no review may hold: each
// is the replacement character, so that one sees that there was something.
func legible(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r != '\n' && r != '\t' && unicode.IsControl(r):
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// scalar writes a text as a value of YAML, in a block that is indented so far.
func scalar(s, indent string) string { return spelling.Scalar(legible(s), indent) }
