package serve

import (
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

// desk is a site as a test says it. An edition is files by path; one of the
// paths may fail.
type desk struct {
	editions map[string]fs.FS
	err      error
	held     string
}

func (d desk) Edition(audience string) (fs.FS, error) { return d.editions[audience], d.err }
func (d desk) NotFound(audience, root string) ([]byte, error) {
	return []byte("<title>nothing for " + audience + "</title><a href=\"" + root + "\">top</a>"), nil
}
func (d desk) Held(audience, address string) string {
	if d.held == "" || audience == "private" {
		return ""
	}
	return address + " " + d.held
}
func (d desk) Withheld(address string) string {
	return map[string]string{"goals/x/": "x names somebody"}[address]
}

func files(list map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, content := range list {
		m[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return m
}

const page = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'"><title>x</title></head><body><p>one</p></body></html>`

// example has a page that the public does not have, and a name in another script.
func example() desk {
	return desk{
		held: "is held back",
		editions: map[string]fs.FS{
			"private": files(map[string]string{
				"index.html": page, "goals/x/index.html": page, "goals/secret/index.html": page, "خطة/index.html": page, "a:b/index.html": page,
				"style.css": "p { color: red }", "clean.sql": "select 1", "empty/picture.png": "\x89PNG", "404.html": page,
			}),
			"public": files(map[string]string{"index.html": page, "goals/x/index.html": page}),
		},
	}
}

func serverOf(site Site) *Server {
	s := New(Options{Audiences: []string{"private", "public"}})
	s.Show(site, News{})
	return s
}

// get asks a server for an address, which is taken as it is written.
func get(t *testing.T, s *Server, address string) *http.Response {
	t.Helper()
	return ask(t, s, http.MethodGet, address, nil)
}

func ask(t *testing.T, s *Server, method, address string, headers map[string]string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, "http://localhost:4000"+address, nil)
	for name, value := range headers {
		if name == "Host" {
			r.Host = value
		} else {
			r.Header.Set(name, value)
		}
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	content, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestAnAddressShowsItsPage(t *testing.T) {
	s := serverOf(example())
	for address, want := range map[string]int{
		"/": 200, "/goals/x/": 200, "/goals/x/index.html": 200, "/%D8%AE%D8%B7%D8%A9/": 200, "/style.css?81deec59": 200,
		"/.mentorfolio/as/public/": 200, "/.mentorfolio/as/public/goals/x/": 200, "/.mentorfolio/as/private/goals/secret/": 200,
		"/.mentorfolio/live.js": 200,
		"/goals/":               404, "/goals/y/": 404, "/goals/y": 404, "/style.css/": 404, "/index.html/": 404, "/empty/": 404, "/empty": 404,
		"/.mentorfolio": 404, "/.mentorfolio/": 404, "/.mentorfolio/as/": 404, "/.mentorfolio/as/public": 404, "/.mentorfolio/as/nobody/": 404,
		"/.mentorfolio/as/public/goals/secret/": 404, "/.mentorfolio/live.css": 404,
	} {
		if got := get(t, s, address); got.StatusCode != want {
			t.Errorf("%s: %d, want %d", address, got.StatusCode, want)
		}
	}
}

func TestAFolderWithoutItsSlashLeadsToTheOneWithIt(t *testing.T) {
	s := serverOf(example())
	for address, want := range map[string]string{
		"/goals/x": "./x/", "/.mentorfolio/as/public/goals/x": "./x/", "/a:b": "./a:b/", "/خطة": "./%D8%AE%D8%B7%D8%A9/",
	} {
		got := get(t, s, address)
		if got.StatusCode != http.StatusFound || got.Header.Get("Location") != want {
			t.Errorf("%s: %d to %q, want %q", address, got.StatusCode, got.Header.Get("Location"), want)
		}
	}
}

func TestNoPathLeavesTheSite(t *testing.T) {
	s := serverOf(example())
	for _, address := range []string{
		"/../secret", "/..", "/%2e%2e/secret", "/goals/%2e%2e/%2e%2e/secret", "/goals/./x/", "/goals/../index.html",
		"//evil.example", "//evil.example/..", "/goals//x/", "/goals/x//", "/goals%2fx/", "/%5cevil.example", "/goals%5cx", "/index.html%00.css", "/%ff",
		"/.mentorfolio/as/public/../private/", "/.mentorfolio/as/%2e%2e/", "/.mentorfolio/as//", "/" + strings.Repeat("a/", 3000),
	} {
		got := get(t, s, address)
		if got.StatusCode != 400 && got.StatusCode != 404 && got.StatusCode != 414 || got.Header.Get("Location") != "" {
			t.Errorf("%.40s: %d to %q", address, got.StatusCode, got.Header.Get("Location"))
		}
	}
}

func TestAnAddressThatNobodyHasShowsTheEditionsOwnPage(t *testing.T) {
	s := serverOf(example())
	for address, want := range map[string]string{
		"/y": `nothing for private</title><a href="./">`, "/goals/y/": `nothing for private</title><a href="../../">`,
		"/.mentorfolio/as/public/goals/y/": `nothing for public</title><a href="../../">`,
	} {
		if got := body(t, get(t, s, address)); !strings.Contains(got, want) {
			t.Errorf("%s: %s", address, got)
		}
	}
}

func TestAPageThatIsHeldBackSaysWhy(t *testing.T) {
	s := serverOf(example())
	if got := body(t, get(t, s, "/.mentorfolio/as/public/goals/secret/")); !strings.Contains(got, ` data-held="goals/secret/ is held back"`) {
		t.Error(got)
	}
	if got := body(t, get(t, s, "/goals/nobody/")); strings.Contains(got, "data-held") {
		t.Error("nothing is held back from the author:", got)
	}
}

func TestTheAuthorSeesWhatKeepsAPageFromThePublic(t *testing.T) {
	s := serverOf(example())
	if got := body(t, get(t, s, "/goals/x/")); !strings.Contains(got, ` data-held="x names somebody"`) {
		t.Error(got)
	}
	if got := body(t, get(t, s, "/.mentorfolio/as/public/goals/x/")); strings.Contains(got, "data-held") {
		t.Error("the public is told:", got)
	}
}

func TestEveryFileHasItsMediaType(t *testing.T) {
	s := serverOf(example())
	for address, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/style.css": "text/css; charset=utf-8", "/clean.sql": "text/plain; charset=utf-8",
		"/empty/picture.png": "image/png", "/nothing": "text/html; charset=utf-8", "/.mentorfolio/live.js": "text/javascript; charset=utf-8",
	} {
		if got := get(t, s, address).Header.Get("Content-Type"); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

func TestOnlyPagesAreAddedTo(t *testing.T) {
	s := serverOf(example())
	if got := body(t, get(t, s, "/style.css")); got != "p { color: red }" {
		t.Errorf("%q", got)
	}
}

func TestAHeadHasTheHeadersOfAPageAndNoBody(t *testing.T) {
	s := serverOf(example())
	for _, address := range []string{"/", "/style.css", "/nothing"} {
		head, whole := ask(t, s, http.MethodHead, address, nil), get(t, s, address)
		if body(t, head) != "" || head.Header.Get("Content-Length") != whole.Header.Get("Content-Length") {
			t.Errorf("%s: %v and %v", address, head.Header, whole.Header)
		}
	}
}

func TestAServerThatHasNothingToShowYetSaysSo(t *testing.T) {
	s := New(Options{Audiences: []string{"private"}})
	got := get(t, s, "/goals/x/")
	if text := body(t, got); got.StatusCode != 503 || !strings.Contains(text, "Nothing to show yet") || !strings.Contains(text, `src="../../.mentorfolio/live.js"`) {
		t.Error(got.StatusCode, text)
	}
}

// failing is an edition of which one file cannot be made.
type failing struct {
	fs.FS
	name string
	fail func() error
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		if err := f.fail(); err != nil {
			return nil, err
		}
	}
	return f.FS.Open(name)
}

// breakable is an example whose page goals/x/ fails as it is told.
func breakable(fail func() error) desk {
	d := example()
	d.editions["private"] = failing{d.editions["private"], "goals/x/index.html", fail}
	return d
}

var ways = map[string]func() error{
	"fails":  func() error { return errors.New("partials/card.html:3: no such field") },
	"panics": func() error { panic("partials/card.html:3: no such field") },
	"lacks a file it is of": func() error {
		return &fs.PathError{Op: "make", Path: "partials/card.html:3: no such field", Err: fs.ErrNotExist}
	},
	"opens nothing that was": func() error { return fs.ErrNotExist },
}

func TestAPageThatCannotBeMadeIsShownAsItLastWas(t *testing.T) {
	for name, fail := range ways {
		broken := false
		s := serverOf(breakable(func() error {
			if broken {
				return fail()
			}
			return nil
		}))
		before := get(t, s, "/goals/x/")
		broken = true
		after := get(t, s, "/goals/x/")
		text := body(t, after)
		if after.StatusCode != 200 || string(Plain([]byte(text))) != string(Plain([]byte(body(t, before)))) {
			t.Errorf("a page that %s: %d %s", name, after.StatusCode, text)
		}
		if !strings.Contains(text, ` data-last="yes"`) || !strings.Contains(text, ` data-problems="`) {
			t.Errorf("a page that %s does not say so: %s", name, text)
		}
	}
}

func TestAPageThatNeverCouldBeMadeSaysSo(t *testing.T) {
	for name, fail := range ways {
		got := get(t, serverOf(breakable(fail)), "/goals/x/")
		text := body(t, got)
		if got.StatusCode != 500 || !strings.Contains(text, "This page cannot be made") || !strings.Contains(text, "live.js") {
			t.Errorf("a page that %s: %d %s", name, got.StatusCode, text)
		}
		if strings.Contains(text, "goroutine") || strings.Contains(text, ".go:") {
			t.Errorf("a page that %s shows a stack: %s", name, text)
		}
	}
}

func TestWhatCannotBeMadeIsToldWithWhatToMend(t *testing.T) {
	var told []string
	s := New(Options{Audiences: []string{"private"}, Failed: func(audience, address string, err error) []Problem {
		told = append(told, audience+" "+address+" "+err.Error())
		return []Problem{{Level: Error, File: "theme/style.css", Line: 3, Text: "a brace is missing"}}
	}})
	s.Show(breakable(ways["fails"]), News{})
	got := body(t, get(t, s, "/goals/x/"))
	if len(told) != 1 || told[0] != "private goals/x/ partials/card.html:3: no such field" {
		t.Errorf("%q", told)
	}
	if !strings.Contains(got, `&#34;file&#34;:&#34;theme/style.css&#34;,&#34;line&#34;:3,&#34;text&#34;:&#34;a brace is missing&#34;`) {
		t.Error(got)
	}
}

func TestAnEditionThatCannotBeMadeIsNotTheEndOfTheServer(t *testing.T) {
	d := example()
	s := serverOf(d)
	get(t, s, "/goals/x/")
	d.err = errors.New("the theme cannot be read")
	s.Show(d, News{})
	for address, want := range map[string]int{"/goals/x/": 200, "/": 500} {
		if got := get(t, s, address); got.StatusCode != want {
			t.Errorf("%s: %d, want %d", address, got.StatusCode, want)
		}
	}
}

func TestTheLastGoodFilesAreKeptUpToALimit(t *testing.T) {
	g := &goodFiles{limit: 80}
	at := func(name string) place { return place{audience: "private", address: name} }
	for _, name := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "a", "i"} {
		g.keep(at(name), make([]byte, 10))
	}
	g.keep(at("large"), make([]byte, 11))
	for name, want := range map[string]bool{"a": true, "b": false, "c": true, "i": true, "large": false} {
		if got := g.last(at(name)) != nil; got != want {
			t.Errorf("%s is kept: %v, want %v", name, got, want)
		}
	}
	if g.last(place{audience: "public", address: "a"}) != nil {
		t.Error("the author's page is shown to the public")
	}
	if g.size != 80 || len(g.order) != 8 || len(g.files) != 8 {
		t.Errorf("%d bytes, %d and %d files", g.size, len(g.order), len(g.files))
	}
}
