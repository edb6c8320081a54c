package output

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// AddFile writes one file, whole or not at all, where there is none: the error
// is fs.ErrExist where there is one, which stays as it is. Until all of it is on
// the disk nobody sees it. Where the system has files without a name (Linux) not
// even a killed program leaves anything behind; elsewhere a hidden one may stay.
// It stops when the context ends.
func AddFile(ctx context.Context, name string, write func(io.Writer) error) error {
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return taken(name, err)
	}
	d, err := begin(name)
	if err != nil {
		return failure("write", name, err)
	}
	defer d.discard()
	if err := write(&attentive{ctx, d}); err != nil {
		return d.unwritten(err)
	}
	if err := cmp.Or(d.Sync(), ctx.Err()); err != nil {
		return d.unwritten(err)
	}
	if err := d.settle(); errors.Is(err, fs.ErrExist) {
		return taken(name, nil)
	} else if err != nil {
		return failure("write", name, err)
	}
	return nil
}

func taken(name string, err error) error {
	if err != nil {
		return failure("write", name, err)
	}
	return &failed{fmt.Sprintf("%q is there already, and stays as it is", name), fs.ErrExist}
}

// draft is a file that is not in its place yet.
type draft struct {
	*os.File
	name   string // where it belongs
	beside string // where it is; "" for one without a name
}

// begin makes a draft in the folder where the file belongs, without a name where that can be.
func begin(name string) (*draft, error) {
	if f, err := nameless(filepath.Dir(name)); err == nil {
		return &draft{f, name, ""}, nil
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".part-*")
	if err != nil {
		return nil, err
	}
	return &draft{f, name, f.Name()}, nil
}

// settle gives a draft its name, in one step, unless something has that by now.
func (d *draft) settle() error {
	if d.beside == "" {
		return link(d.File, d.name)
	}
	if err := d.Close(); err != nil {
		return err
	}
	err := os.Link(d.beside, d.name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(d.name); err == nil { // a file system without links has no better way
		return fs.ErrExist
	}
	return os.Rename(d.beside, d.name)
}

// discard takes away what is left of a draft.
func (d *draft) discard() {
	d.Close()
	if d.beside != "" {
		os.Remove(d.beside)
	}
}

// unwritten says of an error of the disk which file it is about, and leaves others alone.
func (d *draft) unwritten(err error) error {
	var disk *fs.PathError
	if errors.As(err, &disk) && disk.Path == d.File.Name() {
		return failure("write", d.name, disk)
	}
	return err
}

// attentive is a writer that stops when its context ends.
type attentive struct {
	ctx context.Context
	to  io.Writer
}

func (a *attentive) Write(p []byte) (int, error) {
	if err := a.ctx.Err(); err != nil {
		return 0, err
	}
	return a.to.Write(p)
}
