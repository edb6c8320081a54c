// Package generator turns a folder of Markdown into a site. Data moves one way:
//
//	files → entries → portfolio → (audience) → progress → pictures → pages → HTML → a tree of files
//
// The site is a file system whose pages are made when they are opened, so that
// a build writes all of them, a server makes the one that is asked for, and
// both give the same bytes. Each step returns what it made and changes nothing
// it was given; the day is an argument.
package generator

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/render"
	"github.com/mentorfolio/mentorfolio/generator/tree"
)

// Options say how the editions of a portfolio are made.
type Options struct {
	Level     entry.Level                           // for whom Make makes it; a workspace is asked for any
	Day       calendar.Day                          // the day it is true for
	Drafts    bool                                  // with entries marked draft; as Level
	BaseURL   string                                // where it is published, ending in "/"; else what mentorfolio.yaml says
	FromFiles bool                                  // links name index.html, so that it can be opened from a folder
	Skip      []string                              // folders of the portfolio that are no part of it, such as the output
	Program   string                                // name and version, for the pages' generator mark
	Stage     func(name string, took time.Duration) // told how long each stage took; may be nil
}

// Result is a site, and what there is to say of its making.
type Result struct {
	Site      *tree.Tree
	Pages     int
	Entries   int
	Held      []portfolio.Held
	Passages  int               // of the entries that are shown, held back
	Announced bool              // it has a feed and a sitemap
	Problems  []problem.Problem // sorted

	portfolio *portfolio.Portfolio
	pages     *pages.Site
	theme     *render.Renderer
	options   Options
	people    []entry.Person // all that the configuration lists
	folder    fs.FS
	copied    map[string]string // the author's files that are on the site: where → path
}

// NotFound is the page for an address that the site does not have, with
// relative links; that in the site itself has them from the top of its host.
func (r *Result) NotFound(address string) ([]byte, error) {
	return r.Site.Make(page(r.theme, func() *pages.Page { return r.pages.Missing(address) }))
}

// Address is where the page of a file is, false where it has none.
func (r *Result) Address(file string) (address string, ok bool) { return r.pages.Address(file) }

// Published is where a file that is no entry is in the site; "" where it is not.
func (r *Result) Published(file string) string {
	for to, from := range r.pages.Files() {
		if from == file {
			return to
		}
	}
	if to, static := strings.CutPrefix(file, portfolio.StaticFolder); static {
		return to
	}
	return ""
}

// Exports are the addresses of the files for other programs, sorted: what a
// reader in twenty years may want beside the pages.
func (r *Result) Exports() []string { return slices.Sorted(maps.Keys(r.pages.Exports())) }

// File is the file of the page at an address; "" where the page is no file's.
func (r *Result) File(address string) string { return r.pages.File(address) }

// Make makes the site of the portfolio in a folder. What an author should mend
// is in Problems, and the site is whole without it; an error is a folder or a
// theme that cannot be read at all.
func Make(folder fs.FS, o Options) (*Result, error) {
	whole, err := gather(folder, o, memory{})
	if err != nil {
		return nil, err
	}
	return whole.edition(o.Level, o.Drafts)
}

// whole is what all editions of a portfolio are made from.
type whole struct {
	making
	config    *entry.Config
	portfolio *portfolio.Portfolio
	theme     *render.Renderer
}

// gather reads a folder, but for what is remembered, and ties together what is in it.
func gather(folder fs.FS, o Options, known memory) (*whole, error) {
	m := making{folder: folder, options: o, memory: known, clock: time.Now()}
	files, pieces := m.read()
	config, entries := m.decode(files, pieces)
	linked := m.link(config, files, entries)
	theme := m.theme(config)
	return &whole{m, config, linked, theme}, m.err
}

// edition makes the site for an audience.
func (w *whole) edition(level entry.Level, drafts bool) (*Result, error) {
	m := w.making // with its own list of problems
	m.problems, m.clock = slices.Clone(w.problems), time.Now()
	edition := m.audience(w.portfolio, portfolio.Edition{Level: level, Day: m.options.Day, Drafts: drafts})
	copied := append(edition.Files(), staticFiles(edition.Folder)...)
	m.overhear(edition, copied)
	m.inspect(copied)
	site := m.pages(edition, w.theme)
	out := m.tree(site, w.theme, edition.Folder)
	return &Result{Site: out, Pages: len(site.Addresses()), Entries: len(edition.Entries), Held: m.held, Announced: site.Announced(), Passages: edition.Passages,
		Problems: m.sorted(w.config), portfolio: edition, pages: site, theme: w.theme, options: m.options, people: w.config.People, folder: m.folder, copied: m.copied}, m.err
}

// making carries what every stage may add to: problems, the first failure, and the time.
type making struct {
	folder   fs.FS
	options  Options
	memory   memory
	problems []problem.Problem
	held     []portfolio.Held
	unusable map[string]bool   // files that may not be published as they are
	copied   map[string]string // the author's files that are on the site: where → path
	err      error
	clock    time.Time
}

func (m *making) add(list []problem.Problem) { m.problems = append(m.problems, list...) }

func (m *making) fail(err error) {
	if m.err == nil {
		m.err = err
	}
}

// stage tells how long the work since the last stage took.
func (m *making) stage(name string) {
	now := time.Now()
	if m.options.Stage != nil {
		m.options.Stage(name, now.Sub(m.clock))
	}
	m.clock = now
}

func (m *making) audience(whole *portfolio.Portfolio, want portfolio.Edition) *portfolio.Portfolio {
	edition, held, problems := whole.For(want)
	m.held = held
	m.add(problems)
	m.stage("audience")
	return edition
}

func (m *making) pages(edition *portfolio.Portfolio, theme *render.Renderer) *pages.Site {
	site, problems := pages.Of(edition, pages.Options{Files: m.folder, Unusable: m.unusable, Reserved: ownFiles, BaseURL: m.baseURL(edition.Config), FromFiles: m.options.FromFiles,
		Words: theme.Words, Word: theme.Word, Date: theme.Date, Chrome: theme.Chrome, Generator: m.options.Program})
	m.add(problems)
	m.stage("pages")
	return site
}
