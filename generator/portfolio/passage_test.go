package portfolio

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// What is left of "a<!-- audience: pair -->b<!-- /audience -->c" in each edition, and the problem it makes.
func TestPassagesAreCutOutOfBodies(t *testing.T) {
	for _, c := range []struct {
		name, body            string
		public, pair, private string
		rule                  string
	}{
		{name: "no mark", body: "a", public: "a", pair: "a", private: "a"},
		{name: "within a line", body: "a<!-- audience: pair -->b<!-- /audience -->c", public: "ac", pair: "abc", private: "abc"},
		{name: "lines of their own", body: "a\n\n<!-- audience: private -->\nb\n<!-- /audience -->\n\nc", public: "a\n\n\n\nc", pair: "a\n\n\n\nc", private: "a\n\n\nb\n\n\nc"},
		{name: "without spaces", body: "a<!--audience:pair-->b<!--/audience-->c", public: "ac", pair: "abc", private: "abc"},
		{name: "with more", body: "a<!--\n audience :\tpair\n-->b<!-- / audience -->c", public: "ac", pair: "abc", private: "abc"},
		{name: "for all", body: "a<!-- audience: public -->b<!-- /audience -->c", public: "abc", pair: "abc", private: "abc"},
		{name: "two", body: "<!-- audience: pair -->a<!-- /audience -->b<!-- audience: private -->c<!-- /audience -->d", public: "bd", pair: "abd", private: "abcd"},
		{name: "one within another", body: "a<!-- audience: pair -->b<!-- audience: private -->c<!-- /audience -->d<!-- /audience -->e", public: "ae", pair: "abde", private: "abcde"},
		{name: "a wider one within a narrower", body: "a<!-- audience: private -->b<!-- audience: public -->c<!-- /audience -->d<!-- /audience -->e", public: "ae", pair: "ae", private: "abcde"},
		{name: "in code", body: "`a<!-- audience: pair -->b<!-- /audience -->c`", public: "`ac`", pair: "`abc`", private: "`abc`"},
		{name: "in a block of code", body: "```\na<!-- audience: pair -->b\n```\nc<!-- /audience -->d", public: "```\nad", pair: "```\nab\n```\ncd", private: "```\nab\n```\ncd"},
		{name: "after a backslash", body: `a\<!-- audience: pair -->b<!-- /audience -->c`, public: `a\c`, pair: `a\bc`, private: `a\bc`},
		{name: "other comments stay", body: "a<!-- TODO: more -->b", public: "a<!-- TODO: more -->b", pair: "a<!-- TODO: more -->b", private: "a<!-- TODO: more -->b"},
		{name: "a remark that speaks of an audience", body: "a<!-- audience of this page is the team -->b", public: "a<!-- audience of this page is the team -->b", pair: "a<!-- audience of this page is the team -->b", private: "a<!-- audience of this page is the team -->b"},

		{name: "arrows", body: "a <-- b <- audience<!-- audience: pair -->c<!-- /audience -->", public: "a <-- b <- audience", pair: "a <-- b <- audiencec", private: "a <-- b <- audiencec"},

		{name: "never closed", body: "a<!-- audience: pair -->b\n\nc", public: "a", pair: "ab\n\nc", private: "ab\n\nc", rule: "bad-passage"},
		{name: "never opened", body: "a<!-- /audience -->b", public: "ab", pair: "ab", private: "ab", rule: "bad-passage"},

		// What cannot be read holds back all that follows.
		{name: "a word that is no audience", body: "a<!-- audience: pairs -->b<!-- /audience -->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "another case", body: "a<!-- Audience: pair -->b<!-- /audience -->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "a slip", body: "a<!-- audiance: pair -->b<!-- /audience -->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "no colon", body: "a<!-- audience pair -->b<!-- /audience -->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "no word", body: "a<!-- audience: -->b<!-- /audience -->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "two words", body: "a<!-- audience: pair, cohort -->b<!-- /audience -->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "a close that is misspelt", body: "a<!-- audience: pair -->b<!-- /audiense -->c<!-- /audience -->d", public: "a", pair: "ab", private: "abcd", rule: "bad-passage"},
		{name: "a comment that is never closed", body: "a<!-- audience: pair\nb<!-- /audience", public: "a", pair: "a", private: "a", rule: "bad-passage"},
		{name: "dashes of an editor", body: "a<!— audience: pair —>b<!-- /audience -->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "one dash", body: "a<!- audience: pair ->b<!- /audience ->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "no exclamation mark", body: "a<-- audience: pair -->b<-- /audience -->c", public: "a", pair: "a", private: "abc", rule: "bad-passage"},
		{name: "within a comment that was not closed", body: "a<!-- note <!-- audience: pair -->b<!-- /audience -->c", public: "ac", pair: "abc", private: "abc"},
	} {
		files := folder{"a.md": "---\naudience: public\n---\n" + c.body}
		for level, want := range map[entry.Level]string{entry.Public: c.public, entry.Pair: c.pair, entry.Private: c.private} {
			p, _ := files.link(t)
			edition, _, problems := p.For(Edition{Level: level})
			if got := string(edition.Pages[0].Body); clean(got) != want {
				t.Errorf("%s: the %s edition says %q, want %q", c.name, level, got, want)
			}
			if (c.rule == "") != (len(problems) == 0) || c.rule != "" && problems[0].Rule != c.rule {
				t.Errorf("%s: want %q, got %s", c.name, c.rule, report(t, problems))
			}
		}
	}
}

