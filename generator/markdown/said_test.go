package markdown

import (
	"strings"
	"testing"
)

// Who looks for words must find them as a reader does, whatever marks stand between and within them.
func TestWhatABodySaysWhereMarksHideIt(t *testing.T) {
	for body, want := range map[string]string{
		"**Tom** _Okafor_":                                 "", // the source has the words one after the other
		"- [x] `Tom`\n  Okafor":                            "Tom Okafor",
		"[Tom](x.md) Okafor":                               "Tom Okafor",
		"[Tom][r] Okafor\n\n[r]: x.md":                     "Tom Okafor",
		"T**o**m Okafor":                                   "Tom Okafor",
		"T~~o~~m Okafor":                                   "Tom Okafor",
		"T&#111;m&nbsp;Okafor":                             "Tom\u00a0Okafor",
		"Tom&shy;my":                                       "Tom\u00admy",
		"<b>Tom</b> Ok<i>af</i>or":                         "Tom Okafor",
		"To<!-- x -->m Okafor":                             "Tom Okafor",
		"Tom[^1] Okafor\n\n[^1]: A note":                   "Tom Okafor | A note",
		"[[x|Tom]] Okafor":                                 "Tom Okafor",
		"Tom ![T&#111;m](x.png \"M&#114; Okafor\") Okafor": "Tom Okafor | Tom | Mr Okafor",
		"[x](y.md \"T&#111;m\")":                           "x | Tom",
		"<img src=\"x.png\" alt=\"T&#111;m\">":             "Tom",
		"<p title=\"a\">T&#111;m</p><p>Okafor</p>":         "Tom | Okafor | a",
		"| [Tom](x.md) | b |\n|-|-|\n| <i>c</i> | d |":     "Tom | b | c | d",
		"[x](y)\n\n```\nTom Okafor\n```":                   "x | Tom Okafor",
		"a * b and `c`":                                    "",
	} {
		got := strings.Join(strings.FieldsFunc(Read([]byte(body)).Said, func(r rune) bool { return r == '\n' }), " | ")
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%q says %q, want %q", body, got, want)
		}
	}
}

func TestWhatIsSaidHasItsPlaceInTheBody(t *testing.T) {
	for body, want := range map[string]string{
		"a [Tom](x.md) Okafor b":        "Tom](x.md) Okafor",
		"a T&#111;m Okafor b":           "T&#111;m Okafor",
		"# a\n\n<b>Tom</b> **Okafor**.": "Tom</b> **Okafor",
		"[x](y) `Tom Okafor`":           "Tom Okafor",
		"[x](y) nobody":                 "",
	} {
		at, length := Where([]byte(body), func(said string) (int, int) {
			return strings.Index(said, "Tom Okafor"), len("Tom Okafor")
		})
		got := ""
		if at >= 0 {
			got = body[at : at+length]
		}
		if got != want {
			t.Errorf("in %q it is at %q, want %q", body, got, want)
		}
	}
}
