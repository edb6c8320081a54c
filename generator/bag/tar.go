package bag

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"io"
	"strings"
)

// tarball is a bag in a tar, which may be packed with gzip. It is read anew each time.
type tarball struct {
	f      source
	size   int64
	limits limits
	packed bool
}

func (t *tarball) Close() error { return t.f.Close() }

// files goes through the whole archive, and refuses one that would do harm.
func (t *tarball) files() ([]file, error) {
	c := contents{limits: t.limits}
	err := t.each(func(h *tar.Header, _ io.Reader) error {
		name := tarName(h)
		switch {
		case h.Typeflag == tar.TypeXGlobalHeader: // says something of all, as git archive does
			return nil
		case h.Typeflag == tar.TypeDir:
			return c.folder(name)
		case h.Typeflag == tar.TypeLink || h.Typeflag == tar.TypeSymlink:
			return refuse("%q is a link", name)
		case h.Typeflag == tar.TypeGNUSparse || sparse(h):
			return refuse("%q has holes in it, which may be as large as it likes: unpack it, and verify the folder", name)
		case h.Typeflag != tar.TypeReg:
			return refuse("%q is neither a file nor a folder", name)
		}
		if err := c.file(name, h.Size); err != nil {
			return err
		}
		return c.fitting(t.size)
	})
	return c.found, err
}

func sparse(h *tar.Header) bool {
	for key := range h.PAXRecords {
		if strings.HasPrefix(key, "GNU.sparse.") {
			return true
		}
	}
	return false
}

func tarName(h *tar.Header) string {
	name := strings.TrimPrefix(h.Name, "./")
	if h.Typeflag == tar.TypeReg {
		return name
	}
	return strings.TrimSuffix(name, "/")
}

func (t *tarball) read(wanted func(string) bool, each func(file, io.Reader) error) error {
	return t.each(func(h *tar.Header, r io.Reader) error {
		if name := tarName(h); h.Typeflag == tar.TypeReg && wanted(name) {
			return each(file{name, h.Size}, r)
		}
		return nil
	})
}

// each reads the archive from its beginning.
func (t *tarball) each(do func(*tar.Header, io.Reader) error) error {
	if _, err := t.f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	from, err := t.unpacked()
	if err != nil {
		return err
	}
	r := tar.NewReader(from)
	for first := true; ; first = false {
		h, err := r.Next()
		switch {
		case err == io.EOF && !first:
			return t.drain(from)
		case err == io.EOF, err != nil && first && !t.packed && !machine(err):
			return refuse("it is neither a folder nor an archive that can be read: a zip, a tar, a tar.gz")
		case err != nil:
			return t.ended(err)
		}
		if err := do(h, r); err != nil {
			return t.ended(err)
		}
	}
}

// drain reads what stands behind a tar: the checksum of what is packed comes last.
func (t *tarball) drain(from io.Reader) error {
	if !t.packed {
		return nil
	}
	if _, err := io.Copy(io.Discard, from); err != nil {
		return t.ended(err)
	}
	return nil
}

// ended is why an archive was not read to its end.
func (t *tarball) ended(err error) error {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	return damaged("the archive", err)
}

// unpacked is the tar itself. What is packed gives no more than an archive of its size may.
func (t *tarball) unpacked() (io.Reader, error) {
	if !t.packed {
		return t.f, nil
	}
	r, err := gzip.NewReader(bufio.NewReader(t.f))
	if err != nil {
		return nil, damaged("the archive", err)
	}
	return &flow{r, t.limits.most(t.size), t.limits.most(t.size)}, nil
}

// flow is what comes out of a packed archive, as much as may.
type flow struct {
	r          io.Reader
	left, most int64
}

func (f *flow) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	if f.left -= int64(n); f.left < 0 {
		return 0, bomb(f.most)
	}
	return n, err
}
