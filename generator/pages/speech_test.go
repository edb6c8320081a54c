package pages

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// step is a milestone with two samples, and reviews of each.
func step(notes string) folder {
	last := "2026-03-14-step#" + fmt.Sprint(min(3, strings.Count(notes, "\n")+1))
	return folder{
		"mentorfolio.yaml":               "title: T\npeople: [{id: ana, name: Ana}, {id: tom, name: Tom}]\n",
		"goals/ship-cli.md":              md(entry.KindGoal, ""),
		"milestones/step.md":             md(entry.KindMilestone, "goal: ship-cli", "All markets are read."),
		"samples/parser.md":              md(entry.KindSample, "title: The parser\nmilestones: [step]", "First the *raw* copy.\n\nThen the clean one."),
		"samples/query.md":               md(entry.KindSample, "milestones: [step]\nfile: query.sql"),
		"samples/query.sql":              "select *\nfrom t\nwhere id = 1;\n",
		"reviews/2026-03-13-parser.md":   md(entry.KindReview, "title: On the parser\nof: sample/parser\nby: ana\nstance: self\ndate: 2026-03-13\nnotes: [{quote: clean, text: Not quite}, {text: Mended, reply_to: "+last+"}]"),
		"reviews/2026-03-14-step.md":     md(entry.KindReview, "title: On the step\nof: milestone/step\ndate: 2026-03-14\nnotes:\n"+notes),
		"reviews/2026-03-15-answered.md": md(entry.KindReview, "of: milestone/step\nby: ana\nstance: self\ndate: 2026-03-15\nnotes: [{text: Thanks, reply_to: 2026-03-14-step#1}]"),
	}
}

const onSamples = "  - {quote: All markets, text: Every one}\n  - {quote: where id = 1, text: Why one}\n  - {type: improve, quote: the raw copy, text: Keep it}\n  - {text: So be it, reply_to: 3}"

func TestNotesOfAMilestonesReviewStandOnTheWorkThatTheyQuote(t *testing.T) {
	s := step(onSamples).site(t)
	p := page(t, s, "samples/parser/")
	if len(p.Passages) != 2 || len(p.Passages[0].Notes) != 1 {
		t.Fatalf("beside the words: %+v", p.Passages)
	}
	n := p.Passages[0].Notes[0]
	if n.Text != "Keep it" || n.Number != 3 || n.ID != "_note-3" || n.By != "Tom" || n.Where != nil {
		t.Errorf("it is %+v", n)
	}
	if r := n.Replies; len(r) != 2 || r[0].Text != "Mended" || r[0].Number != 2 || r[0].ReplyTo != "3" || r[1].Text != "So be it" || r[1].Number != 4 {
		t.Errorf("its replies are %+v", r)
	}
	own := p.Own.(*Sample)
	if len(own.Reviews) != 1 || len(own.Reviews[0].Notes) != 2 || len(own.Beside) != 1 || own.Beside[0].Card.Title != "On the step" || len(own.Beside[0].Notes) != 0 {
		t.Errorf("the reviews are %+v, and beside them %+v", own.Reviews, own.Beside)
	}
	if code := page(t, s, "samples/query/").Own.(*Sample).Code; len(code) != 1 || len(code[0].Notes) != 1 || code[0].Notes[0].Number != 1 {
		t.Errorf("beside the code: %+v", code)
	}
	if len(p.Mentions) != 0 {
		t.Errorf("what is on the page is mentioned: %+v", p.Mentions)
	}
}

func TestAMilestoneAndItsReviewLeadToNotesOnItsSamples(t *testing.T) {
	s := step(onSamples).site(t)
	p := page(t, s, "milestones/step/")
	notes := p.Own.(*Milestone).Reviews[0].Notes
	if notes[0].Back != "_words-1" || notes[0].Where != nil || len(notes[0].Replies) != 1 {
		t.Errorf("the note on its own words is %+v", notes[0])
	}
	if w := notes[2].Where; notes[2].Number != 3 || notes[2].Lost || w == nil || w.Href != "../../samples/parser/#_words-3" || w.Title != "The parser" {
		t.Errorf("the note on a sample is %+v, at %+v", notes[2], w)
	}
	if len(p.Passages) != 1 || len(p.Passages[0].Notes) != 1 {
		t.Errorf("beside its words: %+v", p.Passages)
	}
	notes = page(t, s, "reviews/2026-03-14-step/").Own.(*Review).Notes
	if notes[0].Where.Href != "../../milestones/step/#_words-1" || notes[1].Where.Href != "../../samples/query/#_words-1" || notes[2].Where.Href != "../../samples/parser/#_words-3" || notes[3].Where != nil {
		t.Errorf("on the review's page: %+v", notes)
	}
}

