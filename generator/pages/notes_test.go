package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// reviewed is a sample with two reviews, the second of which answers the first.
func reviewed(work string, notes string) folder {
	return folder{
		"mentorfolio.yaml":          "title: T\npeople: [{id: ana, name: Ana}, {id: tom, name: Tom}]\n",
		"samples/parser.md":         md(entry.KindSample, "title: The parser", work),
		"reviews/2026-03-14-one.md": md(entry.KindReview, "of: sample/parser\nnotes:\n"+notes),
		"reviews/2026-03-15-two.md": md(entry.KindReview, "of: sample/parser\nby: ana\nstance: self\ndate: 2026-03-15\nnotes: [{text: I thank you, reply_to: 2026-03-14-one#1}]"),
	}
}

func TestANoteStandsBesideThePassageThatItSpeaksOf(t *testing.T) {
	s := reviewed("First the *raw* copy.\n\nThen the clean one.\n\nThen none.", "  - {type: strength, quote: the raw copy, text: Well kept}\n  - {type: question, quote: clean, text: How clean}\n  - {text: In all a good one}").site(t)
	p := page(t, s, "samples/parser/")
	if len(p.Passages) != 3 {
		t.Fatalf("there are %d passages", len(p.Passages))
	}
	one, two, rest := p.Passages[0], p.Passages[1], p.Passages[2]
	if len(one.Notes) != 1 || one.Notes[0].Text != "Well kept" || one.Notes[0].By != "Tom" || !strings.Contains(string(one.HTML), `id="_words-1"`) {
		t.Errorf("beside the first: %+v", one)
	}
	if replies := one.Notes[0].Replies; len(replies) != 1 || replies[0].Text != "I thank you" || replies[0].ReplyTo != "1" || replies[0].Number != 4 {
		t.Errorf("the reply: %+v", replies)
	}
	if len(two.Notes) != 1 || two.Notes[0].Number != 2 || !strings.Contains(string(two.HTML), ">clean</mark>") {
		t.Errorf("beside the second: %+v", two)
	}
	if len(rest.Notes) != 0 || !strings.Contains(string(rest.HTML), "Then none.") {
		t.Errorf("the rest: %+v", rest)
	}
}

func TestTheNumbersOfNotesAreTheSameInTheTextAndInTheReviews(t *testing.T) {
	s := reviewed("A word.", "  - {quote: word, text: One}").site(t)
	own := page(t, s, "samples/parser/").Own.(*Sample)
	if a, b := own.Reviews[0].Notes[0], own.Reviews[1].Notes[0]; a.Number != 1 || b.Number != 2 || b.ReplyTo != "1" || a.Back == "" {
		t.Errorf("they are %+v and %+v", a, b)
	}
	if n := page(t, s, "reviews/2026-03-15-two/").Own.(*Review).Notes[0]; n.Number != 1 || n.Back != "" {
		t.Errorf("on the page of the review itself: %+v", n)
	}
}

func TestNotesOnAFileStandBesideItsCode(t *testing.T) {
	files := reviewed("", "  - {quote: where id = 1, text: Why one}")
	files["samples/parser.md"] = md(entry.KindSample, "file: query.sql")
	files["samples/query.sql"] = "select *\nfrom t\nwhere id = 1;\n"
	code := page(t, files.site(t), "samples/parser/").Own.(*Sample).Code
	if len(code) != 1 || len(code[0].Notes) != 1 || code[0].Notes[0].Quote != "where id = 1" || !strings.Contains(string(code[0].HTML), "<mark") {
		t.Errorf("it is %+v", code)
	}
}

// The words of a work may change after somebody has spoken of them.
func TestANoteIsNeverTiedByGuess(t *testing.T) {
	for name, c := range map[string]struct{ work, note, text, hint string }{
		"gone":    {"The clean copy is kept.", "{quote: Nothing of this was said, text: Why}", "these words are not in samples/parser.md", "copy the words"},
		"changed": {"We keep every raw copy for a whole year.", "{quote: We keep each raw copy for a year, text: Why}", "these words are not in samples/parser.md", `it reads now: "We keep every raw copy for a whole year"`},
		"twice":   {"A row and a row.", "{quote: row, text: Which}", "these words stand 2 times in samples/parser.md", "say which: `prefix: \"A\"`, or `suffix: \".\"`"},
		"not so":  {"A row and a line.", "{quote: row, prefix: the, text: Which}", "not after this prefix", "copy what stands beside the words"},
	} {
		t.Run(name, func(t *testing.T) {
			s, problems := reviewed(c.work, "  - "+c.note).edition(t, entry.Private, Options{})
			if len(problems) != 1 || !strings.Contains(problems[0].Text, c.text) || !strings.Contains(problems[0].Hint, c.hint) {
				t.Errorf("the problems are %+v", problems)
			}
			p := page(t, s, "samples/parser/")
			if n := p.Own.(*Sample).Reviews[0].Notes[0]; !n.Lost || n.Back != "" || len(p.Passages) != 0 {
				t.Errorf("on the page: %+v", n)
			}
		})
	}
}

func TestATranslationHasTheNotesBelow(t *testing.T) {
	files := reviewed("A word.", "  - {quote: word, text: One}")
	files["samples/parser.es.md"] = "Una palabra, word.\n"
	p := page(t, files.site(t), "es/samples/parser/")
	if len(p.Passages) != 0 {
		t.Errorf("beside it: %+v", p.Passages)
	}
	if n := p.Own.(*Sample).Reviews[0].Notes[0]; n.Lost || n.Where == nil || n.Where.Href != "../../../samples/parser/#_words-1" {
		t.Errorf("its note leads not to the words of the original: %+v", n)
	}
}
