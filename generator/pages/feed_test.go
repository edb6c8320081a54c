package pages

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// atom is a feed as a reader of RFC 4287 takes it.
type atom struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	Title   string      `xml:"title"`
	ID      string      `xml:"id"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Lang      string   `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	Title     string   `xml:"title"`
	ID        string   `xml:"id"`
	Published string   `xml:"published"`
	Updated   string   `xml:"updated"`
	Author    string   `xml:"author>name"`
	Link      atomLink `xml:"link"`
	Summary   string   `xml:"summary"`
}

func read(t *testing.T, s *Site) atom {
	t.Helper()
	text, err := s.Feed()
	if err != nil {
		t.Fatal(err)
	}
	var f atom
	if err := xml.Unmarshal(text, &f); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return f
}

// told is a line for each entry: day of the last change, title, and who wrote it where somebody else did.
func (f atom) told() string {
	var b strings.Builder
	for _, e := range f.Entries {
		fmt.Fprintln(&b, strings.TrimSpace(strings.TrimSuffix(e.Updated, "T00:00:00Z")+" "+e.Title+" "+e.Author))
	}
	return b.String()
}

var diary = folder{
	"mentorfolio.yaml":    "title: From spreadsheets & such\nlanguage: pt-BR\npeople: [{id: ana, name: Ana Souza}, {id: tom, name: Tom Okafor}]\n",
	"plan.md":             md(entry.KindPlan, "title: Our plan"),
	"goals/cli.md":        md(entry.KindGoal, "title: Ship"),
	"milestones/p.md":     md(entry.KindMilestone, "title: Parse"),
	"reviews/r.md":        md(entry.KindReview, "of: p\ntitle: Seen\ndate: 2026-03-01"),
	"letters/l.md":        md(entry.KindLetter, "title: Goodbye\ndate: 2026-03-20\nlang: en", "Dear Ana <3"),
	"reflections/a.md":    md(entry.KindReflection, "title: Early\ndate: 2026-02-01"),
	"reflections/b.md":    md(entry.KindReflection, "title: Mended\ndate: 2026-01-15\nupdated: 2026-03-10"),
	"sessions/x.md":       md(entry.KindSession, "title: Same day X\ndate: 2026-02-02"),
	"sessions/w.md":       md(entry.KindSession, "title: Same day W\ndate: 2026-02-02"),
	"sessions/on.md":      md(entry.KindSession, "title: On the day\ndate: 2026-04-01"),
	"sessions/next.md":    md(entry.KindSession, "title: Tomorrow\ndate: 2026-04-02\nstatus: planned"),
	"sessions/prepare.md": md(entry.KindSession, "title: Prepared\ndate: 2026-05-01\nupdated: 2026-01-20\nstatus: planned"),
	"README.md":           "---\ndate: 2026-03-30\n---\n# Welcome\n",
}

