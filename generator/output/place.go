package output

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// place publishes where folders cannot be swapped: dest is a mount point, or
// nothing may be written beside it, or the system or its file system cannot.
//
// What has changed is first brought into dest, where it can fail and is not
// seen yet. Then each file is put in its place by a rename: first what pages
// need, then pages, the first page of all last; then what is gone is removed.
// Until then the manifest lists the files of both sites, so that a build after
// one that was killed here knows them all.
func (w *workshop) place(t tree, made []file, last *lastSite) error {
	if w.dest != "." {
		w.root.Remove(w.staged(manifestName)) // what is in the workshop is not a whole site any more
		defer w.root.RemoveAll(w.at(w.name))
	}
	changed, gone := inOrder(made), last.gone(made)
	if err := w.permit(changed, gone); err != nil {
		return err
	}
	for _, name := range changed {
		if err := w.bring(name); err != nil {
			return w.failure("write", name, err)
		}
	}
	both := manifest{}
	maps.Copy(both, last.owned)
	maps.Copy(both, listed(made))
	if err := w.placeManifest(both); err != nil {
		return err
	}
	err := w.replace(t, changed, gone)
	if err == nil {
		err = w.placeManifest(listed(made))
	}
	if err != nil {
		return fmt.Errorf("only a part of the site is published, so build again: %w", err)
	}
	return nil
}

func (w *workshop) placeManifest(list manifest) error {
	err := w.root.MkdirAll(w.brought("."), 0o700)
	if err != nil {
		return w.failure("write", manifestName, err)
	}
	if err := w.seal(w.brought(manifestName), list); err != nil {
		return err
	}
	if err := w.root.Rename(w.brought(manifestName), w.at(manifestName)); err != nil {
		return w.failure("write", manifestName, err)
	}
	return nil
}

// inOrder returns the files that have changed in the order in which they are put in place.
func inOrder(made []file) (names []string) {
	for _, f := range made {
		if !f.same {
			names = append(names, f.name)
		}
	}
	rank := func(name string) int {
		switch {
		case name == "index.html":
			return 2
		case strings.HasSuffix(name, ".html"):
			return 1
		}
		return 0
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(rank(a), rank(b)) })
	return names
}

// brought is the path of a file that is on dest's own file system and not yet in place.
func (w *workshop) brought(name string) string { return w.at(path.Join(w.name, "site", name)) }

// bring moves a file of the workshop there; nothing moves where the workshop is in dest itself.
func (w *workshop) bring(name string) error {
	from, to := w.staged(name), w.brought(name)
	if err := w.root.MkdirAll(path.Dir(to), 0o777); err != nil {
		return err
	}
	if w.root.Rename(from, to) == nil {
		return nil
	}
	info, err := w.root.Lstat(from)
	if err != nil {
		return err
	}
	return w.copy(from, to, info)
}

// replace puts the changed files in place and removes those that are gone; what is in the way of a new file goes before it.
func (w *workshop) replace(t tree, changed, gone []string) error {
	inTheWay := func(name string) bool { return t.blocked(name, false) }
	late := slices.DeleteFunc(slices.Clone(gone), inTheWay)
	early := slices.DeleteFunc(gone, func(name string) bool { return !inTheWay(name) })
	if err := w.drop(early); err != nil {
		return err
	}
	for _, name := range changed {
		err := w.root.MkdirAll(path.Dir(w.at(name)), 0o777)
		if err == nil {
			err = w.root.Rename(w.brought(name), w.at(name))
		}
		if err != nil {
			return w.failure("write", name, err)
		}
	}
	return w.drop(late)
}

// drop removes files of ours from dest, and the folders that are empty then.
func (w *workshop) drop(names []string) error {
	for _, name := range names {
		info, err := w.root.Lstat(w.at(name))
		if err == nil && info.Mode().IsRegular() {
			err = w.root.Remove(w.at(name))
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return w.failure("remove", name, err)
		}
		for _, folder := range slices.Backward(above(name)) {
			if w.root.Remove(w.at(folder)) != nil {
				break
			}
		}
	}
	return nil
}
