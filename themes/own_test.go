//go:build unix

package themes_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/themes"
)

// authors is a theme folder in which a person, or a system, left more than plain files.
func authors(t *testing.T) fs.FS {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range []string{"templates/partials", "style.css"} {
		if err := os.MkdirAll(filepath.Join(dir, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{"templates/partials/mine.html": "mine", "style.css/print.css": "p"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, pipe := range []string{"templates/base.html", "templates/partials/pipe.html"} {
		if err := syscall.Mkfifo(filepath.Join(dir, pipe), 0o644); err != nil {
			t.Skip("this system makes no pipes: ", err)
		}
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "templates/zero.html")); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root.FS()
}

var below = fstest.MapFS{"style.css": {Data: []byte("ships")}, "templates/base.html": {Data: []byte("ships")}, "templates/partials/mine.html": {Data: []byte("ships")}}

func TestOnlyPlainFilesTakeThePlaceOfTheThemes(t *testing.T) {
	theme := themes.Over(below, authors(t))
	for name, want := range map[string]string{"templates/base.html": "ships", "style.css": "ships", "templates/partials/mine.html": "mine"} {
		if got, err := fs.ReadFile(theme, name); string(got) != want {
			t.Errorf("%s is %q, want %q: %v", name, got, want, err)
		}
	}
	var names []string
	err := fs.WalkDir(theme, ".", func(name string, d fs.DirEntry, err error) error {
		if !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if want := []string{"style.css", "templates/base.html", "templates/partials/mine.html"}; err != nil || !slices.Equal(names, want) {
		t.Errorf("it has %v, want %v: %v", names, want, err)
	}
}

func TestWhatIsLeftOutOfATheme(t *testing.T) {
	got := themes.LeftOut(authors(t))
	want := []themes.Left{{"templates/base.html", "it is a named pipe"}, {"templates/partials/pipe.html", "it is a named pipe"}, {"templates/zero.html", "it is a link"}}
	if !slices.Equal(got, want) {
		t.Errorf("it is %v, want %v", got, want)
	}
}
