package markdown

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// marked finds the words of a mark; what stands within the tags of one is printed HTML.
var marked = regexp.MustCompile(`(?s)<mark class="noted" data-notes="1">(.*?)</mark>`)

// FuzzNoted holds a selection to the promise from the first step to the last:
// in any text any words that are selected are described so that the note finds
// them, and exactly they are marked on the page.
func FuzzNoted(f *testing.F) {
	for _, text := range []string{
		"the row, *the row* and **the *row* of** the row", "| a | b |\n|---|---|\n| the row | the row |\n", "```go\nrow = row\nrow = row\n```\n",
		"שלום עולם, שלום", "e\u0301te\u0301 👩‍👩‍👧 👩 🇪🇸🇪🇸", "- a\n- a\n  1. a\n\n> a &amp; a\n\nT\n: a[^1]\n\n[^1]: a a", "<sup>a</sup>a<br>a\u200ba \u202ea",
	} {
		f.Add(text, 3, 5)
		f.Add(text, 0, len(text))
	}
	f.Fuzz(func(t *testing.T, body string, from, length int) {
		html, err := Render([]byte(body), Options{})
		if err != nil || !utf8.ValidString(body) {
			return
		}
		text := Text(html.Body)
		if from < 0 || length < 1 || from > len(text) || length > len(text)-from {
			return
		}
		at := quote.Range{From: from, To: from + length}
		words, ok := quote.Describe(text, at)
		if !ok {
			return // there are none
		}
		whole, _ := quote.Whole(text, at)
		found, miss := quote.Find(text, words)
		if miss != nil || found != whole {
			t.Fatalf("%+v of %q is %+v, which finds %+v, %+v", whole, text, words, found, miss)
		}
		annotated, refused := Annotate(html.Body, []Mark{{From: found.From, To: found.To, Number: "1"}})
		if len(refused) > 0 {
			return // it would cut a character that the text writes as one
		}
		if Text(annotated) != text {
			t.Fatalf("marks changed the text %q", text)
		}
		var got strings.Builder
		for _, m := range marked.FindAllStringSubmatch(annotated, -1) {
			got.WriteString(Text(m[1]))
		}
		if bare(got.String()) != bare(text[found.From:found.To]) {
			t.Fatalf("%q is marked instead of %q in %q", got.String(), text[found.From:found.To], annotated)
		}
	})
}

// bare is a text without white space.
func bare(text string) string { return strings.Join(strings.Fields(text), "") }
