package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// portfolioAbove is the portfolio that a folder lies in, "" where it lies in none,
// is one itself, or is laid out like one: the folder for what is private.
func portfolioAbove(dir string) string {
	here, err := filepath.Abs(dir)
	if filepath.Base(here) == path.Clean(entry.PrivateFolder) {
		return ""
	}
	for at := here; err == nil; at = filepath.Dir(at) {
		if _, missing := os.Stat(filepath.Join(at, entry.ConfigFile)); missing == nil {
			if at == here {
				return ""
			}
			return at
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	return ""
}

// portfolioIn is the folder of a portfolio.
func portfolioIn(dir string) (*os.Root, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, failure{fmt.Errorf("the portfolio cannot be read: %w", err)}
	}
	return root, nil
}

// folderFor is the folder of a kind, by the name that it has in this portfolio.
func folderFor(root *os.Root, kind entry.Kind) string {
	usual := kind.Folder()
	list, err := fs.ReadDir(root.FS(), ".")
	if err != nil || usual == "" {
		return usual
	}
	for _, e := range list {
		if e.IsDir() && entry.KeyOf(e.Name()+"/x.md").Kind == kind {
			return e.Name()
		}
	}
	return usual
}

// addFile writes a file over nothing: fs.ErrExist is one that is there, in
// whatever letters, for many file systems do not tell them apart.
func addFile(root *os.Root, name string, text []byte) error {
	dir := path.Dir(name)
	if err := root.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	list, err := fs.ReadDir(root.FS(), dir)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(list, func(e fs.DirEntry) bool { return strings.EqualFold(e.Name(), path.Base(name)) }) {
		return fs.ErrExist
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err := errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, root.Remove(name))
	}
	return nil
}

// quoted is a folder as a shell takes it.
func quoted(dir string) string {
	if strings.ContainsAny(dir, " '\"$&;()") {
		return "'" + strings.ReplaceAll(dir, "'", `'\''`) + "'"
	}
	return dir
}

// mistaken tells of a mistake in somebody's own template.
func mistaken(s streams, err error) error {
	fmt.Fprintf(s.err, "mentorfolio: nothing was written: %v\n", err)
	return status(badContent)
}
