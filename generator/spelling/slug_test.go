package spelling

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestANameInAnyScriptMakesAReadableSegment(t *testing.T) {
	for name, want := range map[string]string{
		"ship-cli":         "ship-cli",
		"Ship a CLI!":      "ship-a-cli",
		"2026-03-14 first": "2026-03-14-first",
		"snake_case":       "snake_case",
		"_draft_":          "draft",
		"...hidden":        "hidden",
		"a -- b":           "a-b",
		"Straße":           "straße",
		"e\u0301tude":      "étude", // composed
		"ПЛАН":             "план",
		"Οδός":             "οδός",
		"I\u0307\u0301":    "i\u0307\u0301", // composed after it is made small
		"हिन्दी":           "हिन्दी",        // vowel signs are marks
		"مرحبا بالعالم":    "مرحبا-بالعالم",
		"日本語":              "日本語",
		"한국어":              "한국어",
		"½ way":            "½-way",
		"🚀 launch":         "🚀-launch",
		"a\u202eb":         "a-b", // no invisible character
		"a\U000e0041b":     "a-b",
		"a/b\\c":           "a-b-c",
		"???":              "x3f3f3f", // never empty
		"..":               "x2e2e",
		"":                 "x",
	} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestANameOfADeviceOfWindowsIsNoSegment(t *testing.T) {
	for name, want := range map[string]string{
		"con": "con-", "PRN": "prn-", "aux": "aux-", "nul": "nul-", "com1": "com1-", "LPT9": "lpt9-", "COM¹": "com¹-", "lpt³": "lpt³-",
		"console": "console", "com": "com", "com10": "com10", "con.txt": "con-txt", "xcon": "xcon",
	} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestATooLongNameIsCutBetweenLetters(t *testing.T) {
	for _, name := range []string{strings.Repeat("a", 300), strings.Repeat("ü", 300), strings.Repeat("日", 300), strings.Repeat("🚀", 300), "x" + strings.Repeat("🚀", 300), strings.Repeat("?", 300)} {
		if got := Slug(name); len(got) > 255 || len(got) == 0 || !utf8.ValidString(got) {
			t.Errorf("%.12s… has a segment of %d bytes: %q", name, len(got), got)
		}
	}
}

// Addresses last: what a slug says is not changed by making a slug of it again.
func TestASegmentIsItsOwnSegment(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	letters := []rune("aZ09 _-./\\:*?\"<>|%#~é\u0301ßİŞʼnΣ日م\u0930\u093f🚀👩\u200d💻\u202e\ufeff½¹\x00\ufffd")
	for range 20000 {
		var b strings.Builder
		for range random.IntN(8) {
			b.WriteRune(letters[random.IntN(len(letters))])
		}
		once := Slug(b.String())
		if again := Slug(once); again != once || once == "" || strings.ContainsAny(once, `/\:*?"<>|%#. `) || !norm.NFC.IsNormalString(once) {
			t.Fatalf("%q is %q, and that is %q", b.String(), once, again)
		}
	}
}
