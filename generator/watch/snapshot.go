package watch

import (
	"io/fs"
	"path"
	"path/filepath"
	"time"
)

// snapshot is the folder as it was seen last.
type snapshot struct {
	dir     string // where it is on the disk
	root    *folder
	cost    time.Duration // of the last comparison of the whole
	ignored func(path string, folder bool) bool
}

// folder is what is known of one.
type folder struct {
	identity identity
	stirred  int64 // when something in it came or went, in nanoseconds
	young    bool  // something may have since, within one tick
	watched  bool  // the system was asked to tell of what happens in it
	files    map[string]sighting
	folders  map[string]*folder
}

func newSnapshot(ignored func(string, bool) bool) *snapshot {
	if ignored == nil {
		ignored = func(string, bool) bool { return false }
	}
	return &snapshot{root: newFolder(), ignored: ignored}
}

func newFolder() *folder {
	return &folder{files: map[string]sighting{}, folders: map[string]*folder{}}
}

// on returns where a path of ours is on the disk.
func (s *snapshot) on(p string) string { return filepath.Join(s.dir, filepath.FromSlash(p)) }

// place finds the last known folder on the way to a path, and what to look at in
// it: the path's last name, or the first that is not known.
func (s *snapshot) place(p string) (f *folder, at, name string, whole bool) {
	f, at = s.root, ""
	for {
		name, rest := first(p)
		next := f.folders[name]
		if rest == "" || next == nil {
			return f, at, name, rest == ""
		}
		f, at, p = next, path.Join(at, name), rest
	}
}

func first(p string) (name, rest string) {
	for i := range len(p) {
		if p[i] == '/' {
			return p[:i], p[i+1:]
		}
	}
	return p, ""
}

// count is how many folders there are, with this one.
func (f *folder) count() int {
	n := 1
	for _, sub := range f.folders {
		n += sub.count()
	}
	return n
}

// note keeps what the system knows of a folder, and reports whether something in
// it may have come or gone since it was seen last.
func (f *folder) note(info fs.FileInfo) (stirred bool) {
	changed, id := inode(info)
	if changed == 0 {
		changed = info.ModTime().UnixNano()
	}
	stirred = f.young || f.stirred != changed
	f.identity, f.stirred, f.young = id, changed, young(changed)
	return stirred
}
