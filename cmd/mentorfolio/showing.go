package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/serve"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// showing is a portfolio that is written and looked at: the site that is served,
// for each audience, as the folder is now. It is a serve.Site.
type showing struct {
	streams
	dir   string
	first entry.Level // of the author's view

	folder *os.Root
	place  fs.FileInfo // the folder itself, for another may come in its place
	space  atomic.Pointer[generator.Workspace]
	public atomic.Pointer[generator.Result] // the public edition, once it was looked at
	faults faults
}

// built reports whether a path lies in a site that a build has written beside
// the sources, in the folder that it has when nobody names another.
func built(dir, file string) bool {
	top, _, _ := strings.Cut(file, "/")
	if top != "public" && !strings.HasPrefix(top, "edition-") {
		return false
	}
	_, err := os.Lstat(filepath.Join(dir, top, source.SiteMark))
	return err == nil
}

// open reads the folder from the start.
func (d *showing) open(day calendar.Day) error {
	root, err := os.OpenRoot(d.dir)
	if err != nil {
		return fmt.Errorf("the portfolio cannot be read: %w", err)
	}
	place, err := root.Stat(".")
	if err != nil {
		return errors.Join(fmt.Errorf("the portfolio cannot be read: %w", err), root.Close())
	}
	space, err := generator.Open(root.FS(), generator.Options{Day: day, Program: "mentorfolio " + programVersion()})
	if err != nil {
		return errors.Join(err, root.Close())
	}
	d.close()
	d.folder, d.place = root, place
	d.space.Store(space)
	return nil
}

func (d *showing) close() {
	if d.folder != nil {
		d.folder.Close()
	}
}

// update reads what changed; all of it, where another folder has come in the place of the one there was.
func (d *showing) update(changed []string, day calendar.Day) error {
	now, err := os.Stat(d.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("the folder %s is not there any more", d.dir)
	case err == nil && !os.SameFile(now, d.place):
		return d.open(day)
	}
	return d.space.Load().Update(changed, day)
}

// edition is what an audience sees. Drafts are the author's alone.
func (d *showing) edition(level entry.Level) (*generator.Result, error) {
	return d.space.Load().Edition(level, level == entry.Private)
}

// author is the view at the top.
func (d *showing) author() (*generator.Result, error) { return d.edition(d.first) }

// Edition is the site of an audience, nil when there is none of that name.
func (d *showing) Edition(audience string) (fs.FS, error) {
	level, ok := entry.ParseLevel(audience)
	if !ok {
		return nil, nil
	}
	made, err := d.edition(level)
	if err != nil {
		return nil, err
	}
	return made.Site, nil
}

// NotFound is the page for an address that an edition does not have; root leads from there to its top.
func (d *showing) NotFound(audience, root string) ([]byte, error) {
	level, _ := entry.ParseLevel(audience)
	made, err := d.edition(level)
	if err != nil {
		return nil, err
	}
	return made.NotFound(strings.Repeat("-/", strings.Count(root, "../")))
}

// Held says why an edition does not have a page that others have.
func (d *showing) Held(audience, address string) string {
	level, _ := entry.ParseLevel(audience)
	made, err := d.edition(level)
	if err != nil {
		return ""
	}
	return sentence(level, d.held(made, address))
}

// Withheld says what keeps a page from the public that is meant for it.
func (d *showing) Withheld(address string) string {
	made := d.public.Load()
	if made == nil {
		return ""
	}
	held := d.held(made, address)
	if held.Level != entry.Public || held.Draft {
		return ""
	}
	return sentence(entry.Public, held)
}

// held is what an edition says of the page that the widest view has at an address.
func (d *showing) held(made *generator.Result, address string) portfolio.Held {
	all, err := d.edition(entry.Private)
	if err != nil {
		return portfolio.Held{}
	}
	file := all.File(address)
	for _, h := range made.Held {
		if file != "" && h.Path == file {
			return h
		}
	}
	return portfolio.Held{}
}

func sentence(level entry.Level, held portfolio.Held) string {
	if held.Reason == "" {
		return ""
	}
	return fmt.Sprintf("This page is held back from the %s edition: %s.", level, held.Reason)
}

// failed says what an author should mend so that a page can be made.
func (d *showing) failed(_, address string, err error) []serve.Problem {
	var mistake *generator.Mistake
	var crash *serve.Crash
	switch {
	case errors.As(err, &mistake):
		if d.faults.fresh(mistake.Problem) {
			problem.Write(d.err, []problem.Problem{mistake.Problem}, colourful(d.err))
		}
		return told([]problem.Problem{mistake.Problem})
	case errors.As(err, &crash):
		fmt.Fprintf(d.err, "/%s: %v\n%s", address, crash, crash.Stack)
	}
	return nil
}

// told are problems as a page shows them.
func told(list []problem.Problem) []serve.Problem {
	out := make([]serve.Problem, len(list))
	for i, p := range list {
		out[i] = serve.Problem{Level: serve.Level(p.Level.String()), File: p.File, Line: p.Pos.Line, Col: p.Pos.Col, Width: p.Pos.Width, Text: p.Text, Hint: p.Hint, Source: p.Source, Rule: p.Rule}
	}
	return out
}
