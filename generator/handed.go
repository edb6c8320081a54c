package generator

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/generator/sources"
	"github.com/mentorfolio/mentorfolio/generator/tree"
)

// Sources are the files that an edition can be built from again, for its own
// readers: what it does not show is in none of them. The edition that holds
// everything has the author's files as they are, with their templates.
func (r *Result) Sources() (*tree.Tree, error) {
	if r.portfolio.Level == entry.Private {
		return r.originals()
	}
	files := map[string]tree.File{}
	for name, text := range sources.Of(r.portfolio, r.pages) {
		files[name] = func() ([]byte, error) { return text, nil }
	}
	for to, from := range r.copied {
		if strings.HasPrefix(from, portfolio.StaticFolder) {
			files[from] = r.published(to)
		} else {
			files[to] = r.published(to)
		}
	}
	err := each(r.folder, "theme", func(name string) {
		files[name] = func() ([]byte, error) {
			data, err := fs.ReadFile(r.folder, name)
			return plainTheme(name, data), err
		}
	})
	if err != nil {
		return nil, err
	}
	return tree.New(files)
}

// published is a file as it is on the site: a picture without what it says of people.
func (r *Result) published(to string) tree.File {
	return func() ([]byte, error) { return fs.ReadFile(r.Site, to) }
}

// originals are the author's own files, all that are read or may be used.
func (r *Result) originals() (*tree.Tree, error) {
	files := map[string]tree.File{}
	add := func(name string) {
		files[name] = func() ([]byte, error) { return fs.ReadFile(r.folder, name) }
	}
	for _, list := range [][]string{r.portfolio.Folder.Documents, r.portfolio.Folder.Files} {
		for _, name := range list {
			if !earlier.MatchString(name) {
				add(name)
			}
		}
	}
	for _, folder := range []string{"theme", source.Templates} {
		if err := each(r.folder, folder, add); err != nil {
			return nil, err
		}
	}
	return tree.New(files)
}

// earlier are archives that were made before, by the names that they have by themselves.
var earlier = regexp.MustCompile(`^[^/]+-(` + strings.Join(entry.Levels, "|") + `)-\d{4}-\d{2}-\d{2}\.zip$`)

// each calls do for every plain file below a folder, if there is one.
func each(fsys fs.FS, folder string, do func(name string)) error {
	return fs.WalkDir(fsys, folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err == nil && d.Type().IsRegular():
			do(name)
		}
		return err
	})
}

// comments are what a theme says to its author.
var comments = regexp.MustCompile(`(?s)\{\{-?\s*/\*.*?\*/\s*-?\}\}|<!--.*?-->`)

// plainTheme is a file of a theme without its comments.
func plainTheme(name string, data []byte) []byte {
	switch path.Ext(name) {
	case ".css":
		return output.Minify(name, data)
	case ".html":
		return comments.ReplaceAll(data, nil)
	}
	return data
}
