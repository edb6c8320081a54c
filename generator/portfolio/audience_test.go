package portfolio

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// edition is what a folder shows to an audience on 1 April 2026.
func (f folder) edition(t *testing.T, level entry.Level) (*Portfolio, []Held) {
	t.Helper()
	p, _ := f.link(t)
	edition, held, _ := p.For(Edition{Level: level, Day: day(t, "2026-04-01")})
	return edition, held
}

// An entry's audience is its own, else that of its kind, else the portfolio's default, else pair.
func TestTheAudienceOfAnEntry(t *testing.T) {
	for _, c := range []struct{ config, header, want string }{
		{"", "", "pair"},
		{"", "audience: public", "public"},
		{"audience: {goal: cohort}", "", "cohort"},
		{"audience: {goal: cohort}", "audience: private", "private"},
		{"audience: {goal: private}", "audience: public", "public"},
		{"audience: {default: public}", "", "public"},
		{"audience: {default: public, goal: private}", "", "private"},
		{"audience: {goal: private, default: public}", "", "private"},
		{"audience: {default: public, session: private}", "", "public"},
		{"audience: {session: public}", "", "pair"},

		// What cannot be read is never a wider one.
		{"audience: {default: public}", "audience: Pair", "private"},
		{"audience: {default: public}", "audience:", "private"},
		{"audience: {goal: publik}", "", "private"},
		{"audience: {goal: }", "", "private"},
		{"audience: {default: publik}", "", "private"},
		{"audience: {gaol: private, default: public}", "", "private"},
		{"audience: {gaol: public}", "", "pair"},
		{"audience: {gaol: cohort, goal: public}", "", "public"},
		{"audience: private", "", "private"},
		{"audiance: {default: private}", "", "private"},
	} {
		p, _ := folder{"mentorfolio.yaml": "title: T\n" + c.config + "\n", "goals/cli.md": md(entry.KindGoal, c.header)}.link(t)
		if got := p.LevelOf(p.Goals[0]).String(); got != c.want {
			t.Errorf("%s with %q is %q, want %s", c.config, c.header, got, c.want)
		}
	}
}

// A translation is for nobody whom its original is not for.
func TestATranslationIsNeverForMoreThanItsOriginal(t *testing.T) {
	for _, c := range []struct{ original, translation, want string }{
		{"audience: public", "", "public"},
		{"audience: public", "audience: pair", "pair"},
		{"audience: pair", "audience: public", "pair"},
		{"audience: pair", "", "pair"},
		{"audience: public", "audience: Pair", "private"},
	} {
		p, _ := folder{"goals/cli.md": md(entry.KindGoal, c.original), "goals/cli.es.md": "---\n" + c.translation + "\n---\nPalabras.\n"}.link(t)
		if got := p.LevelOf(p.Translations[0]).String(); got != c.want {
			t.Errorf("%q of %q is %s, want %s", c.translation, c.original, got, c.want)
		}
	}
}

func TestEachEditionShowsWhatIsForItsAudience(t *testing.T) {
	files := folder{
		"a.md":             "---\naudience: public\n---\n",
		"b.md":             "---\naudience: cohort\n---\n",
		"c.md":             "---\naudience: pair\n---\n",
		"d.md":             "---\naudience: private\n---\n",
		"e.md":             "says nothing\n",
		"f.md":             "---\naudience: Public\n---\n",
		"private/g.md":     "---\naudience: public\n---\n",
		"goals/README.md":  "---\naudience: public\ndraft: true\n---\n",
		"notes/unclear.md": "---\naudience: public\ndraft: soon\n---\n",
	}
	for level, want := range map[entry.Level]string{
		entry.Public:  "page/a",
		entry.Cohort:  "page/a page/b",
		entry.Pair:    "page/a page/b page/c page/e",
		entry.Private: "page/a page/b page/c page/d page/e page/f page/g",
		entry.Unsaid:  "",
	} {
		edition, held := files.edition(t, level)
		if got := shown(edition); got != want {
			t.Errorf("the %s edition shows %s, want %s", level, got, want)
		}
		if n := len(edition.Entries) + len(held); n != len(files) {
			t.Errorf("the %s edition shows or holds back %d of %d", level, n, len(files))
		}
	}
}

