package generator

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/render"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/generator/tree"
)

// Mistake is what a file of the site cannot be made for: something that the
// author of the theme should mend.
type Mistake struct{ Problem problem.Problem }

func (m *Mistake) Error() string { return m.Problem.Place() + ": " + m.Problem.Text }

// ownFiles are the files at the root of a site that are no page and no file of the author's.
var ownFiles = append([]string{"404.html", render.StyleName, "robots.txt", ".nojekyll", pages.SitemapName}, pages.ExportNames...)

// tree puts every file of the site at its path: pages, what goes beside them,
// the files they use, and the author's static files.
func (m *making) tree(site *pages.Site, theme *render.Renderer, folder source.Folder) *tree.Tree {
	files, copied := map[string]tree.File{}, map[string]string{}
	for to, from := range site.Files() {
		files[to], copied[to] = cleaned(m.folder, from), from
	}
	for _, address := range site.Addresses() {
		files[address+"index.html"] = page(theme, func() *pages.Page { return site.Page(address) })
	}
	for address, export := range site.Exports() {
		files[address] = export
	}
	files["404.html"] = page(theme, site.NotFound)
	files[render.StyleName] = func() ([]byte, error) { return output.Minify(render.StyleName, theme.Style), nil }
	files["robots.txt"] = func() ([]byte, error) { return site.Robots(), nil }
	files[".nojekyll"] = func() ([]byte, error) { return nil, nil }
	if site.Announced() {
		files[pages.SitemapName] = site.Sitemap
	}
	m.static(files, copied, folder)
	t, err := tree.New(files)
	if err != nil {
		m.fail(err)
		return nil
	}
	m.stage("tree")
	m.copied = copied
	return t.Opened(m.films(copied))
}

// page makes the HTML of one page.
func page(theme *render.Renderer, make func() *pages.Page) tree.File {
	return func() ([]byte, error) {
		html, err := theme.Page(make())
		if err != nil {
			return nil, &Mistake{render.Problem(err)}
		}
		return output.Minify("index.html", html), nil
	}
}

// static adds the author's static files, which go to the root of the site. One
// that would take the place of a file of the site, or of its folder, is left out.
func (m *making) static(files map[string]tree.File, copied map[string]string, folder source.Folder) {
	var names output.Names
	for _, own := range slices.Sorted(maps.Keys(files)) {
		names.Add(own)
	}
	for _, f := range staticFiles(folder) {
		to := strings.TrimPrefix(f, portfolio.StaticFolder)
		if m.unusable[f] {
			continue
		}
		if other, ok := names.Add(to); !ok {
			m.add([]problem.Problem{{File: f, Rule: "same-address", Level: problem.Warning, Text: fmt.Sprintf("%s, so this one is left out", clash(to, other)), Hint: "give it another name"}})
			continue
		}
		files[to], copied[to] = cleaned(m.folder, f), f
	}
}

// clash says why there is no room for a file of the author's beside one of the site.
func clash(to, other string) string {
	if to == other {
		return fmt.Sprintf("the site has a file /%s of its own", to)
	}
	return fmt.Sprintf("/%s has no room beside /%s of the site: there, case does not matter, and a file is no folder", to, other)
}
