package pages

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/annotation"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// bring makes a review of Tom's of annotations, each a source, a prefix, a quote and a suffix.
func bring(t *testing.T, s *Site, of entry.Key, list ...[4]string) Brought {
	t.Helper()
	var items []string
	for i, a := range list {
		items = append(items, fmt.Sprintf(`{"id": "%d", "type": "Annotation", "bodyValue": "said", "target": {"source": %q, "selector": {"type": "TextQuoteSelector", "prefix": %q, "exact": %q, "suffix": %q}}}`, i, a[0], a[1], a[2], a[3]))
	}
	f, err := annotation.Read([]byte("[" + strings.Join(items, ",") + "]"))
	if err != nil {
		t.Fatal(err)
	}
	b, err := s.Bring(f, Bringing{Of: of, By: "tom", Stance: "mentor", Day: calendar.Date(2026, 4, 1)})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

var parser = entry.Key{Kind: entry.KindSample, ID: "parser"}

func TestWhatIsBroughtInStandsOnlyWhereItIsCertain(t *testing.T) {
	s := reviewed("First each row is read. Then each row is kept, and each line.", "  - {text: so}").site(t)
	b := bring(t, s, parser,
		[4]string{"x", "", "is kept", ""},                          // once
		[4]string{"x", "Then each ", "row", " is kept"},            // between both
		[4]string{"x", "of another page ", "row", " is kept, and"}, // after something of the page
		[4]string{"x", "the", "row", "of"},                         // between neither
		[4]string{"x", "", "each row", ""},                         // twice
		[4]string{"x", "", "each row was read", ""},                // changed
	)
	if b.Quoting != 6 || b.Standing != 3 || len(b.Astray) != 3 {
		t.Fatalf("it is %+v", b)
	}
	if w := b.Draft.Review.Notes[2].Words; w.Prefix != "" || w.Suffix != " is kept, and" {
		t.Errorf("of what is beside the third stays %+v", w)
	}
	if a := b.Astray; a[0].Number != 4 || a[0].Count != 2 || a[1].Count != 2 || a[2].Count != 0 || a[2].Now != "each row is read" {
		t.Errorf("they are %+v", a)
	}
}

func TestAWorkIsKnownByItsAddressWhereverTheSiteIs(t *testing.T) {
	files := reviewed("A row.", "  - {text: so}")
	files["samples/query.md"] = md(entry.KindSample, "file: query.sql")
	files["samples/query.sql"] = "select *"
	s := files.site(t)
	works := []entry.Key{parser, {Kind: entry.KindSample, ID: "query"}}
	for iri, want := range map[string]string{
		"https://ana.example/samples/parser/": "sample/parser", "http://127.0.0.1:4000/samples/parser": "sample/parser", "../../samples/parser/index.html#x": "sample/parser",
		"file:///home/ana/public/samples/parser/index.html": "sample/parser", "https://ana.example/p/samples/query.sql": "sample/query", "samples/query/": "sample/query",
		"https://ana.example/goals/parser/": "", "https://ana.example/my-samples/parser/": "", "": "", "::": "", "https://ana.example/": "",
	} {
		got := s.workAt(iri, works)
		if got.IsZero() != (want == "") || want != "" && got.String() != want {
			t.Errorf("%q is %s, want %s", iri, got, want)
		}
	}
}

func TestOfAMilestonesReviewEachNoteNamesTheSampleThatItIsOn(t *testing.T) {
	files := reviewed("A row.", "  - {text: so}")
	files["samples/parser.md"] = strings.Replace(files["samples/parser.md"], "title:", "milestones: [read]\ntitle:", 1)
	files["goals/g.md"] = md(entry.KindGoal, "")
	files["milestones/read.md"] = md(entry.KindMilestone, "goal: g", "A milestone.")
	b := bring(t, files.site(t), entry.Key{Kind: entry.KindMilestone, ID: "read"}, [4]string{"https://a.example/samples/parser/", "", "row", ""}, [4]string{"https://a.example/milestones/read/", "", "A milestone", ""})
	if b.Standing != 2 {
		t.Errorf("it is %+v", b)
	}
	if text := string(b.Draft.File()); strings.Count(text, "in: sample/parser") != 1 || strings.Contains(text, "in: milestone") {
		t.Errorf("it is\n%s", text)
	}
}

func TestLevelsInWordsAreTheRubricsAgain(t *testing.T) {
	files := reviewed("A word.", "  - {quote: word, text: One}")
	files["rubrics/craft.yaml"] = "levels: [{id: a, label: Starting}, {id: b, label: Capable}]\ncriteria: [{id: right, label: Correctness}, {id: names, label: \"Names: all\"}]\n"
	files["goals/g.md"] = md(entry.KindGoal, "")
	files["milestones/read.md"] = md(entry.KindMilestone, "goal: g\nrubric: craft")
	files["samples/parser.md"] = strings.Replace(files["samples/parser.md"], "title:", "milestones: [read]\ntitle:", 1)
	files["reviews/2026-03-14-one.md"] = strings.Replace(files["reviews/2026-03-14-one.md"], "notes:", "scores: {right: {level: b, evidence: All of it}, names: {level: not-observed}}\nnotes:", 1)
	s := files.site(t)
	b, err := s.Bring(annotationsAt(t, s, "reviews/2026-03-14-one/"), Bringing{Of: parser, By: "tom", Stance: "mentor"})
	if err != nil {
		t.Fatal(err)
	}
	if want := "scores:\n  right:\n    level: b\n    evidence: All of it\n  names:\n    level: not-observed\n"; !strings.Contains(string(b.Draft.File()), want) {
		t.Errorf("it is\n%s", b.Draft.File())
	}
}

func TestAReplyToAnotherReviewIsOneAgain(t *testing.T) {
	files := reviewed("A word.", "  - {quote: word, text: One}")
	for _, base := range []string{"", "https://ana.example/p/"} {
		s, _ := files.edition(t, entry.Private, Options{BaseURL: base})
		b, err := s.Bring(annotationsAt(t, s, "reviews/2026-03-15-two/"), Bringing{Of: parser, By: "ana", Stance: "self"})
		if err != nil || len(b.Left) > 0 {
			t.Fatal(b.Left, err)
		}
		if want := "notes:\n  - reply_to: \"2026-03-14-one#1\"\n    text: I thank you\n"; !strings.Contains(string(b.Draft.File()), want) {
			t.Errorf("it is\n%s", b.Draft.File())
		}
	}
	s, _ := files.edition(t, entry.Private, Options{})
	for iri, want := range map[string]string{
		"https://a.example/reviews/2026-03-14-one/annotations.jsonld#note-1": "2026-03-14-one#1", "https://a.example/2026-03-14-one/annotations.jsonld#note-1": "",
		"../2026-03-14-one/annotations.jsonld#note-2": "", "../2026-03-14-one/annotations.jsonld": "", "annotations.jsonld#note-1": "", "": "",
	} {
		if got := s.noteOfOurs(iri); got != want {
			t.Errorf("%q is %q, want %q", iri, got, want)
		}
	}
}
