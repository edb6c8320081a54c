package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

var reached = folder{
	"mentorfolio.yaml":  "title: Seen\npeople: [{id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true}}, {id: tom, name: Tom Okafor, consent: {given: 2026-01-01, name: first, quote: true}}]\naudience: {default: public}\n",
	"plan.md":           md(entry.KindPlan, "status: agreed"),
	"goals/cli.md":      md(entry.KindGoal, "title: Ship\nstatus: met"),
	"goals/open.md":     md(entry.KindGoal, "title: Open\nstatus: active"),
	"milestones/p.md":   md(entry.KindMilestone, "goal: cli\ntitle: Parse\nstatus: met\nmet_on: 2026-03-14"),
	"samples/parser.md": md(entry.KindSample, "title: A parser\ndate: 2026-03-01\nmilestones: [p]\nsummary: It parses.", "Words."),
	"samples/secret.md": md(entry.KindSample, "title: Hidden\naudience: pair\ndate: 2026-03-01\nmilestones: [p]", "Words."),
	"reviews/r.md":      md(entry.KindReview, "title: Seen it\nof: milestone/p\ndate: 2026-03-14\noutcome: met"),
}

const draftOfShip = "goals/cli/" + BadgeName

func TestAGoalThatWasMetHasADraftOfABadge(t *testing.T) {
	s := reached.public(t)
	if !s.Has(draftOfShip) || s.Has("goals/open/"+BadgeName) {
		t.Fatalf("%v", s.Exports())
	}
	text, err := s.Exports()[draftOfShip]()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"narrative": "it runs"`, `"id": "https://ana.example/people/tom/"`, `"name": "Tom"`, `"identityHash": "Ana Souza"`, `"https://ana.example/samples/parser/"`, `"https://ana.example/reviews/r/"`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("there is no %s in\n%s", want, text)
		}
	}
	if strings.Contains(string(text), "Hidden") || strings.Contains(string(text), "Okafor") {
		t.Errorf("it says more than its edition: %s", text)
	}
}

func TestThereIsNoDraftWhereItWouldBeOfNothing(t *testing.T) {
	for name, s := range map[string]*Site{
		"nobody else has reviewed it":    reached.without(folder{"reviews/r.md": ""}).public(t),
		"nobody is named who would sign": reached.without(folder{"plan.md": md(entry.KindPlan, "audience: pair")}).public(t),
		"its address is not known":       reached.published(t, entry.Private, ""),
	} {
		if s.Has(draftOfShip) {
			t.Errorf("%s, and there is a draft", name)
		}
	}
}
