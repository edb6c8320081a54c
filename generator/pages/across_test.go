package pages

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// versions is a sample with a later version, a milestone, and a review of each by one rubric.
func versions() folder {
	review := func(of, by, stance, date, level, rest string) string {
		return md(entry.KindReview, fmt.Sprintf("of: %s\nby: %s\nstance: %s\ndate: %s\nscores: {check: {level: %s}%s}", of, by, stance, date, level, rest))
	}
	return folder{
		"mentorfolio.yaml":         "title: T\npeople: [{id: ana, name: Ana}, {id: tom, name: Tom}]\n",
		"goals/ship-cli.md":        md(entry.KindGoal, ""),
		"rubrics/craft.yaml":       "title: Craft\nlevels: [{id: with-help, label: With help}, {id: alone, label: Alone}]\ncriteria: [{id: ask, label: Asks}, {id: check, label: Checks}, {id: tell, label: Tells}]",
		"milestones/step.md":       md(entry.KindMilestone, "goal: ship-cli\nrubric: craft"),
		"samples/first.md":         md(entry.KindSample, "title: First\ndate: 2026-03-01\nmilestones: [step]", "One."),
		"samples/second.md":        md(entry.KindSample, "title: Second\ndate: 2026-03-09\nmilestones: [step]\nreplaces: first", "Two."),
		"reviews/a-second-tom.md":  review("sample/second", "tom", "mentor", "2026-03-10", "alone", ", ask: {level: not-observed}"),
		"reviews/b-first-ana.md":   review("sample/first", "ana", "self", "2026-03-02", "alone", ""),
		"reviews/c-first-tom.md":   review("sample/first", "tom", "mentor", "2026-03-03", "with-help", ""),
		"reviews/d-step-tom.md":    review("milestone/step", "tom", "mentor", "2026-03-20", "alone", ""),
		"reviews/e-other-scale.md": md(entry.KindReview, "of: sample/first\nrubric: other\nscores: {check: {level: one}}"),
		"reviews/f-no-levels.md":   md(entry.KindReview, "of: sample/first"),
		"rubrics/other.yaml":       "title: Other\nlevels: [{id: one, label: One}]\ncriteria: [{id: check, label: Checks}]",
	}
}

// tableOf is a comparison in words.
func tableOf(a Across) string {
	var b strings.Builder
	for _, v := range a.Views {
		fmt.Fprintf(&b, "%s %s %s of %s\n", v.Card.Date, v.Card.By, v.Stance, v.Card.Of.Title)
	}
	for _, r := range a.Rows {
		b.WriteString(r.Criterion + ":")
		for _, s := range r.Scores {
			switch {
			case s == nil:
				b.WriteString(" -")
			case s.Step == 0:
				b.WriteString(" not observed")
			default:
				fmt.Fprintf(&b, " %s %d/%d", s.Level, s.Step, s.Steps)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestTheSameCriterionIsShownAcrossVersionsAndReviewers(t *testing.T) {
	s := versions().site(t)
	want := `2026-03-02 Ana self of First
2026-03-03 Tom mentor of First
2026-03-10 Tom mentor of Second
2026-03-20 Tom mentor of Step
Asks: - - not observed -
Checks: Alone 2/2 With help 1/2 Alone 2/2 Alone 2/2
`
	for _, address := range []string{"samples/first/", "samples/second/"} {
		across := page(t, s, address).Own.(*Sample).Across
		if len(across) != 1 || across[0].Rubric.Title != "Craft" || tableOf(across[0]) != want {
			t.Errorf("%s has %+v", address, across)
		}
	}
	if across := page(t, s, "milestones/step/").Own.(*Milestone).Across; len(across) != 1 || tableOf(across[0]) != want {
		t.Errorf("the milestone has %+v", across)
	}
}

func TestOneReviewAloneIsComparedWithNothing(t *testing.T) {
	files := versions()
	for _, name := range []string{"reviews/a-second-tom.md", "reviews/b-first-ana.md", "reviews/d-step-tom.md"} {
		delete(files, name)
	}
	if across := page(t, files.site(t), "samples/first/").Own.(*Sample).Across; len(across) != 0 {
		t.Errorf("it has %+v", across)
	}
}

func TestASampleLeadsToItsVersions(t *testing.T) {
	s := versions().site(t)
	for address, want := range map[string]string{"samples/first/": "later-versions Second", "samples/second/": "earlier-versions First"} {
		var got []string
		for _, f := range page(t, s, address).Facts {
			if strings.HasSuffix(f.Key, "-versions") {
				got = append(got, f.Key+" "+f.Values[0].Link.Title)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s says %q", address, got)
		}
	}
}

// Levels of a scale that is held back are on no scale, and not "not observed".
func TestLevelsOfARubricThatIsNotShownAreWordsAndAreNotCompared(t *testing.T) {
	files := versions()
	for name, text := range files {
		if strings.HasSuffix(name, ".md") {
			files[name] = strings.Replace(text, "---\n", "---\naudience: public\n", 1)
		}
	}
	files["mentorfolio.yaml"] = "title: T\npeople: [{id: ana, name: Ana, consent: {given: 2026-01-01, name: full, quote: true}}, {id: tom, name: Tom, consent: {given: 2026-01-01, name: full, quote: true}}]\n"
	own := page(t, files.public(t), "samples/first/").Own.(*Sample)
	if len(own.Across) != 0 {
		t.Errorf("they are compared: %+v", own.Across)
	}
	if s := own.Reviews[1].Scores[0]; s.Level != "With help" || s.Step != 0 {
		t.Errorf("it is %+v", s)
	}
}
