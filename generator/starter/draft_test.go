package starter_test

import (
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/generator/starter"
)

// kinds are those that an entry can be made of.
var kinds = entry.Kinds[:len(entry.Kinds)-1]

var day = calendar.Date(2026, 3, 17)

// known is a portfolio in which all is said that a new entry could take over.
var known = starter.Setting{Mentee: "ana", Mentors: []string{"tom", "null"}, End: "2026-07-10", Goals: []string{"cli"}, Rubrics: []string{"craft"},
	Step: 3, Type: "micro", Minutes: 25, Next: day + 7, Open: []string{`Ask "them": all`, "Draft #1 (until 2026-03-20)"}, Criteria: []string{"reading"}, Levels: []string{"with-help", "familiar"}}

// added is a new entry as it is read, and what there is to mend in it.
func added(t *testing.T, d starter.Draft, portfolio fstest.MapFS) (entry.Entry, []string, string) {
	t.Helper()
	text, err := d.Text(portfolio)
	if err != nil {
		t.Fatal(err)
	}
	file := path.Join(d.Kind.Folder(), d.Path(1))
	doc, problems := source.Read(fstest.MapFS{file: {Data: text}}, file)
	if len(problems) > 0 {
		t.Fatalf("%s: %v\n%s", file, problems, text)
	}
	e, problems := entry.Decode(doc)
	var wrong []string
	for _, p := range problems {
		wrong = append(wrong, p.Rule+": "+p.Text)
	}
	return e, wrong, string(text)
}

// asks are the keys that a template leaves to be answered.
var asks = regexp.MustCompile(`(?m)^([a-z_]+): # (.+)$`)

// What is to mend in a new entry is what it asks for, and no more.
func TestANewEntryAsksForWhatItMustHaveAndSaysWhatEachKeyIsFor(t *testing.T) {
	for _, setting := range []starter.Setting{{Next: calendar.None}, known} {
		for _, kind := range kinds {
			d := starter.Draft{Setting: setting, Kind: kind, Day: day}.Named(`Ship: a "CLI" #1`)
			if setting.Mentee != "" && kind == entry.KindReview {
				d.Of, d.By, d.Stance = "milestone/parser", "ana", "self"
			}
			e, wrong, text := added(t, d, nothing)
			table := entry.Table(kind)
			asked := map[string]bool{}
			for _, m := range asks.FindAllStringSubmatch(text, -1) {
				asked[m[1]] = true
				i := slices.IndexFunc(table, func(f entry.Field) bool { return f.Key == m[1] })
				if i < 0 || !strings.HasPrefix(m[2], table[i].Doc) {
					t.Errorf("a %s asks for %s without saying what it is for: %s", kind, m[1], m[2])
				}
			}
			for _, f := range table {
				there := !f.In(reflect.ValueOf(e).Elem()).IsZero()
				if f.Required && !there && !asked[f.Key] {
					t.Errorf("a %s has no %s, and does not ask for it:\n%s", kind, f.Key, text)
				}
			}
			for _, w := range wrong {
				if !strings.HasPrefix(w, "missing: this "+string(kind)+" does not say its ") {
					t.Errorf("a new %s: %s\n%s", kind, w, text)
				}
			}
		}
	}
}

// optional are the lines of a template that may be said: as comments, so that they can be taken in by taking the # away.
var optional = regexp.MustCompile(`(?m)^# ([a-z_]+: # .*)$`)

func TestWhatMayBeSaidIsReadWhenItsMarkIsTakenAway(t *testing.T) {
	for _, kind := range kinds {
		d := starter.Draft{Setting: known, Kind: kind, Day: day}.Named("Ship a CLI")
		text, err := d.Text(nothing)
		if err != nil {
			t.Fatal(err)
		}
		open := optional.ReplaceAllString(string(text), "$1")
		file := path.Join(kind.Folder(), d.Path(1))
		doc, problems := source.Read(fstest.MapFS{file: {Data: []byte(open)}}, file)
		if len(problems) > 0 {
			t.Fatalf("%s: %v\n%s", kind, problems, open)
		}
		_, problems = entry.Decode(doc)
		for _, p := range problems {
			if p.Rule != "missing" {
				t.Errorf("%s: %s\n%s", kind, p.Text, open)
			}
		}
	}
}

// nothing is a portfolio without templates of its own.
var nothing = fstest.MapFS{}

