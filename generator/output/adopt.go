package output

import (
	"os"
	"path"
)

// adopt moves a file of others from the last site to the new one, which is
// published already and as a rule has it. Of two states of the file the later
// stays. When the new site has a file of its own by that name, the other goes
// beside it, with "~" behind its name: nothing of others is deleted.
func (w *workshop) adopt(name string, now manifest) error {
	from, to := w.staged(name), w.at(name)
	old, err := w.root.Lstat(from)
	if err != nil {
		return failure("keep", w.there(name), err)
	}
	info, err := w.root.Lstat(to)
	switch {
	case err == nil && (now.owns(name) || info.IsDir()):
		to = w.free(to)
	case err == nil && (os.SameFile(old, info) || !old.ModTime().After(info.ModTime())):
		return w.remove(name)
	}
	if err := w.root.MkdirAll(path.Dir(to), 0o777); err != nil {
		return failure("keep", w.there(name), err)
	}
	if err := w.root.Rename(from, to); err != nil {
		return failure("keep", w.there(name), err)
	}
	return nil
}

// free returns a name beside at that nothing has.
func (w *workshop) free(at string) string {
	for {
		if _, err := w.root.Lstat(at); err != nil {
			return at
		}
		at += "~"
	}
}
