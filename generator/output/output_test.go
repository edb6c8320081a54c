package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"
)

// site is a tree of files by name and content.
type site map[string]string

func (s site) fs() fs.FS {
	tree := fstest.MapFS{}
	for name, content := range s {
		tree[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return tree
}

// long ago is when the files of a test were written that a build is to leave alone.
var longAgo = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

func TestWriteMakesTheFolderTheSite(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "not", "yet", "public")
	files := site{"index.html": "<p>one</p>", "goals/a/index.html": "<p>two</p>", "style.css": "a{top:0}", ".nojekyll": "", "é ü/#1 & \"x\".txt": "three"}
	got := write(t, files, dest)
	if want := (Result{Files: 5, Written: 5}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	published(t, dest, files)
}

func TestASecondBuildWritesOnlyWhatChanged(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	write(t, site{"index.html": "old", "same.txt": "same", "a/same.html": "same", "gone/deep/page.html": "x", "edited.txt": "as built"}, dest)
	for _, name := range []string{"same.txt", "a/same.html", "index.html"} {
		age(t, filepath.Join(dest, name))
	}
	put(t, filepath.Join(dest, "edited.txt"), "by hand!")

	files := site{"index.html": "new", "same.txt": "same", "a/same.html": "same", "added/page.html": "y", "edited.txt": "as built"}
	got := write(t, files, dest)
	if want := (Result{Files: 5, Written: 3, Kept: 2, Removed: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	published(t, dest, files)
	for name, isOld := range map[string]bool{"same.txt": true, "a/same.html": true, "index.html": false} {
		if info := stat(t, filepath.Join(dest, name)); info.ModTime().Equal(longAgo) != isOld {
			t.Errorf("%s is of %v", name, info.ModTime())
		}
	}
}

func TestABuildWithoutChangesTouchesNothing(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	files := site{"index.html": "a", "b/c.html": "d"}
	write(t, files, dest)
	before := stat(t, dest)
	got := write(t, files, dest)
	if want := (Result{Files: 2, Kept: 2}); got != want || !os.SameFile(before, stat(t, dest)) {
		t.Errorf("got %+v, want %+v in the same folder", got, want)
	}
}

func TestFilesBecomeFoldersAndFoldersFiles(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	for _, files := range []site{{"a": "file", "b/c/d": "folder"}, {"a/x/y": "folder", "b": "file"}, {"b/c": "folder", "a/x": "file"}, {}} {
		write(t, files, dest)
		published(t, dest, files)
	}
}

func TestTheSameSiteHasTheSameBytes(t *testing.T) {
	files := site{}
	for i := range 100 {
		files[fmt.Sprintf("p%d/index.html", i)] = fmt.Sprint("<p>", i)
	}
	one, two := filepath.Join(t.TempDir(), "a"), filepath.Join(t.TempDir(), "b")
	write(t, files, one)
	write(t, site{"index.html": "older"}, two)
	write(t, files, two)
	if a, b := read(t, filepath.Join(one, manifestName)), read(t, filepath.Join(two, manifestName)); a != b {
		t.Errorf("%s\nand\n%s", a, b)
	}
}

func TestEveryFileIsWrittenAsTheTreeMakesIt(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	files := site{"index.html": "<p>a   b</p><!-- c -->", "a.svg": "<svg> <text>3 <tspan>a</tspan> b</text></svg>"}
	write(t, files, dest)
	published(t, dest, files)
}

func TestWhatOthersPutBesideOursStays(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	write(t, site{"index.html": "1", "ours/page.html": "1", "gone/page.html": "1"}, dest)
	others := site{"CNAME": "me.example", ".well-known/a.txt": "b", ".git/objects/ab/cd": "blob", "ours/note.txt": "n", "gone/note.txt": "o", "not/ours.html": "p"}
	for name, content := range others {
		put(t, filepath.Join(dest, name), content)
		age(t, filepath.Join(dest, name))
	}
	must(t, os.Chmod(filepath.Join(dest, ".git/objects/ab/cd"), 0o444))
	must(t, os.Mkdir(filepath.Join(dest, "empty"), 0o755))
	must(t, os.Chmod(filepath.Join(dest, "empty"), 0o750))
	must(t, os.Symlink("../elsewhere", filepath.Join(dest, "link")))
	must(t, os.Chmod(filepath.Join(dest, ".git/objects"), 0o555))
	for _, name := range []string{".git/objects/ab", ".git/objects", ".git", "empty"} {
		age(t, filepath.Join(dest, name))
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(dest, ".git/objects"), 0o755) })

	for round := range 3 {
		files := site{"index.html": fmt.Sprint("2", round), "ours/page.html": "2"}
		write(t, files, dest)
		for name, content := range others {
			files[name] = content
			if info := stat(t, filepath.Join(dest, name)); !info.ModTime().Equal(longAgo) {
				t.Errorf("%s is of %v", name, info.ModTime())
			}
		}
		published(t, dest, files, "link", "empty")
	}
	for name, want := range map[string]fs.FileMode{".git/objects/ab/cd": 0o444, ".git/objects": fs.ModeDir | 0o555, "empty": fs.ModeDir | 0o750} {
		if info := stat(t, filepath.Join(dest, name)); info.Mode() != want || !info.ModTime().Equal(longAgo) {
			t.Errorf("%s has mode %v and time %v", name, info.Mode(), info.ModTime())
		}
	}
	if target, err := os.Readlink(filepath.Join(dest, "link")); target != "../elsewhere" {
		t.Errorf("the link leads to %q: %v", target, err)
	}
}

func TestAFileOfOthersIsNeverReplaced(t *testing.T) {
	for name, c := range map[string]struct{ theirs, ours string }{
		"a file where a page is to be":            {"about.html", "about.html"},
		"a file where a folder is to be":          {"about", "about/index.html"},
		"a folder where a page is to be":          {"about.html/x", "about.html"},
		"a folder where a page of ours has been":  {"page.html/x", "page.html"},
		"a file deep within what is to be a page": {"old/notes.txt", "old"},
	} {
		t.Run(name, func(t *testing.T) {
			dest := filepath.Join(t.TempDir(), "public")
			last := site{"index.html": "1", "page.html": "1", "old/page.html": "1"}
			write(t, last, dest)
			if strings.HasPrefix(c.theirs, "page.html") {
				must(t, os.Remove(filepath.Join(dest, "page.html")))
				delete(last, "page.html")
			}
			put(t, filepath.Join(dest, c.theirs), "theirs")
			last[c.theirs] = "theirs"
			refused(t, site{"index.html": "2", c.ours: "2"}, dest, strings.Split(c.theirs, "/")[0], "mentorfolio did not write")
			holds(t, dest, last)
		})
	}
}

func TestALinkOfOthersIsNotFollowed(t *testing.T) {
	dir := t.TempDir()
	dest := filepath.Join(dir, "public")
	write(t, site{"index.html": "1", "sub/a.html": "1"}, dest)
	must(t, os.RemoveAll(filepath.Join(dest, "sub")))
	put(t, filepath.Join(dir, "private/a.html"), "mine")
	must(t, os.Symlink("../private", filepath.Join(dest, "sub")))
	refused(t, site{"index.html": "2", "sub/a.html": "2"}, dest, "sub", "mentorfolio did not write")
	write(t, site{"index.html": "2"}, dest)
	if got := read(t, filepath.Join(dir, "private/a.html")); got != "mine" {
		t.Errorf("the file behind the link is %q", got)
	}
}

func TestTreesThatNoFolderCanHold(t *testing.T) {
	for name, c := range map[string]struct {
		tree fs.FS
		want string
	}{
		"names that differ only in case":   {site{"a/Page.html": "1", "a/page.html": "2"}.fs(), `"a/Page.html" and "a/page.html"`},
		"folders that differ only in case": {site{"Ä/x": "1", "ä/y": "2"}.fs(), `"Ä" and "ä"`},
		"the name of the manifest":         {site{manifestName: "x"}.fs(), "keeps for itself"},
		"the name of the workshop":         {site{".public.mentorfolio/x": "y"}.fs(), "keeps for itself"},
		"a link":                           {fstest.MapFS{"a": {Mode: fs.ModeSymlink}}, "neither a file nor a folder"},
		"a name that leads out":            {leading{"../../etc/x"}, "leads elsewhere"},
		"a name that leads up":             {leading{".."}, "leads elsewhere"},
		"a name that leads nowhere":        {leading{"."}, "leads elsewhere"},
		"an empty name":                    {leading{""}, "leads elsewhere"},
		"a name with a zero byte":          {site{"a\x00b": "x"}.fs(), `cannot hold the name "`},
		"a name that is too long":          {site{strings.Repeat("x", 300) + ".html": "x"}.fs(), "too long"},
		"a folder that is too long":        {site{strings.Repeat("x", 300) + "/x": "x"}.fs(), "too long"},
		"a page that cannot be rendered":   {broken{site{"a": "x", "b.html": "y"}.fs()}, `cannot make "b.html": the theme fell over`},
	} {
		t.Run(name, func(t *testing.T) {
			dest := filepath.Join(t.TempDir(), "public")
			last := site{"index.html": "1"}
			write(t, last, dest)
			if _, err := Write(c.tree, dest); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want … %s …", err, c.want)
			}
			published(t, dest, last)
		})
	}
}

// leading is a tree with one file of a hostile name.
type leading struct{ name string }

func (l leading) Open(string) (fs.File, error) {
	return fstest.MapFS{".": {Mode: fs.ModeDir}}.Open(".")
}
func (l leading) ReadDir(string) ([]fs.DirEntry, error) {
	return []fs.DirEntry{named{fs.FileInfoToDirEntry(fileInfo{}), l.name}}, nil
}

type named struct {
	fs.DirEntry
	name string
}

func (n named) Name() string { return n.name }

type fileInfo struct{ fs.FileInfo }

func (fileInfo) Mode() fs.FileMode { return 0o644 }
func (fileInfo) IsDir() bool       { return false }

// broken is a tree of which no page can be opened.
type broken struct{ fs.FS }

func (b broken) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".html") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("the theme fell over")}
	}
	return b.FS.Open(name)
}

