package serve

import (
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
)

// Reserved is the folder of ours; no portfolio has one of that name.
const Reserved = ".mentorfolio"

// place is what an address asks for: something of ours, or a file of an edition.
type place struct {
	own      string // "events", "live.js", "review"; else
	audience string
	address  string // within the edition, as asked: "goals/x/"
	depth    int    // how many folders lead to it from the top of what is served
	within   int    // and from the top of the edition
}

// longest is how long an address may be.
const longest = 2048

// find reads an address. One that no file can have is refused, and nothing is
// ever redirected to a cleaned form of it: that is how servers are made to send people elsewhere.
func find(u *url.URL, audiences []string) (place, *refusal) {
	escaped := strings.ToLower(u.EscapedPath())
	name := strings.TrimPrefix(u.Path, "/")
	switch {
	case len(escaped) > longest:
		return place{}, &refusal{http.StatusRequestURITooLong, "This address is too long."}
	case !strings.HasPrefix(u.Path, "/"), strings.Contains(escaped, "%2f"), !valid(name):
		return place{}, &refusal{http.StatusBadRequest, "No page can have this address."}
	}
	p := place{address: name, depth: strings.Count(name, "/"), within: strings.Count(name, "/")}
	if rest, ours := strings.CutPrefix(name, Reserved+"/"); ours {
		return p.reserved(rest)
	} else if name == Reserved || len(audiences) == 0 {
		return p, nothing
	}
	p.audience = audiences[0]
	return p, nil
}

var nothing = &refusal{http.StatusNotFound, "There is nothing at this address."}

// reserved is what a name in our own folder asks for.
func (p place) reserved(name string) (place, *refusal) {
	if name == "events" || name == "live.js" {
		p.own = name
		return p, nil
	}
	if work, ok := strings.CutPrefix(name, "review/"); ok {
		p.own, p.address = "review", work
		return p, nil
	}
	name, ok := strings.CutPrefix(name, "as/")
	audience, address, folder := strings.Cut(name, "/")
	if !ok || !folder {
		return p, nothing
	}
	p.audience, p.address, p.within = audience, address, strings.Count(address, "/")
	return p, nil
}

// valid reports whether a file of a site can have the name, or a folder with
// its slash. Backslashes and NUL are in no name, whatever the system.
func valid(name string) bool {
	name = strings.TrimSuffix(name, "/")
	return (name == "" || name != "." && fs.ValidPath(name)) && !strings.ContainsAny(name, "\\\x00")
}

// file is the path of the file in the edition.
func (p place) file() string {
	if p.address == "" || strings.HasSuffix(p.address, "/") {
		return p.address + "index.html"
	}
	return p.address
}

// page reports whether the file is a page.
func (p place) page() bool { return isPage(p.file()) }

func isPage(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".html" || ext == ".htm"
}

// up leads so many folders up.
func up(depth int) string {
	if depth == 0 {
		return "./"
	}
	return strings.Repeat("../", depth)
}

// slashed is the relative address of a folder that was asked for without its slash.
func (p place) slashed() string {
	u := url.URL{Path: path.Base(p.address) + "/"}
	return "./" + u.EscapedPath()
}
