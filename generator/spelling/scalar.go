package spelling

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Scalar writes a text without control characters as a value of YAML, in a
// block that is indented so far: as it is where nothing in it can mean anything
// else, line by line where all of its lines can stand so, else in double quotes
// with escapes.
func Scalar(s, indent string) string {
	switch {
	case plainWords.MatchString(s) && !slices.Contains(taken, strings.ToLower(s)):
		return s
	case isLiteral(s):
		return "|-\n" + indent + strings.ReplaceAll(s, "\n", "\n"+indent)
	}
	return doubleQuoted(s)
}

// plainWords begin with a letter, end with one or with what ends a sentence,
// and hold nothing that YAML could take for a mark.
var plainWords = regexp.MustCompile(`^\p{L}([\p{L}\p{M}\p{N} ,.;'’()/–—-]*[\p{L}\p{M}\p{N}.)])?$`)

// taken are words that mean something other than themselves (YAML 1.1).
var taken = []string{"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", ".inf"}

// isLiteral reports whether a text of several lines can stand as it is: its
// lines have words, none begins or ends with space, looks like a fence of the
// header or could be taken for one of its keys, and each character shows itself.
func isLiteral(s string) bool {
	lines := strings.Split(s, "\n")
	for _, line := range lines {
		if line == "" || strings.TrimSpace(line) != line || strings.ContainsAny(line, "#:=") || strings.Trim(line, "-+.") == "" || strings.ContainsFunc(line, escapes) {
			return false
		}
	}
	return len(lines) > 1
}

// escapes reports whether a character is written by its number: what is not
// seen, what ends lines, what turns the order of others.
func escapes(r rune) bool {
	return r != ' ' && !unicode.IsGraphic(r) || unicode.In(r, unicode.Zs) && r != ' '
}

func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case escapes(r) && r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		case escapes(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
