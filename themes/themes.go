// Package themes holds the theme that ships with the program, and lays an
// author's own files over it. README.md beside this file is the contract with
// theme authors.
package themes

import (
	"embed"
	"errors"
	"io/fs"
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

// Over lays the author's files over a theme: a file of the same path takes the
// place of the theme's, all others stay the theme's.
func Over(theme, author fs.FS) fs.FS { return overlay{theme, author} }

type overlay struct{ theme, author fs.FS }

// Open opens the author's file, or the theme's where the author has none.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.author.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.theme.Open(name)
	}
	return f, err
}

// ReadDir lists the files of both, each name once, sorted.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(o.author, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	base, baseErr := fs.ReadDir(o.theme, name)
	if err != nil && baseErr != nil {
		return nil, baseErr
	}
	for _, e := range base {
		if !slices.ContainsFunc(list, func(own fs.DirEntry) bool { return own.Name() == e.Name() }) {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, nil
}
