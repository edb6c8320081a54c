package main

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/serve"
)

// writer is somebody who writes in a copy of the example while it is served.
type writer struct {
	t        *testing.T
	dir      string
	address  string // of the site, ending in "/"
	out, err loud
	stop     func() error // ends the server, and is what it returned
}

// loud is what a program has printed so far.
type loud struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *loud) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *loud) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// writing serves a copy of the example. flags are those of the command line.
func writing(t *testing.T, change ...func(*server)) *writer {
	t.Helper()
	w := &writer{t: t, dir: t.TempDir()}
	if err := os.CopyFS(w.dir, os.DirFS("../../content-example")); err != nil {
		t.Fatal(err)
	}
	os.RemoveAll(filepath.Join(w.dir, "public"))
	v := server{dir: w.dir, bind: "127.0.0.1", audience: "private", asOf: "2026-05-25"}
	for _, c := range change {
		c(&v)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- v.run(ctx, streams{&w.out, &w.err}) }()
	w.stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { w.stop() })
	w.await("the site is shown", func() bool {
		m := regexp.MustCompile(`(?m)^(http\S+) shows `).FindStringSubmatch(w.out.String())
		if m != nil {
			w.address = m[1]
		}
		return m != nil
	})
	return w
}

// await waits until something is so. How long that takes is no matter here.
func (w *writer) await(what string, so func() bool) {
	w.t.Helper()
	for end := time.Now().Add(30 * time.Second); !so(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			w.t.Fatalf("it never came that %s\n%s%s", what, w.out.String(), w.err.String())
		}
	}
}