func TestEachFileIsOpenedOnce(t *testing.T) {
	files := site{}
	for i := range 50 {
		files[fmt.Sprintf("%d/index.html", i)] = fmt.Sprint(i)
	}
	dest := filepath.Join(t.TempDir(), "public")
	for range 2 {
		tree := &counting{FS: files.fs(), opened: map[string]int{}}
		if _, err := Write(tree, dest); err != nil {
			t.Fatal(err)
		}
		for name := range files {
			if tree.opened[name] != 1 {
				t.Errorf("%s was opened %d times", name, tree.opened[name])
			}
		}
	}
}

type counting struct {
	fs.FS
	mu     sync.Mutex
	opened map[string]int
}

func (c *counting) Open(name string) (fs.File, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.opened[name]++
	return c.FS.Open(name)
}

func TestDestCanBeNamedInManyWays(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	must(t, os.Mkdir("empty", 0o755))
	must(t, os.Chmod("empty", 0o750))
	must(t, os.Mkdir("real", 0o755))
	must(t, os.Symlink("real", "link"))
	for dest, folder := range map[string]string{"relative": "relative", "./a/../b/": "b", "empty": "empty", "link": "real", "link/sub": "real/sub", filepath.Join(dir, "absolute"): "absolute"} {
		for _, files := range []site{{"index.html": "1"}, {"index.html": "2", "a/b": "c"}} {
			if folder == "real" {
				must(t, os.RemoveAll("real/sub"))
			}
			write(t, files, dest)
			published(t, filepath.Join(dir, folder), files)
		}
	}
	if info := stat(t, "empty"); info.Mode().Perm() != 0o750 {
		t.Errorf("the folder now has mode %v", info.Mode())
	}
	if target, err := os.Readlink("link"); target != "real" {
		t.Errorf("the link leads to %q: %v", target, err)
	}
}

