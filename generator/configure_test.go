package generator

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Where it is not known which file configures a portfolio, or what it says,
// nothing is for more readers than the entries say themselves.
func TestAConfigurationThatIsInDoubtAllowsNothing(t *testing.T) {
	const open, closed = "title: T\naudience: {default: public}\n", "title: T\naudience: {default: private}\n"
	for name, c := range map[string]struct {
		files map[string]string
		rule  string
		pages []string // of an entry that says nothing, and one that says public
	}{
		"one":                    {files: map[string]string{"mentorfolio.yaml": open}, pages: []string{"quiet", "said"}},
		"one of the other name":  {files: map[string]string{"mentorfolio.yml": open}, pages: []string{"quiet", "said"}},
		"one in capitals":        {files: map[string]string{"Mentorfolio.YAML": open}, pages: []string{"quiet", "said"}},
		"an old one beside it":   {files: map[string]string{"mentorfolio.yaml": open, "mentorfolio.yaml.bak": closed}, pages: []string{"quiet", "said"}},
		"two":                    {files: map[string]string{"mentorfolio.yaml": open, "mentorfolio.yml": closed}, rule: "two-configurations", pages: []string{"said"}},
		"two, the other way":     {files: map[string]string{"mentorfolio.yaml": closed, "mentorfolio.yml": open}, rule: "two-configurations", pages: []string{"said"}},
		"two by their capitals":  {files: map[string]string{"mentorfolio.yaml": open, "Mentorfolio.yaml": closed}, rule: "two-configurations", pages: []string{"said"}},
		"one that is misspelt":   {files: map[string]string{"mentorfolio.yaml": open, "mentorfoilo.yaml": closed}, rule: "two-configurations", pages: []string{"said"}},
		"one in another format":  {files: map[string]string{"mentorfolio.yaml": open, "mentorfolio.toml": ""}, rule: "two-configurations", pages: []string{"said"}},
		"one of two unreadable":  {files: map[string]string{"mentorfolio.yaml": open, "mentorfolio.yml": "audience: [\n"}, rule: "header-syntax", pages: []string{"said"}},
		"one, and it is for all": {files: map[string]string{"mentorfolio.yaml": "title: T\nparams: {audience: {default: private}}\n"}, rule: "unclear-audience", pages: []string{"said"}},
	} {
		folder := fstest.MapFS{"quiet.md": {Data: []byte("# Quiet")}, "said.md": {Data: []byte("---\naudience: public\n---\n# Said")}}
		for p, text := range c.files {
			folder[p] = &fstest.MapFile{Data: []byte(text)}
		}
		level := entry.Public
		if c.rule != "" {
			level = entry.Pair
		}
		made, err := Make(folder, Options{Level: level, Day: calendar.Date(2026, 1, 1)})
		if err != nil {
			t.Fatal(err)
		}
		var pages, rules []string
		for _, page := range []string{"quiet", "said"} {
			if slices.Contains(made.Site.Names(), page+"/index.html") {
				pages = append(pages, page)
			}
		}
		for _, p := range made.Problems {
			rules = append(rules, p.Rule)
		}
		if got := strings.Join(rules, " "); !slices.Equal(pages, c.pages) || got != c.rule {
			t.Errorf("%s: shows %v, want %v; says %q, want %q", name, pages, c.pages, got, c.rule)
		}
	}
}

// A consent that one file takes back is not given by the other.
func TestOfTwoConfigurationsNeitherGivesAConsent(t *testing.T) {
	consent := func(more string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("title: T\npeople: [{id: ana, name: Ana Souza, alias: A, consent: {given: 2026-01-01, name: full" + more + "}}]\n")}
	}
	made, err := Make(fstest.MapFS{
		"mentorfolio.yaml": consent(""), "mentorfolio.yml": consent(", withdrawn: 2026-01-02"),
		"said.md": {Data: []byte("---\naudience: public\npeople: [ana]\n---\n# Said")},
	}, Options{Level: entry.Public, Day: calendar.Date(2026, 3, 1)})
	if err != nil {
		t.Fatal(err)
	}
	a := &aviary{planted: map[string]string{"souza": "a name without consent"}}
	for word, page := range a.found(t, made.Site) {
		t.Errorf("%s is in %s", word, page)
	}
}
