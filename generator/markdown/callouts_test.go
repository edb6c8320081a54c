package markdown

import (
	"strings"
	"testing"
)

func TestCallouts(t *testing.T) {
	for _, e := range []example{
		{"a note", "> [!NOTE]\n> a\n>\n> b", "<div class=\"callout note\" role=\"note\">\n<p class=\"callout-title\">Note</p>\n<p>a</p>\n<p>b</p>\n</div>"},
		{"in any case, without words", "> [!caution]  ", "<div class=\"callout caution\" role=\"note\">\n<p class=\"callout-title\">Caution</p>\n</div>"},
		{"in a list", "- > [!Tip]\n  > a", "<ul>\n<li>\n<div class=\"callout tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n<p>a</p>\n</div>\n</li>\n</ul>"},
		{"only in the first line, alone", "> a\n> [!NOTE]\n\n---\n\n> [!NOTE] a", "<blockquote>\n<p>a\n[!NOTE]</p>\n</blockquote>\n<hr>\n<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>"},
		{"an unknown kind is a quote", "> [!DANGER]\n> a", "<blockquote>\n<p>[!DANGER]\na</p>\n</blockquote>"},
	} {
		e.run(t)
	}
}

func TestTheThemeNamesCallouts(t *testing.T) {
	words := Words{Note: "Hinweis <1>", Tip: "Tipp", Important: "Wichtig", Warning: "Achtung", Caution: "Vorsicht"}
	for kind, want := range map[string]string{"NOTE": "Hinweis &lt;1&gt;", "TIP": "Tipp", "IMPORTANT": "Wichtig", "WARNING": "Achtung", "CAUTION": "Vorsicht"} {
		h, err := Render([]byte("> [!"+kind+"]\n> a"), Options{Words: words})
		if err != nil || !strings.Contains(h.Body, `<p class="callout-title">`+want+`</p>`) {
			t.Errorf("%s: %s %v", kind, h.Body, err)
		}
	}
}
