package watch

import (
	"os"
	"path/filepath"
)

// again compares everything and watches every folder anew, because hints got
// lost, or the folder is another one, or to begin with.
func (w *Watcher) again() {
	w.notifier.close()
	w.notifier = nil
	c := w.comparison()
	c.unwatch(w.snapshot.root, "")
	if !w.arrive() {
		c.loseOthers(w.snapshot.root, "", nil)
		w.settle(c)
		return
	}
	var err error
	if !w.polling {
		w.notifier, err = notify(w.snapshot.dir, w.home, w.setting, w.hints)
	}
	c.notifier = w.notifier
	c.whole()
	if w.settle(c); err != nil {
		w.resort(err)
	}
}

// arrive finds the folder on the disk, and reports whether it is there.
func (w *Watcher) arrive() bool {
	w.home = nil
	info, err := os.Stat(w.dir)
	if err != nil || !info.IsDir() {
		return false
	}
	dir, err := filepath.EvalSymlinks(w.dir)
	if err != nil {
		return false
	}
	os.SameFile(info, info) // Windows looks for the identity when it is asked first
	w.home, w.snapshot.dir = info, dir
	return true
}

// feel begins again when the folder has gone, come back or been replaced.
func (w *Watcher) feel() {
	info, err := os.Stat(w.dir)
	there := err == nil && info.IsDir()
	if there != (w.home != nil) || there && !os.SameFile(w.home, info) {
		w.again()
	}
}

// comparison begins one that takes every file for changed that may be.
func (w *Watcher) comparison() *comparison {
	return &comparison{
		snapshot: w.snapshot, notifier: w.notifier, doubt: true,
		halt: w.stopped, changed: map[string]bool{}, stirred: map[string]bool{},
	}
}

// resort begins to poll, and says why.
func (w *Watcher) resort(why error) {
	w.notifier.close()
	w.notifier, w.polling = nil, true
	w.comparison().unwatch(w.snapshot.root, "")
	if w.options.Say != nil {
		w.options.Say(sentence(why, w.snapshot.root.count()))
	}
}
