package bag

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// member is a file as a test puts it into an archive.
type member struct {
	name, text string
	mode       fs.FileMode
}

// files are those of a tree, below a folder.
func files(t *testing.T, tree fs.FS, top string) (list []member) {
	t.Helper()
	must(t, fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(tree, name)
		list = append(list, member{name: top + name, text: string(data)})
		return err
	}))
	return list
}

// changed is a list of files with some in the place of others, or left out where they have no text.
func changed(list []member, changes ...member) []member {
	list = slices.Clone(list)
	for _, c := range changes {
		list = slices.DeleteFunc(list, func(m member) bool { return m.name == c.name })
		if c.text != "" {
			list = append(list, c)
		}
	}
	return list
}

// packings make an archive of files.
var packings = map[string]func(*testing.T, []member) []byte{"zip": zipOf, "tar": tarOf, "tar.gz": tgzOf}

func zipOf(t *testing.T, list []member) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, m := range list {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate}
		h.SetMode(m.mode | 0o644)
		to, err := w.CreateHeader(h)
		must(t, err)
		to.Write([]byte(m.text))
	}
	must(t, w.Close())
	return b.Bytes()
}

func tarOf(t *testing.T, list []member) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, m := range list {
		h := &tar.Header{Name: m.name, Mode: 0o644, Typeflag: tar.TypeReg, Size: int64(len(m.text))}
		switch {
		case m.mode&fs.ModeSymlink != 0:
			h.Typeflag, h.Linkname, h.Size, m.text = tar.TypeSymlink, m.text, 0, ""
		case m.mode&fs.ModeDevice != 0:
			h.Typeflag = tar.TypeChar
		case m.mode.IsDir():
			h.Typeflag = tar.TypeDir
		}
		must(t, w.WriteHeader(h))
		w.Write([]byte(m.text))
	}
	must(t, w.Close())
	return b.Bytes()
}

func tgzOf(t *testing.T, list []member) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(tarOf(t, list))
	must(t, w.Close())
	return b.Bytes()
}

// archive is one in memory.
type archive struct{ *bytes.Reader }

func (archive) Close() error { return nil }

func verifyBytes(t *testing.T, data []byte) (*Report, error) { return verifyWithin(data, usual) }

func verifyWithin(data []byte, l limits) (*Report, error) {
	s, err := openArchive(archive{bytes.NewReader(data)}, int64(len(data)), l)
	if err != nil {
		return nil, err
	}
	return verify(s, l)
}

// told are the findings, a line each.
func told(r *Report) string {
	var b strings.Builder
	for _, f := range r.Findings {
		b.WriteString(f.File + ": " + f.Kind.String() + ": " + f.Text + "\n")
	}
	return b.String()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
