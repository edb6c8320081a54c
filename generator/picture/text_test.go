package picture

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestANameThatFitsIsWhole(t *testing.T) {
	for _, name := range []string{"", "A", "Read every file", "读取文件", "قراءة الملف", "🎉"} {
		if got := wrap(name, 12); len(got) != 1 || got[0] != name {
			t.Errorf("%q is %q", name, got)
		}
	}
}

func TestALongNameIsBrokenBetweenWordsAndCutInTheSecondLine(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Read every market’s file", "Read every / market’s file"},
		{"Read every market’s file of last year, the broken ones too", "Read every / market’s file of…"},
		{"Donaudampfschifffahrtsgesellschaft", "Donaudampfschi…"},
		{"The Donaudampfschifffahrtsgesellschaft", "The / Donaudampfschi…"},
		{"Read all of it, then — and only then — write", "Read all of it, / then — and only…"},
	} {
		if got := strings.Join(wrap(c.name, 10), " / "); got != c.want {
			t.Errorf("%q is %q, want %q", c.name, got, c.want)
		}
	}
}

func TestALineIsNeverWiderThanItMayBeAndKeepsItsCharactersWhole(t *testing.T) {
	for _, script := range scripts {
		for n := 1; n <= 60; n++ {
			name := script(n)
			for _, most := range []Em{4, 10, 20} {
				lines := wrap(name, most)
				if len(lines) > 2 {
					t.Errorf("%q has %d lines", name, len(lines))
				}
				for _, line := range lines {
					whole(t, line, most)
				}
			}
		}
	}
}

// whole checks a line of a name: its width, its ends.
func whole(t *testing.T, line string, most Em) {
	t.Helper()
	first, _ := utf8.DecodeRuneInString(line)
	text, cut := strings.CutSuffix(line, "…")
	last, _ := utf8.DecodeLastRuneInString(text)
	switch {
	case !utf8.ValidString(line) || Width(line) > most:
		t.Errorf("%q is %s wide, and may be %s", line, Width(line), most)
	case unicode.Is(unicode.M, first) || cut && (last == zeroWidthJoiner || unicode.IsSpace(last)):
		t.Errorf("%q is torn at its ends", line)
	}
}
