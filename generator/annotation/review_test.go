package annotation

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// everything is a review that has all that one can have, with words that tools stumble over.
var everything = Review{
	IRI: "https://ana.example/reviews/parser/annotations.jsonld", Title: "Tom on the parser", Of: "https://ana.example/samples/parser/",
	By:  Agent{"https://ana.example/people/tom/", "Tom Okafor"},
	Day: calendar.Date(2026, 3, 14), Lang: "en", Dir: "ltr",
	Text: "A step on.\n\nThe tests say <why> & “how”.", Format: "text/plain", Outcome: "not-yet", Next: "Name the two broken files.",
	Levels: []Level{
		{Said: "Correctness: Capable", Evidence: "All 41 files are read.", Note: "Two by luck.", Confidence: "high"},
		{Said: "Names: not observed"},
	},
	Notes: []Note{
		{Type: "strength", Words: quote.Selector{Exact: "I keep the raw copy", Prefix: "At first ", Suffix: ", untouched"}, At: &Position{9, 28}, Text: "This is the habit that I look for."},
		{Type: "improve", Words: quote.Selector{Exact: "row"}, At: &Position{40, 43}, Text: "</script><script>alert(1)</script>"},
		{Type: "question", Words: quote.Selector{Exact: "שלום \u202eabc"}, Text: "Which one?"},
		{Type: "note", Words: quote.Selector{Exact: "a\tb\u2028c"}, Text: "One line\nand another"},
		{ReplyTo: 3, Text: "This one."},
		{Type: "question", ReplyTo: 5, Text: "And that?"},
		{Type: "note", Text: "Of the whole."},
		{Type: "strength", Text: "Of the whole too."},
		{Answers: "https://ana.example/reviews/self/annotations.jsonld#note-2", Text: "I agree."},
		{Type: "note", Source: "https://ana.example/samples/query/", Words: quote.Selector{Exact: "SELECT *"}, Text: "Name the columns."},
	},
}

func TestAReviewIsReadAgainAsItWas(t *testing.T) {
	f, err := Read(everything.Collection().JSON())
	if err != nil || len(f.Left) > 0 || f.Total != 15 {
		t.Fatalf("%d, %+v, %v", f.Total, f.Left, err)
	}
	got, left, err := f.Review(Wanted{Note: func(iri string) string { return map[string]string{everything.Notes[8].Answers: "self#2"}[iri] }})
	if err != nil {
		t.Fatal(err)
	}
	want := everything
	want.IRI, want.Of = "", ""
	want.Notes = append([]Note(nil), want.Notes...)
	for i := range want.Notes {
		n := &want.Notes[i]
		if n.Source == "" && n.ReplyTo == 0 && n.Answers == "" {
			n.Source = everything.Of
		}
	}
	want.Notes[8].Other = "self#2"
	if len(left) > 0 {
		t.Errorf("left: %+v", left)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestAFileIsTheSameEveryTime(t *testing.T) {
	first := everything.Collection().JSON()
	for range 20 {
		if !bytes.Equal(first, everything.Collection().JSON()) {
			t.Fatal("other bytes")
		}
	}
	for _, want := range []string{`</script><script>`, "\n  \"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n", `"created": "2026-03-14T00:00:00Z"`, "שלום"} {
		if !bytes.Contains(first, []byte(want)) {
			t.Errorf("%q is not in it as it is", want)
		}
	}
}

func TestNotesKeepTheNumbersThatTheReviewGivesThem(t *testing.T) {
	r := Review{IRI: "annotations.jsonld", Of: "../../samples/a/", Notes: []Note{{Number: 2, Text: "two"}, {Number: 4, ReplyTo: 2, Text: "four"}}}
	items := r.Collection().Items
	if items[0].IRI != "annotations.jsonld#note-2" || items[1].IRI != "annotations.jsonld#note-4" || items[1].Answers != items[0].IRI {
		t.Errorf("%+v", items)
	}
}
