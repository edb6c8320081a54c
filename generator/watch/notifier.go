package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"

	"github.com/fsnotify/fsnotify"
)

// notifier asks the system to tell what happens in folders, and passes it on as
// hints. Folders are watched and not files, because editors save by putting
// another file in the place of the first.
type notifier struct {
	system  *fsnotify.Watcher
	dir     string
	device  uint64 // of the root
	setting setting
	hints   *hints
	at      map[identity]string // under which path a folder is watched
	broken  error               // why it cannot be relied on
	closed  chan struct{}
	gone    chan struct{}
}

func notify(dir string, root fs.FileInfo, s setting, h *hints) (*notifier, error) {
	if kind := s.distant(dir); kind != "" {
		return nil, distance(kind)
	}
	w, err := s.open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errOpen, err)
	}
	_, id := inode(root)
	n := &notifier{
		system: w, dir: dir, device: id.device, setting: s, hints: h,
		at: map[identity]string{}, closed: make(chan struct{}), gone: make(chan struct{}),
	}
	go n.listen()
	return n, nil
}

// listen drains what the system tells, so that its queue does not overflow while
// folders are read.
func (n *notifier) listen() {
	defer close(n.gone)
	for {
		select {
		case <-n.closed:
			return
		case e, open := <-n.system.Events:
			if !open {
				return
			}
			n.hint(e)
		case _, open := <-n.system.Errors:
			if !open {
				return
			}
			n.hints.everywhere()
		}
	}
}

// hint passes an event on. One of the root itself, or of nothing of ours, is not
// understood.
func (n *notifier) hint(e fsnotify.Event) {
	p, err := filepath.Rel(n.dir, e.Name)
	if err != nil || !filepath.IsLocal(p) || p == "." {
		n.hints.everywhere()
		return
	}
	n.hints.at(filepath.ToSlash(p), e.Has(fsnotify.Create|fsnotify.Remove|fsnotify.Rename))
}

// watch asks for hints of what happens in a folder, and reports whether they
// will come.
func (n *notifier) watch(p string, id identity) bool {
	if n.broken != nil {
		return false
	}
	if id.device != n.device {
		if kind := n.setting.distant(n.on(p)); kind != "" {
			n.broken = distance(kind)
			return false
		}
	}
	n.yield(p, id)
	err := n.setting.add(n.system, n.on(p))
	if err == nil {
		n.at[id] = p
	} else if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.ENOTDIR) {
		n.broken = err
	}
	return err == nil
}

// yield ends the watch of a folder that was renamed, under its old path. The
// system keeps it and would go on to tell of it under that path, and fsnotify ends
// it when it hears of the renaming, whatever was asked of it in between.
func (n *notifier) yield(p string, id identity) {
	old, watched := n.at[id]
	if watched && id != (identity{}) && old != p {
		n.system.Remove(n.on(old))
		n.hints.at(old, false)
	}
}

// unwatch ends the watch of a folder, unless it is watched under another path by now.
func (n *notifier) unwatch(p string, id identity) {
	if id != (identity{}) {
		if n.at[id] != p {
			return
		}
		delete(n.at, id)
	}
	n.system.Remove(n.on(p)) // that it is not watched any more is no error
}

// watched are the folders that hints will come of, as paths on the disk.
func (n *notifier) watched() map[string]bool {
	list := map[string]bool{}
	for _, p := range n.system.WatchList() {
		list[p] = true
	}
	return list
}

func (n *notifier) on(p string) string { return filepath.Join(n.dir, filepath.FromSlash(p)) }

func (n *notifier) close() {
	if n == nil {
		return
	}
	close(n.closed)
	n.system.Close()
	<-n.gone
}