func TestWordsThatStandInTwoWorksAreToldApartByTheWork(t *testing.T) {
	files := step("  - {quote: one, text: Which}")
	files["milestones/step.md"] = md(entry.KindMilestone, "goal: ship-cli", "All in one.")
	s, problems := files.edition(t, entry.Private, Options{})
	if len(problems) != 1 || problems[0].Text != "these words stand 2 times in milestones/step.md and samples/parser.md, so the note is tied to none of them" ||
		problems[0].Hint != "say which: `in: milestone/step`, or `in: sample/parser`" {
		t.Errorf("the problems are %+v", problems)
	}
	if p := page(t, s, "milestones/step/"); !p.Own.(*Milestone).Reviews[0].Notes[0].Lost || len(p.Passages) != 0 {
		t.Errorf("it is tied: %+v", p.Passages)
	}
	files["reviews/2026-03-14-step.md"] = md(entry.KindReview, "of: milestone/step\nnotes: [{quote: one, in: sample/parser, text: This}]")
	if p := page(t, files.site(t), "samples/parser/"); len(p.Passages) != 1 || len(p.Passages[0].Notes) != 2 {
		t.Errorf("beside the words: %+v", p.Passages)
	}
}

func TestANoteWhoseWordsTheNamedSampleHasLostStandsBelowIt(t *testing.T) {
	s, problems := step("  - {quote: Nothing like it, in: parser, text: Gone}").edition(t, entry.Private, Options{})
	if len(problems) != 1 || !strings.HasPrefix(problems[0].Text, "these words are not in samples/parser.md,") {
		t.Errorf("the problems are %+v", problems)
	}
	if b := page(t, s, "samples/parser/").Own.(*Sample).Beside; len(b) != 2 || len(b[1].Notes) != 1 || len(b[0].Notes) != 1 || !b[0].Notes[0].Lost || b[0].Notes[0].Number != 3 {
		t.Errorf("below the sample: %+v", b)
	}
	if n := page(t, s, "milestones/step/").Own.(*Milestone).Reviews[0].Notes[0]; !n.Lost || n.Where != nil {
		t.Errorf("below the milestone: %+v", n)
	}
}

func TestWordsThatAreInNoneOfTheWorksAreToldWithAllOfThem(t *testing.T) {
	files := step("  - {quote: Nothing like it, text: Gone}")
	files["samples/query.md"] = md(entry.KindSample, "milestones: [step]\nfile: query.svg")
	files["samples/query.svg"] = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`
	_, problems := files.edition(t, entry.Private, Options{})
	if len(problems) != 1 || problems[0].Text != "these words are not in milestones/step.md and samples/parser.md and samples/query.md, so the note stands with them as they were" {
		t.Errorf("the problems are %+v", problems)
	}
	files["reviews/2026-03-14-step.md"] = md(entry.KindReview, "of: milestone/step\nnotes: [{quote: Nothing like it, in: query, text: Gone}]")
	if _, problems = files.edition(t, entry.Private, Options{}); len(problems) != 1 || !strings.HasPrefix(problems[0].Text, "these words are not in samples/query.md, so") {
		t.Errorf("of a picture the problems are %+v", problems)
	}
}

func TestReviewsThatAnswerEachOtherInACircleStandWhereTheyAre(t *testing.T) {
	files := step("  - {text: One, reply_to: 2026-03-15-answered#1}")
	p := page(t, files.site(t), "milestones/step/")
	if r := p.Own.(*Milestone).Reviews; len(r) != 2 || len(r[0].Notes) != 1 || len(r[1].Notes) != 1 {
		t.Errorf("they are %+v", r)
	}
}
