package portfolio

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// mentorship is a whole portfolio, in which each thing leads to others.
var mentorship = folder{
	"mentorfolio.yaml": `title: From spreadsheets to pipelines
audience: {default: pair, goal: public, milestone: public, sample: public, page: public}
people:
  - {id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true}}
  - {id: tom, name: Tom Okafor, consent: {given: 2026-01-01, name: first, quote: true}}
skills: [{id: testing, name: Testing}]
`,
	"plan.md":                   md(entry.KindPlan, "audience: public\npauses: [{from: 2026-03-01, to: 2026-03-10, scope: [cli], reason: ill}]\nclosure: [{text: shipped, met_by: [cli, secret]}]\nphases: [{title: one, facilitator: tom}]"),
	"goals/cli.md":              md(entry.KindGoal, "owner: ana\nskills: [testing]\nrevisions: [{date: 2026-03-11, field: due, to: 2026-06-30, decided: 2026-03-17}]", "See [the step](../milestones/parser.md), [what we said](../sessions/2026-03-17.md), [the picture](cli.png)."),
	"goals/cli.png":             "",
	"goals/secret.md":           md(entry.KindGoal, "audience: private\nowner: tom\ngoals: [cli]", "[a](secret.png)"),
	"goals/secret.png":          "",
	"milestones/parser.md":      md(entry.KindMilestone, "rubric: craft\ntarget: {tests: high}", "# Parser"),
	"milestones/parser.es.md":   "---\ntitle: Analizador\n---\nPalabras.\n",
	"reviews/mentor.md":         md(entry.KindReview, "of: milestone/parser\nrubric: craft\nscores: {tests: {level: high}}\nnotes: [{text: one}, {text: two, reply_to: 1}]", "Good."),
	"reviews/self.md":           md(entry.KindReview, "of: milestone/parser\naudience: public\nby: ana\nstance: self\nnotes: [{text: yes, reply_to: mentor#1}]", "Mine."),
	"reflections/2026-03-15.md": md(entry.KindReflection, "audience: public\nabout: [cli, secret, session/2026-03-17]\nparams: {own: 1}", "[[secret|My own words]]"),
	"sessions/2026-03-17.md":    md(entry.KindSession, "decisions: [{id: json, text: JSON}]", "- [ ] @ana Draft due:2026-03-24"),
	"sessions/2026-03-24.md":    md(entry.KindSession, "audience: public\ndate: 2026-03-24\ndecisions: [{text: TOML, replaces: json}]", "- [x] @tom Read"),
	"samples/parser/index.md":   md(entry.KindSample, "file: parser.go\nmilestones: [parser]\nmedia: [{src: a.mp4, captions: [{src: a.vtt}]}]", "![a](a.png)"),
	"samples/parser/parser.go":  "",
	"samples/parser/a.mp4":      "",
	"samples/parser/a.vtt":      "",
	"samples/parser/a.png":      "",
	"samples/parser/unused.png": "",
	"resources/tour.md":         md(entry.KindResource, "url: https://go.dev/tour"),
	"rubrics/craft.yaml":        "levels: [{id: low, label: Low}, {id: high, label: High}]\ncriteria: [{id: tests, label: Tests, skill: testing}]\n",
	"letters/closing.md":        md(entry.KindLetter, "to: ana", "Dear Ana,"),
	"notes.md":                  "[goals](goals/) [sessions](sessions/) [[Parser]]\n",
}

func TestEntriesAreSortedByKindThenDateThenID(t *testing.T) {
	p := folder{
		"notes.md":               "",
		"goals/b.md":             md(entry.KindGoal, ""),
		"goals/a.md":             md(entry.KindGoal, ""),
		"goals/z.md":             md(entry.KindGoal, "date: 2026-02-01"),
		"goals/y.md":             md(entry.KindGoal, "date: 2026-01-01"),
		"sessions/2026-03-24.md": md(entry.KindSession, "date: 2026-03-24"),
		"sessions/2026-03-17.md": md(entry.KindSession, ""),
		"plan.md":                md(entry.KindPlan, ""),
		"goals/a.es.md":          "",
	}.linked(t)
	want := "plan/plan goal/y goal/z goal/a goal/b session/2026-03-17 session/2026-03-24 page/notes translation/goal/a.es"
	if got := shown(p); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestTheOrderOfTheFilesNeverMatters(t *testing.T) {
	whole := mentorship.with(folder{
		"goals/tool.md":   md(entry.KindGoal, "id: cli"), // taken
		"private/plan.md": md(entry.KindPlan, ""),        // a second one
		"goals/lost.md":   md(entry.KindGoal, "goals: [nothing]"),
		"notes/lost.md":   "[a](b.md) [[Nothing]]\n",
	})
	config, files, entries, _ := whole.read(t)
	first, problems := Link(config, files, entries)
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		shuffled := slices.Clone(entries)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		again, found := Link(config, files, shuffled)
		if !reflect.DeepEqual(first, again) {
			t.Fatal("another order gives another portfolio")
		}
		if !slices.Equal(problem.Sort(slices.Clone(problems)), problem.Sort(found)) {
			t.Fatalf("got\n%s\nwant\n%s", report(t, found), report(t, problems))
		}
	}
}

