package annotation

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// reads is what a file of testdata gives as a review, in words.
func reads(t *testing.T, name string, w Wanted) (r Review, told string) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	r, left, err := f.Review(w)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s: %q\n", r.By, r.Day, r.Text)
	for i, n := range r.Notes {
		fmt.Fprintf(&b, "%d %s", i+1, n.Type)
		if n.ReplyTo > 0 {
			fmt.Fprintf(&b, " to %d", n.ReplyTo)
		}
		fmt.Fprintf(&b, " %q|%q|%q: %q\n", n.Words.Prefix, n.Words.Exact, n.Words.Suffix, n.Text)
	}
	for _, l := range left {
		fmt.Fprintf(&b, "left %d: %s\n", l.Number, l.Why)
	}
	return r, b.String()
}

func TestASearchAtHypothesisIsAReview(t *testing.T) {
	_, told := reads(t, "hypothesis-search.json", Wanted{By: []string{"tom"}})
	expect(t, told, `acct:tom@hypothes.is 2026-03-15: "On the **whole** it reads well."
1 strength "y. "|"I keep the raw copy"|", untouched": "This is the habit that I look for."
2 question "each "|"row"|" is a market": "Which one do you mean?"
3 note ""|"two broken files"|"": "todo, data"
4  to 2 ""|""|"": "I see it now."
left 0: there are 9 annotations, and 8 of them are in this file
left 1: it answers what is not in this review, so it stands as a reply to note 2
left 2: acct:ana@hypothes.is wrote it
left 4: at Hypothesis only its author can read it; here whoever may see the review can
left 4: a review has no place for its tags: style
left 5: it marks “undone” and says nothing, and a note needs words
left 8: it is hidden by a moderator at Hypothesis
`)
}

func TestWhatTheHypothesisClientExportsIsAReview(t *testing.T) {
	_, told := reads(t, "hypothesis-client.json", Wanted{By: []string{"tom"}, Of: func(iri string) bool { return strings.HasSuffix(iri, "/samples/parser/") }})
	expect(t, told, `Tom Okafor 2026-03-14: ""
1 improve ""|"row"|"": "Say which."
2 note ""|""|"": "The curve is steep here."
left 2: it points at a region of a picture, which a note cannot; what it says is a note without words of the work
left 3: it speaks of something else: https://ana.example/goals/ship-cli/
`)
}

func TestWhatRecogitoSavesIsAReview(t *testing.T) {
	_, told := reads(t, "recogito.json", Wanted{})
	expect(t, told, `Tom Okafor 2026-03-15: ""
1 question ""|"row"|"": "Which one?"
2  to 1 ""|""|"": "Any of them, I think."
left 2: it ties annotations to each other, which reviews do not
`)
}

func TestWhatTheTextAnnotatorSavesIsAReview(t *testing.T) {
	_, told := reads(t, "text-annotator.json", Wanted{})
	expect(t, told, `ktKoKXUSAY88 2026-03-14: ""
1 note "load "|"each file"|" and": "Two places, one thought."
2 note ""|"a script"|"": "As the annotator itself has it."
left 1: it marks “undone” and says nothing, and a note needs words
left 2: it speaks of several passages, and a note of one: “each row” is left out
`)
}

func TestOfPicturesWhatIsSaidIsBroughtIn(t *testing.T) {
	_, told := reads(t, "annotorious.json", Wanted{})
	expect(t, told, ` : ""
1 note ""|""|"": "The curve is steep here."
left 0: more annotations follow on another page, which is not in this file: https://ana.example/annotations/page2
left 1: it points at a region of a picture, which a note cannot; what it says is a note without words of the work
left 1: a review has no place for its tags: figure
left 2: it points at a region of a picture, and says nothing
left 3: what it says is elsewhere, and not in this file: https://tom.example/notes/1
`)
}

