package progress

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestAnEmptyFolderHasNoFigures(t *testing.T) {
	f := folder{}.on(t, "2026-03-01")
	for name, figure := range each(f) {
		if name != "Day" && !figure.IsZero() {
			t.Errorf("%s: %+v", name, figure)
		}
	}
	if f.Day != day(t, "2026-03-01") || f.HasGrowth() || f.HasClaims() || f.HasActions() {
		t.Error(tellAll(f))
	}
}

// Without a plan there is nothing that was agreed, and the rest is counted.
func TestWithoutAPlanWhatWasNotAgreedIsNotCounted(t *testing.T) {
	files := goal("due: 2026-03-01; submitted: 2026-02-01").with(
		several(entry.KindReview, "date: 2026-02-05; notes: [{type: improve, text: shorter}]"),
		folder{"sessions/a.md": md(entry.KindSession, "", "- [ ] @ana Read")},
	)
	delete(files, "plan.md")
	f := files.on(t, "2026-03-20")
	if f.Engagement != nil || f.Pauses != nil || f.Rhythm() != nil || f.Closing != nil || f.Received().Thirds != nil {
		t.Error(tellAll(f))
	}
	if f.Reviews().Within != 0 || len(f.Reviews().Waits) != 1 || len(f.Goals) != 1 || len(f.Actions()) != 1 {
		t.Error(tellAll(f))
	}
}

// What bears a date after the day is not there yet; what bears none is.
func TestFiguresOfADayKnowNothingOfLaterEntries(t *testing.T) {
	whole := goal("").with(folder{
		"milestones/b.md":   md(entry.KindMilestone, "date: 2026-05-01; opens: [{type: job, title: Analyst}]; skills: [sql]; submitted: 2026-02-01; revisions: [{date: 2026-02-01, field: success, to: it runs}]"),
		"goals/next.md":     md(entry.KindGoal, "date: 2026-05-01"),
		"reviews/late.md":   md(entry.KindReview, "date: 2026-05-01; skills: [testing]"),
		"samples/late.md":   md(entry.KindSample, "date: 2026-05-01; milestones: [milestone/a]; skills: [testing]; submitted: 2026-02-01", "Words."),
		"sessions/later.md": md(entry.KindSession, "date: 2026-05-01", "- [ ] @ana Read"),
	})
	got := whole.on(t, "2026-04-30")
	want := goal("").on(t, "2026-04-30")
	if tellAll(got) != tellAll(want) {
		t.Errorf("got\n%s\nwant\n%s", tellAll(got), tellAll(want))
	}
	if later := whole.on(t, "2026-05-01"); len(later.Goals) != 2 || len(later.All()) != 2 || len(later.Evidence()) != 2 || len(later.Openings) != 1 {
		t.Errorf("on the day itself they are there: %s", tellAll(later))
	}
}

func TestAReviewIsByAnotherWhereNeitherStanceNorNameIsTheMentees(t *testing.T) {
	for header, want := range map[string]bool{
		"by: tom; stance: mentor":    true,
		"by: ines; stance: peer":     true,
		"by: ana; stance: self":      false,
		"by: ana; stance: peer":      false, // whatever she calls herself
		"by: tom; stance: self":      false,
		"by: ines; stance: external": true,
	} {
		p := goal("").with(several(entry.KindReview, header)).edition(t, entry.Private, "2026-04-01")
		if got := p.ByAnother(p.Reviews[0]); got != want {
			t.Errorf("%s: %v", header, got)
		}
	}
}
