package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestTwoEntriesNeverShareAnAddress(t *testing.T) {
	for _, c := range []struct {
		name, file, text string
		files            folder
	}{
		{"names that differ in what an address leaves out", "goals/ship-it.md", "goals/Ship it!.md and goals/ship-it.md would both be at /goals/ship-it/",
			folder{"goals/Ship it!.md": md(entry.KindGoal, ""), "goals/ship-it.md": md(entry.KindGoal, "")}},
		{"names that differ in case", "notes/plan-b.md", "notes/Plan-B.md and notes/plan-b.md would both be at /notes/plan-b/",
			folder{"notes/Plan-B.md": "# One\n", "notes/plan-b.md": "# Two\n"}},
		{"names that are one where case does not matter", "notes/λόγοσ.md", "notes/λόγος.md and notes/λόγοσ.md would both be at /notes/λόγοσ/",
			folder{"notes/λόγος.md": "# One\n", "notes/λόγοσ.md": "# Two\n"}},
		{"a translation and a page of the same address", "notes.es.md", "es/notes.md and notes.es.md would both be at /es/notes/",
			folder{"notes.md": "# One\n", "notes.es.md": "# Uno\n", "es/notes.md": "# Two\n"}},
		{"a page that is where a goal is", "goals/ship/index.md", "goals/Ship.md and goals/ship/index.md would both be at /goals/ship/",
			folder{"goals/Ship.md": md(entry.KindGoal, ""), "goals/ship/index.md": "---\nkind: page\n---\n# Two\n"}},
	} {
		s, problems := c.files.edition(t, entry.Private, Options{})
		if len(problems) != 1 {
			t.Errorf("%s: %d problems: %+v", c.name, len(problems), problems)
			continue
		}
		p := problems[0]
		if p.File != c.file || p.Line != 1 || p.Rule != "same-address" || p.Text != c.text || p.Hint != "rename one of them, or give it an `id:` of its own" {
			t.Errorf("%s: %s: %s [%s] %s", c.name, p.Place(), p.Text, p.Rule, p.Hint)
		}
		for _, a := range s.Addresses() {
			if s.Page(a) == nil {
				t.Errorf("%s: nothing at /%s", c.name, a)
			}
		}
	}
}

func TestTheFirstByPathKeepsTheAddress(t *testing.T) {
	s, _ := folder{"notes/B.md": "# First\n", "notes/b.md": "# Second\n"}.edition(t, entry.Private, Options{})
	if got := page(t, s, "notes/b/").Title; got != "First" {
		t.Errorf("/notes/b/ is %q", got)
	}
}

// A feed or a list that had the second as well would send readers to the first.
func TestNothingLeadsToAnEntryThatLostItsAddress(t *testing.T) {
	files := folder{
		"goals/Cli.md": md(entry.KindGoal, "date: 2026-01-01\naudience: public"),
		"goals/cli.md": md(entry.KindGoal, "date: 2026-01-02\naudience: public"),
		"notes.md":     "---\naudience: public\n---\n[first](goals/Cli.md) [second](goals/cli.md)",
	}
	s, _ := files.edition(t, entry.Public, Options{BaseURL: "https://ana.example/"})
	feed, err := s.Feed()
	if n := strings.Count(string(feed), "<id>https://ana.example/goals/cli/</id>"); err != nil || n != 1 {
		t.Errorf("the feed has it %d times: %v\n%s", n, err, feed)
	}
	body := string(page(t, s, "notes/").Body)
	if !strings.Contains(body, `<a href="../goals/cli/">first</a>`) || strings.Contains(body, ">second</a>") || !strings.Contains(body, "second") {
		t.Errorf("the links are %s", body)
	}
}

func TestTwoPeopleWithOneAliasHaveAPageEach(t *testing.T) {
	s := folder{
		"mentorfolio.yaml": `title: T
people:
  - {id: secretid, name: Tom Okafor, alias: My mentor, consent: {given: 2026-01-01, name: alias, quote: true}}
  - {id: otherid, name: Ida Lund, alias: My mentor, consent: {given: 2026-01-01, name: alias, quote: true}}
`,
		"goals/cli.md": md(entry.KindGoal, "audience: public\npeople: [secretid, otherid]"),
	}.public(t)
	for address := range map[string]bool{"people/my-mentor/": true, "people/my-mentor-2/": true} {
		if got := page(t, s, address).Title; got != "My mentor" {
			t.Errorf("/%s is of %q", address, got)
		}
	}
	data, err := s.Data()
	if err != nil || strings.Contains(string(data), `"id": ""`) || strings.Contains(string(data), "otherid") {
		t.Errorf("%v:\n%s", err, data)
	}
}

