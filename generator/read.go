package generator

import (
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/render"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/themes"
)

// read finds the files of the folder and reads the documents, nil for those whose header cannot be trusted.
func (m *making) read() (source.Folder, []*source.Document) {
	files, problems, err := source.Walk(m.folder, m.options.Skip...)
	m.add(problems)
	if err != nil {
		m.fail(err)
		return files, nil
	}
	documents := make([]*source.Document, len(files.Documents))
	found := make([][]problem.Problem, len(documents))
	parallel(len(documents), func(i int) { documents[i], found[i] = source.Read(m.folder, files.Documents[i]) })
	m.add(slices.Concat(found...))
	m.stage("read")
	return files, documents
}

// decode makes the configuration and the entries of the documents.
func (m *making) decode(files source.Folder, documents []*source.Document) (*entry.Config, []entry.Entry) {
	config := m.configure(files, documents)
	prose := slices.DeleteFunc(slices.Clone(documents), func(d *source.Document) bool { return d == nil || isConfig(d.Path) })
	m.add(render.CheckTokens(config))
	entries := make([]entry.Entry, len(prose))
	found := make([][]problem.Problem, len(prose))
	parallel(len(prose), func(i int) { entries[i], found[i] = entry.Decode(prose[i]) })
	m.add(slices.Concat(found...))
	m.stage("decode")
	return config, entries
}

func (m *making) link(config *entry.Config, files source.Folder, entries []entry.Entry) *portfolio.Portfolio {
	whole, problems := portfolio.Link(config, files, entries)
	m.add(problems)
	m.stage("link")
	return whole
}

// theme is the one that ships, under the author's own files.
func (m *making) theme(config *entry.Config) *render.Renderer {
	theme := themes.Default()
	if info, err := fs.Stat(m.folder, "theme"); err == nil && info.IsDir() {
		if own, err := fs.Sub(m.folder, "theme"); err == nil {
			theme = themes.Over(theme, own)
			m.leaveOut(own)
		}
	}
	renderer, problems, err := render.New(theme, config.Theme)
	m.add(problems)
	if err != nil {
		m.fail(err)
	}
	m.stage("theme")
	return renderer
}

// leaveOut tells what of the author's theme is no file of a theme.
func (m *making) leaveOut(own fs.FS) {
	for _, left := range themes.LeftOut(own) {
		m.add([]problem.Problem{{File: path.Join("theme", left.Path), Rule: "special-file", Level: problem.Warning, Text: left.Why + ", so it is left out of the theme", Hint: "put a plain file in its place, or delete it"}})
	}
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
	chosen := map[string]string{}
	for _, c := range config.Checks {
		chosen[c.Rule.Value] = c.Level.Value
	}
	list := slices.DeleteFunc(m.problems, func(p problem.Problem) bool {
		return p.Level != problem.Error && chosen[p.Rule] == "off"
	})
	for i := range list {
		for _, level := range []problem.Level{problem.Warning, problem.Hint, problem.Error} {
			if list[i].Level != problem.Error && chosen[list[i].Rule] == level.String() {
				list[i].Level = level
			}
		}
	}
	return problem.Sort(list)
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
