package output

import (
	"errors"
	"io/fs"
	"path"
)

// tidy empties the workshop but for its lock. There may be a site in the
// making, which has no manifest yet: all in it is ours, or a link to or a copy
// of what stands in dest. Or there is a whole site, by its manifest: the last
// one after a swap, in which others may have put a file meanwhile.
func (w *workshop) tidy() error {
	last, err := w.manifest(w.staged("."))
	if err != nil {
		return failure("read", w.there(manifestName), err)
	}
	now, err := w.manifest(w.dest)
	if err != nil {
		return w.failure("read", manifestName, err)
	}
	return w.retire(".", last, now)
}

// retire removes a folder of the site in the workshop: what is ours by its
// manifest, or all when it has none. The files of others go into the site that
// is published now. The manifest goes last, so that a build that is killed
// here can be continued by the next.
func (w *workshop) retire(folder string, last, now manifest) error {
	at := w.staged(folder)
	if info, err := w.root.Lstat(at); err == nil && info.Mode()&0o700 != 0o700 {
		w.root.Chmod(at, 0o700) // the mode of a folder of others can be one in which nothing can be removed
	}
	list, err := w.entries(at)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return failure("remove", w.there(folder), err)
	}
	for _, d := range list {
		name := path.Join(folder, d.Name())
		switch {
		case d.IsDir():
			err = w.retire(name, last, now)
		case name == manifestName:
		case last == nil, d.Type().IsRegular() && last.owns(name):
			err = w.remove(name)
		default:
			err = w.adopt(name, now)
		}
		if err != nil {
			return err
		}
	}
	if folder == "." {
		w.root.Remove(w.staged(manifestName))
	}
	return w.remove(folder)
}

func (w *workshop) remove(name string) error {
	if err := w.root.Remove(w.staged(name)); err != nil {
		return failure("remove", w.there(name), err)
	}
	return nil
}
