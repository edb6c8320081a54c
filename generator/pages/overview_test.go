package pages

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// latest is what the overview shows as the newest of each kind.
func latest(t *testing.T, s *Site) string {
	t.Helper()
	var list []string
	for _, l := range page(t, s, "").Own.(*Overview).Latest {
		list = append(list, l.Key+": "+l.Card.Title)
	}
	return strings.Join(list, ", ")
}

func TestTheOverviewShowsTheNewestThatHasHappened(t *testing.T) {
	for _, c := range []struct {
		name  string
		files folder
		want  string
	}{
		{"nothing", folder{}, ""},
		{"the newest reflection", folder{
			"reflections/a.md": md(entry.KindReflection, "date: 2026-03-02"),
			"reflections/b.md": md(entry.KindReflection, "date: 2026-03-01"),
		}, "latest-reflection: A"},
		{"also of today", folder{"samples/a.md": md(entry.KindSample, "date: 2026-04-01", "x")}, "latest-sample: A"},
		{"none from the future", folder{
			"reflections/a.md": md(entry.KindReflection, "date: 2026-04-02"),
			"reflections/b.md": md(entry.KindReflection, "date: 2026-01-01"),
			"letters/a.md":     md(entry.KindLetter, "date: 2026-07-10"),
		}, "latest-reflection: B"},
		{"only a session that was held", folder{
			"sessions/a.md": md(entry.KindSession, "date: 2026-03-01\nstatus: held"),
			"sessions/b.md": md(entry.KindSession, "date: 2026-03-08\nstatus: missed"),
			"sessions/c.md": md(entry.KindSession, "date: 2026-03-15\nstatus: cancelled"),
			"sessions/d.md": md(entry.KindSession, "date: 2026-03-22\nstatus: planned"),
		}, "latest-session: A"},
	} {
		if got := latest(t, c.files.site(t)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheOverviewListsGoalsAndMapsTheirMilestonesInTheOrderTheyAreDue(t *testing.T) {
	s := folder{
		"plan.md":           md(entry.KindPlan, "purpose: To learn it"),
		"goals/cli.md":      md(entry.KindGoal, "title: Ship"),
		"goals/tool.md":     md(entry.KindGoal, "title: Tool"),
		"milestones/a.md":   md(entry.KindMilestone, "title: Last, without a date"),
		"milestones/b.md":   md(entry.KindMilestone, "title: Second\ndue: 2026-05-01"),
		"milestones/c.md":   md(entry.KindMilestone, "title: First\ndue: 2026-04-15"),
		"milestones/own.md": md(entry.KindMilestone, "title: Other\ngoal: tool"),
	}.site(t)
	p := page(t, s, "")
	goals := group(p, "goals")
	if len(goals) != 2 || titles(goals) != "Ship, Tool" {
		t.Fatalf("the goals are %s", titles(goals))
	}
	var rows []string
	for _, r := range p.Figures[0].Table.Rows {
		rows = append(rows, r[0].Link.Title+": "+r[2].Link.Title)
	}
	if got := strings.Join(rows, "; "); got != "Ship: First; Ship: Second; Ship: Last, without a date; Tool: Other" {
		t.Errorf("the map has %s", got)
	}
	if got := p.Own.(*Overview).Lead; got != "To learn it" || p.Description != got {
		t.Errorf("it leads with %q, described as %q", got, p.Description)
	}
}

func TestASectionListsItsEntriesInTheOrderAReaderWantsThem(t *testing.T) {
	s := folder{
		"resources/a.md":   md(entry.KindResource, "", "x"),
		"resources/b.md":   md(entry.KindResource, "step: 2", "x"),
		"resources/c.md":   md(entry.KindResource, "step: 1", "x"),
		"sessions/a.md":    md(entry.KindSession, "date: 2026-02-01"),
		"sessions/b.md":    md(entry.KindSession, "date: 2026-03-01"),
		"reflections/r.md": md(entry.KindReflection, "date: 2026-03-20"),
	}.site(t)
	if got := titles(group(page(t, s, "resources/"), "")); got != "C, B, A" {
		t.Errorf("resources: %s, want them by step", got)
	}
	if got := titles(group(page(t, s, "sessions/"), "")); got != "B, A" {
		t.Errorf("sessions: %s, want the newest first", got)
	}
	var months []string
	for _, g := range page(t, s, "journal/").Groups {
		if g.Month.Known() {
			months = append(months, g.Month.String()+" "+titles(g.Cards))
		}
	}
	if got := strings.Join(months, "; "); got != "2026-03-01 R, B; 2026-02-01 A" {
		t.Errorf("the journal: %s", got)
	}
}

func TestThePageOfAPersonListsTheNewestOfAKindAndLeadsToAll(t *testing.T) {
	files := folder{}
	for i := range mostOfKind + 5 {
		files[fmt.Sprintf("reflections/r%02d.md", i)] = md(entry.KindReflection, fmt.Sprintf("title: R%02d\ndate: 2026-01-%02d\npeople: [ana]", i, i+1))
	}
	p := page(t, files.site(t), "people/ana/")
	for _, g := range p.Groups {
		if g.Key != "reflections" {
			continue
		}
		if len(g.Cards) != mostOfKind || g.Cards[mostOfKind-1].Title != fmt.Sprintf("R%02d", mostOfKind+4) || g.More == nil || g.More.Href != "../../reflections/" {
			t.Errorf("it lists %s, and more at %+v", titles(g.Cards), g.More)
		}
	}
}
