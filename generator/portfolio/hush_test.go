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

// A note of a milestone's review may quote a sample that fewer people see than the review.
func TestANoteOnASampleOfTheMilestoneIsHeldBackWithTheSample(t *testing.T) {
	public := "audience: public\n"
	files := folder{
		"mentorfolio.yaml":   "title: T\npeople: [{id: ana, name: Ana, consent: {given: 2026-01-01, name: full, quote: true}}, {id: tom, name: Tom, consent: {given: 2026-01-01, name: full, quote: true}}]\n",
		"goals/ship-cli.md":  md(entry.KindGoal, public),
		"milestones/step.md": md(entry.KindMilestone, public+"goal: ship-cli", "The step."),
		"samples/open.md":    md(entry.KindSample, public+"milestones: [step]", "All see this, and <!-- audience: pair -->two see that<!-- /audience -->."),
		"samples/own.md":     md(entry.KindSample, "audience: pair\nmilestones: [step]", "For two."),
		"reviews/a.md": md(entry.KindReview, public+"of: milestone/step\nnotes: [{quote: For two., text: own}, {quote: For two., in: own, text: own too}, "+
			"{quote: All see this, text: open}, {quote: All see this, in: sample/open, text: open too}, {quote: two see that, in: sample/open, text: cut}, {quote: The step., in: milestone/step, text: step}]"),
	}
	for level, want := range map[entry.Level][]string{
		entry.Public: {"", "", "open", "open too", "", "step"},
		entry.Pair:   {"own", "own too", "open", "open too", "cut", "step"},
	} {
		p, _ := files.edition(t, level)
		var got []string
		for _, n := range p.Reviews[0].Notes {
			got = append(got, n.Text.Value)
		}
		if !slices.Equal(got, want) {
			t.Errorf("for %s %q", level, got)
		}
	}
}

// A work that is not known may be one that few may see: nothing is said of it.
func TestANoteOnAnUnknownWorkIsHeldBack(t *testing.T) {
	n := entry.Note{Quote: entry.Text{Value: "seen"}}
	whole, edition := &Portfolio{}, &Portfolio{byKey: map[entry.Key]entry.Entry{}}
	f := &filter{from: whole, edition: edition}
	if f.readable(edition, n, nil) {
		t.Error("it is shown")
	}
}