func TestLinkingChangesNothingThatItWasGiven(t *testing.T) {
	config, files, entries, _ := mentorship.read(t)
	config2, files2, untouched, _ := mentorship.read(t)
	Link(config, files, entries)
	for i := range entries {
		if !reflect.DeepEqual(entries[i], untouched[i]) {
			t.Errorf("%s was changed", entries[i].Head().Doc.Path)
		}
	}
	if !reflect.DeepEqual(config, config2) || !reflect.DeepEqual(files, files2) {
		t.Error("the configuration or the folder was changed")
	}
}

// Whatever is wrong with one file, the others are what they were.
func TestOneBadFileNeverHidesTheOthers(t *testing.T) {
	good := mentorship.linked(t)
	for _, bad := range []string{"---\nnever closed\n", "\xff\xfe\x00", "", "---\naudience: [pair]\nmeasure: {a: b}\n---\n", "---\n- list\n---\n", strings.Repeat("> ", 5000) + "deep"} {
		p, problems := mentorship.with(folder{"goals/bad.md": bad}).link(t)
		if len(problems) == 0 {
			t.Errorf("%.20q is no problem", bad)
		}
		for _, found := range problems {
			if found.File != "goals/bad.md" {
				t.Errorf("%.20q: %s: %s", bad, found.Place(), found.Text)
			}
		}
		for _, e := range good.Entries {
			k := e.Head().Key
			if !reflect.DeepEqual(p.Entry(k), e) || !reflect.DeepEqual(p.Backlinks(k), good.Backlinks(k)) {
				t.Errorf("%.20q: %s is another", bad, k)
			}
		}
	}
}

// A file that could not be read gives no entry. Its translations are left out
// with it: nobody knows for whom it is.
func TestATranslationOfWhatCannotBeReadIsLeftOut(t *testing.T) {
	p, _ := mentorship.with(folder{"goals/bad.md": "---\naudience: private\n", "goals/bad.es.md": "Mi secreto.\n"}).link(t)
	for _, e := range p.Entries {
		if strings.Contains(e.Head().Doc.Path, "bad") {
			t.Errorf("%s is %s", e.Head().Doc.Path, e.Head().Key)
		}
	}
}

func TestATranslationWithoutAnOriginalIsAPage(t *testing.T) {
	p := folder{"notes/app.ts.md": "# Not Tsonga\n"}.linked(t)
	if page, ok := p.Entries[0].(*entry.Page); !ok || page.Lang.Value != "" || page.Key.ID != "notes/app.ts" {
		t.Errorf("%+v", p.Entries[0])
	}
}

func TestTheRubricOfAReview(t *testing.T) {
	files := folder{
		"goals/cli.md":         md(entry.KindGoal, ""),
		"rubrics/a.yaml":       strings.Trim(md(entry.KindRubric, ""), "-\n") + "\n",
		"rubrics/b.yaml":       strings.Trim(md(entry.KindRubric, ""), "-\n") + "\n",
		"milestones/with.md":   md(entry.KindMilestone, "rubric: a"),
		"milestones/none.md":   md(entry.KindMilestone, ""),
		"samples/s.md":         md(entry.KindSample, "milestones: [with]", "Words."),
		"samples/t.md":         md(entry.KindSample, "", "Words."),
		"reviews/own.md":       md(entry.KindReview, "of: with\nrubric: b"),
		"reviews/milestone.md": md(entry.KindReview, "of: with"),
		"reviews/sample.md":    md(entry.KindReview, "of: s"),
		"reviews/default.md":   md(entry.KindReview, "of: none"),
		"reviews/lone.md":      md(entry.KindReview, "of: t"),
	}
	p := files.linked(t)
	for review, want := range map[string]string{"own": "b", "milestone": "a", "sample": "a", "default": "default", "lone": "default"} {
		if got := p.RubricOf(p.Entry(key(t, "review/"+review)).(*entry.Review)).Key.ID; got != want {
			t.Errorf("the rubric of %s is %s, want %s", review, got, want)
		}
	}
	var labels []string
	for _, l := range DefaultRubric.Levels {
		labels = append(labels, l.Label.Value)
	}
	if got := strings.Join(labels, ", "); got != "Starting, Developing, Capable, Leading" {
		t.Errorf("the default rubric has the levels %s", got)
	}
}

func TestAnEmptyFolderIsAPortfolio(t *testing.T) {
	p := folder{}.linked(t)
	edition, held, problems := p.For(Edition{Level: entry.Public, Day: calendar.Date(2026, 4, 1)})
	if len(edition.Entries)+len(held)+len(problems)+len(edition.Files()) > 0 {
		t.Errorf("%+v", edition)
	}
}