func TestWhatAKilledBuildLeftIsClearedAway(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	shop := filepath.Join(filepath.Dir(dest), workshopName("public"))
	write(t, site{"index.html": "1"}, dest)
	put(t, filepath.Join(shop, "lock"), "")
	put(t, filepath.Join(shop, "site/half/made.html"), "x")
	put(t, filepath.Join(dest, workshopName("public"), "site/half/brought.html"), "x")
	files := site{"index.html": "2"}
	write(t, files, dest)
	published(t, dest, files)
}

func TestABuildThatWasKilledAfterTheSwapIsFinished(t *testing.T) {
	dir := t.TempDir()
	dest, shop := filepath.Join(dir, "public"), filepath.Join(dir, workshopName("public"))
	write(t, site{"index.html": "1", "gone/page.html": "1"}, filepath.Join(dir, "old"))
	write(t, site{"index.html": "2", "taken.txt": "ours"}, dest)
	must(t, os.Mkdir(shop, 0o700))
	must(t, os.Rename(filepath.Join(dir, "old"), filepath.Join(shop, "site")))
	old, now := filepath.Join(shop, "site"), dest
	put(t, filepath.Join(old, "linked"), "both")
	must(t, os.Link(filepath.Join(old, "linked"), filepath.Join(now, "linked")))
	put(t, filepath.Join(old, "gone/appeared"), "meanwhile")
	put(t, filepath.Join(old, "taken.txt"), "theirs")
	put(t, filepath.Join(old, "later"), "saved after the swap")
	put(t, filepath.Join(now, "later"), "saved before")
	age(t, filepath.Join(now, "later"))
	put(t, filepath.Join(old, "earlier"), "saved before")
	age(t, filepath.Join(old, "earlier"))
	put(t, filepath.Join(now, "earlier"), "saved after the swap")
	must(t, os.Chmod(filepath.Join(old, "gone"), 0o555))

	files := site{"index.html": "3", "taken.txt": "ours"}
	write(t, files, dest)
	published(t, dest, site{"index.html": "3", "taken.txt": "ours", "taken.txt~": "theirs", "linked": "both", "gone/appeared": "meanwhile",
		"later": "saved after the swap", "earlier": "saved after the swap"})
}