func (w *writer) get(path string) (status int, body string) {
	w.t.Helper()
	r, err := http.Get(w.address + path)
	if err != nil {
		w.t.Fatal(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return r.StatusCode, string(data)
}

func (w *writer) shows(path, words string) func() bool {
	return func() bool { _, body := w.get(path); return strings.Contains(body, words) }
}

func (w *writer) read(file string) string {
	w.t.Helper()
	data, err := os.ReadFile(filepath.Join(w.dir, file))
	if err != nil {
		w.t.Fatal(err)
	}
	return string(data)
}

func (w *writer) save(file, text string) {
	w.t.Helper()
	path := filepath.Join(w.dir, file)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		w.t.Fatal(err)
	}
}

// fresh fails where the server shows another page than a build of the folder makes.
func (w *writer) fresh() {
	w.t.Helper()
	made, err := generator.Make(os.DirFS(w.dir), generator.Options{Level: entry.Private, Day: calendar.Date(2026, 5, 25), Drafts: true, Program: "mentorfolio " + programVersion()})
	if err != nil {
		w.t.Fatal(err)
	}
	w.await("the site is that of a fresh build", func() bool {
		for _, name := range made.Site.Names() {
			want, err := fs.ReadFile(made.Site, name)
			if err != nil {
				w.t.Fatal(err)
			}
			if _, got := w.get(strings.TrimSuffix(name, "index.html")); string(serve.Plain([]byte(got))) != string(want) {
				return false
			}
		}
		return true
	})
}

func TestASavedFileIsThere(t *testing.T) {
	w := writing(t)
	const file = "milestones/falls-rate.md"
	w.save(file, w.read(file)+"\nA sentence that was not there.\n")
	w.await("the page has the new sentence", w.shows("milestones/falls-rate/", "A sentence that was not there."))
	w.await("a line says so", func() bool {
		return regexp.MustCompile(`(?m)^milestones/falls-rate\.md → /milestones/falls-rate/, [\d.]+ ms$`).MatchString(w.out.String())
	})
	w.fresh()
}

// A site that was built beside the sources is no source, and a folder of that name is.
func TestABuildBesideTheServerIsNoChange(t *testing.T) {
	w := writing(t)
	var out, told bytes.Buffer
	for _, audience := range []string{"public", "pair"} {
		if status := run([]string{"build", w.dir, "--audience", audience, "--as-of", "2026-05-25"}, &out, &told); status != done {
			t.Fatalf("the build ends with %d: %s", status, told.String())
		}
	}
	w.save("reflections/2026-05-24.md", "---\ndate: 2026-05-24\n---\nAfter the builds.\n")
	w.await("what was written since is there", w.shows("reflections/2026-05-24/", "After the builds."))
	if said := w.out.String(); strings.Count(said, " → ") != 1 {
		t.Errorf("a build was taken for a change:\n%s", said)
	}
	w.fresh()
}

func TestAFolderThatIsCalledLikeASiteIsRead(t *testing.T) {
	w := writing(t)
	w.save("public/speaking.md", "# Speaking in public\n")
	w.await("its page is there", w.shows("public/speaking/", "Speaking in public"))
	w.fresh()
}

func TestWhatIsWrongIsToldOnceAndThenThatItIsMended(t *testing.T) {
	w := writing(t)
	const file = "milestones/falls-rate.md"
	text := w.read(file)
	w.save(file, text+"\n[Nothing](nowhere.md)\n")
	w.await("the terminal says what is wrong", func() bool { return strings.Contains(w.err.String(), `nothing is at "nowhere.md"`) })
	w.save(file, text+"\n[Nothing](nowhere.md)\n\nAnd more.\n")
	w.await("the second change is told", func() bool { return strings.Count(w.out.String(), file+" →") == 2 })
	w.save(file, text)
	w.await("all is mended", func() bool { return strings.Contains(w.out.String(), "all is mended") })
	if n := strings.Count(w.err.String(), `nothing is at "nowhere.md"`); n != 1 {
		t.Errorf("it was told %d times", n)
	}
	w.fresh()
}

func TestAFileThatCannotBeReadLeavesThePage(t *testing.T) {
	w := writing(t)
	_, before := w.get("plan/")
	text := w.read("plan.md")
	w.save("plan.md", "---\npurpose: [\n---\n")
	w.await("it is told", func() bool { return strings.Contains(w.err.String(), "plan.md:") })
	if _, now := w.get("plan/"); string(serve.Plain([]byte(now))) != string(serve.Plain([]byte(before))) {
		t.Error("the page is another")
	}
	w.save("plan.md", text)
	w.fresh()
}

// A checkout changes many files in one go; so does the folder being replaced by another.
func TestAfterAStormTheSiteIsThatOfAFreshBuild(t *testing.T) {
	for name, storm := range map[string]func(w *writer){
		"many new files, deep": func(w *writer) {
			for _, f := range []string{"notes/a/b/c/one.md", "notes/a/two.md", "notes/a/b/three.md"} {
				w.save(f, "# Note\n\nText of "+f+"\n")
			}
		},
		"a folder is renamed": func(w *writer) {
			if err := os.Rename(filepath.Join(w.dir, "letters"), filepath.Join(w.dir, "mail")); err != nil {
				w.t.Fatal(err)
			}
		},
		"a folder is gone": func(w *writer) { os.RemoveAll(filepath.Join(w.dir, "reflections")) },
		"a theme comes":    func(w *writer) { w.save("theme/style.css", "h1 { color: red }") },
		"the settings change": func(w *writer) {
			w.save("mentorfolio.yaml", strings.Replace(w.read("mentorfolio.yaml"), "title:", "title: New", 1))
		},
		"a symbolic link": func(w *writer) { os.Symlink("about.md", filepath.Join(w.dir, "other.md")) },
		"a static file":   func(w *writer) { w.save("static/hello.txt", "hello") },
		"another folder comes": func(w *writer) {
			next := w.dir + "-next"
			if err := os.CopyFS(next, os.DirFS("../../themes/browser/fixture")); err != nil {
				w.t.Fatal(err)
			}
			os.RemoveAll(w.dir)
			if err := os.Rename(next, w.dir); err != nil {
				w.t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := writing(t)
			storm(w)
			w.fresh()
		})
	}
}

// following is a follower of a copy of the example, which is told of changes by the test.
func following(t *testing.T) *follower {
	t.Helper()
	w := &follower{showing: &showing{streams: streams{&loud{}, &loud{}}, dir: filepath.Join(t.TempDir(), "portfolio"), first: entry.Private}, day: calendar.Date(2026, 5, 25), chosen: true}
	if err := os.CopyFS(w.dir, os.DirFS("../../content-example")); err != nil {
		t.Fatal(err)
	}
	if err := w.open(w.day); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.close)
	if err := w.begin(serve.New(serve.Options{Audiences: audiences(w.first), Failed: w.failed})); err != nil {
		t.Fatal(err)
	}
	return w
}

func TestThatTheFolderIsGoneIsSaidUntilItIsBack(t *testing.T) {
	f := following(t)
	gone := func() bool {
		return slices.ContainsFunc(f.news(nil, f.problems()).Problems, func(p serve.Problem) bool {
			return p.Level == serve.Error && strings.Contains(p.Text, "is not there any more")
		})
	}
	away := f.dir + "-away"
	if err := os.Rename(f.dir, away); err != nil {
		t.Fatal(err)
	}
	f.follow([]string{"plan.md"})
	f.lookAsPublic()
	if told := f.err.(*loud).String(); !gone() || !strings.Contains(told, "is not there any more") {
		t.Errorf("the page says %v, and the terminal %q", f.news(nil, f.problems()).Problems, told)
	}
	if err := os.Rename(away, f.dir); err != nil {
		t.Fatal(err)
	}
	if f.follow([]string{"plan.md"}); gone() {
		t.Error("it is still said when it is back")
	}
}

