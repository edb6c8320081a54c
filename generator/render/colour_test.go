package render

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

func TestAColourIsWrittenInHex(t *testing.T) {
	for text, want := range map[string]string{
		"#0b5a55": "#0b5a55", "#0B5A55": "#0b5a55", "#abc": "#aabbcc", "#000": "#000000", "#ffffff": "#ffffff",
		"": "", "#": "", "0b5a55": "", "teal": "", "#0b5a5": "", "#0b5a55ff": "", "#ggg": "", "# 1 2 3": "", "#+1+1+1": "", "#１２３": "", "#abc\n": "",
	} {
		c, ok := parseColour(text)
		if ok != (want != "") || ok && c.String() != want {
			t.Errorf("%q is %s, %v; want %q", text, c, ok, want)
		}
	}
}

// Ratios that WCAG's understanding documents and its techniques give.
func TestTheContrastOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21},
		{"#ffffff", "#ffffff", 1},
		{"#767676", "#ffffff", 4.54},
		{"#777777", "#ffffff", 4.48},
		{"#949494", "#ffffff", 3.03},
		{"#595959", "#ffffff", 7.00},
		{"#5a5a5a", "#ffffff", 6.90},
		{"#ff0000", "#ffffff", 4.00},
		{"#0000ff", "#ffffff", 8.59},
		{"#008000", "#ffffff", 5.14},
		{"#ffff00", "#000000", 19.56},
	} {
		a, _ := parseColour(c.a)
		b, _ := parseColour(c.b)
		if got := contrast(a, b); math.Abs(got-c.want) > 0.005 || got != contrast(b, a) {
			t.Errorf("%s on %s is %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestAnAccentIsReadableAsItIsWritten(t *testing.T) {
	for r := 0; r < 256; r += 17 {
		for g := 0; g < 256; g += 17 {
			for b := 0; b < 256; b += 17 {
				accent := colour{float64(r) / 255, float64(g) / 255, float64(b) / 255}
				for _, paper := range []colour{paperLight, paperDark} {
					shade, ok := parseColour(readable(accent, paper).String())
					if got := contrast(shade, paper); !ok || got < 7 {
						t.Errorf("%s becomes %s on %s, with a contrast of %.3f", accent, shade, paper, got)
					}
					if contrast(accent, paper) >= 7 && shade.String() != accent.String() {
						t.Errorf("%s has enough contrast on %s and becomes %s", accent, paper, shade)
					}
				}
			}
		}
	}
}

// checked is what the author of mentorfolio.yaml is told of a colour.
func checked(t *testing.T, accent string) []problem.Problem {
	t.Helper()
	doc, problems := source.Read(fstest.MapFS{"mentorfolio.yaml": {Data: []byte("title: T\ntheme: {accent: \"" + accent + "\"}\n")}}, "mentorfolio.yaml")
	config, more := entry.DecodeConfig(doc)
	if problems = append(problems, more...); len(problems) > 0 {
		t.Fatal(problems)
	}
	return CheckTokens(config)
}

func TestTheAuthorIsToldOfAColourThatCannotBeUsedAsItIs(t *testing.T) {
	for _, c := range []struct {
		accent, text, hint string
		level              problem.Level
	}{
		{"#0b5a55", "", "", 0},
		{"teal", `"teal" is not a colour`, `write it like "#0b5a55"`, problem.Error},
		{"#777", "the contrast of #777 on the page is 4.3, and text needs 7", "the site uses the nearest shade that has it, #", problem.Hint},
	} {
		found := checked(t, c.accent)
		if c.text == "" {
			if len(found) > 0 {
				t.Errorf("%s: %+v", c.accent, found)
			}
			continue
		}
		if len(found) != 1 || found[0].Place() != "mentorfolio.yaml:2:17" || found[0].Text != c.text || !strings.HasPrefix(found[0].Hint, c.hint) || found[0].Level != c.level {
			t.Errorf("%s: %+v", c.accent, found)
		}
	}
}

func TestTheAccentIsAddedToTheStyleSheetInAShadeForEachPaper(t *testing.T) {
	plain, _, err := New(own{}.over(), entry.Theme{})
	if err != nil {
		t.Fatal(err)
	}
	for accent, want := range map[string]string{"#0b5a55": "light-dark(#0b5a55,", "#fff": ",#ffffff)"} {
		r, _, err := New(own{}.over(), entry.Theme{Accent: entry.Text{Value: accent}})
		if err != nil {
			t.Fatal(err)
		}
		if added, ok := strings.CutPrefix(string(r.Style), string(plain.Style)); !ok || !strings.Contains(added, "--accent:") || !strings.Contains(added, want) {
			t.Errorf("%s adds %q, want %q", accent, added, want)
		}
	}
	r, _, _ := New(own{}.over(), entry.Theme{Accent: entry.Text{Value: "red;} body{"}})
	if string(r.Style) != string(plain.Style) {
		t.Error("what is no colour is in the style sheet")
	}
}
