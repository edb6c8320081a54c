package picture

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// measured are texts in many scripts with their widths in em, as Chromium
// gives them in DejaVu Sans, the widest of the faces in use as system-ui.
var measured = map[string]Em{
	"Parse":                       2.72,
	"Ship a tool that others use": 13.26,
	"Read every market’s file":    12.20,
	"illicit filling":             5.38,
	"MMMMMMMMMM":                  8.63,
	"WWWWW":                       4.94,
	"mmmmwwww":                    7.17,
	"A":                           0.68,
	"1234567890":                  6.36,
	"10 of 11":                    4.14,
	"naïve café — 100 %":          9.99,
	"Überprüfung größer":          9.94,
	"Řeřicha žluťoučký kůň":       10.96,
	"ÅÄÖ ÆØ ĲŁ":                   5.69,
	"Доклад о безопасности":      12.43,
	"ЩЖШЮ Мышь":                  7.79,
	"Ανάπτυξη λογισμικού":        10.72,
	"كتابة محلل نحوي":            7.03,
	"برنامج صغير يعمل":           7.51,
	"النسخة الأولى من البرنامج":  10.88,
	"כתיבת מנתח תחבירי":          8.57,
	"解析器的第一个版本":                  9.00,
	"データの可視化":                    7.00,
	"한국어 이름":                     3.32,
	"हिन्दी में लिखना":           9.04,
	"โปรแกรมแรก":                 6.00,
	"தமிழ் மொழி":                 5.72,
	"🎉":                          0.60,
	"🎉🚀👩‍💻":                      2.40,
	"👩‍👩‍👧‍👦 family":             5.80,
	"→ done ✓":                   4.81,
	"C++ & Rust <3":              7.78,
	"@ana/README.md":             9.40,
	"x̂ ŷ":                       1.50,
	"“quoted”…":                  5.56,
	"½ ¾ ©®™":                    5.57,
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ": 17.47,
	"abcdefghijklmnopqrstuvwxyz": 14.65,
	"€£¥$":                       2.54,
	"&&&&":                       3.12,
	"++==<<>>":                   6.70,
	"ქართული":                    4.72,
	"հայերեն":                    4.42,
	"ភាសាខ្មែរ":                  5.40,
	"Œuvre Œ œ æ":                7.33,
	"₿ ₹":                        1.55,
	"０１２ＡＢ":                      5.00,
	"0000":                       2.54,
}

func TestATextIsNeverWiderThanItIsThoughtToBe(t *testing.T) {
	for text, real := range measured {
		if w := Width(text); w < 0.95*real {
			t.Errorf("%q is thought to be %s wide, and is %s", text, w, real)
		}
	}
}

func TestATextIsNotThoughtToBeMuchWiderThanItIs(t *testing.T) {
	for _, text := range []string{"Ship a tool that others use", "Read every market’s file", "Доклад о безопасности", "解析器的第一个版本"} {
		if w := Width(text); w > 1.15*measured[text] {
			t.Errorf("%q is thought to be %s wide, and is %s", text, w, measured[text])
		}
	}
}

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
