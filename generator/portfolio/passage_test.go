package portfolio

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/source"
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
		{name: "never opened", body: "a<!-- /audience -->b", public: "b", pair: "b", private: "ab", rule: "bad-passage"},

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
		{name: "three dashes", body: "a<!--- audience: pair --->b<!--- /audience --->c", public: "ac", pair: "abc", private: "abc"},
		{name: "ends what never began, after a passage", body: "a<!-- audience: public -->b<!-- /audience -->c<!-- /audience -->d<!-- audience: pair -->e<!-- /audience -->f", public: "df", pair: "def", private: "abcdef", rule: "bad-passage"},
		{name: "a close that is misspelt, of nothing", body: "a<!-- /audiense -->b", public: "", pair: "", private: "ab", rule: "bad-passage"},
		{name: "an end of nothing", body: "a<!-- end audience -->b", public: "", pair: "", private: "ab", rule: "bad-passage"},
		{name: "a mark in a comment that was not closed", body: "a<!-- audience: pair\nb<!-- note -->c", public: "a", pair: "a", private: "ac", rule: "bad-passage"},
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

// However a mark is mistaken, what follows it is for nobody but the author.
func TestWhatMayBeAMarkHoldsBackAllThatFollows(t *testing.T) {
	for _, mark := range []string{
		"<!-- begin audience: pair -->", "<!-- start: audience pair -->", "<!-- audience=pair -->", "<!-- [audience: pair] -->", "<!-- #audience: pair -->", "<!-- @audience: pair -->", `<!-- "audience": "pair" -->`,
		"<!-- audience: pair only -->", "<!-- only for the audience: pair -->", "<!-- audience: mentor -->", "<!-- {audience: pair} -->", "<!-- audience：pair -->", "<!-- **audience**: pair -->",
		"<!-- private -->", "<!-- pair -->", "<!-- Private: -->", "<!-- PRIVATE -->", "<!-- cohort only -->", "<!-- for: pair -->", "<!-- begin private -->", "<!-- private section -->", "<!-- visibility: private -->", "<!-- privat -->", "<!-- :pair: -->",
		"< !-- audience: pair -->", "<! -- audience: pair -->", "<!audience: pair>", "<!- -audience: pair -->", "<\u200b!-- audience: pair -->", "<!\u200b-- audience: pair -->", "<!-\u200b- audience: pair -->", "<\u00a0!-- audience: pair -->", "＜!-- audience: pair -->", "<！-- audience: pair -->",
		"<!--\u00a0audience: pair -->", "<!-- audience:\u00a0pair -->", "<!-- audience\u00a0: pair -->", "<!--\u200baudience: pair -->", "<!-- audi\u200bence: pair -->", "<!-- audience: pair\u200b -->", "<!-- \u2060audience: pair -->", "<!--\ufeff audience: pair -->", "<!-- аudience: pair -->", "<!-- audience: раir -->",
		"&lt;!-- audience: pair --&gt;", "&#60;!-- audience: pair --&#62;", "<!-- audience&#58; pair -->", "<!--> audience: pair -->", "<!-- title: x\naudience: pair\n-->", "<!--\n- title: x\n- audience: pair\n-->", "<!-- TODO: audience: pair -->",
		"<!-- audience: pair -- >", "<!-- audience: pair ->", "<!-- audience: pair", "<!-- a <!-- audience: x --> ", "<!——audience: pair——>",
	} {
		files := folder{"a.md": "---\naudience: public\n---\nseen " + mark + "secret<!-- /audience -->secret"}
		for level, want := range map[entry.Level]bool{entry.Public: false, entry.Pair: false, entry.Private: true} {
			p, _ := files.link(t)
			edition, _, problems := p.For(Edition{Level: level})
			if body := string(edition.Pages[0].Body); strings.Contains(body, "secret") && !want || !strings.Contains(body, "seen") {
				t.Errorf("%q: the %s edition says %q", mark, level, body)
			}
			if len(problems) != 1 || problems[0].Rule != "bad-passage" || problems[0].Hint == "" {
				t.Errorf("%q: %s", mark, report(t, problems))
			}
		}
	}
}

func TestWhatSpeaksOfAudiencesIsNoMark(t *testing.T) {
	for _, text := range []string{
		"<!-- private methods come last -->", "<!-- pair programming -->", "<!-- public -->", "<!-- public domain -->", "<!-- TODO: who is the audience of this -->", "<!-- prettier-ignore-start -->", "<!-- toc -->", "<!-- /toc -->", "<!-- end -->",
		"<!-- Thanks for the contribution! Describe the change for the audience of reviewers. -->", "<!DOCTYPE html>", "a < b ! c", "a <- pair", "a <-- pair of words to keep", "`<!--`", "<!-->", "<!-- markdownlint-disable MD033 -->", "<!-- pairs of a map follow -->",
	} {
		if found := entry.Marks([]byte(text)); len(found) > 0 {
			t.Errorf("%q: %+v", text, found)
		}
	}
}

// Marks by the thousand, open, closed or wrong, are told in no time and in few words.
func TestManyMarksAreReadInNoTime(t *testing.T) {
	for _, mark := range []string{"<!-- audience: pair -->", "<!-- /audience -->", "<!-- audience: pairs -->", "<!-- audience: pair -->x<!-- /audience -->", "<!-- x", "<!-- audience: pair ", "&lt;!-- x", "< ", "<!- "} {
		c := &entry.Common{}
		doc, _ := source.Read(fstest.MapFS{"a.md": {Data: []byte(strings.Repeat(mark, 30_000))}}, "a.md")
		c.Doc = doc
		start := time.Now()
		found := entry.Marks(doc.Body)
		problems := checkMarks(c, found)
		cut(doc.Body, found, entry.Public)
		if took := time.Since(start); took > 20*time.Second || len(problems) > mostMarks {
			t.Errorf("%q: %d problems in %v", mark, len(problems), took)
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
		found := entry.Marks([]byte(body))
		if got, _, _ := cut([]byte(body), found, entry.Public); strings.Contains(string(got), "SECRET") && !strings.Contains(before+between+after, "SECRET") {
			t.Errorf("%q leaves %q", body, got)
		}
		if got, _, _ := cut([]byte(body), found, entry.Private); len(got) > len(body) {
			t.Errorf("%q grows to %q", body, got)
		}
	})
}
