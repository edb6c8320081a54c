package generator

import (
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// Workspace is a folder that somebody writes in. It stays in memory: only what
// changed is read again, and a page is made when it is opened. It is safe for
// use by many goroutines, Update for one at a time.
type Workspace struct {
	folder  fs.FS
	options Options

	words    sync.RWMutex // held for reading while anything is made, for writing while texts get new words
	mu       sync.Mutex   // guards what follows
	whole    *whole
	editions map[view]*edition
}

// view says which edition of a workspace.
type view struct {
	level  entry.Level
	drafts bool
}

// edition is made when somebody asks for it first.
type edition struct {
	once   sync.Once
	result *Result
	err    error
}

// Open reads the folder. The error is a folder or a theme that cannot be read at all.
func Open(folder fs.FS, o Options) (*Workspace, error) {
	w := &Workspace{folder: folder}
	return w, w.gather(o, memory{})
}

// gather makes the whole anew; the editions follow when they are asked for.
func (w *Workspace) gather(o Options, known memory) error {
	whole, err := gather(w.folder, o, known)
	if err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.options, w.whole, w.editions = o, whole, map[view]*edition{}
	return nil
}

// Edition is the site for an audience, as the folder was at the last Update. No
// text changes while one of its files is made.
func (w *Workspace) Edition(level entry.Level, drafts bool) (*Result, error) {
	w.mu.Lock()
	whole, e := w.whole, w.editions[view{level, drafts}]
	if e == nil {
		e = &edition{}
		w.editions[view{level, drafts}] = e
	}
	w.mu.Unlock()
	w.words.RLock()
	defer w.words.RUnlock()
	e.once.Do(func() {
		if e.result, e.err = whole.edition(level, drafts); e.err == nil {
			e.result.Site = e.result.Site.Guarded(w.words.RLocker())
		}
	})
	return e.result, e.err
}

// Update takes note of the day, and that the files at these paths have changed.
// The error is a folder that cannot be read any more; then all is as it was.
func (w *Workspace) Update(changed []string, day calendar.Day) error {
	changed = slices.DeleteFunc(slices.Clone(changed), func(file string) bool { return source.Ignored(file, w.options.Skip...) })
	if day == w.options.Day && w.reword(changed) {
		return nil
	}
	o := w.options
	o.Day = day
	return w.gather(o, w.whole.memory.without(changed))
}

// reword lets entries say what they say now, where nothing else has changed: then
// what they are, and how they go together, is as it was, and nothing need be made
// again. It reports whether that is so.
func (w *Workspace) reword(changed []string) bool {
	var news []piece
	for _, file := range changed {
		if !plain(w.folder, file) {
			return false
		}
		now := memory{}.read(w.folder, file)
		now.decode()
		if before := w.whole.memory.pieces[file]; !onlyWords(before, now) {
			return false
		}
		news = append(news, now)
	}
	w.words.Lock()
	defer w.words.Unlock()
	in, problems := w.made()
	for _, p := range news {
		if slices.ContainsFunc(problems, func(other problem.Problem) bool { return other.File == p.path }) ||
			slices.ContainsFunc(in, func(other wording) bool { return !other.portfolio.Takes(p.entry) }) {
			return false
		}
	}
	same := true
	for _, p := range news {
		for _, e := range in {
			same = e.reword(p.entry) && same
		}
		w.whole.memory.pieces[p.path] = p
	}
	return same
}

// plain reports whether a path leads to a plain file, and through no link.
func plain(folder fs.FS, file string) bool {
	info, err := fs.Lstat(folder, file)
	for above := path.Dir(file); err == nil && above != "."; above = path.Dir(above) {
		var dir fs.FileInfo
		if dir, err = fs.Lstat(folder, above); err == nil && !dir.IsDir() {
			return false
		}
	}
	return err == nil && info.Mode().IsRegular()
}

// onlyWords reports whether two versions of a document differ in nothing but
// what they say, and there is nothing to mend in either.
func onlyWords(before, now piece) bool {
	return before.entry != nil && now.entry != nil && len(before.problems) == 0 && len(now.problems) == 0 &&
		entry.SameTies(before.entry, now.entry)
}

// wording is a portfolio that says what its entries do, and the site of it; nil of the whole.
type wording struct {
	portfolio *portfolio.Portfolio
	site      *pages.Site
}

// reword lets an entry say what it says now, and reports whether the site has the pages that it should have.
func (in wording) reword(e entry.Entry) bool {
	key, news := in.portfolio.Reword(e)
	return in.site == nil || in.site.Follow(key, news)
}

// made are the whole and the editions that have been made of it, in that order, with
// what there is to mend in them.
func (w *Workspace) made() ([]wording, []problem.Problem) {
	list, problems := []wording{{w.whole.portfolio, nil}}, w.whole.problems
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, e := range w.editions {
		if e.result != nil {
			list, problems = append(list, wording{e.result.portfolio, e.result.pages}), append(problems[:len(problems):len(problems)], e.result.Problems...)
		}
	}
	return list, problems
}