func TestAnAliasLeadsToThePage(t *testing.T) {
	s := folder{"goals/cli.md": md(entry.KindGoal, "title: Ship\naliases: [/old/Ship, goals/first-idea/]")}.site(t)
	for old, href := range map[string]string{"old/ship/": "../../goals/cli/", "goals/first-idea/": "../cli/"} {
		p := page(t, s, old)
		to, _ := p.Own.(Link)
		if p.Layout != "moved" || p.Title != "Ship" || to.Title != "Ship" || to.Href != href {
			t.Errorf("/%s is %s %q and leads to %+v", old, p.Layout, p.Title, p.Own)
		}
	}
}

// Whatever has the address keeps it.
func TestAnAliasThatIsAnAddressIsAProblem(t *testing.T) {
	for _, c := range []struct{ name, alias, text string }{
		{"of an entry that stands before", "/goals/bee/", `the alias "/goals/bee/" is the address of goals/bee.md`},
		{"of the overview", "/", `the alias "/" is the address of the overview`},
		{"of an entry that stands behind", "/goals/dog/", `the alias "/goals/dog/" is the address of goals/dog.md`},
		{"of a section", "/goals/", `the alias "/goals/" is the address of the page of all goals`},
		{"of a person", "/people/ana/", `the alias "/people/ana/" is the address of ana`},
		{"of a skill", "/skills/testing/", `the alias "/skills/testing/" is the address of testing`},
	} {
		s, problems := folder{
			"goals/bee.md": md(entry.KindGoal, ""),
			"goals/dog.md": md(entry.KindGoal, "owner: ana\nskills: [testing]"),
			"goals/cli.md": md(entry.KindGoal, "aliases: ["+c.alias+"]"),
		}.edition(t, entry.Private, Options{})
		if len(problems) != 1 || problems[0].Text != c.text || problems[0].Place() != "goals/cli.md:5:11" || problems[0].Hint != "leave it out" {
			t.Errorf("%s: %+v", c.name, problems)
		}
		for address, layout := range map[string]string{"": "overview", "goals/": "section", "goals/bee/": "goal", "goals/dog/": "goal", "people/ana/": "person"} {
			if got := page(t, s, address).Layout; got != layout {
				t.Errorf("%s: /%s is %s, want %s", c.name, address, got, layout)
			}
		}
		if page(t, s, "goals/bee/").Layout != "goal" || page(t, s, "").Layout != "overview" {
			t.Errorf("%s: the alias has taken the place of a page", c.name)
		}
	}
}

// aliased are people of whom some are known by an alias only.
const aliased = `title: T
people:
  - {id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true}}
  - {id: secretid, name: Tom Okafor, alias: My mentor, strengths: [patience], consent: {given: 2026-01-01, name: alias, quote: true}}
`

func TestAPersonWithAnAliasHasTheAddressOfTheAlias(t *testing.T) {
	files := folder{
		"mentorfolio.yaml": aliased,
		"plan.md":          md(entry.KindPlan, "audience: public\nmentors: [secretid]\nroles: {secretid: [advisor]}"),
		"goals/cli.md":     md(entry.KindGoal, "audience: public\nowner: secretid"),
	}
	s := files.public(t)
	p := page(t, s, "people/my-mentor/")
	if p.Title != "My mentor" || has(s, "people/secretid/") || !has(s, "people/ana/") {
		t.Errorf("they are %q; there are %v", p.Title, s.Addresses())
	}
	if got := titles(group(p, "goals")); got != "Cli" {
		t.Errorf("of goals their page shows %q", got)
	}
	for _, f := range page(t, s, "goals/cli/").Facts {
		if f.Key == "owner" && ways(*f.Values[0].Link) != "My mentor → ../../people/my-mentor/" {
			t.Errorf("the owner is %s", ways(*f.Values[0].Link))
		}
	}
	if s := files.site(t); !has(s, "people/secretid/") {
		t.Errorf("where names may be used there are %v", s.Addresses())
	}
}

