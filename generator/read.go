package generator

import (
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/mentorfolio/mentorfolio/generator/check"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/render"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/themes"
)

// read finds the files of the folder and reads the documents that are not remembered.
func (m *making) read() (source.Folder, []piece) {
	files, problems, err := source.Walk(m.folder, m.options.Skip...)
	m.add(problems)
	if err != nil {
		m.fail(err)
		return files, nil
	}
	pieces := make([]piece, len(files.Documents))
	parallel(len(pieces), func(i int) { pieces[i] = m.memory.read(m.folder, files.Documents[i]) })
	m.stage("read")
	return files, pieces
}

// decode makes the configuration and the entries of the documents.
func (m *making) decode(files source.Folder, pieces []piece) (*entry.Config, []entry.Entry) {
	parallel(len(pieces), func(i int) { pieces[i].decode() })
	entries := make([]entry.Entry, 0, len(pieces))
	for _, p := range pieces {
		m.add(p.problems)
		entries = append(entries, p.entry)
	}
	m.memory = m.memory.with(pieces)
	config := m.configure(files, pieces)
	m.add(render.CheckTokens(config))
	m.add(check.Unknown(config))
	m.stage("decode")
	return config, entries
}

func (m *making) link(config *entry.Config, files source.Folder, entries []entry.Entry) *portfolio.Portfolio {
	whole, problems := portfolio.Link(config, files, entries)
	m.add(problems)
	m.stage("link")
	return whole
}

// theme is the one that ships, under the author's own files; the last one, where it is remembered.
func (m *making) theme(config *entry.Config) *render.Renderer {
	last := m.memory.theme
	if last.renderer == nil || last.stale || last.tokens != config.Theme {
		m.memory.theme = m.dress(config.Theme, last)
	}
	m.add(m.memory.theme.problems)
	m.stage("theme")
	return m.memory.theme.renderer
}

// dress reads the theme. The last one stays in use while there are mistakes in its files.
func (m *making) dress(tokens entry.Theme, last look) look {
	theme, problems := m.ownTheme()
	renderer, wrong, err := render.New(theme, tokens)
	problems = append(problems, wrong...)
	switch {
	case last.renderer == nil:
		m.fail(err)
	case err != nil:
		problems = append(problems, problem.Problem{File: "theme", Rule: "theme", Text: err.Error(), Hint: "mend it, or take the folder away"})
		renderer = last.renderer
	case problem.Count(problems, problem.Error) > 0:
		renderer = last.renderer
	}
	return look{renderer: renderer, tokens: tokens, problems: problems}
}

// ownTheme lays the author's own files over the theme that ships, and tells
// what of them is no file of a theme.
func (m *making) ownTheme() (fs.FS, []problem.Problem) {
	info, err := fs.Stat(m.folder, "theme")
	if err != nil || !info.IsDir() {
		return themes.Default(), nil
	}
	own, err := fs.Sub(m.folder, "theme")
	if err != nil {
		return themes.Default(), nil
	}
	var problems []problem.Problem
	for _, left := range themes.LeftOut(own) {
		problems = append(problems, problem.Problem{File: path.Join("theme", left.Path), Rule: "special-file", Level: problem.Warning, Text: left.Why + ", so it is left out of the theme", Hint: "put a plain file in its place, or delete it"})
	}
	if plain(own, render.StyleName) { // a pipe would be waited for
		if style, err := fs.ReadFile(own, render.StyleName); err == nil {
			problems = append(problems, render.CheckStyle("theme/"+render.StyleName, style)...)
		}
	}
	return themes.Over(themes.Default(), own), problems
}

// baseURL is where the site is published, ending in a slash; "" when not known.
func (m *making) baseURL(config *entry.Config) string {
	base := m.options.BaseURL
	if base == "" {
		base = config.BaseURL.Value
	}
	if base != "" && !strings.HasSuffix(base, "/") {
		base += "/"
	}
	return base
}

// sorted is the report: each problem once, in the order of the files, at the
// levels that the author chose.
func (m *making) sorted(config *entry.Config) []problem.Problem {
	return problem.Sort(check.SettingsOf(config).ApplyToForm(m.problems))
}

// parallel calls do for 0 to n-1, as many at once as there are processors.
// Each call owns its slot of whatever it fills.
func parallel(n int, do func(i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wait.Wait()
}
