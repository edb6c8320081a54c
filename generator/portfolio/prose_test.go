package portfolio

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// house is a folder with something of everything that links may lead to.
var house = folder{
	"README.md":               "# Home\n",
	"goals/cli.md":            md(entry.KindGoal, "title: Ship the CLI", "# Ship it\n\n## Why now?\n\n## Ça va\n\n## The --help flag\n"),
	"milestones/parser.md":    md(entry.KindMilestone, "", "# Parser"),
	"samples/parser/index.md": md(entry.KindSample, "", "Words."),
	"samples/parser/a b.txt":  "",
	"samples/parser/100%.txt": "",
	"samples/README.md":       "# All samples\n",
	"sessions/2026-03-17.md":  md(entry.KindSession, ""),
	"notes/2026/march.md":     "# March\n",
	"static/img/logo.svg":     "",
	"private/goals/secret.md": md(entry.KindGoal, "title: Secret"),
	"private/letter.pdf":      "",
	"milestones/parser.es.md": "# Analizador\n",
	"resources/Upper Case.md": md(entry.KindResource, "url: https://go.dev/"),
}

func TestWhereLinksInProseLead(t *testing.T) {
	for link, want := range map[string]string{
		"[a](../goals/cli.md)":              "goal/cli",
		"[a](../goals/cli)":                 "goal/cli",
		"[a](../goals/cli.html)":            "goal/cli",
		"[a](..\\goals\\cli.md)":            "goal/cli",
		"[a](../notes/../goals/./cli.md)":   "goal/cli",
		"[a](/goals/cli.md)":                "goal/cli", // as on GitHub, from the top of the folder
		"[a](2026-03-17.md)":                "session/2026-03-17",
		"[a](../samples/parser/index.md)":   "sample/parser",
		"[a](../samples/parser/)":           "sample/parser",
		"[a](../samples/parser)":            "sample/parser",
		"[a](../samples/)":                  "page/samples",
		"[a](../README.md)":                 "page/.",
		"[a](..)":                           "page/.",
		"[a](/)":                            "page/.",
		"[a](../resources/Upper%20Case.md)": "resource/Upper Case",
		"[a](<../resources/Upper Case.md>)": "resource/Upper Case",
		"[a](../milestones/parser.es.md)":   "translation/milestone/parser.es",
		"[a](../private/goals/secret.md)":   "goal/secret", // an edition that may not show it takes the address
		"[a][1]\n\n[1]: ../goals/cli.md":    "goal/cli",
		`<a href="../goals/cli.md">a</a>`:   "goal/cli",

		"[a](../goals/cli.md#why-now)":         "goal/cli#why-now",
		"[a](../goals/cli.md#why-now-)":        "goal/cli#why-now",
		"[a](../goals/cli.md#the---help-flag)": "goal/cli#the-help-flag", // GitHub's spelling
		"[a](../goals/cli.md#%C3%A7a-va)":      "goal/cli#ça-va",
		"[a](../goals/cli.md?plain=1#why-now)": "goal/cli#why-now",
		"[a](#here)\n\n## Here":                "session/linking#here",

		"[a](../2026-03-17/)":   "session/2026-03-17", // seen from sessions/linking/, where other programs publish this page
		"[a](../../goals/cli/)": "goal/cli",
		"[a](../../notes/logs)": "folder notes/logs",
		"[a](../parser/)":       "session/parser", // rather than what is beside the folder

		"[a](../notes/2026)": "folder notes/2026",
		"[a](../goals/)":     "folder goals",

		"![a](../samples/parser/a%20b.txt)": "file samples/parser/a b.txt",
		"[a](../samples/parser/100%.txt)":   "file samples/parser/100%.txt",
		"![a](/img/logo.svg)":               "file static/img/logo.svg",
		"![a](../static/img/logo.svg)":      "file static/img/logo.svg",

		"[[cli]]":              "goal/cli",
		"[[CLI|words]]":        "goal/cli",
		"[[goal/cli#why-now]]": "goal/cli#why-now",
		"[[Ship the CLI]]":     "goal/cli",
		"[[cli.md]]":           "goal/cli",
		"[[march]]":            "page/notes/2026/march",
		"[[milestone/parser]]": "milestone/parser",
		"[[sample/parser]]":    "sample/parser",
		"[[../goals/cli.md]]":  "goal/cli",

		"[a](https://go.dev/)":        "",
		"[a](//go.dev/)":              "",
		"[a](mailto:ana@example.org)": "",
	} {
		p, problems := house.with(folder{
			"sessions/linking.md": md(entry.KindSession, "", link), "sessions/parser.md": md(entry.KindSession, "date: 2026-03-24"),
			"parser.md": "# Beside the folder\n", "notes/logs/x/y.md": "# Log\n",
		}).link(t)
		if len(problems) > 0 {
			t.Errorf("%s: %s", link, report(t, problems))
		}
		from := key(t, "session/linking")
		dest := p.Entry(from).Head().Outline.Links[0].Dest
		if got := told(p.TargetOf(from, dest)); got != want {
			t.Errorf("%s leads to %s, want %s", link, got, want)
		}
	}
}

