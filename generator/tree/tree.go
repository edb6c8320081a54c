// Package tree is a file system whose files are made when they are opened. A
// site is one: until somebody asks for a page, it is a name and a function.
package tree

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"sync"
	"time"
)

// File makes the content of a file. It may be called more than once, and by
// many goroutines.
type File func() ([]byte, error)

// Tree is a set of files by path. It is an fs.FS, fs.ReadDirFS and
// fs.ReadFileFS. No file that is made has a time, so that a tree is the same whenever it is made.
type Tree struct {
	files   map[string]File
	folders map[string][]string // the names in each folder, sorted
	guard   sync.Locker         // held while a file is made; may be nil
	there   Opener              // may be nil
}

// Opener opens a file that need not be made, for it is there already; nil for all others.
type Opener func(name string) fs.File

// New returns the tree of the files. A path that is not valid (io/fs.ValidPath),
// or that is a file and a folder at once, is an error.
func New(files map[string]File) (*Tree, error) {
	t := &Tree{files: files, folders: map[string][]string{".": nil}}
	for p := range files {
		if !fs.ValidPath(p) || p == "." {
			return nil, fmt.Errorf("%q cannot be the name of a file", p)
		}
		t.enlist(p)
	}
	for dir, names := range t.folders {
		if _, both := files[dir]; both {
			return nil, fmt.Errorf("%q would be a file and a folder", dir)
		}
		slices.Sort(names)
	}
	return t, nil
}

// Guarded returns the same tree, whose files are made while the guard is held.
func (t *Tree) Guarded(guard sync.Locker) *Tree { return &Tree{t.files, t.folders, guard, t.there} }

// Opened returns the same tree, which opens what is there already where it is.
func (t *Tree) Opened(there Opener) *Tree { return &Tree{t.files, t.folders, t.guard, there} }

// enlist puts a path into its folder, and the folder into the one above.
func (t *Tree) enlist(p string) {
	for p != "." {
		dir := path.Dir(p)
		_, known := t.folders[dir]
		t.folders[dir] = append(t.folders[dir], path.Base(p))
		if known {
			return
		}
		p = dir
	}
}

// Open makes the file, or lists the folder.
func (t *Tree) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if _, ok := t.folders[name]; ok {
		return &folder{tree: t, name: name}, nil
	}
	if t.there != nil {
		if f := t.there(name); f != nil {
			return f, nil
		}
	}
	data, err := t.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return &file{info{name: path.Base(name), size: int64(len(data))}, bytes.NewReader(data)}, nil
}

// ReadFile makes the file and returns its content, which is the caller's.
func (t *Tree) ReadFile(name string) ([]byte, error) {
	file, ok := t.files[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	data, err := t.Make(file)
	if err != nil {
		return nil, &fs.PathError{Op: "make", Path: name, Err: err}
	}
	return data, nil
}

// Make makes a file that the tree need not have, as it makes its own.
func (t *Tree) Make(file File) ([]byte, error) {
	if t.guard != nil {
		t.guard.Lock()
		defer t.guard.Unlock()
	}
	return file()
}

// ReadDir lists a folder, sorted, without making any file.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	names, ok := t.folders[name]
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	list := make([]fs.DirEntry, len(names))
	for i, n := range names {
		_, isFolder := t.folders[path.Join(name, n)]
		list[i] = item{t, path.Join(name, n), isFolder}
	}
	return list, nil
}

type (
	// item is a name in a folder; Info makes the file, because only then its size is known.
	item struct {
		tree   *Tree
		path   string
		folder bool
	}
	file struct {
		info
		*bytes.Reader
	}
	folder struct {
		tree *Tree
		name string
		read int
	}
	info struct {
		name   string
		size   int64
		folder bool
	}
)

func (i item) Name() string { return path.Base(i.path) }
func (i item) IsDir() bool  { return i.folder }
func (i item) Type() fs.FileMode {
	return info{folder: i.folder}.Mode().Type()
}
func (i item) Info() (fs.FileInfo, error) {
	f, err := i.tree.Open(i.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Stat()
}

func (f *file) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *file) Close() error               { return nil }

func (f *folder) Stat() (fs.FileInfo, error) {
	return info{name: path.Base(f.name), folder: true}, nil
}
func (f *folder) Close() error { return nil }
func (f *folder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

// ReadDir lists the next n names, all where n is not positive.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	list, err := f.tree.ReadDir(f.name)
	if err != nil {
		return nil, err
	}
	list = list[f.read:]
	if n > 0 {
		list = list[:min(n, len(list))]
		if len(list) == 0 {
			return nil, io.EOF
		}
	}
	f.read += len(list)
	return list, nil
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) IsDir() bool        { return i.folder }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) Sys() any           { return nil }
func (i info) Mode() fs.FileMode {
	if i.folder {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// Names returns the paths of all files, sorted.
func (t *Tree) Names() []string {
	names := make([]string, 0, len(t.files))
	for p := range t.files {
		names = append(names, p)
	}
	slices.Sort(names)
	return names
}
