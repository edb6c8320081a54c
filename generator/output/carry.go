package output

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
)

// carry gives the new site the files of others: as links, which keep all that
// belongs to a file, or as copies where links cannot be. A folder gets its mode
// and time after it is filled.
func (w *workshop) carry(last *lastSite) error {
	for _, e := range last.foreign {
		var err error
		if e.info.IsDir() {
			err = w.mkdir(w.staged(e.name), 0o700)
		} else {
			err = w.carryFile(e)
		}
		if err != nil {
			return w.failure("keep", e.name, err)
		}
	}
	for _, e := range slices.Backward(last.foreign) {
		if !e.info.IsDir() {
			continue
		}
		if err := w.likeness(w.staged(e.name), e.info); err != nil {
			return w.failure("keep", e.name, err)
		}
	}
	return nil
}

func (w *workshop) carryFile(e entry) error {
	if err := w.root.MkdirAll(w.staged(path.Dir(e.name)), 0o777); err != nil {
		return err
	}
	if w.root.Link(w.at(e.name), w.staged(e.name)) == nil {
		return nil
	}
	return w.copy(w.at(e.name), w.staged(e.name), e.info)
}

// copy makes a file, or a link, again elsewhere within root.
func (w *workshop) copy(from, to string, info fs.FileInfo) error {
	switch info.Mode().Type() {
	case fs.ModeSymlink:
		target, err := w.root.Readlink(from)
		if err != nil {
			return err
		}
		return w.root.Symlink(target, to)
	case 0:
		if err := w.copyBytes(from, to); err != nil {
			return err
		}
		return w.likeness(to, info)
	}
	return errors.New("it is neither a file nor a folder")
}

func (w *workshop) copyBytes(from, to string) error {
	source, err := w.root.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := w.root.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}

// likeness gives a file or folder the mode and the time of another.
func (w *workshop) likeness(name string, info fs.FileInfo) error {
	if err := w.root.Chmod(name, info.Mode()); err != nil {
		return err
	}
	return w.root.Chtimes(name, info.ModTime(), info.ModTime())
}
