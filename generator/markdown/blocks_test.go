package markdown

import (
	"slices"
	"strings"
	"testing"
)

func TestBlocksAreTheElementsAtTheTop(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"paragraphs":     {"<p>One <em>two</em></p>\n<p>Three</p>\n", []string{"<p>One <em>two</em></p>\n", "<p>Three</p>\n"}},
		"a list is one":  {"<ul>\n<li>a<br>b</li>\n<li><p>c</p></li>\n</ul>\n<hr>\n<p>d</p>", []string{"<ul>\n<li>a<br>b</li>\n<li><p>c</p></li>\n</ul>\n", "<hr>\n", "<p>d</p>"}},
		"words at first": {"words <p>a</p>", []string{"words ", "<p>a</p>"}},
		"nothing":        {"", nil},
	} {
		if got := Blocks(c.body); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestBlocksJoinedAreTheBody(t *testing.T) {
	h, err := Render([]byte("# A\n\nText <b>raw *x*</b> and\n\n<details><summary>s</summary>\n\n- a\n- b\n\n</details>\n\n| a |\n|---|\n| b |\n\n```go\nfunc x() {}\n```\n\n[^1]\n\n[^1]: note\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(Blocks(h.Body), ""); got != h.Body {
		t.Errorf("they are %q of %q", got, h.Body)
	}
}
