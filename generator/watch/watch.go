// Package watch tells which files of a folder have changed, at once, and misses
// none.
//
// What the system tells of a change is a hint, never the truth: it comes late,
// twice, under an old name or not at all. The truth is a snapshot of the folder;
// what differs from it is reported. A hint says where to look. Where hints got
// lost, all is looked at again, and so it is now and then while all is calm.
package watch

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Options say what is watched, and how.
type Options struct {
	// Ignore says which paths (relative, with slashes) are no part of what is
	// watched. Nothing in a folder that is ignored is looked at. It is asked
	// often, by one goroutine at a time. It may be nil.
	Ignore func(path string, folder bool) bool
	// Poll compares the folder regularly, and does not wait to be notified.
	Poll bool
	// Say is told why the folder is compared regularly although nobody asked
	// for it, and what to do about it. It may be nil.
	Say func(sentence string)
}

// Watcher knows the files of a folder, and tells what becomes of them.
type Watcher struct {
	changes chan []string
	stop    chan struct{}
	done    chan struct{}
	closing sync.Once

	// What follows belongs to Start and then to one goroutine.
	dir      string // absolute, as it was given: it may lead through symbolic links
	options  Options
	setting  setting
	snapshot *snapshot
	home     fs.FileInfo // the folder itself; nil while it is missing
	notifier *notifier   // nil while the folder is polled, or missing
	polling  bool
	hints    *hints               // where to look
	pending  map[string]bool      // what is to be delivered, and whether it has changed rather than being told again
	recent   map[string]time.Time // what was delivered a short time ago
	round    *time.Timer          // when the whole is compared next, though nothing hints at a change
	rest     time.Duration        // how long after the last time
	silent   int                  // how often in a row a change was found that nothing had hinted at
}

// Start looks at the folder and begins to watch it. What changes after it has
// returned is reported. The error is a folder that cannot be read.
func Start(dir string, o Options) (*Watcher, error) { return start(dir, o, usual) }

func start(dir string, o Options, s setting) (*Watcher, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("watch %s: %w", dir, err)
	}
	if _, err := os.ReadDir(dir); err != nil {
		return nil, err
	}
	w := &Watcher{
		changes: make(chan []string), stop: make(chan struct{}), done: make(chan struct{}),
		dir: dir, options: o, setting: s, polling: o.Poll,
		snapshot: newSnapshot(o.Ignore), hints: newHints(), pending: map[string]bool{}, recent: map[string]time.Time{}, rest: s.calm,
	}
	w.again()
	clear(w.pending)
	w.round = time.NewTimer(w.pause())
	go w.attend()
	return w, nil
}

// Changes delivers the files that were added, changed or removed since the last
// batch: paths relative to the folder, with slashes, sorted, each once. Symbolic
// links are files and are not followed. A path may come although its file is the
// same again. Whoever reads a file does so within ten seconds of the batch. It is
// closed after Close.
func (w *Watcher) Changes() <-chan []string { return w.changes }

// Close ends the watch at once, and returns when nothing of it is left.
func (w *Watcher) Close() error {
	w.closing.Do(func() { close(w.stop) })
	<-w.done
	return nil
}

func (w *Watcher) stopped() bool {
	select {
	case <-w.stop:
		return true
	default:
		return false
	}
}