func TestWhatIsHeldBackSaysWhy(t *testing.T) {
	_, held := folder{
		"goals/a.md":    md(entry.KindGoal, "audience: cohort"),
		"goals/b.md":    md(entry.KindGoal, "audience: public\ndraft: true"),
		"goals/b.es.md": "---\naudience: public\n---\nPalabras.\n",
	}.edition(t, entry.Public)
	want := []Held{
		{Key: key(t, "goal/a"), Path: "goals/a.md", Level: entry.Cohort, Reason: "it is for cohort"},
		{Key: key(t, "goal/b"), Path: "goals/b.md", Level: entry.Public, Draft: true, Reason: "it is a draft"},
		{Key: key(t, "translation/goal/b.es"), Path: "goals/b.es.md", Level: entry.Public, Draft: true, Reason: "its original is held back"},
	}
	if !slices.Equal(held, want) {
		t.Errorf("got  %+v\nwant %+v", held, want)
	}
}

// Whatever keeps an original back keeps its translations back, at every audience.
func TestATranslationIsNeverShownWithoutItsOriginal(t *testing.T) {
	for name, files := range map[string]folder{
		"a draft":                {"goals/b.md": md(entry.KindGoal, "draft: true"), "goals/b.es.md": "Palabras.\n"},
		"a wider audience":       {"goals/b.md": md(entry.KindGoal, "audience: private"), "goals/b.es.md": "---\naudience: public\n---\n"},
		"without consent":        {"goals/b.md": md(entry.KindGoal, "audience: public\nowner: ana"), "goals/b.es.md": "---\naudience: public\n---\n"},
		"an id that is taken":    {"goals/a.md": md(entry.KindGoal, "audience: public\nid: b"), "goals/b.md": md(entry.KindGoal, "audience: public"), "goals/b.es.md": "---\naudience: public\n---\n"},
		"a draft, twice removed": {"goals/b.md": md(entry.KindGoal, "draft: true"), "goals/b.es.md": "Palabras.\n", "goals/b.es.fr.md": "Mots.\n"},
		"a second plan":          {"plan.md": md(entry.KindPlan, ""), "private/plan.md": md(entry.KindPlan, ""), "private/plan.es.md": "Palabras.\n"},
	} {
		for _, level := range []entry.Level{entry.Public, entry.Cohort, entry.Pair, entry.Private} {
			edition, _ := files.edition(t, level)
			for _, tr := range edition.Translations {
				if edition.KeyAt(tr.Original).IsZero() {
					t.Errorf("%s: the %s edition shows %s alone", name, level, tr.Key)
				}
			}
		}
	}
}

func TestDraftsAreShownOnlyToWhoAsksForThem(t *testing.T) {
	p := folder{"goals/a.md": md(entry.KindGoal, "draft: true"), "goals/b.md": md(entry.KindGoal, "audience: private\ndraft: true")}.linked(t)
	for _, c := range []struct {
		want  Edition
		shown string
	}{
		{Edition{Level: entry.Private}, ""},
		{Edition{Level: entry.Private, Drafts: true}, "goal/a goal/b"},
		{Edition{Level: entry.Pair, Drafts: true}, "goal/a"},
		{Edition{Level: entry.Public, Drafts: true}, ""},
	} {
		if edition, _, _ := p.For(c.want); shown(edition) != c.shown {
			t.Errorf("%+v shows %q, want %q", c.want, shown(edition), c.shown)
		}
	}
}

func TestMakingAnEditionChangesNothingOfThePortfolio(t *testing.T) {
	p, untouched := mentorship.linked(t), mentorship.linked(t)
	for _, level := range []entry.Level{entry.Public, entry.Cohort, entry.Pair, entry.Private} {
		edition, _, _ := p.For(Edition{Level: level, Day: day(t, "2026-04-01")})
		again, _, _ := p.For(Edition{Level: level, Day: day(t, "2026-04-01")})
		if !reflect.DeepEqual(edition, again) {
			t.Errorf("two %s editions differ", level)
		}
		if !reflect.DeepEqual(p, untouched) {
			t.Fatalf("making the %s edition changed the portfolio", level)
		}
	}
}

