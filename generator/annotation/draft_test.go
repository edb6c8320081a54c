package annotation_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/annotation"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/quote"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// draft is a review of a reviewer's words.
func draft(r annotation.Review) annotation.Draft {
	return annotation.Draft{Of: "sample/parser", By: "tom", Stance: "mentor", Day: calendar.Date(2026, 3, 14), Review: r}
}

func TestADraftIsAFileThatNeedsNoMending(t *testing.T) {
	d := draft(annotation.Review{Text: "Well done.\n# No heading", Outcome: "met", Next: "Rest: a while",
		Notes: []annotation.Note{
			{Type: "strength", Words: quote.Selector{Exact: "I keep the raw copy"}, Text: "This is the habit that I look for."},
			{Type: "question", Words: quote.Selector{Exact: "row", Prefix: "each "}, Text: "Which one?\nOr that?"},
			{ReplyTo: 1, Text: "yes"},
			{Type: "note", Text: "One line\n\tand - another\u202e"},
		}})
	d.Title, d.Lang = "On the parser", "en"
	d.Scores = []annotation.Score{{Criterion: "correctness", Level: "capable", Said: annotation.Level{Evidence: "All: 41 files"}}}
	want := `---
title: On the parser
of: sample/parser
by: tom
stance: mentor
date: 2026-03-14
lang: en
outcome: met
next: "Rest: a while"
scores:
  correctness:
    level: capable
    evidence: "All: 41 files"
notes:
  - type: strength
    quote: I keep the raw copy
    text: This is the habit that I look for.
  - type: question
    quote: row
    prefix: each
    text: |-
      Which one?
      Or that?
  - reply_to: 1
    text: "yes"
  - type: note
    text: "One line\n\tand - another\u202e"
---

Well done.\
\# No heading
`
	if got := string(d.File()); got != want {
		t.Errorf("got\n%s", got)
	}
	e, _ := decoded(t, d)
	if e.Scores[0].Level.Value != "capable" || e.Outcome.Value != "met" || e.Next.Value != "Rest: a while" || e.Name() != "On the parser" {
		t.Errorf("%+v", e)
	}
}

// decoded is a draft as the program reads it.
func decoded(t *testing.T, d annotation.Draft) (*entry.Review, string) {
	t.Helper()
	const name = "reviews/r.md"
	file := d.File()
	doc, problems := source.Read(fstest.MapFS{name: {Data: file}}, name)
	if doc == nil {
		t.Fatalf("%v\n%s", problems, file)
	}
	e, problems := entry.Decode(doc)
	for _, p := range problems {
		t.Errorf("%s: %s\n%s", p.Place(), p.Text, file)
	}
	html, err := markdown.Render(doc.Body, markdown.Options{})
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return e.(*entry.Review), markdown.Text(html.Body)
}

// hostile are texts that mean something elsewhere.
var hostile = []string{
	"---", "---\naudience: public\n---", "+++", "...", "# heading", "a # comment", "key: value", "- item", "? x", "yes", "No", "null", "~", "2026-03-14", "1_000", "0x1f", ".inf",
	"*anchor", "&a b", "!tag", "%TAG", "@ana", "`code`", "{a: b}", "[[ship-cli]]", "'single", `"double`, `back\slash`, "trailing ", " leading", "tab\tinside", "\ttab first", "line\nline", "line\n\nline",
	"line \nline", "a\r\nb", "a\rb", "a\u0085b", "a\u2028b\u2029c", "\ufeffbom", "a\u200bb", "\u202etxet\u202c", "emoji 😀 :seedling:", "e\u0301", "\x00\x01\x1b[31m", "\xff", "|", ">", "|-\n  x",
	"<!-- audience: private -->secret<!-- /audience -->", "<!-- audience: pair -->", "audience: public", "x\naudience: public\ny", "<script>alert(1)</script>", "</textarea>", "[x](javascript:alert(1))", "![x](y.png)",
	"- [ ] @ana do it due:2026-01-01", "> [!NOTE]\n> hi", "term\n: definition", "[^1]", "[^1]: note", "a | b\n--|--\n1 | 2", "    code", "~~~", "```go\nx\n```", "====", "a\n===", "1. one", "1) one", "&amp; &copy;", "https://a.example/b_c?d=e#f", "www.example.org", "a@b.example",
	"x ^2^ ~3~ ==m==", "{.class}", "# T {#id}", "$x$", ":::", "<https://x.example>", "<<<<<<< ours\n=======\n>>>>>>> theirs", "=======", "\\", "a\\", "\\\nb", "–—…“”", "شكرا", strings.Repeat("long ", 2000),
	"- a\n- b", "a\n  b", "--- a\nb", "quote: x", "text: |", "draft: true", "visibility: private",
}

func TestAnyTextIsReadAsItIsWritten(t *testing.T) {
	for _, text := range hostile {
		holds(t, text)
	}
	chance := rand.New(rand.NewPCG(7, 7))
	for range 2000 {
		var b strings.Builder
		for range 1 + chance.IntN(6) {
			b.WriteString(hostile[chance.IntN(len(hostile)-60)+chance.IntN(60)])
			b.WriteString([]string{"", " ", "\n", "\n\n"}[chance.IntN(4)])
		}
		holds(t, b.String())
	}
}

// holds looks whether a text comes back from every place of a draft.
func holds(t *testing.T, text string) {
	t.Helper()
	want := readable(text)
	if strings.TrimSpace(want) == "" || len(entry.Marks([]byte(want))) > 0 {
		return // what reads like a mark of an audience holds the whole review back, and that is told
	}
	e, body := decoded(t, draft(annotation.Review{Text: text, Next: text, Notes: []annotation.Note{
		{Type: "note", Words: quote.Selector{Exact: text, Prefix: text, Suffix: text}, Text: text}, {Text: "last"},
	}}))
	n := e.Notes[0]
	for key, got := range map[string]string{"quote": n.Quote.Value, "prefix": n.Prefix.Value, "suffix": n.Suffix.Value, "text": n.Text.Value, "next": e.Next.Value} {
		if seen(got) != seen(strings.TrimSpace(want)) {
			t.Errorf("%s: %q is read as %q", key, want, got)
		}
	}
	if len(e.Notes) != 2 || e.Audience.Level != entry.Unsaid {
		t.Errorf("%q makes %d notes for %s", text, len(e.Notes), e.Audience.Level)
	}
	if got := seen(strings.Join(strings.Fields(body), " ")); got != seen(strings.Join(strings.Fields(want), " ")) {
		t.Errorf("the body %q is read as %q", want, got)
	}
}

// seen is a text without the sign that keeps apart what would begin a comment.
func seen(s string) string { return strings.ReplaceAll(s, "\ufe0e", "") }

// readable is a text as a review may hold it.
func readable(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(s, "\ufffd"))
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return '\ufffd'
		}
		return r
	}, s)
}

func FuzzDraft(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 10_000 {
			holds(t, text)
		}
	})
}
