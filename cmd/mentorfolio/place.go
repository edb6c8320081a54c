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

// portfoliosBelow are the folders in a folder that are portfolios, where it is none itself.
func portfoliosBelow(dir string) (list []string) {
	if _, err := os.Stat(filepath.Join(dir, entry.ConfigFile)); err == nil {
		return nil
	}
	folders, _ := os.ReadDir(dir)
	for _, folder := range folders {
		if _, err := os.Stat(filepath.Join(dir, folder.Name(), entry.ConfigFile)); err == nil {
			list = append(list, filepath.Join(dir, folder.Name()))
		}
	}
	return list
}

// astray says to whoever is in another folder than the portfolio's where it is; "" where nothing is wrong with the folder.
func astray(verb, dir string, entries int) string {
	below := portfoliosBelow(dir)
	switch above := portfolioAbove(dir); {
	case above != "":
		return fmt.Sprintf("%s lies in the portfolio %s: go there, or name it: mentorfolio %s %s", called(dir), above, verb, quoted(above))
	case len(below) > 0:
		return fmt.Sprintf("%s is no portfolio, but %s is: go there, or name it: mentorfolio %s %s", called(dir), below[0], verb, quoted(below[0]))
	case entries == 0:
		return fmt.Sprintf("there is no entry in %s: name the folder of the portfolio, or begin one with `mentorfolio init`", called(dir))
	}
	return ""
}

// direct says which way to go, if there is another.
func (s streams) direct(way string) {
	if way != "" {
		fmt.Fprintln(s.err, way)
	}
}

// called is a folder in a sentence.
func called(dir string) string {
	if dir == "." {
		return "this folder"
	}
	return dir
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
