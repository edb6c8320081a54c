package watch

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"syscall"
	"time"
)

// comparison brings a snapshot up to date, and keeps what differed.
type comparison struct {
	*snapshot
	notifier *notifier       // is to watch the folders that are found; may be nil
	doubt    bool            // something may have been written where nothing differs
	heard    map[string]bool // the folders that are watched indeed; nil when that is taken for granted
	halt     func() bool     // asked again and again: whether to leave the rest to the next

	changed map[string]bool
	halved  []string        // of these, those that may be in the middle of a save
	stirred map[string]bool // where something came or went, or perhaps both
}

// whole compares everything.
func (c *comparison) whole() {
	began := time.Now()
	if info, err := os.Stat(c.dir); err == nil {
		c.note(c.root, "", info)
	}
	c.read(c.root, "", true)
	c.cost = time.Since(began)
}

// hinted compares what was hinted at.
func (c *comparison) hinted(paths map[string]bool) {
	for _, p := range slices.Sorted(maps.Keys(paths)) {
		if paths[p] {
			c.stirred[p] = true
		}
		f, at, name, whole := c.place(p)
		info, err := os.Lstat(c.on(path.Join(at, name)))
		c.entry(f, path.Join(at, name), finding{name, info, err}, depth(whole && paths[p], false))
	}
}

// finding is what was found under a name.
type finding struct {
	name string
	info fs.FileInfo
	err  error
}

// How far the reading of a folder goes that was known before. One that was not is read to the ground.
const (
	shallow = iota // its own entries
	deep           // all that is in it
	anew           // and it may be another folder than before
)

func depth(moved, whole bool) int {
	switch {
	case moved:
		return anew
	case whole:
		return deep
	}
	return shallow
}

func (c *comparison) entry(in *folder, p string, found finding, depth int) {
	switch {
	case absent(found.err):
		c.lose(in, p, found.name)
	case found.err != nil: // not understood: what was known stays, until the next comparison
	case c.ignored(p, found.info.IsDir()):
		c.lose(in, p, found.name)
	case found.info.IsDir():
		c.folder(in, p, found, depth)
	default:
		c.file(in, p, found)
	}
}

// absent reports whether a reader would not find anything there either.
func absent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.ENOTDIR)
}

// file compares one. One that was emptied is perhaps about to be written.
func (c *comparison) file(in *folder, p string, found finding) {
	now, err := look(c.on(p), found.info)
	if err != nil {
		return // it is gone by now, and there will be a hint
	}
	c.loseFolder(in, p, found.name)
	was, known := in.files[found.name]
	in.files[found.name] = now
	if known && was.state == now.state && !(c.doubt && was.young) {
		return
	}
	c.changed[p] = true
	if known && was.size > 0 && now.size == 0 {
		c.halved = append(c.halved, p)
	}
}

// folder compares one within another.
func (c *comparison) folder(in *folder, p string, found finding, depth int) {
	c.loseFile(in, p, found.name)
	sub := in.folders[found.name]
	_, id := inode(found.info)
	switch {
	case sub == nil:
		sub, depth = newFolder(), anew
		in.folders[found.name] = sub
	case depth == anew || sub.identity != id:
		c.unwatch(sub, p)
		depth = anew
	}
	c.note(sub, p, found.info)
	c.read(sub, p, depth != shallow)
}

func (c *comparison) note(f *folder, p string, info fs.FileInfo) {
	if f.note(info) && c.doubt {
		c.stirred[p] = true
	}
}

// read compares the entries of a folder. It is watched first: what lands in it
// after it was read is hinted at.
func (c *comparison) read(f *folder, p string, deep bool) {
	if c.halt() {
		return
	}
	c.watch(f, p)
	entries, err := list(c.on(p))
	if err != nil && !errors.Is(err, fs.ErrPermission) {
		return // gone by now, or not understood: there will be a hint, or the next comparison
	}
	there := make(map[string]bool, len(entries))
	for _, e := range entries {
		if c.halt() {
			return
		}
		there[e.Name()] = true
		if _, known := f.folders[e.Name()]; known && !deep && e.IsDir() {
			continue
		}
		info, err := e.Info()
		c.entry(f, path.Join(p, e.Name()), finding{e.Name(), info, err}, depth(false, deep))
	}
	c.loseOthers(f, p, there)
}

// list is os.ReadDir without sorting.
func list(dir string) ([]fs.DirEntry, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.ReadDir(-1)
}

func (c *comparison) watch(f *folder, p string) {
	if c.heard != nil && !c.heard[c.on(p)] {
		c.unwatch(f, p)
	}
	if !f.watched && c.notifier != nil {
		f.watched = c.notifier.watch(p, f.identity)
	}
}

func (c *comparison) unwatch(f *folder, p string) {
	if f.watched && c.notifier != nil {
		c.notifier.unwatch(p, f.identity)
	}
	f.watched = false
	for name, sub := range f.folders {
		c.unwatch(sub, path.Join(p, name))
	}
}
