package output

import (
	"bytes"
	"crypto/sha256"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTheManifestIsWhatSha256sumReads(t *testing.T) {
	m := manifest{"index.html": sha256.Sum256([]byte("a")), "a/b c.txt": sha256.Sum256(nil), "back\\slash\nline": sha256.Sum256(nil)}
	want := "# Written by mentorfolio, which removes no other files; check with: sha256sum -c .mentorfolio; sum of the list: 1a3f65acb31b66c31ef306398c35b671622da96a83bc0fdc43ef26098a23edc6\n" +
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/b c.txt\n" +
		"\\e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  back\\\\slash\\nline\n" +
		"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  index.html\n"
	if got := string(m.text()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSha256sumChecksASite(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	write(t, site{"index.html": "a", "a/b c.txt": "", "back\\slash": "b", "new\nline\\n": "c", "car\rriage": "d", " space ": "e", "*star": "f", "#hash": "g", "ü": "h"}, dest)
	verifies(t, dest)
}

func TestAManifestThatWasChangedIsNotTrusted(t *testing.T) {
	good := string(manifest{"a": {1}, "b/c": {2}}.text())
	first, rest, _ := strings.Cut(good, "\n")
	for name, text := range map[string]string{
		"nothing in it":          "",
		"cut short":              good[:len(good)-10],
		"a line less":            good[:len(good)-69],
		"a line more":            good + strings.Repeat("0", 64) + "  diary.txt\n",
		"another name":           strings.Replace(good, "  a\n", "  diary.txt\n", 1),
		"a name that leads out":  strings.Replace(good, "  a\n", "  ../diary.txt\n", 1),
		"another sum":            strings.Replace(good, "\n01", "\n02", 1),
		"without its first line": rest,
		"without its lines":      first + "\n",
		"line ends of Windows":   strings.ReplaceAll(good, "\n", "\r\n"),
		"a blank line":           good + "\n",
		"two times":              good + good,
	} {
		m, err := readManifest(fstest.MapFS{manifestName: {Data: []byte(text)}})
		if m != nil || err != nil {
			t.Errorf("%s: got %v, %v", name, m, err)
		}
	}
	if m, err := readManifest(fstest.MapFS{manifestName: {Data: []byte(good)}}); len(m) != 2 || err != nil {
		t.Errorf("as it was: got %v, %v", m, err)
	}
}

func TestASiteWithAChangedManifestIsForeign(t *testing.T) {
	dest := filepath.Join(t.TempDir(), "public")
	write(t, site{"index.html": "1"}, dest)
	list := filepath.Join(dest, manifestName)
	put(t, list, read(t, list)+strings.Repeat("0", 64)+"  diary.txt\n")
	refused(t, site{"index.html": "2"}, dest, "changed or damaged")
	if got := read(t, filepath.Join(dest, "index.html")); got != "1" {
		t.Errorf("the page is %q", got)
	}
}

// FuzzManifest: what is trusted is exactly what would be written, and leads nowhere else.
func FuzzManifest(f *testing.F) {
	f.Add("a\nb\\c", []byte("x"))
	f.Add("../a", manifest{"a": {}}.text())
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		if fs.ValidPath(name) && name != "." {
			m := manifest{name: {}}
			if back := parseManifest(m.text()); len(back) != 1 || !back.owns(name) {
				t.Errorf("%q came back as %q", name, back)
			}
		}
		m, _ := readManifest(fstest.MapFS{manifestName: {Data: text}})
		for name := range m {
			if !fs.ValidPath(name) || !bytes.Equal(m.text(), text) {
				t.Errorf("trusted %q of %q", name, text)
			}
		}
	})
}