// The public edition of mentorship knows nothing of sessions/2026-03-17.md,
// reviews/mentor.md, goals/secret.md and rubrics/craft.yaml.
func TestReferencesToWhatIsHeldBackAreGone(t *testing.T) {
	p, held := mentorship.edition(t, entry.Public)
	if len(held) != 6 {
		t.Errorf("held back: %+v", held)
	}
	goal := p.Entry(key(t, "goal/cli")).(*entry.Goal)
	if r := goal.Revisions[0]; r.Decided != (entry.Ref{}) || r.To.Value != "2026-06-30" {
		t.Errorf("the session that decided: %+v", r)
	}
	if m := p.Entry(key(t, "milestone/parser")).(*entry.Milestone); m.Rubric != (entry.Ref{}) || m.Goal.Key != goal.Key {
		t.Errorf("the rubric of a milestone: %+v, its goal %+v", m.Rubric, m.Goal)
	}
	reflection := p.Reflections[0]
	if len(reflection.About) != 1 || reflection.About[0].Key != goal.Key {
		t.Errorf("about: %+v", reflection.About)
	}
	if reflection.Params != nil {
		t.Errorf("the author's own keys: %+v", reflection.Params)
	}
	if c := p.Plan.Closure[0]; len(c.MetBy) != 1 || c.Text.Value != "shipped" {
		t.Errorf("closure: %+v", c)
	}
	if n := p.Reviews[0].Notes[0]; n.ReplyTo != (entry.Text{}) || n.Text.Value != "yes" {
		t.Errorf("a reply to a note that is held back: %+v", n)
	}
	if d := p.Sessions[0].Decisions[0]; d.Replaces != (entry.Text{}) || d.Text.Value != "TOML" {
		t.Errorf("a decision that replaces one that is held back: %+v", d)
	}
	for k, back := range map[string]string{"goal/cli": "goal/secret", "person/ana": "session/2026-03-17", "milestone/parser": "review/mentor"} {
		if slices.Contains(p.Backlinks(key(t, k)), key(t, back)) {
			t.Errorf("%s is led to from %s", k, back)
		}
	}
	if len(p.Actions) != 1 || p.Actions[0].Text != "Read" {
		t.Errorf("actions: %+v", p.Actions)
	}
}

// A link keeps its words, which are in the body, and loses its address.
func TestLinksToWhatIsHeldBackLoseTheirAddress(t *testing.T) {
	p, _ := mentorship.edition(t, entry.Public)
	for _, c := range []struct{ from, dest, want string }{
		{"goal/cli", "../milestones/parser.md", "milestone/parser"},
		{"goal/cli", "../sessions/2026-03-17.md", ""},
		{"reflection/2026-03-15", "secret", ""},
		{"page/notes", "goals/", "folder goals"},
		{"page/notes", "Parser", "milestone/parser"},
	} {
		if got := told(p.TargetOf(key(t, c.from), c.dest)); got != c.want {
			t.Errorf("%s in %s leads to %q, want %q", c.dest, c.from, got, c.want)
		}
	}
}

func TestAFolderOfWhichNothingIsShownIsNoTarget(t *testing.T) {
	p, _ := folder{"notes.md": "---\naudience: public\n---\n[s](sessions/) [n](.)\n", "sessions/2026-03-17.md": md(entry.KindSession, "")}.edition(t, entry.Public)
	if got := told(p.TargetOf(key(t, "page/notes"), "sessions/")); got != "" {
		t.Errorf("sessions/ leads to %s", got)
	}
	if got := told(p.TargetOf(key(t, "page/notes"), ".")); got != "folder ." {
		t.Errorf(". leads to %q", got)
	}
}

