package portfolio

import (
	"slices"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// A review may be for more people than the work it speaks of, or than part of it.
func TestANoteThatQuotesWhatIsHeldBackIsHeldBackToo(t *testing.T) {
	files := folder{
		"mentorfolio.yaml": "title: T\npeople: [{id: ana, name: Ana, consent: {given: 2026-01-01, name: full, quote: true}}, {id: tom, name: Tom, consent: {given: 2026-01-01, name: full, quote: true}}]\n",
		"samples/open.md":  md(entry.KindSample, "audience: public", "All see this, and twice: one and one.\n\n<!-- audience: pair -->Two see **this** too.<!-- /audience -->"),
		"samples/own.md":   md(entry.KindSample, "audience: pair", "For two."),
		"reviews/open.md": md(entry.KindReview, "of: sample/open\naudience: public\nnotes: [{quote: All see this, text: seen}, {quote: Two see this, text: not seen}, "+
			"{quote: one, prefix: 'twice: ', text: seen as well}, {quote: one., suffix: Two see, text: leads there}, {text: of it all}, {text: so, reply_to: 2}]"),
		"reviews/own.md": md(entry.KindReview, "of: sample/own\naudience: public\nnotes: [{quote: For two., text: not seen}, {text: of it all}]"),
	}
	texts := func(level entry.Level) (all []string) {
		p, _ := files.edition(t, level)
		for _, r := range p.Reviews {
			for _, n := range r.Notes {
				all = append(all, n.Text.Value+n.Quote.Value+n.Suffix.Value)
			}
		}
		return all
	}
	want := []string{"seenAll see this", "", "seen as wellone", "", "of it all", "so", "", "of it all"}
	if got := texts(entry.Public); !slices.Equal(got, want) {
		t.Errorf("in public %q", got)
	}
	want = []string{"seenAll see this", "not seenTwo see this", "seen as wellone", "leads thereone.Two see", "of it all", "so", "not seenFor two.", "of it all"}
	if got := texts(entry.Pair); !slices.Equal(got, want) {
		t.Errorf("for the pair %q", got)
	}
}
