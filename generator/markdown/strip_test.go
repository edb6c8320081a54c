package markdown

import (
	"strings"
	"testing"
)

func TestABodyIsWrittenAgainAsItsReadersHaveIt(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"a link within":                {"See [the *goal*](../goals/a.md \"why\").", "See [the *goal*](NEW \"why\")."},
		"a link that is held back":     {"**[the goal](secret.md \"secret\")**s", "**[the goal]()**s"},
		"a link to elsewhere":          {"[x](https://example.org/a_(b) 'y')", "[x](https://example.org/a_(b) 'y')"},
		"a reference":                  {"[the goal][g], [g][] and [g].\n\n[g]: ../goals/a.md 'It is \"so\"'\n", "[the goal](NEW \"It is \\\"so\\\"\"), [g](NEW \"It is \\\"so\\\"\") and [g](NEW \"It is \\\"so\\\"\").\n\n\n"},
		"a reference to elsewhere":     {"[x][y]\n\n[y]: <https://example.org/a b>\n", "[x](<https://example.org/a b>)\n\n\n"},
		"a definition that hides":      {"a\n\n[//]: # (secret words)\n\nb\n", "a\n\n\n\nb\n"},
		"a definition before words":    {"> [//]: # (secret)\n> said\n", "> \n> said\n"},
		"a picture":                    {"![words](a.png \"t\")", "![words](NEW \"t\")"},
		"a picture in a link":          {"[![w](a.png)](secret.md)", "[![w](NEW)]()"},
		"a wiki link":                  {"[[a|of *mine*]] and [[secret]]", "[of \\*mine\\*](NEW) and [secret]()"},
		"code":                         {"`[x](secret.md) <!-- c -->`", "`[x](secret.md) <!-- c -->`"},
		"a comment":                    {"a <!-- secret --> b", "a <!----> b"},
		"a comment within raw HTML":    {"<p>\n<!-- secret -->\nb</p>", "<p>\n<!---->\nb</p>"},
		"an address in raw HTML":       {"<a href=\"secret.md\">x</a> <img src='a.png' alt=\"w\">", "<a href=\"\">x</a> <img src=\"NEW\" alt=\"w\">"},
		"a footnote that nothing uses": {"a[^1]\n\n[^1]: shown\n\n[^2]: secret\n    and more\n", "a[^1]\n\n[^1]: shown\n\n\n\n"},
		"brackets in the words":        {"[a `](x` [b\\]](../a.md)", "[a `](x` [b\\]](NEW)"},
	} {
		got := string(Strip([]byte(c.body), address, nil))
		if got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

func address(l Link) Target {
	return Target{Href: "NEW", Text: l.Dest, Lost: strings.Contains(l.Dest, "secret")}
}

func TestMarksArePutBackAndKeepAtLeastWhatTheyKept(t *testing.T) {
	body := "a [[secret|words]] b"
	for at, want := range map[int]string{0: "<a [words]() b", 2: "a <[words]() b", 5: "a <[words]() b", 22: "a [words]() b<"} {
		if got := string(Strip([]byte(body), address, []Insert{{At: min(at, len(body)), Text: "<"}})); got != want {
			t.Errorf("a mark at %d: %q, want %q", at, got, want)
		}
	}
	if got, want := string(Strip([]byte(body), address, []Insert{{At: 5, Text: ">", Ends: true}})), "a [words]()> b"; got != want {
		t.Errorf("a mark that ends: %q, want %q", got, want)
	}
}
