package generator

import (
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
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
	made := w.made()
	for _, p := range news {
		if !w.takes(p, made) {
			return false
		}
	}
	for i, p := range news {
		if i > 0 && !w.takes(p, made) {
			return false // it would have been the same with what one of those before was
		}
		w.whole.portfolio.Reword(p.entry)
		for _, e := range made {
			e.reword(p.entry)
		}
		w.whole.memory.pieces[p.path] = p
	}
	return true
}

// takes reports whether there is nothing to mend in a file, and an entry says what
// it says now without anything else being another, in the whole and in editions of it.
func (w *Workspace) takes(p piece, made []*edition) bool {
	of := func(other problem.Problem) bool { return other.File == p.path }
	return !slices.ContainsFunc(w.whole.problems, of) && w.whole.portfolio.Takes(p.entry) &&
		!slices.ContainsFunc(made, func(e *edition) bool {
			return slices.ContainsFunc(e.result.Problems, of) || !e.result.portfolio.Takes(p.entry)
		})
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
