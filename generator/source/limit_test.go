package source

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// faulty is a file system whose files open as told, whatever Lstat has said of them.
type faulty struct {
	fstest.MapFS
	file io.Reader
	err  error
}

func (f faulty) Open(name string) (fs.File, error) {
	file, err := f.MapFS.Open(name)
	if f.err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: f.err}
	}
	return opened{file, f.file}, err
}

type opened struct {
	fs.File
	io.Reader
}

func (o opened) Read(p []byte) (int, error) { return o.Reader.Read(p) }

type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, strings.Repeat("x", len(p))), nil }

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

func TestAFileThatCannotBeReadIsTold(t *testing.T) {
	for says, fsys := range map[string]faulty{
		"permission denied": {err: fs.ErrPermission},
		"the disk is gone":  {file: broken{}},
		"4 MiB":             {file: endless{}}, // it grew after it was looked at
	} {
		fsys.MapFS = folder("x.md")
		d, problems := Read(fsys, "x.md")
		if d != nil || len(problems) != 1 || !strings.Contains(problems[0].Text, says) || strings.Contains(problems[0].Text, "x.md") {
			t.Errorf("%s: %v, %+v", says, d, problems)
		}
	}
}
