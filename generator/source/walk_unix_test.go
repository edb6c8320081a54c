//go:build unix

package source

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestAFolderOnDiskIsNeverLeft(t *testing.T) {
	dir := t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.MkdirAll(filepath.Join(dir, "in/goals"), 0o755))
	must(os.Mkdir(filepath.Join(dir, "outside"), 0o755))
	must(os.WriteFile(filepath.Join(dir, "outside/s.md"), []byte("secret"), 0o644))
	must(os.WriteFile(filepath.Join(dir, "in/x.md"), []byte("text"), 0o644))
	must(os.WriteFile(filepath.Join(dir, "in/caf\xe9.md"), []byte("text"), 0o644))
	must(os.Symlink("../outside", filepath.Join(dir, "in/away")))
	must(os.Symlink("../../outside/s.md", filepath.Join(dir, "in/goals/s.md")))
	must(os.Symlink("..", filepath.Join(dir, "in/goals/up")))
	must(os.Symlink("away/s.md", filepath.Join(dir, "in/chain.md")))
	must(syscall.Mkfifo(filepath.Join(dir, "in/pipe.md"), 0o644))

	root, err := os.OpenRoot(filepath.Join(dir, "in"))
	must(err)
	defer root.Close()
	got, problems, err := Walk(root.FS())
	must(err)
	if strings.Join(got.Documents, " ") != "x.md" || len(got.Files) > 0 {
		t.Errorf("got %v", got)
	}
	said := map[string]string{}
	for _, p := range problems {
		said[p.File] = p.Text
	}
	for file, words := range map[string]string{
		"away": "outside", "goals/s.md": "outside", "goals/up": "circle", "chain.md": "outside", "pipe.md": "named pipe", "caf\uFFFD.md": "UTF-8",
	} {
		if !strings.Contains(said[file], words) {
			t.Errorf("%s: %q, want %q", file, said[file], words)
		}
	}
	for _, name := range []string{"pipe.md", "goals/s.md", "goals", "nowhere.md"} {
		if d, problems := Read(root.FS(), name); d != nil || len(problems) != 1 {
			t.Errorf("reading %s: %v, %v", name, d, problems)
		}
	}
}
