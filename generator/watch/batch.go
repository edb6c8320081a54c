package watch

import (
	"maps"
	"path"
	"slices"
	"time"
)

// batch is what may be delivered, and to whom: to nobody while there is nothing.
func (w *Watcher) batch() (chan<- []string, []string) {
	if len(w.pending) == 0 {
		return nil, nil
	}
	return w.changes, slices.Sorted(maps.Keys(w.pending))
}

// deliver remembers what was delivered just now.
func (w *Watcher) deliver(batch []string) {
	now := time.Now()
	maps.DeleteFunc(w.recent, func(_ string, then time.Time) bool { return now.Sub(then) > patience })
	for _, p := range batch {
		if w.pending[p] {
			w.recent[p] = now
		}
	}
	clear(w.pending)
}

// patience is how long after a batch its files may be read.
const patience = 10 * time.Second

// settle keeps what a comparison has found for the next batch. Files that were
// emptied or are gone get a little more time: a save may be on its way.
func (w *Watcher) settle(c *comparison) {
	if len(c.halved) > 0 && w.wait(w.setting.quiet) {
		second, paths := w.comparison(), map[string]bool{}
		for _, p := range c.halved {
			paths[p] = false
		}
		second.hinted(paths)
		maps.Copy(w.pending, second.changed)
	}
	maps.Copy(w.pending, c.changed)
	w.repeat(c.stirred)
	if w.notifier != nil && w.notifier.broken != nil {
		w.resort(w.notifier.broken)
	}
}

// repeat tells again of what was delivered of late and has been stirred since.
// Somebody may have read a file that was gone before and is gone again, or have
// missed one in a folder that was away for a moment: nothing differs, and what
// they know is wrong.
func (w *Watcher) repeat(stirred map[string]bool) {
	if len(stirred) == 0 {
		return
	}
	for p := range w.recent {
		for at := p; ; at = path.Dir(at) {
			if at == "." {
				at = ""
			}
			if stirred[at] {
				w.pending[p] = w.pending[p]
			}
			if at == "" {
				break
			}
		}
	}
}