func expect(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestAFileOfAnotherKindIsSaidToBeOne(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "there is nothing in it",
		" \n":                   "there is nothing in it",
		"\xff\xfe{":             "UTF-8",
		"user,quote\ntom,row\n": "not JSON: a file of annotations begins with { or [",
		`"text"`:                "no annotations are found in it",
		`{"rows": [`:            "line 1: this is not JSON: the file ends too early",
		"{\n\"rows\": [1 2]}":   "line 2: this is not JSON",
		`{"rows": []} {}`:       "line 1: more follows",
		`{"a": 1}`:              "no annotations are found in it",
		"{\n\"a\":1,\n\"a\":2}": `line 3: the key "a" stands twice`,
		`{"type": "AnnotationCollection", "first": "https://a.example/p1"}`: `save the page "https://a.example/p1"`,
		strings.Repeat("[", 200) + strings.Repeat("]", 200):                 "more than a hundred deep",
		strings.Repeat("[", 5_000_000):                                      "more than a hundred deep",
		strings.Repeat(`{"a":`, 2_000_000):                                  "more than a hundred deep",
	} {
		if _, err := Read([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want %q", text, err, want)
		}
	}
}

func TestWhatIsNoAnnotationIsLeftWithItsNumber(t *testing.T) {
	f, err := Read([]byte(`["https://a.example/anno1", 5, null, true, [], {}, {"body": "x"},
		{"target": 5, "body": {"value": 7}}, {"target": {"selector": "x"}, "body": [null, {"type": "Choice", "items": []}]},
		{"uri": 5, "user": [], "text": {}, "tags": {"a": 1}, "target": "x", "references": 5, "permissions": 5}]`))
	if err != nil || f.Total != 10 {
		t.Fatal(f, err)
	}
	_, left, err := f.Review(Wanted{})
	if err != errNothing {
		t.Error(err)
	}
	numbers := map[int]bool{}
	for _, l := range left {
		numbers[l.Number] = true
	}
	for i := range f.Total {
		if !numbers[i+1] {
			t.Errorf("nothing is said of %d: %+v", i+1, left)
		}
	}
}

func TestOfSeveralPeopleOnlyTheReviewerIsBroughtIn(t *testing.T) {
	file := `[{"type": "Annotation", "id": "a", "creator": {"name": "Tom Okafor"}, "bodyValue": "one", "target": "t"},
		{"type": "Annotation", "id": "b", "creator": "https://x.example/people/ana/", "motivation": "replying", "bodyValue": "two", "target": "a"}]`
	f, err := Read([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	for by, want := range map[string]string{"tom okafor": "left 2: https://x.example/people/ana/ wrote it", "ana": "left 1: Tom Okafor wrote it"} {
		_, left, err := f.Review(Wanted{By: []string{by}})
		if err != nil || fmt.Sprintf("left %d: %s", left[0].Number, left[0].Why) != want {
			t.Errorf("%s: %+v, %v", by, left, err)
		}
	}
	if _, _, err := f.Review(Wanted{By: []string{"mia", "Mia Berg"}}); err == nil || err.Error() != "several people wrote in it, and none of them is called mia or Mia Berg: Tom Okafor, https://x.example/people/ana/" {
		t.Error(err)
	}
}

func TestNothingOfASecondOutcomeOrAnUnknownLevelIsLost(t *testing.T) {
	f, err := Read([]byte(`[{"type": "Annotation", "target": "t", "body": [{"value": "met", "purpose": "classifying"}, {"value": "outcome", "purpose": "tagging"}]},
		{"type": "Annotation", "target": "t", "body": [{"value": "deferred", "purpose": "classifying"}, {"value": "outcome", "purpose": "tagging"}]},
		{"type": "Annotation", "target": "t", "body": [{"value": "Names: good", "purpose": "classifying"}, {"value": "Tests: good", "purpose": "classifying"}, {"value": "level", "purpose": "tagging"}]},
		{"type": "Annotation", "target": {"source": "t", "selector": {"type": "TextQuoteSelector", "exact": "row"}}, "body": {"value": "<p>Which?</p>", "format": "text/html"}}]`))
	if err != nil {
		t.Fatal(err)
	}
	r, left, err := f.Review(Wanted{})
	if err != nil || r.Outcome != "met" || r.Text != "deferred\n\nNames: good\n\nTests: good" || len(left) != 3 || r.Notes[0].Text != "<p>Which?</p>" {
		t.Errorf("%+v, %+v, %v", r, left, err)
	}
}

func TestAnnotationsThatAnswerEachOtherInACircleEnd(t *testing.T) {
	f, err := Read([]byte(`[{"type": "Annotation", "id": "a", "motivation": "replying", "bodyValue": "one", "target": "b"},
		{"type": "Annotation", "id": "b", "motivation": "replying", "bodyValue": "two", "target": "a"},
		{"type": "Annotation", "id": "c", "motivation": "replying", "bodyValue": "three", "target": "c"},
		{"type": "Annotation", "id": "a", "bodyValue": "four", "target": "t"}]`))
	if err != nil {
		t.Fatal(err)
	}
	r, left, err := f.Review(Wanted{})
	if err != nil || len(r.Notes) != 3 || r.Text != "four" {
		t.Errorf("%+v, %+v, %v", r, left, err)
	}
	for i, n := range r.Notes {
		if n.ReplyTo > i {
			t.Errorf("note %d answers %d", i+1, n.ReplyTo)
		}
	}
}

func TestALargeFileTakesNoLongerThanItsLength(t *testing.T) {
	const many = 30_000
	for name, one := range map[string]string{
		"a chain of replies":   `{"id": "N", "user": "acct:uN@x", "uri": "t", "text": "x", "references": ["BEFORE"], "created": "2026-03-14T10:00:00Z"}`,
		"as many languages":    `{"id": "N", "type": "Annotation", "target": "t", "body": {"value": "x", "language": "xN"}}`,
		"a chain, last of one": `{"id": "N", "type": "Annotation", "creator": "u", "motivation": "replying", "target": "AFTER", "bodyValue": "x"}`,
		"one name for all":     `{"id": "a", "type": "Annotation", "creator": "u", "motivation": "replying", "target": "a", "bodyValue": "x"}`,
	} {
		var b strings.Builder
		for i := range many {
			b.WriteString([]string{"[", ","}[min(i, 1)])
			b.WriteString(strings.NewReplacer("N", fmt.Sprint(i), "BEFORE", fmt.Sprint(i-1), "AFTER", fmt.Sprint(i+1)).Replace(one))
		}
		began := time.Now()
		f, err := Read([]byte(b.String() + "]"))
		if err != nil {
			t.Fatal(name, err)
		}
		f.Review(Wanted{By: []string{"u29999"}})
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%s: %s for %d KB", name, took, b.Len()>>10)
		}
	}
}

// FuzzRead holds reading to its promises, whatever a file holds: no panic, all
// that is in it is in the review or told, and replies answer earlier notes.
func FuzzRead(f *testing.F) {
	files, _ := os.ReadDir("testdata")
	for _, file := range files {
		if data, err := os.ReadFile("testdata/" + file.Name()); err == nil {
			f.Add(data)
		}
	}
	f.Add(everything.Collection().JSON())
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read(data)
		if err != nil {
			return
		}
		if !json.Valid([]byte(strings.TrimPrefix(string(data), "\ufeff"))) {
			t.Error("what is no JSON was read")
		}
		r, left, err := file.Review(Wanted{})
		if err == nil {
			(Draft{Day: r.Day, Review: r}).File()
			r.Collection().JSON()
		}
		if said := len(r.Notes) + len(left); (err == nil || err == errNothing) && said == 0 && r.Text == "" && len(r.Levels) == 0 && r.Next+r.Outcome == "" && file.Total > 0 {
			t.Errorf("%d annotations are gone", file.Total)
		}
		for i, n := range r.Notes {
			if n.ReplyTo > i || n.Text == "" {
				t.Errorf("note %d: %+v", i+1, n)
			}
		}
	})
}
