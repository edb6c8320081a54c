package check

import (
	"bytes"
	"io/fs"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/outside"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
	"github.com/mentorfolio/mentorfolio/generator/webpage"
)

// Reader is what the rules read. It is safe for use by many goroutines.
type Reader struct {
	All     *portfolio.Portfolio   // everything, drafts too, as it stands on the day
	Public  *portfolio.Portfolio   // what the public edition shows
	Figures *progress.Figures      // of All
	Folder  fs.FS                  // the portfolio's files
	Static  []string               // those that are published whether or not a page uses them
	Form    []problem.Problem      // what has been told already
	Partial bool                   // a file could not be read, so what seems absent may be in it
	Names   map[string]bool        // the files of the site
	Pages   func() []Page          // of the site, each read once
	Git     func() Repository      // how the folder is kept; nil where nobody can tell
	Ask     func([]string) Answers // asks addresses on the web; nil where that was not asked for

	texts   sync.Once
	said    []text
	asking  sync.Once
	answers Answers
}

// Page is a page of the site.
type Page struct {
	*webpage.Page
	Path string // in the site: goals/a/index.html
	File string // of the portfolio, "" where it is no file's
}

// Repository says what git knows of the folder.
type Repository struct {
	Tracked []string // paths in the folder, with slashes
	Remotes []string // addresses, as git has them

	Visibility string // public or private; "" where nobody said it
}

// Answers are what was found out of addresses on the web.
type Answers = map[string]outside.Answer

// day is the day on which everything stands.
func (r *Reader) day() calendar.Day { return r.Figures.Day }

// running reports whether the agreed time has begun and is not over.
func (r *Reader) running() bool {
	e := r.Figures.Engagement
	return e != nil && (e.State == progress.Running || e.State == progress.Away)
}

// top is where a problem stands that is an entry's as a whole: its title.
func top(c *entry.Common) problem.Pos { return c.Title.Pos }

// orTop is where a field stands, or, where it was not given, the entry's title.
func orTop(pos problem.Pos, c *entry.Common) problem.Pos {
	if known(pos) {
		return pos
	}
	return top(c)
}

// known reports whether a field was given.
func known(pos problem.Pos) bool { return pos != problem.Pos{} }

// inBody is where bytes of a body stand in the file. A body from which passages
// were taken is looked up again by its words.
func inBody(c *entry.Common, offset, length int) problem.Pos {
	if len(c.Body) != len(c.Doc.Body) {
		offset = bytes.Index(c.Doc.Body, c.Body[offset:offset+length])
	}
	if offset < 0 {
		return problem.Pos{}
	}
	return c.Doc.At(offset, length)
}

// find is where words stand in a file's body, or the file as a whole.
func (r *Reader) find(file, words string) problem.Problem {
	e := r.All.Entry(r.All.KeyAt(file))
	if e == nil {
		return problem.Problem{File: file}
	}
	c := e.Head()
	at := bytes.Index(c.Doc.Body, []byte(words))
	if at < 0 || words == "" {
		return c.Problem(problem.Pos{}, "", "", "")
	}
	return c.Problem(c.Doc.At(at, len(words)), "", "", "")
}

// lineAndColumn is where a part of a text stands, with its line.
func lineAndColumn(text string, at, length int) (problem.Pos, string) {
	start := 1 + strings.LastIndex(text[:at], "\n")
	line, _, _ := strings.Cut(text[start:], "\n")
	return problem.Pos{Line: 1 + strings.Count(text[:at], "\n"), Col: 1 + utf8.RuneCountInString(text[start:at]), Width: utf8.RuneCountInString(text[at : at+length])}, strings.TrimSuffix(line, "\r")
}
