package markdown

import (
	"fmt"
	"strings"
	"testing"
)

func TestHeadingsStandUnderThePagesTitle(t *testing.T) {
	for _, e := range []example{
		{"the first is an h2", "### a", `<h2 id="a">a</h2>`},
		{"no level is skipped, siblings stay siblings", "# a\n\n### b\n\n### c\n\n# d", "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h3 id=\"c\">c</h3>\n<h2 id=\"d\">d</h2>"},
		{"there is no h7", "# a\n## b\n### c\n#### d\n##### e\n###### f", "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h4 id=\"c\">c</h4>\n<h5 id=\"d\">d</h5>\n<h6 id=\"e\">e</h6>\n<h6 id=\"f\">f</h6>"},
		{"the title is not said twice", "# The *title*\n\n## a", `<h2 id="a">a</h2>`},
		{"nor where the text begins with it, at any level", "## The title\n\n### a", `<h2 id="a">a</h2>`},
		{"a later heading of the same words is one", "b\n\n## The title", "<p>b</p>\n<h2 id=\"the-title\">The title</h2>"},
		{"only the first heading is the title", "## a\n\n# The title", "<h2 id=\"a\">a</h2>\n<h2 id=\"the-title\">The title</h2>"},
		{"an empty heading is none", "##\n\n# #", ""},
		{"headings of raw HTML keep the order", "<h1>a</h1>\n\n### b", "<h2>a</h2>\n<h3 id=\"b\">b</h3>"},
	} {
		e.run(t)
	}
}

func TestContentsAreTheHeadingsAsPrinted(t *testing.T) {
	h, err := Render([]byte("# T\n\n### a\n\n> # b `c`\n"), Options{Title: "T"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range h.Contents {
		got = append(got, fmt.Sprint(c.Level, " ", c.Text, " #", c.ID))
	}
	if want := "2 a #a, 2 b c #b-c"; strings.Join(got, ", ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestIDsAreReadableInEveryScript(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"lower case, - for the rest", "What, “now” & then?", "what-now-then"},
		{"letters with marks", "Größe ÉTÉ", "größe-été"},
		{"composed and decomposed are the same", "e\u0301te\u0301", "été"},
		{"Japanese", "日本語 の 見出し", "日本語-の-見出し"},
		{"Arabic", "خطة التعلم", "خطة-التعلم"},
		{"Hindi keeps its vowel signs", "नमस्ते दुनिया", "नमस्ते-दुनिया"},
		{"digits of any script", "Week ١٢ and 3", "week-١٢-and-3"},
		{"a Turkish capital", "İstanbul", "istanbul"},
		{"never begins with _", "__init__", "init"},
		{"never empty", "👩‍👩‍👧 !?", "section"},
	} {
		if got := slug(c.text); got != c.want {
			t.Errorf("%s: slug(%q) = %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// What github-slugger makes of the same headings.
func TestIDsAreUniqueAndNumberedAsOnGitHub(t *testing.T) {
	var s ids
	var got []string
	for _, text := range []string{"s", "s", "s", "a", "a", "a-2", "a", "A", "b-1", "b", "b", "計画", "計画", "!", "?"} {
		got = append(got, s.add(text))
	}
	if want := "s s-1 s-2 a a-1 a-2 a-3 a-4 b-1 b b-2 計画 計画-1 section section-1"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}
