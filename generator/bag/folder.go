package bag

import (
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// folder is a bag that is a folder. Links within it are followed; none leads out of it.
type folder struct{ root *os.Root }

func openFolder(dir string) (store, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &folder{root}, nil
}

func (f *folder) Close() error { return f.root.Close() }

func (f *folder) files() (found []file, err error) { return found, f.walk(".", &found) }

// walk adds the files of a folder, sorted. It opens none of them, for a pipe would be waited for.
func (f *folder) walk(dir string, found *[]file) error {
	list, err := f.entries(dir)
	if err != nil {
		return err
	}
	for _, d := range list {
		name := path.Join(dir, d.Name())
		if !utf8.ValidString(name) {
			return refuse("the name %q is not UTF-8", name)
		}
		if d.IsDir() {
			if err := f.walk(name, found); err != nil {
				return err
			}
			continue
		}
		size, err := f.size(name, d)
		if err != nil {
			return err
		}
		*found = append(*found, file{name, size})
	}
	return nil
}

func (f *folder) entries(dir string) ([]fs.DirEntry, error) {
	opened, err := f.root.Open(dir)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	list, err := opened.ReadDir(-1)
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, err
}

// size is that of a file, or of the one that a link leads to.
func (f *folder) size(name string, d fs.DirEntry) (int64, error) {
	info, err := f.root.Stat(name)
	link := d.Type()&fs.ModeSymlink != 0
	switch {
	case link && (err != nil || info.IsDir()):
		return 0, refuse("%q is a link that leads to no file in the bag", name)
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, refuse("%q is neither a file nor a folder", name)
	}
	return info.Size(), nil
}

func (f *folder) read(wanted func(string) bool, each func(file, io.Reader) error) error {
	found, err := f.files()
	if err != nil {
		return err
	}
	for _, one := range found {
		if !wanted(one.name) {
			continue
		}
		if err := f.readOne(one, each); err != nil {
			return err
		}
	}
	return nil
}

func (f *folder) readOne(one file, each func(file, io.Reader) error) error {
	opened, err := f.root.Open(one.name)
	if err != nil {
		return err
	}
	defer opened.Close()
	return each(one, opened)
}