func told(to Target) string {
	switch {
	case to.File != "":
		return "file " + to.File
	case to.Folder != "":
		return "folder " + to.Folder
	case to.Key.IsZero():
		return ""
	case to.Anchor != "":
		return to.Key.String() + "#" + to.Anchor
	}
	return to.Key.String()
}

func TestWhereLinksInProseDoNotLead(t *testing.T) {
	for link, rule := range map[string]string{
		"[a](goals/cli.md)":            "unknown-link", // from the folder of the file, not from the top
		"[a](../Goals/cli.md)":         "unknown-link", // case matters to servers
		"[a](../goals/cly.md)":         "unknown-link",
		"[a](/goals)[b](/cli.md)":      "unknown-link",
		"![a](../img/logo.svg)":        "unknown-link",
		"[[nobody]]":                   "unknown-link",
		"[a](../../etc/passwd)":        "outside",
		"[a](/../etc/passwd)":          "outside",
		"[a](..%2f..%2fetc/passwd)":    "outside",
		`[a](..\\..\\etc\\passwd)`:     "outside",
		"[[../../etc/passwd]]":         "outside",
		"![a](../private/letter.pdf)":  "private-file",
		"[a](../goals/cli.md#nowhere)": "unknown-anchor",
		"[a](#nowhere)":                "unknown-anchor",
	} {
		p, problems := house.with(folder{"sessions/linking.md": md(entry.KindSession, "", link)}).link(t)
		if len(problems) != 1 || problems[0].Rule != rule {
			t.Errorf("%s: want %s, got %s", link, rule, report(t, problems))
		}
		from := key(t, "session/linking")
		links := p.Entry(from).Head().Outline.Links
		if to := p.TargetOf(from, links[len(links)-1].Dest); to.File != "" || to.Folder != "" || to.Anchor != "" {
			t.Errorf("%s leads to %s", link, told(to))
		}
	}
}

// A hint is what the author should have written, from the folder of the file.
func TestWhatIsNearALinkThatLeadsNowhere(t *testing.T) {
	for link, hint := range map[string]string{
		"[a](goals/cli.md)":        "did you mean ../goals/cli.md?",
		"[a](2026-03-18.md)":       "did you mean 2026-03-17.md?",
		"[a](/site/goals/cli)":     "did you mean /goals/cli.md?",
		"![a](/images/logo.svg)":   "did you mean /img/logo.svg?",
		"[a](go.dev/doc/)":         "for another site, begin with https://",
		"[a](elsewhere/README.md)": "did you mean ../README.md?",
		"[a](samples/README.md)":   "did you mean ../samples/README.md?", // it shares a folder as well
		"[a](nothing-like-it)":     "",
	} {
		_, problems := house.with(folder{"sessions/linking.md": md(entry.KindSession, "", link)}).link(t)
		if len(problems) != 1 || problems[0].Hint != hint {
			t.Errorf("%s: want %q, got %s", link, hint, report(t, problems))
		}
	}
}

func TestOneWordForSeveralEntriesMeansTheFirst(t *testing.T) {
	p := house.with(folder{
		"goals/parser.md":     md(entry.KindGoal, ""),
		"sessions/linking.md": md(entry.KindSession, "", "[[parser]]"),
	}).linked(t)
	if got := told(p.TargetOf(key(t, "session/linking"), "parser")); got != "goal/parser" {
		t.Errorf("[[parser]] is %s: kinds come in the order of the content model", got)
	}
}

// A back-link comes from a header, from prose, or from an action, once from each entry.
func TestBackLinks(t *testing.T) {
	p := house.with(folder{
		"goals/other.md":         md(entry.KindGoal, "goals: [cli]\nowner: ana", "[a](cli.md), again [b](cli.md#why-now), and [me](other.md)"),
		"reflections/r.md":       md(entry.KindReflection, "date: 2026-03-15\nabout: [cli]"),
		"notes/n.md":             "[[cli]]\n",
		"sessions/2026-03-24.md": md(entry.KindSession, "date: 2026-03-24", "- [ ] @ana write to @tom due:2026-04-01\n- [ ] @ana again"),
	}).linked(t)
	for to, want := range map[string]string{
		"goal/cli":      "goal/other milestone/parser reflection/r page/notes/n",
		"goal/other":    "",
		"person/ana":    "goal/other session/2026-03-24",
		"goal/secret":   "",
		"sample/parser": "",
	} {
		if got := strings.Trim(fmt.Sprint(p.Backlinks(key(t, to))), "[]"); got != want {
			t.Errorf("to %s lead %q, want %q", to, got, want)
		}
	}
}
