package generator

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator/check"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
	"github.com/mentorfolio/mentorfolio/generator/webpage"
)

// CheckOptions say what is checked, and what may be asked for it.
type CheckOptions struct {
	Level entry.Level                            // what the edition for it shows; Private is everything, drafts too
	Git   func() check.Repository                // how the folder is kept; nil where nobody can tell
	Ask   func(addresses []string) check.Answers // asks the web; nil where it shall not be asked

	Closing bool // tell instead what stands between here and a good ending
}

// Check is what would make the portfolio better before it is published: first
// what reading, linking and the audience find, as a build does, then what the rules
// find. It looks at everything whomever it is for, since what is held back may be
// the evidence, and tells of what the edition shows. It is not for use during an Update.
func (w *Workspace) Check(o CheckOptions) ([]problem.Problem, error) {
	all, err1 := w.Edition(entry.Private, true)
	public, err2 := w.Edition(entry.Public, false)
	shown, err3 := w.Edition(o.Level, o.Level == entry.Private)
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, err
	}
	pages := &reading{of: shown}
	reader := &check.Reader{
		All: all.portfolio, Public: public.portfolio, Figures: progress.Of(all.portfolio), Folder: w.folder,
		Static: staticFiles(public.portfolio.Folder), Partial: w.whole.partial(), Names: setOf(shown.Site.Names()), Pages: pages.all, Git: o.Git, Ask: o.Ask,
	}
	reader.Form = slices.Concat(shown.Problems, public.Problems)
	asked := check.Asked(o.Closing)
	found := make([][]problem.Problem, len(asked))
	parallel(len(found), func(i int) { found[i] = reader.Find(asked[i]) })
	settings := check.SettingsOf(w.whole.config)
	if o.Closing {
		return append(problem.Sort(faults(reader.Form)), settings.Apply(concerning(shown, all, slices.Concat(found...)))...), nil
	}
	pages.all()
	form := problem.Sort(slices.Concat(reader.Form, pages.mistakes))
	rules := concerning(shown, all, slices.Concat(found...))
	return append(form, problem.Sort(settings.Apply(rules))...), pages.err
}

// faults are the errors among problems: what keeps a portfolio from being read.
func faults(list []problem.Problem) []problem.Problem {
	return slices.DeleteFunc(slices.Clone(list), func(p problem.Problem) bool { return p.Level != problem.Error })
}

// concerning are the problems of what an edition shows: all but those of entries that it holds back.
func concerning(shown, all *Result, list []problem.Problem) []problem.Problem {
	return slices.DeleteFunc(list, func(p problem.Problem) bool {
		k := all.portfolio.KeyAt(p.File)
		return !k.IsZero() && shown.portfolio.KeyAt(p.File).IsZero()
	})
}

// partial reports whether a document of the folder could not be read.
func (w *whole) partial() bool {
	for _, p := range w.memory.pieces {
		if p.entry == nil && !isConfig(p.path) || p.stale {
			return true
		}
	}
	return false
}

func setOf(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, name := range list {
		set[name] = true
	}
	return set
}

// reading reads the pages of a site once, when somebody asks for them.
type reading struct {
	of       *Result
	once     sync.Once
	pages    []check.Page
	mistakes []problem.Problem // for which a page cannot be made
	err      error
}

func (r *reading) all() []check.Page {
	r.once.Do(r.read)
	return r.pages
}

func (r *reading) read() {
	var names []string
	for _, address := range r.of.pages.Addresses() {
		names = append(names, address+"index.html")
	}
	names = append(names, "404.html")
	pages, failed := make([]*webpage.Page, len(names)), make([]error, len(names))
	parallel(len(names), func(i int) {
		var html []byte
		if html, failed[i] = r.of.Site.ReadFile(names[i]); failed[i] == nil {
			pages[i] = webpage.Read(html)
		}
	})
	for i, name := range names {
		var mistake *Mistake
		switch {
		case errors.As(failed[i], &mistake):
			r.mistakes = append(r.mistakes, mistake.Problem)
		case failed[i] != nil:
			r.err = errors.Join(r.err, failed[i])
		default:
			r.pages = append(r.pages, check.Page{Page: pages[i], Path: name, File: r.of.File(strings.TrimSuffix(name, "index.html"))})
		}
	}
}
