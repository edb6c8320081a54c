package output

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestASiteIsPlacedFileByFileWhereItCannotBeSwapped(t *testing.T) {
	for name, inside := range map[string]bool{"from beside": false, "from inside": true} {
		t.Run(name, func(t *testing.T) {
			dest := filepath.Join(t.TempDir(), "public")
			write(t, site{}, dest)
			folder := stat(t, dest)
			put(t, filepath.Join(dest, "gone/theirs"), "t")
			for i, files := range []site{
				{"index.html": "1", "same.txt": "s", "gone/a/b.html": "1", "x": "file", "y/z/a": "folder"},
				{"index.html": "2", "same.txt": "s", "gone/new.html": "2", "x/y/z": "folder", "y": "file"},
				{"index.html": "3", "same.txt": "s"},
				{},
			} {
				place(t, files, dest, inside)
				files["gone/theirs"] = "t"
				published(t, dest, files)
				if i < 3 {
					verifies(t, dest)
				}
				if same := filepath.Join(dest, "same.txt"); i == 0 {
					age(t, same)
				} else if i < 3 && !stat(t, same).ModTime().Equal(longAgo) {
					t.Errorf("a file that is the same is of %v", stat(t, same).ModTime())
				}
			}
			if !os.SameFile(folder, stat(t, dest)) {
				t.Error("the folder is another one")
			}
		})
	}
}

// place publishes a site as Write does where swap returns false.
func place(t *testing.T, files site, dest string, inside bool) {
	t.Helper()
	w, err := enter(dest)
	must(t, err)
	if inside {
		must(t, w.leave())
		w, err = open(dest, ".", dest)
		must(t, err)
		w, err = w.start()
		must(t, err)
	}
	tree, err := list(files.fs())
	must(t, err)
	last, err := w.survey()
	must(t, err)
	must(t, last.makesRoom(tree))
	made, err := w.stage(files.fs(), tree, last)
	must(t, err)
	must(t, w.place(tree, made, last))
	must(t, w.leave())
}

func TestTheFirstPageIsPlacedLast(t *testing.T) {
	made := []file{{name: "404.html"}, {name: "a/index.html"}, {name: "index.html"}, {name: "same.css", same: true}, {name: "style.css"}}
	want := []string{"style.css", "404.html", "a/index.html", "index.html"}
	if got := inOrder(made); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWhenABuildWasKilledInTheMiddleOfPlacing(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	write(t, site{"index.html": "1", "gone.html": "1"}, dest)
	both := manifest{"index.html": {}, "gone.html": {}, "new.html": {}}
	put(t, filepath.Join(dest, manifestName), string(both.text()))
	put(t, filepath.Join(dest, "new.html"), "2")
	put(t, filepath.Join(dest, workshopName("public"), "site/index.html"), "2")
	put(t, filepath.Join(dest, workshopName("public"), "lock"), "")
	for i := range 2 {
		files := site{"index.html": fmt.Sprint(3 + i)}
		write(t, files, dest)
		published(t, dest, files)
	}
}

func TestABuildDoesNotWaitForEver(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	first, err := enter(dest)
	must(t, err)
	defer first.leave()
	second, err := open(filepath.Dir(dest), "public", dest)
	must(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := second.claim(ctx); err == nil || !strings.Contains(err.Error(), "another build has been writing") {
		t.Errorf("got %v", err)
	}
}

func TestWhatStandsInPlaceOfTheWorkshopIsNamed(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, workshopName("public")), "a file")
	refused(t, site{"index.html": "1"}, filepath.Join(dir, "public"), `".public.mentorfolio" is in the way`)
}
