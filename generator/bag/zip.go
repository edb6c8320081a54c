package bag

import (
	"archive/zip"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// zipped is a bag in a zip.
type zipped struct {
	f       source
	size    int64
	members []*zip.File
	contents
}

// openZip reads the list of what is in a zip, and refuses one that would do harm.
func openZip(f source, size int64, l limits) (store, error) {
	list := &ration{f, l.list}
	r, err := zip.NewReader(list, size)
	switch {
	case list.left < 0:
		return nil, refuse("its list of files is longer than %s", Bytes(l.list))
	case err != nil:
		return nil, damaged("the archive", err)
	}
	z := &zipped{f: f, size: size, contents: contents{limits: l}}
	list.left = int64(len(r.File)+1) * (1 << 17) // for the heads of the files
	for _, m := range r.File {
		if err := z.take(m); err != nil {
			return nil, err
		}
	}
	if err := z.fitting(size); err != nil {
		return nil, err
	}
	if err := z.apart(r.File); err != nil {
		return nil, err
	}
	list.left = 1<<63 - 1
	return z, nil
}

func (z *zipped) Close() error           { return z.f.Close() }
func (z *zipped) files() ([]file, error) { return z.found, nil }

// take takes in one file.
func (z *zipped) take(m *zip.File) error {
	name := zipName(m)
	switch mode := m.Mode(); {
	case m.Flags&1 != 0:
		return refuse("%q is locked with a password: unpack it, and verify the folder", name)
	case mode&fs.ModeSymlink != 0:
		return refuse("%q is a link", name)
	case mode.IsDir():
		return z.folder(name)
	case !mode.IsRegular():
		return refuse("%q is neither a file nor a folder", name)
	case m.Method != zip.Store && m.Method != zip.Deflate:
		return refuse("%q is packed in a way that is not known here (%d): unpack it, and verify the folder", name, m.Method)
	case m.UncompressedSize64 > uint64(z.bytes):
		return refuse("%q would be larger than %s", name, Bytes(z.bytes))
	}
	z.members = append(z.members, m)
	return z.file(name, int64(m.UncompressedSize64))
}

// zipName is the name of a file, which older programs wrote as DOS did.
func zipName(m *zip.File) string {
	if utf8.ValidString(m.Name) {
		return m.Name
	}
	name, _ := charmap.CodePage437.NewDecoder().String(m.Name)
	return name
}

// apart refuses a zip in which files share bytes, as those of a bomb do, or have
// another name beside their bytes than in the list, as programs differ in which they take.
func (z *zipped) apart(all []*zip.File) error {
	type span struct {
		*zip.File
		from int64
	}
	spans := make([]span, 0, len(all))
	for _, m := range all {
		from, err := m.DataOffset()
		if err != nil {
			return damaged("the archive", err)
		}
		spans = append(spans, span{m, from})
	}
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	end := int64(0)
	for _, s := range spans {
		name, err := z.headBetween(end, s.from)
		switch {
		case err != nil:
			return err
		case name == nil:
			return refuse("%q shares its bytes with another file of the archive", zipName(s.File))
		case string(name) != s.Name:
			return refuse("%q is named %q beside its bytes: programs would not agree on what it is", zipName(s.File), name)
		case s.CompressedSize64 > uint64(z.size):
			return refuse("%q is longer than the archive", zipName(s.File))
		}
		end = s.from + int64(s.CompressedSize64)
	}
	return nil
}

// headBetween is the name in the head of the file whose bytes begin at to, nil
// where no head lies after from.
func (z *zipped) headBetween(from, to int64) ([]byte, error) {
	const fixed, longest = 30, 30 + 2*0xffff
	from = max(from, to-longest)
	if to-from < fixed {
		return nil, nil
	}
	near := make([]byte, to-from)
	if _, err := z.f.ReadAt(near, from); err != nil {
		return nil, damaged("the archive", err)
	}
	for at := len(near) - fixed; at >= 0; at-- {
		head := near[at:]
		if string(head[:4]) != "PK\x03\x04" {
			continue
		}
		name, extra := int(binary.LittleEndian.Uint16(head[26:])), int(binary.LittleEndian.Uint16(head[28:]))
		if fixed+name+extra == len(head) {
			return head[fixed : fixed+name], nil
		}
	}
	return nil, nil
}

func (z *zipped) read(wanted func(string) bool, each func(file, io.Reader) error) error {
	for i, m := range z.members {
		if !wanted(z.found[i].name) {
			continue
		}
		if err := readMember(z.found[i], m, each); err != nil {
			return err
		}
	}
	return nil
}

func readMember(one file, m *zip.File, each func(file, io.Reader) error) error {
	r, err := m.Open()
	if err != nil {
		return damaged("the archive", err)
	}
	defer r.Close()
	return each(one, r) // which ends with an error where more comes out than is stated
}

// ration is a file of which only so much is read.
type ration struct {
	io.ReaderAt
	left int64
}

var errTooMuch = errors.New("too much is read")

func (r *ration) ReadAt(p []byte, at int64) (int, error) {
	if r.left -= int64(len(p)); r.left < 0 {
		return 0, errTooMuch
	}
	return r.ReaderAt.ReadAt(p, at)
}
