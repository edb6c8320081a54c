package render

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/themes"
)

// own are files of an author's theme/ folder: path → text.
type own map[string]string

// over is the theme that ships under the author's files.
func (o own) over() fs.FS {
	return themes.Over(themes.Default(), o.alone())
}

// alone is a theme of these files and no others.
func (o own) alone() fs.FS {
	disk := fstest.MapFS{}
	for name, text := range o {
		disk[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return disk
}

// renderer reads the theme, which may have problems.
func renderer(t *testing.T, theme fs.FS) (*Renderer, []problem.Problem) {
	t.Helper()
	r, problems, err := New(theme, entry.Theme{})
	if err != nil {
		t.Fatal(err)
	}
	return r, problems
}

// sound is the theme that ships under the author's files, without a problem.
func (o own) sound(t *testing.T) *Renderer {
	t.Helper()
	r, problems := renderer(t, o.over())
	for _, p := range problems {
		t.Errorf("%s: %s", p.Place(), p.Text)
	}
	return r
}

// notes are two pages of a portfolio.
var notes = fstest.MapFS{
	"mentorfolio.yaml":    {Data: []byte("title: Notes & such\n")},
	"goals/cli.md":        {Data: []byte("---\nmeasure: m\nwhy: w\ndue: 2026-06-30\ntitle: Ship <it>\n---\nSome *words*.\n")},
	"goals/cli.pt-BR.md":  {Data: []byte("---\ntitle: Ferramenta\n---\nPalavras.\n")},
	"sessions/meeting.md": {Data: []byte("---\ndate: 2026-03-17\n---\n")},
}

// page is the page at an address of the notes, as the theme is shown it.
func page(t *testing.T, r *Renderer, address string) *pages.Page {
	t.Helper()
	files, _, err := source.Walk(notes)
	if err != nil {
		t.Fatal(err)
	}
	config := &entry.Config{}
	var entries []entry.Entry
	for _, name := range files.Documents {
		doc, _ := source.Read(notes, name)
		if name == entry.ConfigFile {
			config, _ = entry.DecodeConfig(doc)
			continue
		}
		e, _ := entry.Decode(doc)
		entries = append(entries, e)
	}
	whole, _ := portfolio.Link(config, files, entries)
	edition, _, _ := whole.For(portfolio.Edition{Level: entry.Private, Day: calendar.Date(2026, 4, 1)})
	site, problems := pages.Of(edition, pages.Options{Files: notes, Words: r.Words, Word: r.Word, Date: r.Date, Chrome: r.Chrome})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if p := site.Page(address); p != nil {
		return p
	}
	t.Fatalf("no page at /%s", address)
	return nil
}

// html is the page at an address, made with a theme.
func html(t *testing.T, r *Renderer, address string) string {
	t.Helper()
	text, err := r.Page(page(t, r, address))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
