package entry

import (
	"strings"
	"testing"
)

// headed puts lines of YAML, TOML or JSON into a header of their language.
func headed(lines string) string {
	switch {
	case strings.HasPrefix(lines, "{"):
		return lines + "\nWords.\n"
	case strings.Contains(lines, " = "):
		return "+++\n" + lines + "\n+++\nWords.\n"
	}
	return "---\n" + lines + "\n---\nWords.\n"
}

// What another key has swallowed holds the entry back, unless it says its audience as it should.
func TestAnAudienceWithinAnotherKeyIsNotLost(t *testing.T) {
	for name, lines := range map[string]string{
		"a table":                       "title = 'S'\n[params]\naudience = \"pair\"",
		"a table within a table":        "title = 'S'\n[params.more]\naudience = \"pair\"",
		"a list of tables":              "title = 'S'\n[[media]]\nsrc = 'x.mp3'\naudience = \"pair\"",
		"a map":                         "params: {audience: pair}",
		"a map in a list":               "params:\n  list:\n    - audience: pair",
		"a map of JSON":                 `{"title": "S", "params": {"audience": "pair"}}`,
		"a key that is nearly audience": "params: {audiance: pair}",
		"a draft":                       "params: {draft: true}",
		"a line that goes on":           "summary: ask\n  audience:pair",
		"a line that goes on, a slip":   "summary: ask\n  audiance:pair",
		"a line that goes on, a draft":  "summary: ask\n  draft:true",
		"a block of text":               "summary: |\n  ask\n  audience: pair",
		"a block of folded text":        "summary: >-\n  ask\n  Audience: pair",
		"a quote closed too late":       "summary: \"ask\naudience: pair\nlang: en\"",
		"a quote of TOML":               "summary = \"\"\"ask\naudience = 'pair'\n\"\"\"",
		"a line break written out":      `{"summary": "ask\naudience: pair"}`,
		"a line break that is missing":  "summary: \"ask audience: pair\"",
		"an item of a list":             "aliases:\n  - x\n    audience:pair",
		"within brackets":               "aliases: [x,\n  audience:pair]",
	} {
		for _, path := range []string{"about.md", "reflections/2026-03-15.md"} {
			e, _, problems := read(path, headed(lines))
			if e == nil {
				continue // then it is told anyway
			}
			if e.Head().Audience.Level != Private && !e.Head().Draft.Value || len(problems) == 0 {
				t.Errorf("%s in %s: %q; %s", name, path, e.Head().Audience.Level, report(t, problems))
			}
		}
	}
	e, _, problems := read("about.md", headed("audience: public\nparams: {audience: pair}\nsummary: |\n  Write\n  audience: pair"))
	if e.Head().Audience.Level != Public || len(problems) > 0 {
		t.Errorf("beside an audience that is clear: %q; %s", e.Head().Audience.Level, report(t, problems))
	}
	for _, lines := range []string{"# audience: pair\ntitle: T", "summary: |\n  The audience: developers", "params: {goal: audience}", "params: {published: 2026-01-01, private: false, public: true}"} {
		if e, _, problems := read("about.md", headed(lines)); e.Head().Audience.Level != Unsaid || len(problems) > 0 {
			t.Errorf("%q: %s", lines, report(t, problems))
		}
	}
}

// Criteria have names that their author invents.
func TestACriterionMayBeCalledAudience(t *testing.T) {
	e, _, problems := read("milestones/talk.md", headed("goal: g\ntype: skill\nsuccess: s\ntarget: {audience: capable, private: yes}"))
	if e.Head().Audience.Level != Unsaid || len(problems) > 0 {
		t.Error(report(t, problems))
	}
}

func TestAKeyThatMayHoldBackDoesSo(t *testing.T) {
	for line, want := range map[string]Level{
		"audience_level: pair": Private, "target-audience: friends": Private, "visibility: private": Private, "visibility: friends": Private, "private: true": Private, "private:": Private, "isPrivate: yes": Private, "privat: true": Private,
		"hidden: true": Private, "unlisted: true": Private, "confidential: very": Private, "public: false": Private, "access: mentor": Private, "level: pair": Private, "who: private": Private, "status: draft": Private,

		"visibility: public": Unsaid, "private: false": Unsaid, "public: true": Unsaid, "hide: [navigation]": Unsaid, "layout: pair": Unsaid, "tags: [private]": Unsaid, "status: done": Unsaid, "access: open": Unsaid,
		"craft: pottery": Unsaid, "published: true": Unsaid, "published: 2026-01-01": Unsaid, "sidebar_position: 1": Unsaid, "hide_title: true": Unsaid,
	} {
		e, _, problems := read("about.md", headed(line))
		if got := e.Head().Audience.Level; got != want || (want == Private) != (len(problems) == 1) {
			t.Errorf("%s: %q, want %q; %s", line, got, want, report(t, problems))
		}
		e, _, problems = read("about.md", headed(line+"\naudience: public"))
		if got := e.Head().Audience.Level; want == Private && !strings.Contains(line, "audience") && (got != Public || len(problems) > 0) {
			t.Errorf("%s beside a clear audience: %q; %s", line, got, report(t, problems))
		}
	}
	for _, line := range []string{"darft: true", "drafts: true", "draft_: yes", "is_draft: true", "published: false", "publish: no", "unpublished: true"} {
		e, _, problems := read("about.md", headed(line+"\naudience: public"))
		if !e.Head().Draft.Value || len(problems) != 1 {
			t.Errorf("%s is no draft; %s", line, report(t, problems))
		}
	}
	for _, line := range []string{"visibility: private", "darft: true", "private: true"} {
		e, _, problems := read("goals/a.md", headed("measure: m\nwhy: w\ndue: 2026-01-01\n"+line))
		if c := e.Head(); c.Audience.Level != Private && !c.Draft.Value || len(problems) != 1 {
			t.Errorf("a goal with %s: %s", line, report(t, problems))
		}
	}
}

// A text of a header is shown as it stands: a comment in it would be, and a mark keeps nothing back.
func TestCommentsAndMarksInAHeaderAreNotShown(t *testing.T) {
	for text, rule := range map[string]string{
		"<!-- audience: pair --> x <!-- /audience -->": badPassage,
		"a <!-- /audience -->":                         badPassage,
		"a <!— audience: pair —> b":                    badPassage,
		"a &lt;!-- audience: pair --&gt; b":            badPassage,
		"a <!-- x -->":                                 "comment",
		"a <!-- x":                                     "comment",
		"a <- b, c -->":                                "",
	} {
		for _, path := range []string{"about.md", "reflections/2026-03-15.md"} {
			e, _, problems := read(path, headed("title: \""+text+"\"\nsummary: \""+text+"\""))
			c := e.Head()
			if rule == "" {
				if c.Title.Value != text || len(problems) > 0 {
					t.Errorf("%s in %s: %q; %s", text, path, c.Title, report(t, problems))
				}
				continue
			}
			if c.Title.Value+c.Summary.Value != "" || len(problems) != 2 || problems[0].Rule != rule || rule == badPassage && problems[0].Level != 0 {
				t.Errorf("%s in %s: %q; %s", text, path, c.Title, report(t, problems))
			}
		}
	}
}
