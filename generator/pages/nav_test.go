package pages

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// current are the keys or titles of the links that are marked as where the reader is.
func current(links []Link) string {
	var list []string
	for _, l := range links {
		if l.Current {
			list = append(list, l.Key+l.Title)
		}
	}
	return strings.Join(list, " ")
}

var mentorship = folder{
	"mentorfolio.yaml":     "title: T\npeople: [{id: ana, name: Ana Souza}, {id: tom, name: Tom Okafor}]\n",
	"plan.md":              md(entry.KindPlan, ""),
	"goals/cli.md":         md(entry.KindGoal, "title: Ship"),
	"milestones/parser.md": md(entry.KindMilestone, "title: Parse"),
	"reviews/r.md":         md(entry.KindReview, ""),
	"sessions/a.md":        md(entry.KindSession, "title: A"),
	"resources/tour.md":    md(entry.KindResource, "title: Tour", "Words."),
	"letters/l.md":         md(entry.KindLetter, ""),
	"notes/day/one.md":     "# One\n",
	"goals/cli.ar.md":      "# أداة\n",
}

func TestTheNavigationKnowsWhereAPageBelongs(t *testing.T) {
	s := mentorship.site(t)
	for address, want := range map[string]string{
		"": "overview", "goals/": "goals", "goals/cli/": "goals", "ar/goals/cli/": "goals", "map/": "map", "milestones/parser/": "map", "sessions/a/": "journal",
		"plan/": "plan", "people/ana/": "plan", "resources/tour/": "resources", "letters/l/": "closing", "notes/day/one/": "",
	} {
		if got := current(page(t, s, address).Nav()); got != want {
			t.Errorf("at /%s it is in %q, want %q", address, got, want)
		}
	}
	if got := current(page(t, s, "site-map/").Sections()); got != "site-map" {
		t.Errorf("among the sections at the foot /site-map/ is in %q", got)
	}
}

// listings are the sections of a site.
func listings(s *Site) string {
	var list []string
	for _, name := range strings.Fields("goals map milestones samples growth reviews journal reflections sessions resources plan closing letters skills people rubrics") {
		if has(s, name+"/") {
			list = append(list, name)
		}
	}
	return strings.Join(list, " ")
}

