package entry

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// A header that is printed as text says for nobody what it says. The folder
// shows pages to all, and these are read with a header of their own or with none.
func TestATextThatStatesItsAudienceIsPrivate(t *testing.T) {
	for name, body := range map[string]string{
		"keys with capitals":                    "Title: X\nAudience: pair\n\nsecret",
		"one key":                               "audience: pair\n\nsecret",
		"one key with a capital":                "Audience: Pair\n\nsecret",
		"one key, and prose at once":            "audience: pair\nsecret",
		"a key with quotes":                     "\"audience\": \"pair\"\n\nsecret",
		"a key of TOML":                         "audience = 'pair'\n\nsecret",
		"a key with a slip":                     "audiance: pair\n\nsecret",
		"a key with a word that is no audience": "audience: me and my mentor\n\nsecret",
		"a key in capitals":                     "AUDIENCE: PAIR\n\nsecret",
		"a key in bold":                         "**Audience:** pair\n\nsecret",
		"a key in a list":                       "- title: X\n- audience: pair\n\nsecret",
		"a key in a quotation":                  "> audience: pair\n\nsecret",
		"a key behind an invisible character":   "\u200baudience: pair\n\nsecret",
		"a key with a wide colon":               "audience：pair\n\nsecret",
		"a draft":                               "Title: X\nDraft: true\n\nsecret",
		"a key of another program":              "Title: X\nVisibility: private\n\nsecret",
		"a kind":                                "kind: reflection\n\nsecret",
		"a comment":                             "<!--\ntitle: x\naudience: pair\n-->\n\nsecret",
		"a comment with dashes":                 "<!-- ---\ntitle: x\naudience: pair\n--- -->\n\nsecret",
		"a comment that is never closed":        "<!--\ntitle: x\naudience: pair\n\nsecret",
		"below a heading and a line":            "# H\n\n---\naudience: pair\n\nsecret",
		"below a heading that is underlined":    "H\n=\n\naudience: pair\n\nsecret",
		"below prose and a line":                "words\n\n---\naudience: pair\n---\n\nsecret",
		"far below":                             strings.Repeat("words\n\n", 50) + "audience: private\n",
		"in a conflict":                         "=======\naudience: pair\n>>>>>>> other\nsecret",
		"between rows of letters":               "一一一\ntitle: S\naudience: pair\n\nsecret",
		"code that comes first":                 "```yaml\ntitle: X\naudience: pair\n```\n\nsecret",
		"code between waves":                    "~~~\naudience: pair\n~~~\n\nsecret",
		"an element":                            "words\n\n<div audience=\"pair\">\nsecret\n</div>",
		"a tag":                                 "words\n\n[audience: pair]\nsecret\n[/audience]",
		"a comment of Markdown":                 "words\n\n[//]: # (audience: pair)\nsecret",
		"a comment of MDX":                      "words\n\n{/* audience: pair */}\nsecret",
		"a comment of Obsidian":                 "words\n\n%% audience: pair %%\nsecret",
		"a container":                           "words\n\n:::audience pair\nsecret\n:::",
		"a container with the level":            "words\n\n::: private\nsecret\n:::",
		"a callout with the level":              "words\n\n> [!PRIVATE]\n> secret",
	} {
		for _, header := range []string{"", "---\naudience: public\n---\n", "+++\ntitle = 'T'\n+++\n"} {
			for _, path := range []string{"about.md", "reflections/2026-03-15.md"} {
				e, _, problems := read(path, header+body+"\n")
				if problem.Count(problems, problem.Error) == 0 {
					t.Errorf("%s in %s after %q: no error", name, path, header)
				}
				if e != nil && e.Head().Audience.Level != Private {
					t.Errorf("%s in %s after %q: %q with %s", name, path, header, e.Head().Audience.Level, report(t, problems))
				}
			}
		}
	}
}

func TestATextThatSpeaksOfAudiencesStatesNone(t *testing.T) {
	for _, body := range []string{
		"# Audience\n\nWho reads this?", "The audience: developers and designers.", "# The audience\n\n- Audience: developers\n", "Audience: developers", "**Audience**: everyone who writes\n",
		"Set `audience: pair` in the header.\n\n- `audience: pair`\n", "Words.\n\n```yaml\naudience: pair\n```\n", "# Options\n\n```yaml\naudience: pair\n```\n", "Words\n\n    audience: pair\n",
		"| key | value |\n|---|---|\n| audience | pair |\n", "Words.\n\nAudience: public\n", "Words.\n\n[[pair]]\n\n[private](x.md)\n", "Private: a word\n", "Note: private\n", "Draft: a first version\n", "Status: draft\n",
		"<!-- audience: pair -->\nx\n<!-- /audience -->\n", "<!--\n audience :\tpair\n-->x<!-- /audience -->", "Words, <!-- audience: pair -->x<!-- /audience -->", "kind: words\n", "words\n\nvisibility: the way it looks\n",
		"https://audience.example/\n", "Title\n=====\n\nAuthor: Ana\n", "<div>\nx\n</div>", "audience\n\npair\n",
	} {
		e, _, problems := read("about.md", body)
		if e == nil || e.Head().Audience.Level != Unsaid || len(problems) > 0 {
			t.Errorf("%q: %s", body, report(t, problems))
		}
	}
}
