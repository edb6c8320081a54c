package pages

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// figures are the keys of the figures of a page.
func figures(t *testing.T, s *Site, address string) string {
	t.Helper()
	var list []string
	for _, f := range page(t, s, address).Figures {
		list = append(list, f.Key)
	}
	return strings.Join(list, " ")
}

// full is a portfolio that has something for every figure.
var full = folder{
	"mentorfolio.yaml": "title: T\npeople: [{id: ana, name: Ana}, {id: tom, name: Tom}]\n",
	"plan.md":          md(entry.KindPlan, "end: 2026-06-30\ncadence: [{every: P1W}]"),
	"goals/cli.md":     md(entry.KindGoal, "skills: [go]"),
	"milestones/a.md":  md(entry.KindMilestone, "due: 2026-03-01\nsubmitted: 2026-02-20\nrevisions: [{date: 2026-02-01, field: due, from: 2026-02-20, to: 2026-03-01, why: so, reason: scope}]"),
	"milestones/b.md":  md(entry.KindMilestone, ""),
	"milestones/c.md":  md(entry.KindMilestone, ""),
	"reviews/a.md":     md(entry.KindReview, "of: milestone/a\ndate: 2026-02-22\nscores: {tests: {level: capable}}\nnotes: [{type: strength, text: so}]"),
	"sessions/a.md":    md(entry.KindSession, "status: held\nfeedback: [{from: ana, to: tom, type: question, text: why}]", "- [ ] @ana Do it"),
	"resources/a.md":   md(entry.KindResource, "", "x"),
	"resources/b.md":   md(entry.KindResource, "", "x"),
	"resources/c.md":   md(entry.KindResource, "", "x"),
}

// without is the folder with some files changed, or left out where they are "".
func (f folder) without(change folder) folder {
	f = maps.Clone(f)
	for name, text := range change {
		if f[name] = text; text == "" {
			delete(f, name)
		}
	}
	return f
}

func TestAFigureOfNothingIsNoFigure(t *testing.T) {
	all := full.without(folder{"letters/l.md": md(entry.KindLetter, "")})
	s := all.site(t)
	for _, c := range []struct {
		address, figures string
		change           folder
		left             string
	}{
		{"map/", "map burnup changes", folder{"milestones/c.md": ""}, "map changes"},
		{"map/", "map burnup changes", folder{"plan.md": ""}, "map changes"},
		{"map/", "map burnup changes", folder{"milestones/a.md": md(entry.KindMilestone, "")}, "map burnup"},
		{"map/", "map burnup changes", folder{"plan.md": md(entry.KindPlan, "start: 2026-05-01")}, "map changes"},
		{"", "map growth rhythm", folder{"milestones/a.md": "", "milestones/b.md": "", "milestones/c.md": "", "reviews/a.md": ""}, "rhythm"},
		{"", "map growth rhythm", folder{"sessions/a.md": md(entry.KindSession, "", "- [ ] @ana Do it")}, "map growth"},
		{"", "map growth rhythm", folder{"plan.md": md(entry.KindPlan, "")}, "map growth"},
		{"", "map growth rhythm", folder{"plan.md": md(entry.KindPlan, "start: 2026-05-01\nend: 2026-06-30\ncadence: [{every: P1W}]")}, "map growth"}, // all is still to come
		{"plan/", "rhythm response", folder{"milestones/a.md": "", "reviews/a.md": ""}, "rhythm"},
		{"growth/", "growth received given evidence", folder{"sessions/a.md": ""}, "growth received evidence"},
		{"growth/", "growth received given evidence", folder{"goals/cli.md": md(entry.KindGoal, "")}, "growth received given"},
		{"growth/", "growth received given evidence", folder{"reviews/a.md": md(entry.KindReview, "of: milestone/a\ndate: 2026-02-22\nscores: {tests: {level: capable}}")}, "growth given evidence"},
		{"resources/", "resources", folder{"resources/c.md": ""}, ""},
		{"closing/", "changes resources", folder{"milestones/a.md": md(entry.KindMilestone, ""), "resources/c.md": ""}, ""},
	} {
		if got := figures(t, s, c.address); got != c.figures {
			t.Errorf("/%s has the figures %q, want %q", c.address, got, c.figures)
		}
		if got := figures(t, all.without(c.change).site(t), c.address); got != c.left {
			t.Errorf("without %v /%s has the figures %q, want %q", slices.Sorted(maps.Keys(c.change)), c.address, got, c.left)
		}
	}
}

func TestEveryFigureHasASentenceATableACountAndADay(t *testing.T) {
	s := full.site(t)
	for _, address := range s.Addresses() {
		for _, f := range page(t, s, address).Figures {
			if len(f.Finding) == 0 || f.Table == nil || len(f.Table.Rows) == 0 || f.Count.N == 0 || f.Day != today {
				t.Errorf("%s of /%s is %+v", f.Key, address, f)
			}
			for _, r := range f.Table.Rows {
				if len(r) != len(f.Table.Head) {
					t.Errorf("%s of /%s has a row of %d cells under %d heads", f.Key, address, len(r), len(f.Table.Head))
				}
			}
		}
	}
}

func TestNoTwoFiguresOfAPageHaveTheSameAnchor(t *testing.T) {
	files := full.without(folder{
		"rubrics/one.yaml": "levels: [{id: low, label: Low}, {id: high, label: High}]\ncriteria: [{id: tests, label: Tests, skill: go}]\n",
		"reviews/b.md":     md(entry.KindReview, "of: milestone/b\nrubric: one\nscores: {tests: {level: high}}"),
	})
	s := files.site(t)
	for _, address := range s.Addresses() {
		seen := map[string]bool{}
		for _, f := range page(t, s, address).Figures {
			if seen[f.ID] {
				t.Errorf("/%s has two figures at %s", address, f.ID)
			}
			seen[f.ID] = true
		}
	}
	if got := figures(t, s, "growth/"); strings.Count(got, "growth") != 2 {
		t.Errorf("two rubrics make the figures %s", got)
	}
	if got := figures(t, s, "skills/go/"); got != "growth" {
		t.Errorf("the skill has the figures %q", got)
	}
}

// What an edition does not show is in no number of its figures.
func TestFiguresOfAnEditionCountWhatItShows(t *testing.T) {
	files := full.without(folder{"mentorfolio.yaml": "title: T\naudience: {goal: public, milestone: public, session: public, plan: public}\npeople: [{id: ana, name: Ana, consent: {given: 2026-01-01, name: full, quote: true}}, {id: tom, name: Tom, consent: {given: 2026-01-01, name: full, quote: true}}]\n", "milestones/b.md": md(entry.KindMilestone, "audience: pair")})
	p := page(t, files.public(t), "map/")
	if got := p.Figures[0].Count.N; got != 2 || len(p.Figures[0].Table.Rows) != 2 {
		t.Errorf("the map is counted from %d milestones", got)
	}
	if got := figures(t, files.public(t), "map/"); got != "map changes" {
		t.Errorf("it has the figures %s", got)
	}
}
