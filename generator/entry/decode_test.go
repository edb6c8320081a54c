package entry

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

func TestTheKindAndTheIDComeFromThePlaceInTheFolder(t *testing.T) {
	for path, want := range map[string]string{
		"plan.md":                      "plan/plan",
		"Plan.md":                      "plan/Plan",
		"goals/ship-cli.md":            "goal/ship-cli",
		"milestones/parser.md":         "milestone/parser",
		"reviews/2026-03-14-parser.md": "review/2026-03-14-parser",
		"reflections/2026-03-15.md":    "reflection/2026-03-15",
		"sessions/2026-03-17.md":       "session/2026-03-17",
		"samples/parser/index.md":      "sample/parser", // a bundle
		"samples/parser/README.md":     "sample/parser",
		"samples/2026/parser.md":       "sample/parser", // folders within are the author's own order
		"resources/go-testing.md":      "resource/go-testing",
		"rubrics/craft.yaml":           "rubric/craft",
		"rubrics/craft.yml":            "rubric/craft",
		"letters/closing.markdown":     "letter/closing",

		"README.md":           "page/.", // the portfolio's own page
		"goals/README.md":     "page/goals",
		"goals/index.md":      "page/goals",
		"goals/Readme.MD":     "page/goals",
		"about.md":            "page/about",
		"notes/2026/march.md": "page/notes/2026/march", // of a page the whole path is the id
		"notes/plan.md":       "page/notes/plan",
		"goal/ship-cli.md":    "goal/ship-cli", // the singular, as in references

		"private/goals/ship-cli.md":  "goal/ship-cli", // laid out like the portfolio itself
		"private/plan.md":            "plan/plan",
		"private/samples/x/index.md": "sample/x",
		"private/diary.md":           "page/diary",
		"Private/goals/a.md":         "goal/a",

		"milestones/parser.es.md":    "translation/milestones/parser.es",
		"milestones/parser.pt-BR.md": "translation/milestones/parser.pt-BR",
		"plan.pt.md":                 "translation/plan.pt",
		"rubrics/craft.es.yaml":      "translation/rubrics/craft.es",
		"notes.old.md":               "page/notes.old",
		"app.js.md":                  "page/app.js",
		"v1.2.md":                    "page/v1.2",
		"milestones/v1.2.md":         "milestone/v1.2",
		"parser.ES.md":               "page/parser.ES",
		"parser.xx.md":               "page/parser.xx",
	} {
		e, _, _ := read(path, "")
		if got := e.Head().Key.String(); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
}

func TestTheHeaderHasTheLastWordOnKindAndID(t *testing.T) {
	for _, c := range []struct{ path, header, want string }{
		{"notes/parser.md", "kind: milestone", "milestone/parser"},
		{"notes/parser/index.md", "kind: sample", "sample/parser"},
		{"goals/README.md", "kind: goal", "goal/goals"},
		{"goals/notes.md", "kind: page", "page/goals/notes"},
		{"goals/notes.md", "kind: gaol", "goal/notes"},
		{"goals/ship-cli.md", "id: cli", "goal/cli"},
		{"notes/parser.md", "{kind: milestone, id: first}", "milestone/first"},
	} {
		e, _, _ := read(c.path, "---\n"+c.header+"\n---\nWords.\n")
		if got := e.Head().Key.String(); got != c.want {
			t.Errorf("%s with %s is %s, want %s", c.path, c.header, got, c.want)
		}
	}
}

func TestATranslationKnowsItsOriginalAndItsLanguage(t *testing.T) {
	for path, want := range map[string][2]string{
		"milestones/parser.es.md":     {"milestones/parser.md", "es"},
		"milestones/parser.pt-br.md":  {"milestones/parser.md", "pt-BR"},
		"notes/v1.2.zh-Hant.markdown": {"notes/v1.2.markdown", "zh-Hant"},
		"private/diary.es.md":         {"private/diary.md", "es"},
	} {
		e, _, _ := read(path, "---\nlang: fr\n---\nPalabras.\n")
		tr, ok := e.(*Translation)
		if !ok || tr.Original != want[0] || tr.Lang.Value != want[1] {
			t.Errorf("%s: %+v, want %v", path, e, want)
		}
	}
}

func TestWhatAnEntryIsCalled(t *testing.T) {
	for _, c := range []struct{ name, path, text, want string }{
		{"its title", "goals/a.md", "---\ntitle: Ship it\n---\n# Heading\n", "Ship it"},
		{"else its first heading", "goals/a.md", "Words.\n\n## Second\n\n# First *of all*\n", "First of all"},
		{"else its file name in words", "goals/ship-the_cli.md", "Words.\n", "Ship the cli"},
		{"without the date", "sessions/2026-03-17-the-parser.md", "Words.\n", "The parser"},
		{"unless that is all", "sessions/2026-03-17.md", "Words.\n", "2026-03-17"},
		{"letters of any alphabet", "goals/école.md", "Words.\n", "École"},
		{"a title that says nothing is none", "goals/a.md", "---\ntitle: ' '\n---\n# Heading\n", "Heading"},
		{"the last part of a page's path", "notes/2026/march-2.md", "Words.\n", "March 2"},
	} {
		e, _, _ := read(c.path, c.text)
		if got := e.Head().Name(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheDateOfAnEntry(t *testing.T) {
	for _, c := range []struct{ path, header, want string }{
		{"sessions/2026-03-17.md", "", "2026-03-17"},
		{"sessions/2026-03-17-parser.md", "", "2026-03-17"},
		{"sessions/2026-03-17_parser.md", "", "2026-03-17"},
		{"samples/2026-03-17-parser/index.md", "", "2026-03-17"},
		{"sessions/2026-03-17.md", "date: 2026-03-18", "2026-03-18"},
		{"sessions/parser-2026-03-17.md", "", ""},
		{"sessions/2026-03-177.md", "", ""},
		{"sessions/2026-02-30.md", "", ""},
		{"sessions/20260317.md", "", ""},
	} {
		e, _, problems := read(c.path, "---\n"+c.header+"\n---\nWords.\n")
		if got := e.Head().Date.String(); got != c.want {
			t.Errorf("%s with %q is of %q, want %q", c.path, c.header, got, c.want)
		}
		if (c.want == "") != (len(problems) > 0) {
			t.Errorf("%s, which must have a date: %s", c.path, report(t, problems))
		}
	}
}

func TestAPageKeepsWhatItCannotReadAndWarns(t *testing.T) {
	e, _, problems := read("notes.md", `---
layout: post
title: [One, Two]
date: last spring
tags: {a: 1}
people: {author: Ana}
media: cover.jpg
summary: Notes
---
`)
	for _, p := range problems {
		if p.Level != problem.Warning {
			t.Errorf("%s: %s", p.Level, p.Text)
		}
	}
	if len(problems) != 4 {
		t.Errorf("title, date, people and media are of another kind here: %s", report(t, problems))
	}
	c := e.Head()
	if c.Summary.Value != "Notes" || c.Title.Value != "" || c.Date.Known() {
		t.Errorf("read %+v", c)
	}
	kept := ""
	for _, f := range c.Params {
		kept += f.Key + " "
	}
	if kept != "layout title date tags people media " {
		t.Errorf("kept %s", kept)
	}
}
