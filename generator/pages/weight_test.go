package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestAFileThatIsNotShownSaysItsTypeAndSize(t *testing.T) {
	s := folder{
		"samples/a.md":  md(entry.KindSample, "file: a.pdf", "What is in it."),
		"samples/a.pdf": "%PDF\x00" + strings.Repeat("x", 1996),
		"samples/b.md":  md(entry.KindSample, "file: plain"),
		"samples/plain": "words",
	}.site(t)
	if size := page(t, s, "samples/a/").Own.(*Sample).Size; size == nil || size.Key != "file-kb" || size.N != 3 || size.Values[0].Value.Text != "PDF" {
		t.Errorf("it is %+v", size)
	}
	if size := page(t, s, "samples/b/").Own.(*Sample).Size; size != nil {
		t.Errorf("a file without a type is %+v", size)
	}
}

func TestAReviewInAListSaysWhoseViewItIs(t *testing.T) {
	s := reviewed("Words.", "  - {text: t}").site(t)
	for _, g := range page(t, s, "people/ana/").Groups {
		for _, c := range g.Cards {
			if c.Kind == "review" && (len(c.Also) != 1 || c.Also[0].Key != "stance-self" || c.Of == nil || !c.Date.Known()) {
				t.Errorf("it is %+v", c)
			}
		}
	}
}
