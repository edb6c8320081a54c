package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/annotation"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// annotationsAt reads the annotations beside the page of a review again.
func annotationsAt(t *testing.T, s *Site, address string) annotation.File {
	t.Helper()
	file := s.Annotations()[address+AnnotationsName]
	if file == nil {
		t.Fatalf("there is none at %s", address)
	}
	data, err := file()
	if err != nil {
		t.Fatal(err)
	}
	f, err := annotation.Read(data)
	if err != nil || len(f.Left) > 0 {
		t.Fatal(err, f.Left)
	}
	return f
}

func TestAReviewIsAFileOfAnnotationsBesideItsPage(t *testing.T) {
	files := reviewed("At first 😀 the *raw* copy. Then no copy.", "  - {type: strength, quote: the raw copy, text: Well kept}\n  - {type: question, quote: copy, suffix: \". Then\", text: Which}\n  - {quote: gone, text: Was it}")
	s, _ := files.edition(t, entry.Private, Options{})
	list := annotationsAt(t, s, "reviews/2026-03-14-one/").Annotations
	if len(list) != 3 {
		t.Fatalf("they are %+v", list)
	}
	first, second, lost := list[0], list[1], list[2]
	if first.Words != (quote.Selector{Exact: "the raw copy", Prefix: "At first 😀 ", Suffix: ". Then no copy."}) || *first.At != (annotation.Position{Start: 11, End: 23}) {
		t.Errorf("the first is %+v at %+v", first, first.At)
	}
	if first.Source != "../../samples/parser/" || first.IRI != "annotations.jsonld#note-1" || first.Creator != (annotation.Agent{IRI: "../../people/tom/", Name: "Tom"}) || first.Motivation != annotation.Assessing {
		t.Errorf("the first is %+v", first)
	}
	if second.Words.Exact != "copy" || *second.At != (annotation.Position{Start: 19, End: 23}) || second.Motivation != annotation.Questioning {
		t.Errorf("the second is %+v at %+v", second, second.At)
	}
	if lost.Words != (quote.Selector{Exact: "gone"}) || lost.At != nil {
		t.Errorf("what is not there any more is %+v", lost)
	}
	reply := annotationsAt(t, s, "reviews/2026-03-15-two/").Annotations[0]
	if reply.Motivation != annotation.Replying || reply.Source != "../2026-03-14-one/annotations.jsonld#note-1" {
		t.Errorf("the reply is %+v", reply)
	}
}

func TestWhereTheSiteIsPublishedAnnotationsHaveWholeAddresses(t *testing.T) {
	s, _ := reviewed("A word.", "  - {quote: word, text: One}").edition(t, entry.Private, Options{BaseURL: "https://ana.example/a%20b/"})
	a := annotationsAt(t, s, "reviews/2026-03-14-one/").Annotations[0]
	if a.IRI != "https://ana.example/a%20b/reviews/2026-03-14-one/annotations.jsonld#note-1" || a.Source != "https://ana.example/a%20b/samples/parser/" {
		t.Errorf("it is %+v", a)
	}
}

func TestWordsOfAFileAreCountedInTheFile(t *testing.T) {
	files := reviewed("", "  - {quote: where id = 1, text: Why one}")
	files["samples/parser.md"] = md(entry.KindSample, "file: query.sql")
	files["samples/query.sql"] = "select *\nfrom t\nwhere id = 1;\n"
	a := annotationsAt(t, files.site(t), "reviews/2026-03-14-one/").Annotations[0]
	if a.Source != "https://ana.example/samples/query.sql" || *a.At != (annotation.Position{Start: 16, End: 28}) {
		t.Errorf("it is %+v at %+v", a, a.At)
	}
}

func TestOverallWordsAndLevelsAreAnnotationsInWords(t *testing.T) {
	files := reviewed("A word.", "  - {quote: word, text: One}")
	files["rubrics/craft.yaml"] = "levels: [{id: a, label: Starting}, {id: b, label: Capable}]\ncriteria: [{id: c, label: Correctness}]\n"
	files["reviews/2026-03-14-one.md"] = strings.Replace(files["reviews/2026-03-14-one.md"], "notes:", "rubric: craft\nscores: {c: {level: b, evidence: All of it}}\noutcome: not-yet\nnext: Rest\nnotes:", 1) + "One *word*.\n\n- and\n- more [[parser]]\n\n<!-- unsaid -->\n"
	r, left, err := annotationsAt(t, files.site(t), "reviews/2026-03-14-one/").Review(annotation.Wanted{})
	if err != nil || len(left) > 0 {
		t.Fatal(left, err)
	}
	if r.Text != "One word.\n\nand\nmore The parser" || r.Outcome != "not-yet" || r.Next != "Rest" || r.Lang != "en" {
		t.Errorf("it is %+v", r)
	}
	if len(r.Levels) != 1 || r.Levels[0] != (annotation.Level{Said: "Correctness: Capable", Evidence: "All of it"}) {
		t.Errorf("the levels are %+v", r.Levels)
	}
}

func TestTheFileOfAnnotationsIsNotPutOverAnAuthorsFile(t *testing.T) {
	files := folder{
		"samples/parser.md":              md(entry.KindSample, "title: The parser", "A word."),
		"reviews/one/index.md":           md(entry.KindReview, "of: sample/parser", "See [mine](annotations.jsonld)."),
		"reviews/one/annotations.jsonld": "{}",
	}
	_, problems := files.edition(t, entry.Private, Options{})
	if len(problems) != 1 || problems[0].File != "reviews/one/annotations.jsonld" || !strings.Contains(problems[0].Text, "the annotations of reviews/one/index.md") {
		t.Errorf("the problems are %+v", problems)
	}
}
