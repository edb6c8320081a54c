package portfolio

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestANoteSpeaksOfTheReviewedWorkOrOfASampleOfTheMilestone(t *testing.T) {
	for name, c := range map[string]struct{ of, in, problem, hint string }{
		"the work":             {"sample/own", "sample/own", "", ""},
		"a sample":             {"milestone/step", "sample/own", "", ""},
		"the milestone":        {"milestone/step", "milestone/step", "", ""},
		"another sample":       {"milestone/step", "sample/other", "sample/other is neither milestone/step, of which this review is, nor one of its samples", "name a sample whose `milestones:` have step, or say this in a review of its own"},
		"a sample of a sample": {"sample/own", "sample/other", "sample/other is neither sample/own, of which this review is, nor one of its samples", "leave `in:` out, or say this in a review of its own"},
		"nothing":              {"sample/own", "sample/owm", `no milestone or sample "sample/owm"`, `did you mean "sample/own"?`},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := folder{
				"goals/ship-cli.md":  md(entry.KindGoal, ""),
				"milestones/step.md": md(entry.KindMilestone, "goal: ship-cli", "The step."),
				"samples/own.md":     md(entry.KindSample, "milestones: [step]", "Words."),
				"samples/other.md":   md(entry.KindSample, "", "Words."),
				"reviews/a.md":       md(entry.KindReview, "of: "+c.of+"\nnotes: [{quote: Words, in: "+c.in+", text: t}]"),
			}.link(t)
			switch {
			case c.problem == "" && len(problems) > 0:
				t.Errorf("the problems are %+v", problems)
			case c.problem != "" && (len(problems) != 1 || problems[0].Text != c.problem || problems[0].Hint != c.hint):
				t.Errorf("the problems are %+v", problems)
			}
		})
	}
}

// While it is written: new words of a quoted work may be those that a note speaks of.
func TestAWorkIsQuotedByEachReviewWhoseNotesMaySpeakOfIt(t *testing.T) {
	p := folder{
		"goals/ship-cli.md":  md(entry.KindGoal, ""),
		"milestones/step.md": md(entry.KindMilestone, "goal: ship-cli", "The step."),
		"samples/own.md":     md(entry.KindSample, "milestones: [step]", "Words."),
		"samples/named.md":   md(entry.KindSample, "milestones: [step]", "Words."),
		"samples/other.md":   md(entry.KindSample, "", "Words."),
		"samples/unsaid.md":  md(entry.KindSample, "", "Words."),
		"reviews/a.md":       md(entry.KindReview, "of: milestone/step\nnotes: [{quote: step, text: t}]"),
		"reviews/b.md":       md(entry.KindReview, "of: sample/other\nnotes: [{text: all of it}]"),
		"reviews/c.md":       md(entry.KindReview, "of: sample/unsaid\nnotes: [{quote: Words, text: t}]"),
	}.linked(t)
	for id, want := range map[string]bool{"own": true, "named": true, "other": false, "unsaid": true} {
		if got := p.quoted(entry.Key{Kind: entry.KindSample, ID: id}); got != want {
			t.Errorf("%s: %v", id, got)
		}
	}
	if !p.quoted(entry.Key{Kind: entry.KindMilestone, ID: "step"}) {
		t.Error("the milestone is not")
	}
}
