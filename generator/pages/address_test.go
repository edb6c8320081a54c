package pages

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/entry"
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
		if got := slug(name); got != want {
			t.Errorf("slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestANameOfADeviceOfWindowsIsNoSegment(t *testing.T) {
	for name, want := range map[string]string{
		"con": "con-", "PRN": "prn-", "aux": "aux-", "nul": "nul-", "com1": "com1-", "LPT9": "lpt9-", "COM¹": "com¹-", "lpt³": "lpt³-",
		"console": "console", "com": "com", "com10": "com10", "con.txt": "con-txt", "xcon": "xcon",
	} {
		if got := slug(name); got != want {
			t.Errorf("slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestATooLongNameIsCutBetweenLetters(t *testing.T) {
	for _, name := range []string{strings.Repeat("a", 300), strings.Repeat("ü", 300), strings.Repeat("日", 300), strings.Repeat("🚀", 300), "x" + strings.Repeat("🚀", 300), strings.Repeat("?", 300)} {
		if got := slug(name); len(got) > 255 || len(got) == 0 || !utf8.ValidString(got) {
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
		once := slug(b.String())
		if again := slug(once); again != once || once == "" || strings.ContainsAny(once, `/\:*?"<>|%#. `) || !norm.NFC.IsNormalString(once) {
			t.Fatalf("%q is %q, and that is %q", b.String(), once, again)
		}
	}
}

func TestEveryEntryHasTheAddressOfItsKindAndName(t *testing.T) {
	s := folder{
		"mentorfolio.yaml":        "title: T\npeople: [{id: ana, name: Ana Souza}, {id: tom, name: Tom Okafor}]\nskills: [{id: testing, name: Testing things}]\n",
		"README.md":               "# Welcome\n",
		"plan.md":                 md(entry.KindPlan, ""),
		"goals/cli.md":            md(entry.KindGoal, "skills: [testing]"),
		"goals/cli.pt-BR.md":      "# Ferramenta\n",
		"milestones/Parse It!.md": md(entry.KindMilestone, ""),
		"samples/parser/index.md": md(entry.KindSample, "", "Words."),
		"sessions/2026-03-17.md":  md(entry.KindSession, ""),
		"notes/Long Day/first.md": "# First\n",
		"Über mich.md":            "# Me\n",
		"goals/README.md":         "# What I want\n",
	}.site(t)
	for address, want := range map[string]string{
		"":                      "T",
		"plan/":                 "Plan",
		"goals/cli/":            "Cli",
		"pt-br/goals/cli/":      "Ferramenta",
		"milestones/parse-it/":  "Parse It!",
		"samples/parser/":       "Parser",
		"sessions/2026-03-17/":  "2026-03-17",
		"notes/long-day/first/": "First",
		"notes/long-day/":       "Long Day",
		"notes/":                "Notes",
		"über-mich/":            "Me",
		"people/ana/":           "Ana Souza",
		"skills/testing/":       "Testing things",
	} {
		if got := page(t, s, address); got.Title != want || got.Address != address {
			t.Errorf("/%s is %q at /%s, want %q", address, got.Title, got.Address, want)
		}
	}
	for _, address := range []string{"readme/", "goals/readme/", "nothing/", "goals", "/"} {
		if s.Page(address) != nil {
			t.Errorf("there is a page at %q", address)
		}
	}
}

func TestAnIDGivesTheAddressWhereTheFileNameDoesNot(t *testing.T) {
	s := folder{"goals/2026-01-12-first.md": md(entry.KindGoal, "id: ship\ntitle: Ship")}.site(t)
	if got := page(t, s, "goals/ship/").Title; got != "Ship" {
		t.Errorf("it is %q", got)
	}
}

func TestAFileKeepsItsNameWhereEveryServerTakesIt(t *testing.T) {
	for file, want := range map[string]string{
		"samples/parser/parser.go":      "samples/parser/parser.go",
		"samples/My Sample/Plot.PNG":    "samples/my-sample/Plot.PNG",
		"a b.csv":                       "a-b.csv",
		"what?.pdf":                     "what.pdf",
		"archive.tar.gz":                "archive.tar.gz",
		"LICENCE":                       "LICENCE",
		"日本/図.svg":                      "日本/図.svg",
		"x.mp 3":                        "x.mp-3",
		"goals/con.txt":                 "goals/con-.txt",
		"goals/Nul":                     "goals/nul-",
		"goals/lpt1.tar.gz":             "goals/lpt1-tar.gz",
		"aux/aux.h":                     "aux-/aux-.h",
		"static/CNAME":                  "CNAME",
		"static/.well-known/a b/c?.txt": ".well-known/a b/c?.txt",
	} {
		if got := fileAddress(file); got != want {
			t.Errorf("%s is at %s, want %s", file, got, want)
		}
	}
}