func TestTheFeedHasWhatHasHappenedNewestFirst(t *testing.T) {
	const want = `2026-04-01 On the day
2026-03-20 Goodbye Tom Okafor
2026-03-10 Mended
2026-03-01 Seen Tom Okafor
2026-02-02 Same day W
2026-02-02 Same day X
2026-02-01 Early
2026-01-20 Prepared
`
	if got := read(t, diary.site(t)).told(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestTheFeedIsWhatRFC4287Asks(t *testing.T) {
	f := read(t, diary.site(t))
	if f.Title != "From spreadsheets & such" || f.ID != "https://ana.example/" || f.Author != "Ana Souza" || f.Lang != "pt-BR" {
		t.Errorf("the feed is %q %s of %q in %q", f.Title, f.ID, f.Author, f.Lang)
	}
	if f.Updated != f.Entries[0].Updated {
		t.Errorf("the feed was updated at %s, its newest entry at %s", f.Updated, f.Entries[0].Updated)
	}
	if len(f.Links) == 0 || f.Links[0] != (atomLink{"self", "https://ana.example/feed.atom"}) {
		t.Errorf("it links to %v", f.Links)
	}
	ids := map[string]bool{f.ID: true}
	for _, e := range f.Entries {
		if ids[e.ID] || e.ID != e.Link.Href || !strings.HasPrefix(e.ID, "https://ana.example/") {
			t.Errorf("%s has the id %s and leads to %s", e.Title, e.ID, e.Link.Href)
		}
		ids[e.ID] = true
		published, err1 := time.Parse(time.RFC3339, e.Published)
		updated, err2 := time.Parse(time.RFC3339, e.Updated)
		if err1 != nil || err2 != nil || published.After(updated) || updated.After(today.Time()) {
			t.Errorf("%s was published at %s and updated at %s", e.Title, e.Published, e.Updated)
		}
	}
	letter := f.Entries[1]
	if letter.Lang != "en" || letter.Summary != "Dear Ana <3" || letter.Published != "2026-03-20T00:00:00Z" {
		t.Errorf("%+v", letter)
	}
	if mended := f.Entries[2]; mended.Published != "2026-01-15T00:00:00Z" {
		t.Errorf("what was mended was published at %s", mended.Published)
	}
}

func TestAFeedWithoutAPlanIsByThePortfolio(t *testing.T) {
	f := read(t, folder{"mentorfolio.yaml": "title: Seen\n", "goals/cli.md": md(entry.KindGoal, "")}.site(t))
	if f.Author != "Seen" || len(f.Entries) != 0 || f.Updated != "2026-04-01T00:00:00Z" {
		t.Errorf("%+v", f)
	}
}

func TestTheFeedHoldsTheTwentyNewest(t *testing.T) {
	files := folder{}
	for d := 1; d <= 28; d++ {
		files[fmt.Sprintf("reflections/2026-02-%02d.md", d)] = md(entry.KindReflection, fmt.Sprintf("date: 2026-02-%02d", d))
	}
	f := read(t, files.site(t))
	if n := len(f.Entries); n != 20 || f.Entries[0].Updated != "2026-02-28T00:00:00Z" || f.Entries[19].Updated != "2026-02-09T00:00:00Z" {
		t.Errorf("%d entries:\n%s", n, f.told())
	}
}

func TestTheSitemapListsEveryPageThatStays(t *testing.T) {
	files := folder{
		"goals/cli.md":          md(entry.KindGoal, "aliases: [/old/]\ndate: 2026-01-02\nupdated: 2026-03-04"),
		"sessions/2026-05-1.md": md(entry.KindSession, "date: 2026-05-01"),
		"Über mich.md":          "# Me\n",
	}
	text, err := files.published(t, entry.Private, "https://ana.example/r%20o/").Sitemap()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`,
		"<loc>https://ana.example/r%20o/</loc>",
		"<loc>https://ana.example/r%20o/goals/cli/</loc>\n  <lastmod>2026-03-04</lastmod>",
		"<loc>https://ana.example/r%20o/sessions/2026-05-1/</loc>\n </url>", // nothing was changed in the future
		"<loc>https://ana.example/r%20o/%C3%BCber-mich/</loc>",
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(string(text), "/old/") || strings.Contains(string(text), "404") {
		t.Errorf("it lists what only leads elsewhere:\n%s", text)
	}
}

func TestWithoutABaseURLThereIsNeitherFeedNorSitemap(t *testing.T) {
	s := diary.published(t, entry.Private, "")
	feed, err1 := s.Feed()
	sitemap, err2 := s.Sitemap()
	if feed != nil || sitemap != nil || err1 != nil || err2 != nil {
		t.Errorf("%s%v%s%v", feed, err1, sitemap, err2)
	}
}

func TestOnlyAPublicEditionIsForSearchEngines(t *testing.T) {
	for _, c := range []struct {
		level         entry.Level
		baseURL, want string
	}{
		{entry.Public, "", "User-agent: *\nAllow: /\n"},
		{entry.Public, "https://ana.example/", "User-agent: *\nAllow: /\nSitemap: https://ana.example/sitemap.xml\n"},
		{entry.Cohort, "https://ana.example/", "User-agent: *\nDisallow: /\n"},
		{entry.Private, "", "User-agent: *\nDisallow: /\n"},
	} {
		s := diary.published(t, c.level, c.baseURL)
		if got := string(s.Robots()); got != c.want {
			t.Errorf("robots.txt for %s is %q", c.level, got)
		}
		if s.Announced() != strings.Contains(c.want, "Sitemap") {
			t.Errorf("for %s at %q: announced %t", c.level, c.baseURL, s.Announced())
		}
	}
}
