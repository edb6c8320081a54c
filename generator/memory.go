package generator

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/render"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// memory is what was read of a folder, so that only what changed is read again.
// The zero memory remembers nothing. What it holds is not changed: the next
// reading has a memory of its own.
type memory struct {
	pieces map[string]piece // by path
	theme  look
	fit    *fitness
}

// piece is one document on its way to an entry.
type piece struct {
	path     string
	document *source.Document // until it is decoded; that of a configuration stays
	entry    entry.Entry      // nil of a configuration, and where the document could never be read
	problems []problem.Problem
	stale    bool // the file has changed since
}

// look is the theme as it was last read.
type look struct {
	renderer *render.Renderer
	tokens   entry.Theme
	problems []problem.Problem
	stale    bool // a file of it has changed since
}

// read is the document at a path, as it is remembered or as it is now. While
// its header cannot be trusted, what was there before stays, with the new problems.
func (m memory) read(folder fs.FS, path string) piece {
	last, known := m.pieces[path]
	if known && !last.stale {
		return last
	}
	document, problems := source.Read(folder, path)
	if document == nil {
		return piece{path: path, document: last.document, entry: last.entry, problems: problems}
	}
	return piece{path: path, document: document, problems: problems}
}

// decode makes the entry of a document that was read.
func (p *piece) decode() {
	if p.document == nil || isConfig(p.path) {
		return
	}
	e, problems := entry.Decode(p.document)
	p.entry, p.document, p.problems = e, nil, append(p.problems, problems...)
}

// with is the memory of these pieces, and of the theme and the files as they were.
func (m memory) with(pieces []piece) memory {
	next := memory{pieces: make(map[string]piece, len(pieces)), theme: m.theme, fit: m.fit}
	for _, p := range pieces {
		next.pieces[p.path] = p
	}
	if next.fit == nil {
		next.fit = &fitness{of: map[string]error{}}
	}
	return next
}

// without is the memory after the files at these paths have changed.
func (m memory) without(changed []string) memory {
	next := memory{pieces: maps.Clone(m.pieces), theme: m.theme, fit: m.fit.without(changed)}
	for _, path := range changed {
		if p, known := next.pieces[path]; known {
			p.stale = true
			next.pieces[path] = p
		}
	}
	next.theme.stale = slices.ContainsFunc(changed, OfTheme)
	return next
}

// OfTheme reports whether a path is that of the author's own theme, or lies in it.
func OfTheme(path string) bool { return path == "theme" || strings.HasPrefix(path, "theme/") }

// fitness is which files can be published as they are: nil for those that can.
// It is safe for use by many goroutines.
type fitness struct {
	mu sync.Mutex
	of map[string]error
}

// check is what was found out of a file, else what find finds out.
func (f *fitness) check(file string, find func(string) error) error {
	f.mu.Lock()
	err, known := f.of[file]
	f.mu.Unlock()
	if known {
		return err
	}
	err = find(file)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.of[file] = err
	return err
}

func (f *fitness) without(changed []string) *fitness {
	f.mu.Lock()
	defer f.mu.Unlock()
	next := &fitness{of: maps.Clone(f.of)}
	for _, file := range changed {
		delete(next.of, file)
	}
	return next
}
