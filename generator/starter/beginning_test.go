package starter_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/starter"
)

// begun is the folder of a portfolio that begins with these names.
func begun(t *testing.T, b starter.Beginning, mentee, mentor string, own fs.FS) fstest.MapFS {
	t.Helper()
	b.Mentee, b.Mentor = starter.Pair(mentee, mentor)
	if b.Start == 0 {
		b.Start, b.End = calendar.Date(2026, 1, 12), calendar.Date(2026, 7, 12)
	}
	if b.Language == "" {
		b.Language = "en"
	}
	if b.Field == "" {
		b.Field = "general"
	}
	files, err := b.Files(own)
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, f := range files {
		folder[f.Path] = &fstest.MapFile{Data: f.Text}
	}
	return folder
}

// site is an edition of a folder, with nothing to mend in it.
func site(t *testing.T, folder fs.FS, level entry.Level) *generator.Result {
	t.Helper()
	made, err := generator.Make(folder, generator.Options{Level: level, Day: calendar.Date(2026, 1, 12), BaseURL: "https://ana.example/"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range made.Problems {
		t.Errorf("the %s edition: %s:%d: %s (%s)", level, p.File, p.Line, p.Text, p.Hint)
	}
	return made
}

func TestWhatBeginsInAnyFieldHasNothingToMend(t *testing.T) {
	for _, field := range starter.Fields {
		t.Run(field, func(t *testing.T) {
			folder := begun(t, starter.Beginning{Field: field}, "Ana Souza", "Tom Okafor", nil)
			for _, level := range []entry.Level{entry.Public, entry.Cohort, entry.Pair, entry.Private} {
				site(t, folder, level)
			}
			for name, file := range folder {
				if strings.Contains(string(file.Data), "{{") && !strings.Contains(name, "workflows") || strings.Contains(string(file.Data), "<no value>") {
					t.Errorf("%s has a template's words in it:\n%s", name, file.Data)
				}
			}
		})
	}
}

// What a careful reader has to say on the first day is the next step: read the plan and agree.
func TestACarefulReaderAsksOfItOnlyToAgreeOnThePlan(t *testing.T) {
	for _, field := range starter.Fields {
		folder := begun(t, starter.Beginning{Field: field}, "Ana Souza", "Tom Okafor", nil)
		space, err := generator.Open(folder, generator.Options{Day: calendar.Date(2026, 1, 12)})
		if err != nil {
			t.Fatal(err)
		}
		list, err := space.Check(generator.CheckOptions{Level: entry.Private})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range list {
			if p.Rule != "agreement-open" {
				t.Errorf("%s: %s:%d: %s (%s)", field, p.File, p.Line, p.Text, p.Hint)
			}
		}
	}
}

func TestNamesInAnyScriptAreNames(t *testing.T) {
	for _, names := range [][2]string{
		{"", ""},
		{"Ana", "Ana"},
		{"فاطمة الزهراء", "محمد"},
		{"山田 太郎", "鈴木花子"},
		{"हिन्दी सिंह", "ณัฐวุฒิ"},
		{`Ana "Ace": Souza`, `Tom: O'Kafor, #1 <b>*x*</b>`},
		{"null", "123"},
		{"yes", "- Okafor"},
		{"🚀", "???"},
		{"Ana\nSouza\x00", "Tom\u202eOkafor"},
		{"mentor", "mentee"},
		{"Jean-Luc d'Été", "_x_"},
	} {
		folder := begun(t, starter.Beginning{}, names[0], names[1], nil)
		site(t, folder, entry.Private)
		site(t, folder, entry.Public)
		if t.Failed() {
			t.Fatalf("with %q:\n%s%s", names, folder["mentorfolio.yaml"].Data, folder["sessions/2026-01-12-first-talk.md"].Data)
		}
	}
}

func TestAnIdIsMadeOfTheFirstNameAlone(t *testing.T) {
	for names, want := range map[[2]string][2]string{
		{"Ana Souza", "Tom Okafor"}: {"ana", "tom"},
		{"Ana Souza", "Ana Lima"}:   {"ana", "ana-2"},
		{"", ""}:                    {"mentee", "mentor"},
		{"🚀", "Siân Prothero"}:      {"mentee", "siân"},
		{"Mentor Graham", ""}:       {"mentor", "mentor-2"},
	} {
		a, b := starter.Pair(names[0], names[1])
		if got := [2]string{a.ID, b.ID}; got != want {
			t.Errorf("%q have the ids %q, want %q", names, got, want)
		}
	}
}

func TestNobodyIsNamedBeforeTheyAgreed(t *testing.T) {
	folder := begun(t, starter.Beginning{}, "Lourdes Villanueva", "Siân Prothero", nil)
	made := site(t, folder, entry.Public)
	err := fs.WalkDir(made.Site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(made.Site, name)
		for _, word := range []string{"Lourdes", "Villanueva", "Siân", "Prothero", "Guide for the mentor"} {
			if strings.Contains(string(text), word) {
				t.Errorf("%s says %q", name, word)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsNotInThePortfoliosLanguageSaysSo(t *testing.T) {
	folder := begun(t, starter.Beginning{Language: "pt-BR"}, "Ana", "Tom", nil)
	site(t, folder, entry.Private)
	for name, file := range folder {
		text := string(file.Data)
		if (strings.HasSuffix(name, ".md") || strings.HasPrefix(name, "rubrics/")) && !strings.Contains(text, "\nlang: en ") && !strings.HasPrefix(text, "lang: en ") {
			t.Errorf("%s is in English and does not say so", name)
		}
	}
}

func TestAnOrganisationsOwnFilesTakeThePlaceOfOurs(t *testing.T) {
	own := fstest.MapFS{
		"words.tmpl":        {Data: []byte(`{{define "title"}}Nurses of {{.Mentee.Name}}{{end}}`)},
		"guide/mentor.md":   {Data: []byte("# Ours {{as it is}}\n")},
		"goals/one.md.tmpl": {Data: []byte("---\nmeasure: m\nwhy: w\ndue: {{after .Start \"P1M\"}}\n---\n")},
		"static/logo.svg":   {Data: []byte("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")},
		".git/config":       {Data: []byte("no")},
	}
	folder := begun(t, starter.Beginning{}, "Ana", "Tom", own)
	for name, want := range map[string]string{
		"mentorfolio.yaml": "title: Nurses of Ana\n",
		"guide/mentor.md":  "# Ours {{as it is}}\n",
		"goals/one.md":     "due: 2026-02-12\n",
		"static/logo.svg":  "<svg xmlns",
		"README.md":        "(goals/one.md)",
		"plan.md":          "mentee: Ana",
	} {
		if f := folder[name]; f == nil || !strings.Contains(strings.ToLower(string(f.Data)), strings.ToLower(want)) {
			t.Errorf("%s does not say %q: %v", name, want, f)
		}
	}
	var names []string
	for name := range folder {
		names = append(names, name)
		if strings.HasPrefix(name, "milestones/") || strings.HasPrefix(name, ".git/") {
			t.Errorf("%s is there", name)
		}
	}
	if slices.Contains(names, "words.tmpl") || slices.Contains(names, "words") {
		t.Error("words.tmpl is written")
	}
	site(t, folder, entry.Private)
}

func TestAMistakeInAnOrganisationsOwnSaysWhere(t *testing.T) {
	b := starter.Beginning{Field: "general", Language: "en"}
	_, err := b.Files(fstest.MapFS{"notes/a.md.tmpl": {Data: []byte("one\n{{.Nothing}}\n")}})
	if err == nil || !strings.Contains(err.Error(), "notes/a.md.tmpl:2") {
		t.Errorf("the mistake is told as %v", err)
	}
	if _, err := (starter.Beginning{Field: "cooking"}).Files(nil); err == nil || !strings.Contains(err.Error(), "software") {
		t.Errorf("a field that is none is told as %v", err)
	}
}
