package pages

import (
	"fmt"
	"strings"
	"testing"
)

// closed is a mentorship that has ended: one goal reached after its target
// changed, one not, a capstone, thanks and two letters.
var closed = folder{
	"mentorfolio.yaml": "title: A\naudience: {default: public}\npeople:\n  - {id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true}}\n  - {id: tom, name: Tom Okafor, consent: {given: 2026-01-01, name: first, quote: true}}\n  - {id: eva, name: Eva Lund}\nskills: [{id: sql, name: SQL}, {id: talk, name: Talking}]\n",
	"plan.md": "---\nstatus: closed\nupdated: 2026-03-30\npurpose: p\nmentee: ana\nmentors: [tom]\nstart: 2026-01-05\nend: 2026-03-31\n" +
		"capstone: sample/query\nthanks:\n  - {to: tom, for: for the silence}\n  - {for: The night shift}\nafter: {contact: a call in May}\nclosure: [{text: It runs, met_by: [sample/query]}]\n---\n",
	"goals/ask.md":         "---\nmeasure: five questions\nwhy: w\ndue: 2026-03-20\ntarget: all five\nstatus: met\nrevisions: [{date: 2026-02-01, field: target, from: two of them, to: all five, why: it went well}]\nopens: [{id: post, type: job, title: A post, skills: [sql]}]\n---\n",
	"goals/tell.md":        "---\nmeasure: three people\nwhy: w\ndue: 2026-03-20\nstatus: dropped\nrevisions: [{date: 2026-02-01, field: status, from: active, to: dropped, why: there was no room}]\n---\n",
	"milestones/count.md":  "---\ngoal: ask\ntype: skill\nsuccess: it counts\nstatus: met\nmet_on: 2026-03-10\n---\n",
	"samples/query.md":     "---\ndate: 2026-03-08\nstatus: final\nmilestones: [count]\nskills: [sql]\nsituation: nobody knew\nmy_part: all of it\nresult: 31 of 31\nagain: I would count first\n---\nselect 1\n",
	"samples/first.md":     "---\ndate: 2026-03-01\nstatus: working\nskills: [sql]\nmy_part: some\n---\nselect\n",
	"samples/slides.md":    "---\ndate: 2026-03-02\nstatus: final\nskills: [talk]\nmy_part: the words\n---\nA slide.\n",
	"reviews/tom.md":       "---\nof: sample/query\nby: tom\nstance: mentor\ndate: 2026-03-09\nnotes: [{type: strength, quote: select 1, text: It runs.}]\n---\n",
	"letters/goodbye.md":   "---\npurpose: closing\nfrom: ana\nto: tom\ndate: 2026-03-30\n---\nDear Tom,\n\ngoodbye.\n\nAna\n",
	"letters/on.md":        "---\npurpose: handoff\nfrom: ana\ndate: 2026-03-30\n---\nBegin here.\n",
	"letters/reference.md": "---\npurpose: reference\nfrom: tom\ndate: 2026-03-29\n---\nShe asks until it can be answered.\n\nTom\n",
}

func TestTheClosingSaysWhatWasReachedAndWhatWasNot(t *testing.T) {
	own := page(t, closed.public(t), "closing/").Own.(*Ending)
	for _, c := range []struct{ what, got, want string }{
		{"reached", outcomes(own.Reached), "Ask "},
		{"not reached", outcomes(own.Unreached), "Tell there was no room"},
		{"the capstone", own.Capstone.Card.Title + ": " + own.Capstone.Result, "Query: 31 of 31"},
		{"thanks", fmt.Sprint(own.Thanks[0].To.Title, " ", own.Thanks[0].For, "; ", own.Thanks[1].To == nil), "Tom for the silence; true"},
		{"what continues", own.Contact, "a call in May"},
		{"letters", fmt.Sprint(len(own.Letters), len(own.Handoff)), "2 1"},
		{"opportunities", own.Opens[0].Title + " " + own.Opens[0].Story.Href, "A post ../story/post/"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
}

func outcomes(list []Outcome) string {
	var names []string
	for _, o := range list {
		names = append(names, o.Card.Title+" "+o.Why)
	}
	return strings.Join(names, "; ")
}

func TestAGoalStandsAsFirstAgreedBesideAsItEnded(t *testing.T) {
	own := page(t, closed.public(t), "closing/").Own.(*Ending)
	changes := own.Agreed[0].Changes()
	if len(changes) != 1 || changes[0] != (AgreedTerm{"target", "two of them", "all five"}) {
		t.Errorf("what changed is %v", changes)
	}
	if got := own.Agreed[1].Changes(); len(got) > 0 {
		t.Errorf("of a goal that nobody revised: %v", got)
	}
}

func TestALetterIsSignedOnce(t *testing.T) {
	s := closed.public(t)
	for address, want := range map[string]string{"letters/goodbye/": "", "letters/on/": "Ana Souza", "letters/reference/": ""} {
		if got := page(t, s, address).Own.(*Letter).Signature; got != want {
			t.Errorf("/%s is signed %q below its text, want %q", address, got, want)
		}
	}
}
