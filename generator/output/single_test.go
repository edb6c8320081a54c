package output

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func words(text string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
}

func TestAFileIsAddedWholeAndOverNothing(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "handoff.zip")
	must(t, AddFile(t.Context(), name, words("all of it")))
	err := AddFile(t.Context(), name, func(io.Writer) error { t.Error("it is written for nothing"); return nil })
	if !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), "is there already, and stays as it is") {
		t.Error(err)
	}
	alone(t, dir, "handoff.zip", "all of it")
}

func TestAFileThatCameMeanwhileStays(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "handoff.zip")
	err := AddFile(t.Context(), name, func(w io.Writer) error {
		put(t, name, "somebody else's")
		return words("ours")(w)
	})
	if !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	alone(t, dir, "handoff.zip", "somebody else's")
}

func TestAFileThatIsNotFinishedIsNowhere(t *testing.T) {
	stopped, stop := context.WithCancel(t.Context())
	for name, write := range map[string]func(io.Writer) error{
		"a failure": func(w io.Writer) error { words("half")(w); return io.ErrUnexpectedEOF },
		"interrupted": func(w io.Writer) error {
			words("half")(w)
			stop()
			return words("more")(w)
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := AddFile(stopped, filepath.Join(dir, "handoff.zip"), write); err == nil {
				t.Error("nobody was told")
			}
			if list, err := os.ReadDir(dir); err != nil || len(list) > 0 {
				t.Error(list, err)
			}
		})
	}
}

func TestAFileWithAnotherNameUntilItIsFinished(t *testing.T) {
	dir := t.TempDir()
	f, err := os.CreateTemp(dir, ".handoff.zip.part-*")
	must(t, err)
	d := &draft{f, filepath.Join(dir, "handoff.zip"), f.Name()}
	must(t, words("all of it")(d))
	must(t, d.settle())
	d.discard()
	alone(t, dir, "handoff.zip", "all of it")
}

// A killed program is one that is stopped in the middle: the other one waits for ever.
func TestAKilledProgramLeavesNoHalfFile(t *testing.T) {
	dir := t.TempDir()
	p := startBuild(t, "add", dir)
	p.kill()
	list, err := os.ReadDir(dir)
	must(t, err)
	for _, d := range list {
		if !strings.HasPrefix(d.Name(), ".") {
			t.Errorf("%s is left", d.Name())
		}
	}
	if f, err := nameless(dir); err == nil { // where files need no name nothing is left
		f.Close()
		if len(list) > 0 {
			t.Error(list)
		}
	}
}

// addForEver writes half a file, and waits to be killed.
func addForEver(dir string) {
	AddFile(context.Background(), filepath.Join(dir, "handoff.zip"), func(w io.Writer) error {
		words("half")(w)
		os.Stdout.WriteString("built\n")
		time.Sleep(time.Hour)
		return nil
	})
}

// alone expects one file in a folder.
func alone(t *testing.T, dir, name, text string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 1 || list[0].Name() != name || read(t, filepath.Join(dir, name)) != text {
		t.Error(list, err)
	}
}