func TestABuildWaitsForAnother(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	first, err := enter(dest)
	must(t, err)
	done := make(chan error)
	go func() {
		_, err := Write(site{"index.html": "2"}.fs(), dest)
		done <- err
	}()
	select {
	case err := <-done:
		t.Fatalf("did not wait: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	must(t, first.leave())
	must(t, <-done)
	published(t, dest, site{"index.html": "2"})
}

// write publishes a site and expects that to succeed and to leave nothing behind.
func write(t *testing.T, files site, dest string) Result {
	t.Helper()
	result, err := Write(files.fs(), dest)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// refused expects an error with these words.
func refused(t *testing.T, files site, dest string, words ...string) {
	t.Helper()
	_, err := Write(files.fs(), dest)
	for _, word := range words {
		if err == nil || !strings.Contains(err.Error(), word) {
			t.Errorf("got the error %v, want one with %q", err, word)
		}
	}
}

// published expects a folder with these files, a manifest and nothing more,
// the names in beside left out; and that no build has left anything beside it.
func published(t *testing.T, dest string, files site, beside ...string) {
	t.Helper()
	holds(t, dest, files, beside...)
	for _, dir := range []string{filepath.Dir(dest), dest} {
		if _, err := os.Lstat(filepath.Join(dir, workshopName(filepath.Base(dest)))); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a workshop is left in %s: %v", dir, err)
		}
	}
}

func holds(t *testing.T, dest string, files site, beside ...string) {
	t.Helper()
	wanted := map[string]bool{}
	for name, want := range files {
		for _, folder := range above(name) {
			wanted[folder] = true
		}
		wanted[name] = true
		if got := read(t, filepath.Join(dest, name)); got != want {
			t.Errorf("%s holds %q, want %q", name, got, want)
		}
	}
	must(t, fs.WalkDir(os.DirFS(dest), ".", func(name string, d fs.DirEntry, err error) error {
		if name != "." && name != manifestName && !wanted[name] && !slices.Contains(beside, name) {
			t.Errorf("left over: %s", name)
		}
		return err
	}))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, name, content string) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Dir(name), 0o755))
	must(t, os.WriteFile(name, []byte(content), 0o644))
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	must(t, err)
	return string(data)
}

func stat(t *testing.T, name string) fs.FileInfo {
	t.Helper()
	info, err := os.Lstat(name)
	must(t, err)
	return info
}

func age(t *testing.T, name string) {
	t.Helper()
	must(t, os.Chtimes(name, longAgo, longAgo))
}
