package pages

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// folder is a portfolio on disk: path → text.
type folder map[string]string

// today is the day that every edition here is true for.
var today = calendar.Date(2026, 4, 1)

// disk is the folder as a file system.
func (f folder) disk() fstest.MapFS {
	disk := fstest.MapFS{}
	for name, text := range f {
		disk[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return disk
}

// edition makes the pages of a folder for an audience, today.
func (f folder) edition(t *testing.T, level entry.Level, o Options) (*Site, []problem.Problem) {
	t.Helper()
	return edition(t, f.disk(), portfolio.Edition{Level: level, Day: today}, o)
}

// edition makes the pages of an edition of a portfolio on disk. The problems
// are those of pages alone; one of an earlier room ends the test.
func edition(t *testing.T, disk fs.FS, of portfolio.Edition, o Options) (*Site, []problem.Problem) {
	t.Helper()
	whole, problems := linked(t, disk)
	shown, _, found := whole.For(of)
	for _, p := range append(problems, found...) {
		t.Fatalf("%s: %s", p.Place(), p.Text)
	}
	o.Files, o.Words = disk, func(string) markdown.Words { return markdown.Words{} }
	o.Word = func(_, key string) string { return key }
	o.Date = func(_, key string, d calendar.Day) string { return key + " " + d.String() }
	o.Chrome = func(lang string) (tag, dir string) { return spoken(lang) }
	return Of(shown, o)
}

// spoken is the language of a theme that has words in English and Arabic.
func spoken(lang string) (tag, dir string) {
	if lang == "ar" {
		return "ar", "rtl"
	}
	return "en", ""
}

func linked(t *testing.T, disk fs.FS) (*portfolio.Portfolio, []problem.Problem) {
	t.Helper()
	files, problems, err := source.Walk(disk, "public")
	if err != nil {
		t.Fatal(err)
	}
	config := &entry.Config{}
	var entries []entry.Entry
	for _, name := range files.Documents {
		doc, found := source.Read(disk, name)
		problems = append(problems, found...)
		if name == entry.ConfigFile {
			config, found = entry.DecodeConfig(doc)
		} else {
			var e entry.Entry
			e, found = entry.Decode(doc)
			entries = append(entries, e)
		}
		problems = append(problems, found...)
	}
	whole, found := portfolio.Link(config, files, entries)
	return whole, append(problems, found...)
}

// site is the whole of a folder in which pages finds no problem, published at https://ana.example/.
func (f folder) site(t *testing.T) *Site {
	return f.published(t, entry.Private, "https://ana.example/")
}

// public is its public edition.
func (f folder) public(t *testing.T) *Site {
	return f.published(t, entry.Public, "https://ana.example/")
}

func (f folder) published(t *testing.T, level entry.Level, baseURL string) *Site {
	t.Helper()
	s, problems := f.edition(t, level, Options{BaseURL: baseURL, Generator: "mentorfolio 1"})
	for _, p := range problems {
		t.Errorf("%s: %s", p.Place(), p.Text)
	}
	return s
}

// md is an entry of a kind whose required fields are filled in where the header does not give them.
func md(kind entry.Kind, header string, body ...string) string {
	for line := range strings.Lines(required[kind]) {
		if key, _, _ := strings.Cut(line, ":"); !regexp.MustCompile(`(?m)^` + key + `:`).MatchString(header) {
			header = line + header
		}
	}
	return "---\n" + strings.TrimSpace(header) + "\n---\n" + strings.Join(body, "\n") + "\n"
}

var required = map[entry.Kind]string{
	entry.KindPlan:       "purpose: to learn\nmentee: ana\nmentors: [tom]\nstart: 2026-01-01\n",
	entry.KindGoal:       "measure: it runs\nwhy: it helps\ndue: 2026-06-30\n",
	entry.KindMilestone:  "goal: cli\ntype: skill\nsuccess: it runs\n",
	entry.KindReview:     "of: parser\nby: tom\nstance: mentor\ndate: 2026-03-14\n",
	entry.KindReflection: "date: 2026-03-15\n",
	entry.KindSession:    "date: 2026-03-17\n",
	entry.KindSample:     "date: 2026-03-10\n",
	entry.KindResource:   "type: book\n",
	entry.KindLetter:     "purpose: closing\nfrom: tom\ndate: 2026-03-20\n",
}

// page is the page at an address, which must be there.
func page(t *testing.T, s *Site, address string) *Page {
	t.Helper()
	p := s.Page(address)
	if p == nil {
		t.Fatalf("no page at /%s; there are %s", address, strings.Join(s.Addresses(), " "))
	}
	return p
}

// ways are the titles, or keys of the wording, of links and where they lead.
func ways(links ...Link) string {
	var list []string
	for _, l := range links {
		list = append(list, l.Title+l.Key+" → "+l.Href)
	}
	return strings.Join(list, ", ")
}

// titles are the titles of cards, in their order.
func titles(cards []Card) string {
	var list []string
	for _, c := range cards {
		list = append(list, c.Title)
	}
	return strings.Join(list, ", ")
}

// group is the list of a page that has a heading, nil when there is none.
func group(p *Page, heading string) []Card {
	for _, g := range p.Groups {
		if g.Key+g.Title == heading {
			return g.Cards
		}
	}
	return nil
}

// model is portfolio.json.
func model(t *testing.T, s *Site) map[string]any {
	t.Helper()
	text, err := s.Data()
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// has reports whether there is a page at an address.
func has(s *Site, address string) bool { return slices.Contains(s.Addresses(), address) }