// clean leaves out what is left of marks that an edition shows as they stand.
func clean(body string) string { return strings.TrimSuffix(body, "\n") }

// What is derived from a body is derived from what is left of it.
func TestAnEditionKnowsNothingOfWhatWasCutOut(t *testing.T) {
	const secret = "# Secret\n\nSecret words of [mine](b.md) ![x](x.png)\n\n- [ ] @ana Secret action\n"
	files := folder{
		"sessions/2026-03-17.md": md(entry.KindSession, "audience: public", "<!-- audience: pair -->", secret, "<!-- /audience -->", "# Shown"),
		"sessions/b.md":          md(entry.KindSession, "audience: public"),
		"sessions/x.png":         "",
	}
	p, _ := files.edition(t, entry.Public)
	c := p.Entry(key(t, "session/2026-03-17")).Head()
	if c.Name() != "Shown" || c.Lead() != "" || strings.Contains(string(c.Body), "Secret") {
		t.Errorf("called %q, lead %q, body %q", c.Name(), c.Lead(), c.Body)
	}
	if len(p.Actions)+len(p.People)+len(p.Files())+len(p.Backlinks(key(t, "session/b"))) > 0 {
		t.Errorf("actions %v, people %v, files %v, back-links %v", p.Actions, p.People, p.Files(), p.Backlinks(key(t, "session/b")))
	}
	pair, _ := files.edition(t, entry.Pair)
	if c := pair.Entry(key(t, "session/2026-03-17")).Head(); c.Name() != "Secret" || len(pair.Actions) != 1 || len(pair.Files()) != 1 {
		t.Errorf("the pair sees %q, %v, %v", c.Name(), pair.Actions, pair.Files())
	}
}

// FuzzPassages holds the marks to their promise: what stands between two marks
// that are spelt right is in no edition for a wider audience.
func FuzzPassages(f *testing.F) {
	for _, between := range []string{"", "b", "<!-- x -->", "<!-- audience: public -->", "<!-- /audience", "-->", "```\n", "<!-- audience: private -->x<!-- /audience -->", "<!-- audienc -->", "<!— audience", "<!--"} {
		f.Add("a", between, "c")
	}
	f.Fuzz(func(t *testing.T, before, between, after string) {
		body := before + "<!-- audience: pair -->SECRET" + between + "<!-- /audience -->" + after
		found := marks([]byte(body))
		if got, _ := cut([]byte(body), found, entry.Public); strings.Contains(string(got), "SECRET") && !strings.Contains(before+between+after, "SECRET") {
			t.Errorf("%q leaves %q", body, got)
		}
		if got, _ := cut([]byte(body), found, entry.Private); len(got) > len(body) {
			t.Errorf("%q grows to %q", body, got)
		}
	})
}