// A template may fail only when a page is made, which is when somebody looks at it.
func TestATemplateThatFailsInAPageIsToldInTheTerminalOnce(t *testing.T) {
	w := writing(t)
	const layout = "theme/templates/layouts/goal.html"
	broken := `{{define "content"}}<article>{{.Nothing.Here}}</article>{{end}}`
	w.save(layout, broken)
	page := "goals/" + strings.TrimSuffix(w.any("goals"), ".md") + "/"
	w.await("the page says it", w.shows(page, "there is no .Nothing here"))
	for range 3 {
		w.get(page)
	}
	if n := strings.Count(w.err.String(), "there is no .Nothing here"); n != 1 {
		t.Errorf("it was told %d times:\n%s", n, w.err.String())
	}
	w.save(layout, broken+" ")
	w.await("after another try it is told again", func() bool {
		w.get(page)
		return strings.Count(w.err.String(), "there is no .Nothing here") == 2
	})
}

// any is the name of a file in a folder of the portfolio.
func (w *writer) any(folder string) string {
	w.t.Helper()
	files, err := filepath.Glob(filepath.Join(w.dir, folder, "*.md"))
	if err != nil || len(files) == 0 {
		w.t.Fatalf("the example has no %s any more (%v)", folder, err)
	}
	return filepath.Base(files[0])
}

func TestEachAudienceIsSeenApart(t *testing.T) {
	w := writing(t)
	w.save("notes/secret.md", "---\naudience: private\n---\n# For me alone\n\nHush.\n")
	w.await("the author sees it", w.shows("notes/secret/", "Hush."))
	status, body := w.get(".mentorfolio/as/public/notes/secret/")
	if status != http.StatusNotFound || strings.Contains(body, "Hush.") {
		t.Errorf("the public sees it: %d", status)
	}
	if !strings.Contains(body, "held back from the public edition") {
		t.Error("and is not told that it is held back")
	}
}

func TestTheFirstViewSaysWhyItHasNoPageAsWell(t *testing.T) {
	w := writing(t, func(v *server) { v.audience = "public" })
	w.save("notes/secret.md", "---\naudience: private\n---\n# For me alone\n")
	w.await("it says why", w.shows("notes/secret/", "held back from the public edition"))
}

func TestWhatKeepsAnEntryFromThePublicIsToldAsWell(t *testing.T) {
	w := writing(t)
	w.save("notes/names.md", "---\naudience: public\n---\n# Names\n\nEustace Underhill-Banks was there.\n")
	w.save("mentorfolio.yaml", strings.Replace(w.read("mentorfolio.yaml"), "people:\n", "people:\n  - {id: eustace, name: Eustace Underhill-Banks}\n", 1))
	w.await("it is told", func() bool { return strings.Contains(w.err.String(), "has not agreed to the full name") })
	w.await("the page says so", w.shows("notes/names/", "held back from the public edition: it names or quotes somebody"))
}

func TestThePortIsTheNextOneWhereItIsInUse(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	w := writing(t, func(v *server) { v.port = taken.Addr().(*net.TCPAddr).Port })
	if !strings.Contains(w.err.String(), "is in use, so this is port") {
		t.Errorf("nothing was said: %s", w.err.String())
	}
}

func TestWhoElseCanReadItIsSaid(t *testing.T) {
	w := writing(t, func(v *server) { v.bind = "0.0.0.0" })
	w.await("it is said", func() bool { return strings.Contains(w.err.String(), "everybody who can reach this machine") })
}

func TestAnInterruptedServerLeavesNothingBehind(t *testing.T) {
	w := writing(t)
	stream, err := http.Get(w.address + ".mentorfolio/events")
	if err != nil {
		t.Fatal(err)
	}
	defer stream.Body.Close()
	if err := w.stop(); err != status(interrupted) {
		t.Errorf("it ended with %v", err)
	}
	io.ReadAll(stream.Body) // which has no end while the stream goes on
	if _, err := http.Get(w.address); err == nil {
		t.Error("it still answers")
	}
	for _, left := range []string{"public", ".mentorfolio"} {
		if _, err := os.Stat(filepath.Join(w.dir, left)); err == nil {
			t.Errorf("%s is left", left)
		}
	}
}

func TestAWrongCommandLineIsSaidInItsOwnWords(t *testing.T) {
	for want, change := range map[string]func(*server){
		`--audience "all" is not one of`:         func(v *server) { v.audience = "all" },
		`--port 70000 is no port`:                func(v *server) { v.port = 70000 },
		`--bind "nowhere.invalid" is no address`: func(v *server) { v.bind = "nowhere.invalid" },
		`cannot be read`:                         func(v *server) { v.dir = filepath.Join(v.dir, "nothing") },
	} {
		v := server{dir: t.TempDir(), bind: "127.0.0.1", audience: "private"}
		change(&v)
		if err := v.run(context.Background(), streams{io.Discard, io.Discard}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}