func TestANewEntryIsFilledInFromItsPortfolio(t *testing.T) {
	for _, c := range []struct {
		draft starter.Draft
		want  []string
	}{
		{starter.Draft{Kind: entry.KindGoal}, []string{"status: proposed ", "date: 2026-03-17", "by which day? The plan ends on 2026-07-10."}},
		{starter.Draft{Kind: entry.KindMilestone}, []string{"goal: cli\n", "rubric: craft\n"}},
		{starter.Draft{Kind: entry.KindMilestone, Of: "goal/other"}, []string{"goal: other\n"}},
		{starter.Draft{Kind: entry.KindReview, Of: "sample/parser", By: "tom", Stance: "mentor"}, []string{"of: sample/parser\nby: tom\n", "stance: mentor ", "#   reading: {level: with-help,"}},
		{starter.Draft{Kind: entry.KindSession}, []string{"type: micro ", "minutes: 25\n", "people: [ana, tom, \"null\"]", `- "Still open: Ask \"them\": all"`, "- [ ] @ana … due:2026-03-24"}},
		{starter.Draft{Kind: entry.KindSample, Of: "milestone/parser"}, []string{"milestones: [parser]\n"}},
		{starter.Draft{Kind: entry.KindResource, By: "tom"}, []string{"step: 3\n", "by: tom\n"}},
		{starter.Draft{Kind: entry.KindLetter, By: "tom"}, []string{"from: tom\nto: ana\n"}},
		{starter.Draft{Kind: entry.KindPlan}, []string{"mentee: ana\nmentors: [tom, \"null\"]\nstart: 2026-03-17\n", "day: tuesday"}},
	} {
		c.draft.Setting, c.draft.Day = known, day
		text, err := c.draft.Named("x").Text(nothing)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(string(text), want) {
				t.Errorf("a %s does not say %q:\n%s", c.draft.Kind, want, text)
			}
		}
	}
}

func TestASlugNamesTheFileAndATitleMakesOne(t *testing.T) {
	for called, want := range map[string][2]string{
		"ship-cli":         {"Ship cli", "ship-cli"},
		"Ship a CLI: now!": {"Ship a CLI: now!", "ship-a-cli-now"},
		"مرحبا بالعالم":    {"مرحبا بالعالم", "مرحبا-بالعالم"},
		"../../etc/passwd": {"../../etc/passwd", "etc-passwd"},
		"":                 {"", ""},
		"two\nlines\x00":   {"two lines", "two-lines"},
	} {
		d := starter.Draft{Kind: entry.KindGoal}.Named(called)
		if got := [2]string{d.Title, d.Name}; got != want {
			t.Errorf("%q is %q, want %q", called, got, want)
		}
	}
}

func TestWhereANewEntryIsWritten(t *testing.T) {
	for _, c := range []struct {
		kind   entry.Kind
		called string
		number int
		want   string
	}{
		{entry.KindSession, "", 1, "2026-03-17.md"},
		{entry.KindSession, "", 2, "2026-03-17-2.md"},
		{entry.KindSession, "Half a rubric", 1, "2026-03-17-half-a-rubric.md"},
		{entry.KindGoal, "Ship it", 1, "ship-it.md"},
		{entry.KindSample, "Parser", 1, "parser/index.md"},
		{entry.KindRubric, "Craft", 1, "craft.yaml"},
		{entry.KindPlan, "", 1, "plan.md"},
	} {
		if got := (starter.Draft{Kind: c.kind, Day: day}).Named(c.called).Path(c.number); got != c.want {
			t.Errorf("%s %q is written to %s, want %s", c.kind, c.called, got, c.want)
		}
	}
}

func TestAPortfoliosOwnTemplateTakesThePlaceOfOurs(t *testing.T) {
	own := fstest.MapFS{"templates/goal.md": {Data: []byte("---\n{{say \"title\" .Title}}\n{{ask \"why\"}}\n---\nOurs.\n")}}
	text, err := starter.Draft{Kind: entry.KindGoal, Title: "A: b"}.Text(own)
	if want := "---\ntitle: \"A: b\"\nwhy: # why it matters to the mentee\n---\nOurs.\n"; err != nil || string(text) != want {
		t.Errorf("%s %v", text, err)
	}
	own["templates/goal.md"].Data = []byte("---\n\n{{ask \"wye\"}}\n")
	if _, err := (starter.Draft{Kind: entry.KindGoal}).Text(own); err == nil || !strings.Contains(err.Error(), "templates/goal.md:3") || !strings.Contains(err.Error(), `no key "wye"`) {
		t.Errorf("a mistake in it is told as %v", err)
	}
}
