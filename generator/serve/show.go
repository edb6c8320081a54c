package serve

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"runtime/debug"
	"slices"
	"strconv"
	"time"
)

// show answers with a file of an edition, or says why it cannot.
func (s *Server) show(w http.ResponseWriter, r *http.Request, at place) {
	m, _ := s.now()
	if !s.options.knows(at.audience) {
		nothing.write(w, r)
		return
	}
	if m.site == nil {
		s.page(w, r, m, at, http.StatusServiceUnavailable, s.plain("waiting"), extra{plain: true})
		return
	}
	found, err := open(m.site, at)
	switch {
	case err != nil:
		s.broken(w, r, m, at, err)
	case found == nil:
		s.missing(w, r, m, at)
	case found.folder:
		w.Header().Set("Location", at.slashed())
		w.WriteHeader(http.StatusFound)
	case at.page():
		s.good.keep(at, found.content)
		s.page(w, r, m, at, http.StatusOK, found.content, extra{held: s.held(m, at)})
	default:
		defer found.close()
		s.good.keep(at, found.content)
		w.Header().Set("Content-Type", mediaType(at.file(), found.content))
		http.ServeContent(w, r, "", time.Time{}, found.reader)
	}
}

// file is what was found at a place. A film is not read into memory.
type file struct {
	folder  bool
	content []byte // of pages, and of other files that are small
	reader  io.ReadSeeker
	close   func() error
}

// small is the size up to which a file is read as a whole.
const small = 1 << 20

// open looks for the file of a place; nil when the edition has none. Whatever
// goes wrong in a site, panics as well, is an error.
func open(site Site, at place) (found *file, err error) {
	defer recovered(&err)
	edition, err := site.Edition(at.audience)
	if err != nil || edition == nil {
		return nil, err
	}
	f, err := edition.Open(at.file())
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) && !lists(edition, at.file()) {
			return nil, nil
		}
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if info.IsDir() {
		f.Close()
		if !lists(edition, at.file()+"/index.html") {
			return nil, nil
		}
		return &file{folder: true}, nil
	}
	return read(f, at.page() || info.Size() <= small)
}

// read reads a file as a whole, or where it can be sought in leaves that to the response.
func read(f fs.File, whole bool) (*file, error) {
	if seeker, ok := f.(io.ReadSeeker); ok && !whole {
		return &file{reader: seeker, close: f.Close}, nil
	}
	defer f.Close()
	content, err := io.ReadAll(f)
	return &file{content: content, reader: bytes.NewReader(content), close: func() error { return nil }}, err
}

// lists reports whether a folder of an edition has the name, whether or not it can be made.
func lists(edition fs.FS, name string) bool {
	names, _ := fs.ReadDir(edition, path.Dir(name))
	return slices.ContainsFunc(names, func(e fs.DirEntry) bool { return e.Name() == path.Base(name) && !e.IsDir() })
}

// missing answers with the edition's own page for such addresses, which says
// what is known of why.
func (s *Server) missing(w http.ResponseWriter, r *http.Request, m moment, at place) {
	var page []byte
	err := func() (err error) {
		defer recovered(&err)
		page, err = m.site.NotFound(at.audience, up(at.within))
		return err
	}()
	if err != nil || page == nil {
		page = s.plain("missing")
	}
	s.page(w, r, m, at, http.StatusNotFound, page, extra{held: guarded(func() string { return m.site.Held(at.audience, at.address) })})
}

// held is what the author's own view says of a page that others do not have.
func (s *Server) held(m moment, at place) string {
	if at.audience != s.options.Audiences[0] {
		return ""
	}
	return guarded(func() string { return m.site.Withheld(at.address) })
}

// guarded is a sentence, "" where saying it fails.
func guarded(say func() string) (sentence string) {
	var crash error
	defer recovered(&crash)
	return say()
}

// broken answers with the file as it was when it last could be made, else says
// that it cannot.
func (s *Server) broken(w http.ResponseWriter, r *http.Request, m moment, at place, err error) {
	problems := []Problem{{Level: Error, Text: err.Error()}}
	if s.options.Failed != nil {
		if told := s.options.Failed(at.audience, at.address, err); len(told) > 0 {
			problems = told
		}
	}
	last := s.good.last(at)
	switch {
	case last == nil:
		s.page(w, r, m, at, http.StatusInternalServerError, s.plain("broken"), extra{problems: problems, plain: true})
	case at.page():
		s.page(w, r, m, at, http.StatusOK, last, extra{problems: problems, last: true})
	default:
		write(w, r, http.StatusOK, at.file(), last)
	}
}

// page answers with a page and what is added to it.
func (s *Server) page(w http.ResponseWriter, r *http.Request, m moment, at place, status int, page []byte, e extra) {
	e.version, e.audience, e.home = m.version(), at.audience, up(at.depth)+Reserved+"/"
	if desks := s.options.Desks; desks != nil && status == http.StatusOK && desks.Reviews(at.address) {
		e.review = e.home + "review/" + (&url.URL{Path: at.address}).EscapedPath()
	}
	write(w, r, status, ".html", enliven(page, e))
}

// write answers with what is in memory.
func write(w http.ResponseWriter, r *http.Request, status int, name string, content []byte) {
	if status == http.StatusMethodNotAllowed {
		w.Header().Set("Allow", "GET, HEAD")
	}
	w.Header().Set("Content-Type", mediaType(name, content))
	w.Header().Set("Content-Length", strconv.Itoa(len(content)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(content)
	}
}

// Crash is a panic while a page was made: a mistake of the program, not of the
// author. Its stack is for whoever mends the program, and in no page.
type Crash struct {
	Value any
	Stack []byte
}

func (c *Crash) Error() string {
	return fmt.Sprintf("the program failed here (%v), which is not your mistake", c.Value)
}

// recovered makes an error of a panic.
func recovered(err *error) {
	if value := recover(); value != nil {
		*err = &Crash{value, debug.Stack()}
	}
}
