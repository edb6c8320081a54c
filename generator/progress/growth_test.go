package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellGrowth is each criterion: by stance, the steps that were seen.
func tellGrowth(f *Figures) string {
	var list []string
	for _, c := range f.Growth() {
		text := c.ID
		for _, l := range c.Lines {
			text += " " + l.Stance
			for _, s := range l.Seen {
				text += fmt.Sprintf(" %d", s.Step)
			}
		}
		list = append(list, text)
	}
	return strings.Join(list, ", ")
}

// crafted is a goal whose milestone goes by the rubric "craft" of low, mid and high.
func crafted(reviews ...string) folder {
	return goal("rubric: craft").with(craft, several(entry.KindReview, reviews...))
}

func TestGrowthIsWhatReviewsSaw(t *testing.T) {
	for _, c := range []struct {
		name    string
		reviews []string
		want    string
	}{
		{"no review", nil, ""},
		{"one without levels", []string{"outcome: met"}, ""},
		{"the lowest level is the first step", []string{"scores: {tests: {level: low}}"}, "tests mentor 1"},
		{"what was not observed is no step", []string{"scores: {tests: {level: not-observed}}"}, "tests mentor 0"},
		{"two criteria", []string{"scores: {prose: {level: mid}, tests: {level: high}}"}, "prose mentor 2, tests mentor 3"},
		{"in the order of their dates", []string{"date: 2026-03-02; scores: {tests: {level: mid}}", "date: 2026-03-01; scores: {tests: {level: low}}"}, "tests mentor 1 2"},
		{"on one day in the order of their ids", []string{"scores: {tests: {level: mid}}", "scores: {tests: {level: low}}", "scores: {tests: {level: high}}"}, "tests mentor 2 1 3"},
		{"a fall stays", []string{"date: 2026-03-01; scores: {tests: {level: high}}", "date: 2026-03-02; scores: {tests: {level: low}}"}, "tests mentor 3 1"},
		{"nobody's view is mixed with another's", []string{
			"stance: external; scores: {tests: {level: high}}", "stance: peer; scores: {tests: {level: mid}}",
			"stance: mentor; scores: {tests: {level: low}}", "stance: self; by: ana; scores: {tests: {level: mid}}", "stance: mentor; scores: {tests: {level: mid}}",
		}, "tests self 2 mentor 1 2 peer 2 external 3"},
		{"of one rubric, and of the default", []string{"date: 2026-03-01; scores: {tests: {level: low}}", "of: sample/a; scores: {tests: {level: leading}}"}, "tests mentor 1, tests mentor 4"},
		{"tomorrow's does not count yet", []string{"scores: {tests: {level: low}}", "date: 2026-04-02; scores: {tests: {level: high}}"}, "tests mentor 1"},
	} {
		if got := tellGrowth(crafted(c.reviews...).with(several(entry.KindSample, "")).on(t, "2026-04-01")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestFromTheFirstLevelToTheLatest(t *testing.T) {
	for _, c := range []struct {
		steps []int
		want  string
	}{
		{nil, "none"}, {[]int{0}, "none"}, {[]int{0, 0}, "none"},
		{[]int{2}, "2 to 2"}, {[]int{1, 3}, "1 to 3"}, {[]int{3, 1}, "3 to 1"}, {[]int{1, 3, 2}, "1 to 2"},
		{[]int{0, 2, 0, 3, 0}, "2 to 3"},
	} {
		var l Line
		for _, s := range c.steps {
			l.Seen = append(l.Seen, Sight{Step: s})
		}
		got := "none"
		if first, latest, ok := l.Ends(); ok {
			got = fmt.Sprintf("%d to %d", first.Step, latest.Step)
		}
		if got != c.want {
			t.Errorf("%v: %s, want %s", c.steps, got, c.want)
		}
	}
}

// A level of a rubric that is held back is not "not observed": nothing is said of it.
func TestALevelWhoseRubricIsHeldBackIsNoFigure(t *testing.T) {
	files := goal("audience: public; rubric: craft").with(craft, folder{
		"mentorfolio.yaml": consenting,
		"goals/cli.md":     md(entry.KindGoal, "audience: public"),
		"reviews/a.md":     md(entry.KindReview, "audience: public; scores: {tests: {level: high}, prose: {level: not-observed}}"),
	})
	if got := tellGrowth(files.on(t, "2026-04-01")); got != "tests mentor 3, prose mentor 0" {
		t.Error(got)
	}
	if got := tellGrowth(files.public(t, "2026-04-01")); got != "prose mentor 0" {
		t.Error(got)
	}
}
