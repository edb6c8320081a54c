package tree

import (
	"errors"
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"
)

func text(s string) File { return func() ([]byte, error) { return []byte(s), nil } }

func TestATreeIsAFileSystem(t *testing.T) {
	tr, err := New(map[string]File{"index.html": text("a"), "goals/index.html": text("b"), "goals/ship/index.html": text("c"), "خطة/index.html": text("")})
	if err != nil {
		t.Fatal(err)
	}
	if err := fstest.TestFS(tr, "index.html", "goals/index.html", "goals/ship/index.html", "خطة/index.html"); err != nil {
		t.Error(err)
	}
}

func TestNothingIsMadeBeforeItIsOpened(t *testing.T) {
	made := 0
	tr, err := New(map[string]File{"a/b.html": func() ([]byte, error) { made++; return nil, nil }})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fs.ReadDir(tr, "a"); err != nil || made != 0 {
		t.Errorf("listing made %d files, error %v", made, err)
	}
}

func TestAFileThatCannotBeMadeIsAnErrorThatNamesIt(t *testing.T) {
	broken := errors.New("broken")
	tr, _ := New(map[string]File{"a.html": func() ([]byte, error) { return nil, broken }})
	var at *fs.PathError
	if _, err := fs.ReadFile(tr, "a.html"); !errors.Is(err, broken) || !errors.As(err, &at) || at.Path != "a.html" {
		t.Errorf("error is %v", err)
	}
}

func TestNamesThatNoFileCanHaveAreRefused(t *testing.T) {
	for _, names := range [][]string{{"../a"}, {"/a"}, {""}, {"."}, {"a//b"}, {"a", "a/b"}} {
		files := map[string]File{}
		for _, n := range names {
			files[n] = text("")
		}
		if _, err := New(files); err == nil {
			t.Errorf("%q was taken", names)
		}
	}
}

func TestEveryFileIsMadeWhileTheGuardIsHeld(t *testing.T) {
	var guard sync.Mutex
	made := func() ([]byte, error) {
		if guard.TryLock() {
			guard.Unlock()
			return nil, errors.New("the guard is not held")
		}
		return nil, nil
	}
	tr, _ := New(map[string]File{"a.html": made})
	tr = tr.Guarded(&guard)
	if _, err := tr.ReadFile("a.html"); err != nil {
		t.Error(err)
	}
	if _, err := tr.Make(made); err != nil {
		t.Error("one that the tree does not have:", err)
	}
}
