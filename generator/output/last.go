package output

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
)

// lastSite is what stands in dest before the new site.
type lastSite struct {
	exists  bool
	mode    fs.FileMode
	owned   manifest
	foreign []entry // the files of others, and folders that hold none of ours; a folder comes before what it holds
}

type entry struct {
	name string
	info fs.FileInfo
}

// survey looks at the last site; without a manifest it must be empty or not there.
func (w *workshop) survey() (*lastSite, error) {
	if err := Foreign(w.label); err != nil {
		return nil, err
	}
	info, err := w.root.Stat(w.dest)
	if errors.Is(err, fs.ErrNotExist) {
		return &lastSite{}, nil
	}
	if err != nil {
		return nil, w.failure("read", "", err)
	}
	owned, err := w.manifest(w.dest)
	if err != nil {
		return nil, w.failure("read", manifestName, err)
	}
	last := &lastSite{exists: true, mode: info.Mode(), owned: owned}
	last.foreign, err = w.foreign(".", last, owned.folders())
	return last, err
}

// foreign finds what is not ours in a folder of the last site. Only a regular file is ours: others may have put something else in its place.
func (w *workshop) foreign(folder string, last *lastSite, ours map[string]bool) (found []entry, err error) {
	list, err := w.entries(w.at(folder))
	if err != nil {
		return nil, w.failure("read", folder, err)
	}
	for _, d := range list {
		name := path.Join(folder, d.Name())
		isOurs := d.IsDir() && ours[name] || d.Type().IsRegular() && last.owned.owns(name)
		if name == w.name {
			continue
		}
		info, err := d.Info()
		if err != nil {
			return nil, w.failure("read", name, err)
		}
		if !isOurs {
			found = append(found, entry{name, info})
		}
		if d.IsDir() {
			inside, err := w.foreign(name, last, ours)
			if err != nil {
				return nil, err
			}
			found = append(found, inside...)
		}
	}
	return found, nil
}

// makesRoom refuses a tree that needs a name on which something of others stands.
func (last *lastSite) makesRoom(site tree) error {
	for _, e := range last.foreign {
		if site.blocked(e.name, e.info.IsDir()) {
			return fmt.Errorf("the site has a page at %q, where something stands that mentorfolio did not write: move it away, or give the page another address", e.name)
		}
	}
	return nil
}

// blocked reports whether the tree cannot stand where something has the name.
// A folder leaves room for the tree's own folder, not for a file.
func (t tree) blocked(name string, isFolder bool) bool {
	isFile := func(name string) bool { _, found := slices.BinarySearch(t.files, name); return found }
	_, wanted := slices.BinarySearch(t.folders, name)
	return isFile(name) || wanted && !isFolder || slices.ContainsFunc(above(name), isFile)
}

// gone are the files of the last site that the new one no longer has, sorted.
func (last *lastSite) gone(site []file) (names []string) {
	now := map[string]bool{}
	for _, f := range site {
		now[f.name] = true
	}
	for name := range last.owned {
		if !now[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
