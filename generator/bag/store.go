package bag

import (
	"io"
	"os"
	"strings"
)

// A file is one of a bag, wherever that is.
type file struct {
	name string // its path, with slashes
	size int64  // as it is stated
}

// A store holds a bag: a folder or an archive.
type store interface {
	// files are all there are. What would do harm when it is unpacked is a *Refusal.
	files() ([]file, error)
	// read reads the files that are wanted, each once, in their own order.
	read(wanted func(name string) bool, each func(file, io.Reader) error) error
	Close() error
}

// open finds out what a path is, a folder or an archive, by what is in it.
func open(name string) (store, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	switch {
	case info.IsDir():
		return openFolder(name)
	case !info.Mode().IsRegular():
		return nil, refuse("it is neither a file nor a folder")
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	s, err := openArchive(f, info.Size(), usual)
	if err != nil {
		f.Close()
	}
	return s, err
}

// source is an archive as it lies on the disk.
type source interface {
	io.ReadSeekCloser
	io.ReaderAt
}

func openArchive(f source, size int64, l limits) (store, error) {
	var head [4]byte
	n, err := f.ReadAt(head[:], 0)
	if err != nil && err != io.EOF {
		return nil, err
	}
	switch begin := string(head[:n]); {
	case strings.HasPrefix(begin, "PK"):
		return openZip(f, size, l)
	case strings.HasPrefix(begin, "\x1f\x8b"):
		return &tarball{f: f, size: size, limits: l, packed: true}, nil
	}
	return &tarball{f: f, size: size, limits: l}, nil
}

// damaged says of an archive that it cannot be read any further, unless it is
// the disk that cannot.
func damaged(what string, err error) error {
	if machine(err) {
		return err
	}
	return refuse("%s is damaged or cut off: %v", what, err)
}

// plain is a reader that fills the buffer it is given, and brings none of its own for each file.
type plain struct{ io.Reader }
