// Package themes holds the theme that ships with the program, and lays an
// author's own files over it. README.md beside this file is the contract with
// theme authors.
package themes

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed default
var shipped embed.FS

// Default is the theme that ships with the program.
func Default() fs.FS {
	theme, err := fs.Sub(shipped, "default")
	if err != nil {
		panic(err) // the embedded folder has this name
	}
	return theme
}

// Over lays the author's files over a theme: a plain file of the same path takes
// the place of the theme's, all others stay the theme's.
func Over(theme, author fs.FS) fs.FS { return overlay{theme, author} }

type overlay struct{ theme, author fs.FS }

// Under is the theme below.
func (o overlay) Under() fs.FS { return o.theme }

// Open opens the author's file, or the theme's where the author has none.
func (o overlay) Open(name string) (fs.File, error) {
	if fs.ValidPath(name) && o.own(name) {
		return o.author.Open(name)
	}
	return o.theme.Open(name)
}

// ReadDir lists the files of both, each name once, sorted.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(o.theme, name)
	if !o.own(name) {
		return list, err
	}
	owned, ownErr := fs.ReadDir(o.author, name)
	if err != nil && ownErr != nil {
		return nil, err
	}
	for _, e := range owned {
		if o.own(path.Join(name, e.Name())) {
			list = slices.DeleteFunc(list, func(below fs.DirEntry) bool { return below.Name() == e.Name() })
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, nil
}