// An address does not tell what a heading says that is held back.
func TestALinkToAHeadingThatIsHeldBackLeadsToThePage(t *testing.T) {
	files := folder{
		"a.md": "---\naudience: public\n---\n## Shown\n\n<!-- audience: pair -->\n## My illness\n<!-- /audience -->\n",
		"b.md": "---\naudience: public\n---\n[x](a.md#my-illness) [y](a.md#shown)\n",
	}
	for level, want := range map[entry.Level]string{entry.Public: "page/a", entry.Pair: "page/a#my-illness"} {
		p, _ := files.edition(t, level)
		if got := told(p.TargetOf(key(t, "page/b"), "a.md#my-illness")); got != want {
			t.Errorf("in the %s edition it leads to %s, want %s", level, got, want)
		}
		if got := told(p.TargetOf(key(t, "page/b"), "a.md#shown")); got != "page/a#shown" {
			t.Errorf("in the %s edition the other leads to %s", level, got)
		}
	}
}

func TestTheReasonOfAPauseIsNeverShownUnlessItShallBe(t *testing.T) {
	files := folder{"plan.md": md(entry.KindPlan, `pauses:
  - {from: 2026-03-01, to: 2026-03-10, reason: illness}
  - {from: 2026-04-01, to: 2026-04-10, reason: holidays, share_reason: true}
  - {from: 2026-05-01, to: 2026-05-10, reason: more illness, share_reason: false}`)}
	for _, level := range []entry.Level{entry.Pair, entry.Private} {
		p, _ := files.edition(t, level)
		var reasons []string
		for _, pause := range p.Plan.Pauses {
			reasons = append(reasons, pause.Reason.Value)
		}
		if got := strings.Join(reasons, "|"); got != "|holidays|" {
			t.Errorf("the %s edition says %s", level, got)
		}
	}
	unclear, _ := folder{"plan.md": md(entry.KindPlan, "pauses: [{from: 2026-03-01, reason: illness, share_reason: perhaps}]")}.edition(t, entry.Private)
	if got := unclear.Plan.Pauses[0].Reason.Value; got != "" {
		t.Errorf("it is unclear whether %q shall be shown, and it is", got)
	}
}

func TestAPauseOfGoalsThatAreHeldBackIsNoPauseOfTheOthers(t *testing.T) {
	p, _ := folder{
		"plan.md":         md(entry.KindPlan, "audience: public\npauses: [{from: 2026-03-01, to: 2026-03-10, scope: [secret]}]"),
		"goals/secret.md": md(entry.KindGoal, ""),
		"goals/cli.md":    md(entry.KindGoal, "audience: public"),
	}.edition(t, entry.Pair)
	if got := p.Due(p.Entry(key(t, "goal/cli"))).String(); got != "2026-06-30" {
		t.Errorf("due %s", got)
	}
}

func TestOnlyFilesThatShownTextUsesAreCopied(t *testing.T) {
	for level, want := range map[entry.Level]string{
		entry.Public:  "goals/cli.png samples/parser/a.mp4 samples/parser/a.png samples/parser/a.vtt samples/parser/parser.go",
		entry.Private: "goals/cli.png goals/secret.png samples/parser/a.mp4 samples/parser/a.png samples/parser/a.vtt samples/parser/parser.go",
	} {
		p, _ := mentorship.edition(t, level)
		if got := strings.Join(p.Files(), " "); got != want {
			t.Errorf("the %s edition uses\n%s\nwant\n%s", level, got, want)
		}
	}
	p, _ := folder{
		"a.md":          "---\naudience: public\n---\n![seen](seen.png)\n<!-- audience: pair -->\n![hidden](hidden.png)\n<!-- /audience -->\n",
		"seen.png":      "",
		"hidden.png":    "",
		"unused.png":    "",
		"private/b.png": "",
		"private/c.md":  "![b](b.png)\n",
	}.edition(t, entry.Public)
	if got := strings.Join(p.Files(), " "); got != "seen.png" {
		t.Errorf("uses %s", got)
	}
}
