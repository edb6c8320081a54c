package portfolio

import (
	"reflect"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// agreed is a portfolio of two, of whom Tom agreed to what a test says.
func agreed(consent string) string {
	return `title: Agreed
audience: {default: public}
people:
  - {id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true}}
  - {id: t1, name: Tom Okafor, alias: my mentor` + consent + "}\n"
}

var consents = map[string]string{
	"first": ", consent: {given: 2026-01-01, name: first, quote: true}",
	"alias": ", consent: {given: 2026-01-01, name: alias, quote: true}",
	"none":  "",
}

// public is what a public edition makes of a folder: the problems, and the worst of them.
func (f folder) public(t *testing.T) (edition *Portfolio, problems []problem.Problem, worst string) {
	t.Helper()
	p, _ := f.link(t)
	edition, _, problems = p.For(Edition{Level: entry.Public, Day: day(t, "2026-04-01")})
	switch {
	case problem.Count(problems, problem.Error) > 0:
		worst = "refused"
	case len(problems) > 0:
		worst = "warned"
	default:
		worst = "fine"
	}
	return edition, problems, worst
}

// However a full name is written, a reader reads it.
func TestAFullNameIsRefusedHoweverItIsWritten(t *testing.T) {
	for _, words := range []string{
		"Tom Okafor", "Tom\nOkafor", "Tom  Okafor", "Tom\u00a0Okafor", "Tom&nbsp;Okafor", "Tom\\\nOkafor", "Tom\\ Okafor", "> Tom\n> Okafor",
		"T\u00adom Oka\u00adfor", "To\u200bm Okafor", "Tom\u200bOkafor", "T\u200do\u2060m\ufeff Okafor", "To&shy;m Okafor", "To&#8203;m Okafor", "T\u034fom Okafor",
		"**Tom** Okafor", "Tom _Okafor_", "**T**om Okafor", "T**o**m Okafor", "~~Tom~~ `Okafor`", "<b>Tom</b> Okafor", "T<i>o</i>m Okafor", "Tom<br>Okafor",
		"<p>Tom</p>\n<p>Okafor</p>", "To<!-- a -->m Okafor", "[Tom](b.md) Okafor", "[Tom][b] Okafor\n\n[b]: b.md", "[[b|Tom]] Okafor", "Tom[^1] Okafor\n\n[^1]: b",
		"T&#111;m Okafor", "&#84;&#x6f;m Okafor", "ＴＯＭ Ｏｋａｆｏｒ", "𝐓𝐨𝐦 Okafor", "| [Tom](b.md) | [Okafor](b.md) |\n|-|-|\n| a | b |",
		"Okafor, Tom", "tomokafor@ward.org", "tom.okafor@ward.org", "Tom Okafors Rat", "Tom_Okafor",
		"![Tom Okafor](a.png)", "![T&#111;m Okafor](a.png)", "![**Tom** Okafor](a.png)", "[b](b.md \"Tom Okafor\")", "[b](b.md \"T&#111;m Okafor\")",
		"<img src=\"a.png\" alt=\"T&#111;m Okafor\">", "<abbr title=\"T&#111;m Okafor\">b</abbr>", "```\nTom Okafor\n```", "    Tom\n    Okafor", "# Tom\n\nOkafor", "# b {#tom-okafor}",
		"[b](https://example.org/Tom%20Okafor)", "<!-- Tom Okafor -->", "a[^1]\n\n[^1]: *Tom* [Okafor](b.md)",
	} {
		for named, consent := range consents {
			_, problems, got := folder{"mentorfolio.yaml": agreed(consent), "b.md": "b", "a.png": "", "a.md": "Words.\n\n" + words + "\n"}.public(t)
			if got != "refused" {
				t.Errorf("who agreed to %s is named by %q, which is %s: %s", named, words, got, report(t, problems))
			}
		}
	}
}

func TestOrdinaryProseIsNoName(t *testing.T) {
	for _, words := range []string{
		"The tomato is an okay fork.", "Custom\nOkaforian", "atom okaforest", "my mentor", "Ana Souza", "Write to ana@example.org, or to @ana.",
		"<b>b</b> [b](b.md) & **b** `b`", "T. said O.", "`f(x)[0] < y*z`", "to m okafo r",
	} {
		for named, consent := range consents {
			_, problems, got := folder{"mentorfolio.yaml": agreed(consent), "b.md": "b", "a.md": words + "\n"}.public(t)
			if got != "fine" {
				t.Errorf("%q is %s with a consent to %s: %s", words, got, named, report(t, problems))
			}
		}
	}
}

// The caret of a message stands where the name does, whatever hides it.
func TestAHiddenNameIsShownWhereItStands(t *testing.T) {
	for words, want := range map[string]string{
		"Ask [Tom](b.md) Okafor.":         "a.md:3:6",
		"Ask T&#111;m Okafor.":            "a.md:3:5",
		"Ask\n<b>Tom</b> Okafor.":         "a.md:4:4",
		"Ask To\u200bm Okafor.":           "a.md:3:5",
		"![a](a.png \"T&#111;m Okafor\")": "a.md:3:1",
	} {
		_, problems, _ := folder{"mentorfolio.yaml": agreed(consents["first"]), "b.md": "b", "a.png": "", "a.md": "# A\n\n" + words + "\n"}.public(t)
		if len(problems) != 1 || problems[0].Place() != want {
			t.Errorf("%q is told at %s, want %s", words, report(t, problems), want)
		}
	}
}

// fieldsIn calls visit for every field in which an author can write words, an
// address or a file: each is there once.
func fieldsIn(v reflect.Value, path string, visit func(path string, leaf any)) {
	switch leaf := v.Addr().Interface().(type) {
	case *entry.Text, *entry.URL, *entry.File:
		visit(path, leaf)
		return
	case *entry.Params:
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fieldsIn(v.Index(0), path, visit)
		v.SetZero()
	case reflect.Struct:
		for _, f := range entry.Fields(v.Type()) {
			fieldsIn(f.In(v), path+"."+f.Key, visit)
		}
	}
}

func TestNoFieldOfAnyKindMayNameSomebody(t *testing.T) {
	p := folder{"mentorfolio.yaml": agreed(consents["first"])}.linked(t)
	seen := 0
	for _, e := range []entry.Entry{&entry.Plan{}, &entry.Goal{}, &entry.Milestone{}, &entry.Review{}, &entry.Reflection{}, &entry.Session{},
		&entry.Sample{}, &entry.Resource{}, &entry.Rubric{}, &entry.Letter{}, &entry.Page{}, &entry.Translation{}} {
		e.Head().Doc = &source.Document{}
		fieldsIn(reflect.ValueOf(e).Elem(), reflect.TypeOf(e).Elem().Name(), func(path string, leaf any) {
			seen++
			f := newFilter(p, Edition{Level: entry.Public, Day: day(t, "2026-04-01")})
			switch leaf := leaf.(type) {
			case *entry.Text:
				leaf.Value = "help from Tom\nOkafor"
				defer func() { leaf.Value = "" }()
			case *entry.URL:
				leaf.Value = "https://example.org/tom-okafor"
				defer func() { leaf.Value = "" }()
			case *entry.File:
				leaf.Path = "a/tom-okafor.png"
				defer func() { leaf.Path = "" }()
			}
			if f.mentioned(e); problem.Count(f.problems, problem.Error) == 0 {
				t.Errorf("%s may name somebody", path)
			}
		})
	}
	if seen < 150 {
		t.Errorf("only %d fields were looked at", seen)
	}
}

func TestNamesOutsideOfProse(t *testing.T) {
	for name, files := range map[string]folder{
		"a field over a line break":   {"goals/g.md": md(entry.KindGoal, `support: "help from Tom\nOkafor"`)},
		"Markdown in a field":         {"goals/g.md": md(entry.KindGoal, `support: "[Tom](x) Okafor"`)},
		"an earlier address":          {"a.md": "---\naliases: [people/tom-okafor]\n---\n"},
		"the name of a picture":       {"a.md": "![a](tom-okafor.png)\n", "tom-okafor.png": ""},
		"a name that is escaped":      {"a.md": "![a](Tom%20Okafor.png)\n", "Tom Okafor.png": ""},
		"the folder of a bundle":      {"samples/tom-okafor/index.md": md(entry.KindSample, "", "Words.")},
		"a folder above":              {"goals/tom-okafor/g.md": md(entry.KindGoal, "", "![a](a.png)"), "goals/tom-okafor/a.png": ""},
		"the title of a translation":  {"goals/g.md": md(entry.KindGoal, ""), "goals/g.es.md": "---\ntitle: De Tom Okafor\n---\n"},
		"dissent":                     {"sessions/s.md": md(entry.KindSession, "decisions: [{text: a, dissent: \"Tom Okafor: 60\"}]")},
		"a skill that nothing lists":  {"a.md": "---\nskills: [tom-okafor]\n---\n"},
		"captions":                    {"a.md": "---\nmedia: [{src: a.mp4, captions: [{src: tom-okafor.vtt, lang: en}]}]\n---\n", "a.mp4": "", "tom-okafor.vtt": ""},
		"a static file":               {"static/tom-okafor.pdf": "", "a.md": "a"},
		"a mark and the rest of it":   {"sessions/s.md": md(entry.KindSession, "", "- [ ] @t1 Okafor reads it")},
		"an id that is the full name": {"mentorfolio.yaml": strings.Replace(agreed(consents["first"]), "id: t1", "id: tom-okafor", 1), "a.md": "Ask @tom-okafor.\n"},
	} {
		_, problems, got := folder{"mentorfolio.yaml": agreed(consents["first"])}.with(files).public(t)
		if got != "refused" {
			t.Errorf("%s is %s: %s", name, got, report(t, problems))
		}
	}
}
