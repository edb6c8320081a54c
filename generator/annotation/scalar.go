package annotation

import (
	"regexp"
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
func scalar(s, indent string) string { return spelling.Scalar(apart(legible(s)), indent) }

// comments are what begins a comment, and what could be read as that.
var comments = regexp.MustCompile(`([<＜‹〈⟨﹤]|&lt;|&#0*60;|&#[xX]0*3[cC];)([ \t\p{Z}\p{Cf}]*)([!！¡\p{Pd}−─ー])`)

// apart is a text in which nothing begins a comment, for no text of a header may
// hold one. A sign that nobody sees, and that no comparison of quotes counts,
// stands between its parts; the review desk writes the same.
func apart(s string) string { return comments.ReplaceAllString(s, "$1\ufe0e$2$3") }
