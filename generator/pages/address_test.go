package pages

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestEveryEntryHasTheAddressOfItsKindAndName(t *testing.T) {
	s := folder{
		"mentorfolio.yaml":        "title: T\npeople: [{id: ana, name: Ana Souza}, {id: tom, name: Tom Okafor}]\nskills: [{id: testing, name: Testing things}]\n",
		"README.md":               "# Welcome\n",
		"plan.md":                 md(entry.KindPlan, ""),
		"goals/cli.md":            md(entry.KindGoal, "skills: [testing]"),
		"goals/cli.pt-BR.md":      "# Ferramenta\n",
		"milestones/Parse It!.md": md(entry.KindMilestone, ""),
		"samples/parser/index.md": md(entry.KindSample, "", "Words."),
		"sessions/2026-03-17.md":  md(entry.KindSession, ""),
		"notes/Long Day/first.md": "# First\n",
		"Über mich.md":            "# Me\n",
		"goals/README.md":         "# What I want\n",
	}.site(t)
	for address, want := range map[string]string{
		"":                      "T",
		"plan/":                 "Plan",
		"goals/cli/":            "Cli",
		"pt-br/goals/cli/":      "Ferramenta",
		"milestones/parse-it/":  "Parse It!",
		"samples/parser/":       "Parser",
		"sessions/2026-03-17/":  "2026-03-17",
		"notes/long-day/first/": "First",
		"notes/long-day/":       "Long Day",
		"notes/":                "Notes",
		"über-mich/":            "Me",
		"people/ana/":           "Ana Souza",
		"skills/testing/":       "Testing things",
	} {
		if got := page(t, s, address); got.Title != want || got.Address != address {
			t.Errorf("/%s is %q at /%s, want %q", address, got.Title, got.Address, want)
		}
	}
	for _, address := range []string{"readme/", "goals/readme/", "nothing/", "goals", "/"} {
		if s.Page(address) != nil {
			t.Errorf("there is a page at %q", address)
		}
	}
}

func TestAnIDGivesTheAddressWhereTheFileNameDoesNot(t *testing.T) {
	s := folder{"goals/2026-01-12-first.md": md(entry.KindGoal, "id: ship\ntitle: Ship")}.site(t)
	if got := page(t, s, "goals/ship/").Title; got != "Ship" {
		t.Errorf("it is %q", got)
	}
}

func TestAFileKeepsItsNameWhereEveryServerTakesIt(t *testing.T) {
	for file, want := range map[string]string{
		"samples/parser/parser.go":      "samples/parser/parser.go",
		"samples/My Sample/Plot.PNG":    "samples/my-sample/Plot.PNG",
		"a b.csv":                       "a-b.csv",
		"what?.pdf":                     "what.pdf",
		"archive.tar.gz":                "archive.tar.gz",
		"LICENCE":                       "LICENCE",
		"日本/図.svg":                      "日本/図.svg",
		"x.mp 3":                        "x.mp-3",
		"goals/con.txt":                 "goals/con-.txt",
		"goals/Nul":                     "goals/nul-",
		"goals/lpt1.tar.gz":             "goals/lpt1-tar.gz",
		"aux/aux.h":                     "aux-/aux-.h",
		"static/CNAME":                  "CNAME",
		"static/.well-known/a b/c?.txt": ".well-known/a b/c?.txt",
	} {
		if got := fileAddress(file); got != want {
			t.Errorf("%s is at %s, want %s", file, got, want)
		}
	}
}
