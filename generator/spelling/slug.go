// Package spelling writes words where not every sign may stand: a name as a
// segment of an address, a text as a value of YAML. Words of every script stay
// what they are.
package spelling

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slug turns a name in any script into one segment of an address: letters,
// digits and marks of every script and pictographs stay, in lower case and
// composed (Unicode NFC); everything else becomes a dash. It is never empty.
func Slug(name string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(strings.ToLower(name)) {
		switch {
		case unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.So, unicode.Sk) && r < 0xE0000:
			b.WriteRune(r)
		case r == '_' && b.Len() > 0:
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	s := Short(strings.Trim(b.String(), "-_"))
	switch {
	case s == "":
		return fmt.Sprintf("x%x", name)[:min(2*len(name)+1, 33)]
	case Device(s):
		return s + "-"
	}
	return s
}

// longest is the most bytes that one segment may have: file systems hold 255.
const longest = 240

// Short is the beginning of a text, cut between two letters where it is longer than a segment may be.
func Short(s string) string {
	for len(s) > longest {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	return s
}

// devices are the names that Windows keeps for devices, with any ending.
var devices = regexp.MustCompile(`^(con|prn|aux|nul|(com|lpt)[\d¹²³])$`)

// Device reports whether Windows keeps a name, in small letters and without its ending, for a device.
func Device(name string) bool { return devices.MatchString(name) }
