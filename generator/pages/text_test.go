package pages

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// prose is a text of so many headings, with so many words below each.
func prose(headings, words int) string {
	var b strings.Builder
	for i := 1; i <= headings; i++ {
		fmt.Fprintf(&b, "## Part %d\n\n%s\n\n", i, strings.Repeat("word ", words))
	}
	return b.String()
}

func TestOnlyALongTextHasATableOfContents(t *testing.T) {
	for _, c := range []struct {
		name            string
		headings, words int
		want            string
	}{
		{"short", 8, 5, ""},
		{"long, without a heading", 0, 3000, ""},
		{"long, with one heading", 1, 3000, ""},
		{"long, with four", 4, 500, "Part 1 #part-1, Part 2 #part-2, Part 3 #part-3, Part 4 #part-4"},
	} {
		s := folder{"essay.md": "# Essay\n\n" + prose(c.headings, c.words) + strings.Repeat("more ", c.words)}.site(t)
		var got []string
		for _, h := range page(t, s, "essay/").Contents {
			got = append(got, h.Title+" "+h.Href)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

func TestAPageDoesNotRepeatWhatItShowsAmongThoseWhoMentionIt(t *testing.T) {
	s := folder{
		"mentorfolio.yaml":       "title: T\npeople: [{id: ana, name: Ana Souza}, {id: tom, name: Tom Okafor}]\n",
		"goals/cli.md":           md(entry.KindGoal, "title: Ship\nowner: ana", "See [the meeting](../sessions/a.md)."),
		"goals/tool.md":          md(entry.KindGoal, "title: Tool", "After [this](cli.md)."),
		"goals/cli.es.md":        "# Herramienta\n",
		"milestones/p.md":        md(entry.KindMilestone, "title: Parse", "For [it](../goals/cli.md)."),
		"reviews/r.md":           md(entry.KindReview, "of: p\ntitle: Seen"),
		"samples/s.md":           md(entry.KindSample, "title: Shown\nmilestones: [p]", "x"),
		"reflections/thought.md": md(entry.KindReflection, "title: Thought\nabout: [cli, milestone/p]"),
		"sessions/a.md":          md(entry.KindSession, "title: Met", "[[cli]]", "", "- [ ] @ana Ask"),
	}.site(t)
	for address, want := range map[string]string{
		"goals/cli/":           "Tool, Thought, Met", // the milestone stands in its list
		"milestones/p/":        "Thought",            // reviews and samples have their own
		"goals/tool/":          "",
		"reflections/thought/": "",
		"es/goals/cli/":        "Tool, Thought, Met", // as of its original
		"people/ana/":          "",                   // all of it is listed by kind
	} {
		if got := titles(page(t, s, address).Mentions); got != want {
			t.Errorf("/%s is mentioned by %q, want %q", address, got, want)
		}
	}
}

func TestATranslationSaysTheWordsAndItsOriginalTheFacts(t *testing.T) {
	s := folder{
		"goals/cli.md":    md(entry.KindGoal, "title: Ship\nupdated: 2026-03-01", "Words."),
		"goals/cli.ar.md": "---\ntitle: أداة\ntranslated_by: Ana\nmethod: human\nupdated: 2026-02-01\n---\nكلمات.\n",
		"goals/cli.es.md": "---\ntitle: Herramienta\nupdated: 2026-03-02\n---\nPalabras.\n",
	}.site(t)
	ar, es := page(t, s, "ar/goals/cli/"), page(t, s, "es/goals/cli/")
	if ar.Title != "أداة" || ar.Chrome != "ar" || ar.ChromeDir != "rtl" || ar.Lang != "" || ar.Layout != "goal" {
		t.Errorf("%s %q in %q %q, its words in %q", ar.Layout, ar.Title, ar.Chrome, ar.ChromeDir, ar.Lang)
	}
	if es.Title != "Herramienta" || es.Chrome != "en" || es.Lang != "es" || es.Dir != "ltr" {
		t.Errorf("%q in %q, its words in %q %q", es.Title, es.Chrome, es.Lang, es.Dir)
	}
	if !ar.Translation.Older || es.Translation.Older || ar.Translation.By != "Ana" || ar.Translation.Method != "human" || ways(ar.Translation.Source) != "Ship → ../../../goals/cli/" {
		t.Errorf("%+v, %+v", ar.Translation, es.Translation)
	}
	for address, want := range map[string]string{
		"goals/cli/":    "ar: أداة → ../../ar/goals/cli/, es: Herramienta → ../../es/goals/cli/",
		"ar/goals/cli/": "en: Ship → ../../../goals/cli/, es: Herramienta → ../../../es/goals/cli/",
	} {
		var got []string
		for _, l := range page(t, s, address).Others {
			got = append(got, l.Lang+": "+ways(l))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("/%s can be read in %v, want %s", address, got, want)
		}
	}
	if facts := fmt.Sprint(len(ar.Facts), len(es.Facts)); facts != fmt.Sprint(len(page(t, s, "goals/cli/").Facts), len(page(t, s, "goals/cli/").Facts)) {
		t.Errorf("they have %s facts", facts)
	}
}

func TestALinkToWhatIsHeldBackKeepsTheAuthorsWords(t *testing.T) {
	s := folder{
		"goals/cli.md":  md(entry.KindGoal, "audience: public", "[My own words](held.md) and [[held|more of them]]."),
		"goals/held.md": md(entry.KindGoal, "title: Never said"),
	}.public(t)
	body := string(page(t, s, "goals/cli/").Body)
	if !strings.Contains(body, "My own words") || !strings.Contains(body, "more of them") || strings.Contains(body, "held") || strings.Contains(body, "href") {
		t.Errorf("it says %s", body)
	}
}

func TestADraftSaysThatItIsOne(t *testing.T) {
	files := folder{"goals/cli.md": md(entry.KindGoal, "draft: true"), "goals/own.md": md(entry.KindGoal, "")}
	s, _ := edition(t, files.disk(), portfolio.Edition{Level: entry.Private, Day: today, Drafts: true}, Options{})
	if !page(t, s, "goals/cli/").Draft || page(t, s, "goals/own/").Draft {
		t.Error("it does not")
	}
}

func TestEditionsThatAreNotPublicSayForWhomAPageIs(t *testing.T) {
	files := folder{"goals/cli.md": md(entry.KindGoal, "audience: public"), "goals/own.md": md(entry.KindGoal, "audience: private")}
	s := files.site(t)
	if a, b := page(t, s, "goals/cli/").Audience, page(t, s, "goals/own/").Audience; a != "public" || b != "private" {
		t.Errorf("they are for %q and %q", a, b)
	}
	if got := page(t, files.public(t), "goals/cli/").Audience; got != "" {
		t.Errorf("in public it is for %q", got)
	}
}