func TestASectionWithoutEntriesIsNotBuilt(t *testing.T) {
	for _, c := range []struct {
		name  string
		files folder
		want  string
	}{
		{"nothing", folder{}, ""},
		{"pages of the author's own", folder{"notes/a.md": "# A\n"}, ""},
		{"a goal", folder{"goals/cli.md": md(entry.KindGoal, "")}, "goals"},
		{"a goal with a skill", folder{"goals/cli.md": md(entry.KindGoal, "skills: [go]")}, "goals skills"},
		{"a session", folder{"sessions/a.md": md(entry.KindSession, "")}, "journal sessions"},
		{"a letter that ends nothing", folder{"letters/l.md": md(entry.KindLetter, "purpose: welcome")}, "letters people"},
		{"a letter of the end", folder{"letters/l.md": md(entry.KindLetter, "")}, "closing letters people"},
		{"a review without a level", folder{"samples/a.md": md(entry.KindSample, "", "x"), "reviews/a.md": md(entry.KindReview, "of: sample/a")}, "samples reviews people"},
		{"a review with one", folder{"samples/a.md": md(entry.KindSample, "", "x"), "reviews/a.md": md(entry.KindReview, "of: sample/a\nscores: {tests: {level: capable}}")}, "samples growth reviews people"},
		{"the text of a section", folder{"goals/README.md": "# What I want\n"}, "goals"},
	} {
		s, _ := c.files.edition(t, entry.Private, Options{})
		if got := listings(s); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAnEmptyFolderIsAnOverview(t *testing.T) {
	s := folder{}.site(t)
	if p := page(t, s, ""); !s.Empty || s.Title != "portfolio" || len(p.Nav()) != 1 || current(p.Nav()) != "overview" || len(p.Groups) > 0 {
		t.Errorf("it is %q with %+v", s.Title, p.Groups)
	}
}

// What is held back has no section either.
func TestASectionOfWhatIsHeldBackIsNotBuilt(t *testing.T) {
	s := folder{"goals/cli.md": md(entry.KindGoal, "audience: public"), "sessions/a.md": md(entry.KindSession, "")}.public(t)
	if got := listings(s); got != "goals" || has(s, "sessions/a/") {
		t.Errorf("there are %v", s.Addresses())
	}
}

func TestThePagesOfAPlainFolderAreItsNavigation(t *testing.T) {
	s := folder{"cooking/soup.md": "# Soup\n", "about-me.md": "# About me\n", "a.md": "# Ä\n"}.site(t)
	nav := page(t, s, "cooking/soup/").Nav()
	if got := ways(nav...); got != "overview → ../../, Ä → ../../a/, About me → ../../about-me/, Cooking → ../" || current(nav) != "Cooking" {
		t.Errorf("it is %s, and the reader in %q", got, current(nav))
	}
	many := folder{}
	for i := range 30 {
		many[fmt.Sprintf("page%d.md", i)] = "# P\n"
	}
	if n := len(page(t, many.site(t), "").Nav()); n > 10 {
		t.Errorf("of thirty pages it has %d", n)
	}
}

func TestATitleTooLongForTheNavigationKeepsNoOtherOutOfIt(t *testing.T) {
	s := folder{"a.md": "# How a kettle is to be mended by two people\n", "b.md": "# What is cooked on the third day of a rainy week\n", "soups/beet.md": "# Beet\n"}.site(t)
	if got := ways(page(t, s, "").Nav()...); got != "overview → ./, How a kettle is to be mended by two people → a/, Soups → soups/" {
		t.Errorf("it is %s", got)
	}
}

func TestTheTrailLeadsFromTheOverviewToThePageAbove(t *testing.T) {
	s := mentorship.site(t)
	for address, want := range map[string]string{
		"":                   "",
		"goals/":             "overview → ../",
		"goals/cli/":         "overview → ../../, goals → ../",
		"milestones/parser/": "overview → ../../, milestones → ../",
		"plan/":              "overview → ../",
		"notes/day/one/":     "overview → ../../../, Notes → ../../, Day → ../",
		"ar/goals/cli/":      "overview → ../../../",
	} {
		if got := ways(page(t, s, address).Trail...); got != want {
			t.Errorf("of /%s it is %q, want %q", address, got, want)
		}
	}
}

func TestWhatComesBeforeAndAfter(t *testing.T) {
	s := folder{
		"sessions/c.md":         md(entry.KindSession, "date: 2026-01-03"),
		"sessions/b.md":         md(entry.KindSession, "date: 2026-01-04"),
		"sessions/a.md":         md(entry.KindSession, "date: 2026-01-05"),
		"resources/last.md":     md(entry.KindResource, "", "x"),
		"resources/second.md":   md(entry.KindResource, "step: 2", "x"),
		"resources/zeroth.md":   md(entry.KindResource, "step: 1", "x"),
		"notes/one.md":          "# N1\n",
		"notes/two.md":          "# N2\n",
		"notes/README.md":       "# Notes\n",
		"other/three.md":        "# O3\n",
		"goals/cli.md":          md(entry.KindGoal, ""),
		"goals/cli.es.md":       "# Herramienta\n",
		"reflections/lonely.md": md(entry.KindReflection, ""),
	}.site(t)
	for address, want := range map[string]string{
		"sessions/c/":         " | B",
		"sessions/b/":         "C | A",
		"sessions/a/":         "B | ",
		"resources/zeroth/":   " | Second",
		"resources/second/":   "Zeroth | Last",
		"resources/last/":     "Second | ",
		"notes/one/":          " | N2",
		"notes/two/":          "N1 | ",
		"other/three/":        " | ",
		"goals/cli/":          " | ",
		"es/goals/cli/":       " | ",
		"reflections/lonely/": " | ",
	} {
		p := page(t, s, address)
		got := " | "
		if p.Previous != nil {
			got = p.Previous.Title + got
		}
		if p.Next != nil {
			got += p.Next.Title
		}
		if got != want {
			t.Errorf("around /%s: %q, want %q", address, got, want)
		}
	}
}
