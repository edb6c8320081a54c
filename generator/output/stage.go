package output

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
)

// file is a file that was made.
type file struct {
	name string
	sum  [sha256.Size]byte
	same bool // byte for byte the one of the last site
}

// stage makes the files of the site in the workshop.
func (w *workshop) stage(site fs.FS, t tree, last *lastSite) ([]file, error) {
	if err := w.makeFolders(t, last); err != nil {
		return nil, err
	}
	return w.makeFiles(site, t.files, last)
}

// makeFolders gives the site the mode of the last one, before the folders in it, for they can inherit some of it.
func (w *workshop) makeFolders(t tree, last *lastSite) error {
	err := w.root.Mkdir(w.staged("."), 0o777)
	if err == nil && last.exists {
		err = w.root.Chmod(w.staged("."), last.mode|0o700)
	}
	if err != nil {
		return w.failure("write", "", err)
	}
	for _, name := range t.folders {
		if err := w.root.Mkdir(w.staged(name), 0o777); err != nil {
			return w.failure("write", name, err)
		}
	}
	return nil
}

// makeFiles has as many workers as the machine has processors; each makes one
// file at a time, whole in memory, and owns its slot of the result.
func (w *workshop) makeFiles(site fs.FS, names []string, last *lastSite) ([]file, error) {
	made, errs := make([]file, len(names)), make([]error, len(names))
	var next atomic.Int64
	var failed atomic.Bool
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(names)) && !failed.Load(); i = next.Add(1) - 1 {
				if made[i], errs[i] = w.makeFile(site, names[i], last); errs[i] != nil {
					failed.Store(true)
				}
			}
		})
	}
	workers.Wait()
	return made, cmp.Or(errs...)
}

func (w *workshop) makeFile(site fs.FS, name string, last *lastSite) (file, error) {
	data, err := fs.ReadFile(site, name)
	if opened, ok := err.(*fs.PathError); ok && opened.Path == name {
		err = opened.Err
	}
	if err != nil {
		return file{}, fmt.Errorf("cannot make %q: %w", name, err)
	}
	return w.put(name, data, last)
}

// put stages a file: as a link to the one of the last site when that has the
// same bytes, so that its time stays as well; else newly written.
func (w *workshop) put(name string, data []byte, last *lastSite) (file, error) {
	f := file{name: name, sum: sha256.Sum256(data), same: last.owned.owns(name) && w.holds(name, data)}
	if f.same && w.root.Link(w.at(name), w.staged(name)) == nil {
		return f, nil
	}
	if err := w.write(w.staged(name), data, false); err != nil {
		return file{}, w.failure("write", name, err)
	}
	return f, nil
}

// holds compares with the file itself, not with the manifest, for someone may have changed the file.
func (w *workshop) holds(name string, data []byte) bool {
	info, err := w.root.Lstat(w.at(name))
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	published, err := w.root.ReadFile(w.at(name))
	return err == nil && bytes.Equal(published, data)
}

// write makes a new file, and returns when it is on the disk if that is asked for.
func (w *workshop) write(at string, data []byte, sync bool) error {
	f, err := w.root.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && sync {
		err = f.Sync()
	}
	return cmp.Or(err, f.Close())
}
