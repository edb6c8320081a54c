package generator

import (
	"sync"
	"sync/atomic"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

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
	stale  atomic.Bool // its figures are of before
}

// Edition is the site for an audience, as the folder was at the last Update. No
// text changes while one of its files is made.
func (w *Workspace) Edition(level entry.Level, drafts bool) (*Result, error) {
	v := view{level, drafts}
	w.recount(v)
	w.mu.Lock()
	whole, e := w.whole, w.editions[v]
	if e == nil {
		e = &edition{}
		w.editions[v] = e
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

// made are the editions that somebody has asked for.
func (w *Workspace) made() (list []*edition) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, e := range w.editions {
		if e.result != nil {
			list = append(list, e)
		}
	}
	return list
}

// reword lets an entry say what it says now. Figures are counted anew when somebody looks.
func (e *edition) reword(to entry.Entry) {
	key, news := e.result.portfolio.Reword(to)
	if news.Name {
		e.result.pages.Rename(key)
	}
	if news.Counts {
		e.stale.Store(true)
	}
}

// recount counts the figures of an edition anew where they are of before. An
// edition that should have other sections is made again.
func (w *Workspace) recount(v view) {
	w.mu.Lock()
	e := w.editions[v]
	w.mu.Unlock()
	if e == nil || !e.stale.Load() {
		return
	}
	w.words.Lock()
	defer w.words.Unlock()
	if !e.stale.Swap(false) || e.result.pages.Recount() {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.editions[v] == e {
		delete(w.editions, v)
	}
}
