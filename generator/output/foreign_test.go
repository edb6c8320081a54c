package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestForeignFoldersAreRefused(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for name, c := range map[string]struct {
		make func(dest string) // what is there
		want string            // "" where mentorfolio may write
	}{
		"nothing":                  {func(string) {}, ""},
		"an empty folder":          {func(dest string) { os.Mkdir(dest, 0o755) }, ""},
		"a site of ours":           {func(dest string) { write(t, site{"a": "b"}, dest) }, ""},
		"an empty site of ours":    {func(dest string) { write(t, site{}, dest) }, ""},
		"what a killed build left": {func(dest string) { put(t, filepath.Join(dest, ".public.mentorfolio/lock"), "") }, ""},
		"a file":                   {func(dest string) { put(t, dest, "x") }, "is a file, not a folder"},
		"somebody's files":         {func(dest string) { put(t, filepath.Join(dest, "a"), ""); put(t, filepath.Join(dest, "b"), "") }, `("a", "b")`},
		"many files of somebody": {func(dest string) {
			for _, n := range "abcdef" {
				put(t, filepath.Join(dest, string(n)), "")
			}
		}, `("a", "b", "c", 3 more)`},
		"a repository":               {func(dest string) { put(t, filepath.Join(dest, ".git/HEAD"), "") }, `(".git")`},
		"a manifest that is empty":   {func(dest string) { put(t, filepath.Join(dest, manifestName), "") }, "changed or damaged"},
		"a folder named as manifest": {func(dest string) { os.MkdirAll(filepath.Join(dest, manifestName), 0o755) }, "changed or damaged"},
		"a link to nothing":          {func(dest string) { os.Symlink("elsewhere", dest) }, "does not exist"},
		"a link to a foreign folder": {func(dest string) { put(t, dest+"2/a", "b"); os.Symlink(dest+"2", dest) }, `("a")`},
		"a link to the home folder":  {func(dest string) { os.Symlink(home, dest) }, "your home folder"},
	} {
		t.Run(name, func(t *testing.T) {
			dest := filepath.Join(t.TempDir(), "public")
			c.make(dest)
			err := Foreign(dest)
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if _, err := Write(site{"new": "x"}.fs(), dest); (err == nil) != (c.want == "") {
				t.Errorf("but writing gives %v", err)
			}
		})
	}
	if err := Foreign(home); err == nil || !strings.Contains(err.Error(), "your home folder") {
		t.Errorf("the home folder: %v", err)
	}
	if err := Foreign("/"); err == nil || !strings.Contains(err.Error(), "the root of the file system") {
		t.Errorf("the root: %v", err)
	}
}

func TestARefusedFolderStaysAsItIs(t *testing.T) {
	dir := t.TempDir()
	dest := filepath.Join(dir, "public")
	put(t, filepath.Join(dest, "index.html"), "theirs")
	age(t, dest)
	refused(t, site{"index.html": "ours"}, dest, "choose another folder")
	if got := read(t, filepath.Join(dest, "index.html")); got != "theirs" || !stat(t, dest).ModTime().Equal(longAgo) {
		t.Errorf("the folder was changed: %q", got)
	}
	if around, err := os.ReadDir(dir); err != nil || len(around) != 1 {
		t.Errorf("left behind: %v %v", around, err)
	}
}