// Somebody without a name or an alias is spoken of, and has no page.
func TestSomebodyWithoutANameHasNoPage(t *testing.T) {
	s := folder{
		"mentorfolio.yaml": "title: T\npeople: [{id: ana, name: Ana Souza}, {id: nobody}]\n",
		"goals/cli.md":     md(entry.KindGoal, "people: [ana, nobody]"),
	}.site(t)
	if !has(s, "people/ana/") || has(s, "people/nobody/") || has(s, "people/x/") {
		t.Errorf("there are %v", s.Addresses())
	}
	for _, f := range page(t, s, "goals/cli/").Facts {
		if f.Key == "people" && len(f.Values) != 1 {
			t.Errorf("%d people are shown", len(f.Values))
		}
	}
}

func TestTwoFilesNeverShareAnAddress(t *testing.T) {
	for _, c := range []struct{ name, one, two, lost, text string }{
		{"names that differ in what an address leaves out", "notes/a b.png", "notes/a-b.png", "notes/a-b.png", "this file would be at /notes/a-b.png, where there is no room beside notes/a b.png"},
		{"names that differ in case", "notes/X.png", "notes/x.png", "notes/x.png", "this file would be at /notes/x.png, where there is no room beside notes/X.png"},
		{"the name of a page's file", "notes/demo/index.html", "notes/y.txt", "notes/demo/index.html", "this file would be at /notes/demo/index.html, where there is no room beside notes/demo.md"},
		{"the name of a page's folder", "notes/sub", "notes/y.txt", "notes/sub", "this file would be at /notes/sub, where there is no room beside notes/Sub"},
		{"the name of a file of static/", "x.txt", "static/x.txt", "static/x.txt", "this file would be at /x.txt, where there is no room beside x.txt"},
		{"the name of a file of the site", "robots.txt", "notes/y.txt", "robots.txt", "this file would be at /robots.txt, where there is no room beside a file of the site itself"},
	} {
		s, problems := folder{
			"notes/index.md":    "[one](<../" + c.one + ">) [two](<../" + c.two + ">)",
			"notes/demo.md":     "# Demo",
			"notes/Sub/deep.md": "# Deep",
			c.one:               "1", c.two: "2",
		}.edition(t, entry.Private, Options{Reserved: []string{"robots.txt"}})
		if len(problems) != 1 || problems[0].File != c.lost || problems[0].Text != c.text || problems[0].Rule != "same-address" || problems[0].Hint == "" {
			t.Errorf("%s: %+v", c.name, problems)
		}
		if n := len(s.Files()); n != 1 {
			t.Errorf("%s: %d files are published", c.name, n)
		}
		if n := strings.Count(string(page(t, s, "notes/").Body), "<a href"); n != 1 {
			t.Errorf("%s: %d links lead somewhere: %s", c.name, n, page(t, s, "notes/").Body)
		}
	}
}

func TestOnlyFilesThatPagesUseAreOfTheSite(t *testing.T) {
	files := folder{
		"samples/plot/index.md":    md(entry.KindSample, "file: My Plot.csv", "[table](table.csv) [mine](../../static/own.txt) [bad](bad.pdf)"),
		"samples/plot/My Plot.csv": "1",
		"samples/plot/table.csv":   "2",
		"samples/plot/unused.csv":  "3",
		"samples/plot/bad.pdf":     "4",
		"static/own.txt":           "5",
	}
	s, problems := files.edition(t, entry.Private, Options{Unusable: map[string]bool{"samples/plot/bad.pdf": true}})
	if len(problems) > 0 {
		t.Error(problems)
	}
	got := s.Files()
	if len(got) != 2 || got["samples/plot/my-plot.csv"] != "samples/plot/My Plot.csv" || got["samples/plot/table.csv"] != "samples/plot/table.csv" {
		t.Errorf("the site has %v", got)
	}
	body := string(page(t, s, "samples/plot/").Body)
	for _, href := range []string{`href="table.csv"`, `href="../../own.txt"`} {
		if !strings.Contains(body, href) {
			t.Errorf("no %s in %s", href, body)
		}
	}
	if strings.Contains(body, "bad.pdf\"") {
		t.Errorf("a link leads to a file that is not published: %s", body)
	}
}
