// Package render makes HTML of a page with a theme's templates and words.
package render

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Renderer is a theme that is ready to use. It is safe for use by many goroutines.
type Renderer struct {
	Style []byte // style.css, with the author's tokens

	wordings map[string]*Wording
	layouts  map[string]map[string]*template.Template // of each language, by name
	past     map[string]func() map[string]*template.Template
	style    string // the style sheet's name, with a mark of its content
	desk     outfit
	book     []byte // book.css
}

// New reads a theme: templates/base.html, templates/partials, templates/layouts,
// wording and style.css. What cannot be read of the author's files is a problem;
// an error is a theme that misses a file it needs.
func New(theme fs.FS, tokens entry.Theme) (*Renderer, []problem.Problem, error) {
	r := &Renderer{layouts: map[string]map[string]*template.Template{}, past: map[string]func() map[string]*template.Template{}}
	var problems []problem.Problem
	var err error
	if r.wordings, problems, err = wordings(theme); err != nil {
		return nil, problems, err
	}
	if err := r.dress(theme, tokens); err != nil {
		return nil, problems, err
	}
	if r.desk, err = r.outfit(theme); err != nil {
		return nil, problems, err
	}
	if r.book, err = bookStyle(theme); err != nil {
		return nil, problems, err
	}
	files, err := templates(theme)
	if err != nil {
		return nil, problems, err
	}
	var below map[string]string
	if l, ok := theme.(layered); ok {
		below, _ = templates(l.Under())
	}
	for tag, w := range r.wordings {
		set, wrong := r.parse(files, below, w)
		if tag == fallback {
			problems = append(problems, wrong...)
		}
		r.layouts[tag], r.past[tag] = set, r.pastLayouts(files, below, w)
	}
	return r, problems, nil
}

// files of a theme's templates, by path below templates/.
func templates(theme fs.FS) (map[string]string, error) {
	files := map[string]string{}
	err := fs.WalkDir(theme, "templates", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) != ".html" {
			return err
		}
		text, err := fs.ReadFile(theme, p)
		files[strings.TrimPrefix(p, "templates/")] = string(text)
		return err
	})
	if _, there := files["base.html"]; err == nil && !there {
		err = fmt.Errorf("the theme has no templates/base.html")
	}
	return files, err
}

// parse makes one template of each layout: the base, all partials, and the
// layout's own content. One with a mistake is a problem, and that of the theme
// below, where there is one, stays in its place.
func (r *Renderer) parse(files, below map[string]string, w *Wording) (map[string]*template.Template, []problem.Problem) {
	shared := template.New("base").Funcs(r.funcs(w))
	var problems []problem.Problem
	read := func(into *template.Template, name string) bool {
		err := r.readTemplate(into, name, files[name], w)
		if err == nil {
			return true
		}
		problems = append(problems, templateProblem(name, files[name], err))
		text, there := below[name]
		return there && r.readTemplate(into, name, text, w) == nil
	}
	set := map[string]*template.Template{}
	for _, name := range sortedKeys(files) {
		if !strings.HasPrefix(name, "layouts/") {
			read(shared, name)
		}
	}
	for _, name := range sortedKeys(files) {
		if strings.HasPrefix(name, "layouts/") {
			if layout := template.Must(shared.Clone()); read(layout, name) {
				set[strings.TrimSuffix(path.Base(name), ".html")] = layout
			}
		}
	}
	return set, problems
}

// readTemplate adds a file to a set of templates.
func (r *Renderer) readTemplate(into *template.Template, name, text string, w *Wording) error {
	if name == "base.html" && strings.TrimSpace(text) == "" {
		return fmt.Errorf("template: %s:1: the file is empty, and every page would be", name)
	}
	_, err := into.New(name).Parse(r.settle(text, w))
	return err
}

// constant is a call whose result is the same on every page of a language.
var constant = regexp.MustCompile(`\{\{(?:word "([\w-]+)"|(csp|style))\}\}`)

// inert is a word as a template shows it: as text, of which nothing is HTML and
// nothing is code of the template.
func inert(word string) string {
	return strings.ReplaceAll(template.HTMLEscapeString(word), "{", "&#123;")
}

// settle puts the words that are the same on every page into a template when
// it is read, so that no page has to look them up.
func (r *Renderer) settle(text string, w *Wording) string {
	return constant.ReplaceAllStringFunc(text, func(call string) string {
		m := constant.FindStringSubmatch(call)
		switch m[2] {
		case "csp":
			return inert(policy)
		case "style":
			return inert(r.style)
		}
		return inert(w.word(m[1]))
	})
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// Page returns the HTML of a page. The error is a mistake in a template.
func (r *Renderer) Page(p *pages.Page) ([]byte, error) {
	tag := r.wording(p.Chrome).Tag
	set := r.layouts[tag]
	if p.Site.Over {
		set = r.past[tag]()
	}
	layout, ok := set[p.Layout]
	if !ok {
		layout = set["page"]
	}
	if layout == nil {
		return nil, fmt.Errorf("the theme has no templates/layouts/%s.html and no page.html", p.Layout)
	}
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := layout.ExecuteTemplate(b, "base.html", p); err != nil {
		return nil, err
	}
	return bytes.Clone(b.Bytes()), nil
}

// StyleName is the file name of the style sheet.
const StyleName = "style.css"

// place finds "name:line:col: what" or "name:line: what" in an error of a
// template; html/template leaves out the space before it.
var place = regexp.MustCompile(`template: ?([^:]+):(\d+)(?::(\d+))?: (.*)`)

// templateProblem is a mistake in a template as an author needs it told.
func templateProblem(name, text string, err error) problem.Problem {
	p := problem.Problem{File: "theme/templates/" + name, Rule: "theme-template", Text: err.Error(), Hint: mendTemplate}
	m := place.FindStringSubmatch(err.Error())
	if m == nil {
		return p
	}
	p.File = "theme/templates/" + m[1]
	p.Text, p.Hint = explained(m[4])
	p.Line, _ = strconv.Atoi(m[2])
	if m[3] != "" {
		col, _ := strconv.Atoi(m[3])
		p.Col = col + 1
	}
	if lines := strings.Split(text, "\n"); m[1] == name && p.Line >= 1 && p.Line <= len(lines) {
		p.Source = lines[p.Line-1]
	}
	return p
}

// Problem turns the error of a page into what its theme's author should mend.
func Problem(err error) problem.Problem { return templateProblem("", "", err) }
