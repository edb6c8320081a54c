package output

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tree is the files of a site to be, and the folders that hold them; both sorted.
type tree struct{ files, folders []string }

// list walks the site once. It refuses what a folder cannot hold on every
// system: names that lead elsewhere, links and devices, names that differ only
// in case; and the names that this package keeps for itself.
func list(site fs.FS) (tree, error) {
	var found tree
	if err := found.walk(site, ".", map[string]string{}); err != nil {
		return tree{}, err
	}
	for _, name := range found.files {
		found.folders = append(found.folders, above(name)...)
	}
	slices.Sort(found.files)
	slices.Sort(found.folders)
	found.folders = slices.Compact(found.folders)
	return found, nil
}

// walk adds the files of a folder. The names found so far are known by their folded form.
func (t *tree) walk(site fs.FS, folder string, known map[string]string) error {
	entries, err := fs.ReadDir(site, folder)
	if err != nil {
		return fmt.Errorf("cannot list %q of the site: %w", folder, err)
	}
	for _, d := range entries {
		name := path.Join(folder, d.Name())
		if err := allow(name, d); err != nil {
			return err
		}
		if other, taken := known[Fold(name)]; taken {
			return fmt.Errorf("the site has both %q and %q, which are one file where case does not matter: rename one", other, name)
		}
		known[Fold(name)] = name
		if !d.IsDir() {
			t.files = append(t.files, name)
		} else if err := t.walk(site, name, known); err != nil {
			return err
		}
	}
	return nil
}

func allow(name string, d fs.DirEntry) error {
	switch {
	case name == "." || !fs.ValidPath(name) || path.Base(name) != d.Name():
		return fmt.Errorf("the site has a file named %q, which leads elsewhere", d.Name())
	case path.Dir(name) == "." && name[0] == '.' && strings.HasSuffix(name, manifestName):
		return fmt.Errorf("the site has a file named %q, a name that mentorfolio keeps for itself: rename it", name)
	case !d.IsDir() && !d.Type().IsRegular():
		return fmt.Errorf("%q of the site is neither a file nor a folder", name)
	}
	return nil
}

// above returns the folders that hold the file, the outermost first: a, a/b for a/b/c.
func above(name string) (folders []string) {
	for i, r := range name {
		if r == '/' {
			folders = append(folders, name[:i])
		}
	}
	return folders
}

// Fold makes names equal that differ only in case (Unicode simple case folding).
func Fold(name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return strings.ToUpper(name)
	}
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, name)
}
