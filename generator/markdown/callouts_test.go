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

// Docusaurus and VuePress write callouts between colons.
func TestCalloutsBetweenColons(t *testing.T) {
	tip := "<div class=\"callout tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n<p>a</p>\n</div>"
	for _, e := range []example{
		{"close together", ":::tip\na\n:::\nb", tip + "\n<p>b</p>"},
		{"with empty lines", "::: Tip\n\na\n\n:::", tip},
		{"after words", "b\n:::tip\na\n:::", "<p>b</p>\n" + tip},
		{"with a title", ":::info An *own* title\na\n:::", "<div class=\"callout note\" role=\"note\">\n<p class=\"callout-title\">An <em>own</em> title</p>\n<p>a</p>\n</div>"},
		{"with a title in brackets", ":::danger[Own <!-- not this -->]\n:::", "<div class=\"callout caution\" role=\"note\">\n<p class=\"callout-title\">Own </p>\n</div>"},
		{"around a list", ":::tip\n- a\n:::\n\nb", "<div class=\"callout tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n<ul>\n<li>a</li>\n</ul>\n</div>\n<p>b</p>"},
		{"in a list", "- :::tip\n  a\n  :::", "<ul>\n<li>\n" + tip + "\n</li>\n</ul>"},
		{"in one another", "::::note\n:::tip\na\n:::\n::::", "<div class=\"callout note\" role=\"note\">\n<p class=\"callout-title\">Note</p>\n" + tip + "\n</div>"},
		{"an unknown kind is text", ":::aside\na\n:::\n\n:::tips", "<p>:::aside\na\n:::</p>\n<p>:::tips</p>"},
		{"of code it is code", "    :::tip", "<pre><code>:::tip\n</code></pre>"},
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
