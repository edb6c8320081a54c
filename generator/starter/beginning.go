package starter

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"text/template"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// Beginning is what is said of a portfolio that begins.
type Beginning struct {
	Title          string // "" for the field's own
	Field          string // one of Fields
	Language       string // BCP 47
	Mentee, Mentor Person
	Start, End     calendar.Day
	Repository     string // on GitHub, OWNER/NAME; "" while unknown
	Site           string // the address it is published at; "" while unknown
	Version        string // of the program, as its module has it: v1.2.3
	Pinned         bool   // the version is one that others can get
}

// values are what the templates of a set may say.
type values struct {
	Beginning
	Goal, Rubric string // the first of each; "" where there is none
	Review       string // what can be reviewed first, as a reference
}

// Files are the files of a portfolio that begins, by their paths. The error
// is a mistake in the organisation's own, with its file and line.
func (b Beginning) Files(own fs.FS) ([]File, error) {
	s, err := openSet(b.Field, own)
	if err != nil {
		return nil, err
	}
	names, err := s.names()
	if err != nil {
		return nil, err
	}
	v := values{Beginning: b, Goal: first(names, "goals"), Rubric: first(names, "rubrics"), Review: "milestone/ID"}
	if id := first(names, "milestones"); id != "" {
		v.Review = "milestone/" + id
	}
	if v.Title == "" {
		if v.Title, err = spoken("its title", `{{template "title" .}}`, s.words, nil, v); err != nil {
			return nil, err
		}
	}
	var files []File
	for _, name := range names {
		f, err := s.file(name, v)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		files = append(files, f)
	}
	return files, nil
}

// startName in the name of a file is the first day.
const startName = "START"

// file makes one file of the set.
func (s *set) file(name string, v values) (File, error) {
	text, ours, err := s.read(name)
	if err != nil {
		return File{}, err
	}
	f := File{Path: path.Join(path.Dir(name), strings.Replace(path.Base(name), startName, v.Start.String(), 1)), Text: text}
	if bare, ok := strings.CutSuffix(f.Path, templated); ok {
		said, err := spoken(name, string(text), s.words, template.FuncMap{}, v)
		if err != nil {
			return File{}, err
		}
		f.Path, f.Text = bare, []byte(said)
	}
	if ours && !english.MatchString(v.Language) {
		f.Text = inEnglish(f)
	}
	return f, nil
}

var english = regexp.MustCompile(`^(?i)en(-|$)`)

// inEnglish says of an entry that it is in English, in a portfolio that is not.
func inEnglish(f File) []byte {
	const said = "lang: en   # until it is put into your own words\n"
	switch rest, header := strings.CutPrefix(string(f.Text), "---\n"); {
	case header && path.Ext(f.Path) == ".md":
		return []byte("---\n" + said + rest)
	case path.Dir(f.Path) == "rubrics":
		return []byte(said + string(f.Text))
	}
	return f.Text
}
