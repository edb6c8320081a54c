package generator

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// staticFiles are the author's files that are published whether or not a page uses them.
func staticFiles(folder source.Folder) []string {
	return slices.DeleteFunc(slices.Clone(folder.Files), func(f string) bool { return !strings.HasPrefix(f, portfolio.StaticFolder) })
}

// inspect finds out which files cannot be published: those that cannot be read,
// and pictures that cannot be cleaned of what they say about people.
func (m *making) inspect(files []string) {
	slices.Sort(files)
	files = slices.Compact(files)
	wrong := make([]error, len(files))
	parallel(len(files), func(i int) { wrong[i] = m.memory.fit.check(files[i], m.publishable) })
	m.unusable = map[string]bool{}
	for i, err := range wrong {
		if err != nil {
			m.unusable[files[i]] = true
			m.add([]problem.Problem{unpublished(files[i], err)})
		}
	}
}

func unpublished(file string, err error) problem.Problem {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return problem.Problem{File: file, Rule: "unreadable", Text: fmt.Sprintf("this file is not published, for it cannot be read: %v", at.Err), Hint: "allow yourself to read it, or put another in its place"}
	}
	why, advice, found := strings.Cut(err.Error(), ": save it ")
	if !found {
		advice = "again as JPEG, PNG, WebP or SVG"
	}
	return problem.Problem{File: file, Rule: "unsafe-picture", Text: "this picture is not published: " + why, Hint: "save it " + advice}
}

// publishable says why a file cannot be published. It reads no more of one that
// is no picture than its beginning: films are long.
func (m *making) publishable(file string) error {
	f, err := m.folder.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	head := make([]byte, media.HeadSize)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return &fs.PathError{Op: "read", Path: file, Err: err}
	}
	if asItIs(file) || media.Plain(path.Base(file), head[:n]) {
		return nil
	}
	_, err = cleaned(m.folder, file)()
	return err
}

// asItIs reports whether a file is copied whatever it holds: the icon that browsers ask for.
func asItIs(file string) bool {
	return strings.HasPrefix(file, portfolio.StaticFolder) && media.Icon(file)
}

// cleaned reads a file and takes out of a picture what it says of people.
func cleaned(folder fs.FS, file string) func() ([]byte, error) {
	return func() ([]byte, error) {
		data, err := fs.ReadFile(folder, file)
		if err != nil || asItIs(file) {
			return data, err
		}
		return media.Clean(path.Base(file), data)
	}
}
