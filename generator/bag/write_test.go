package bag

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

var day = time.Date(2026, 7, 20, 0, 0, 0, 0, time.UTC)

// example is a bag with names that are not easy.
func example() Contents {
	return Contents{
		Name: "ana-2026",
		Payload: fstest.MapFS{
			"site/index.html": {Data: []byte("<h1>Ana</h1>")},
			"site/a-b.html":   {Data: []byte("a-b")},
			"site/a/b.html":   {Data: []byte("a/b")},
			"sources/plan.md": {Data: []byte("# Plan\n")},
			"sources/成長 ü.md": {Data: []byte("日本")},
			"sources/empty":   {},
		},
		Beside: fstest.MapFS{"README.txt": {Data: []byte("Read me.\n")}},
		Info: []Tag{
			{"Bagging-Date", "2026-07-20"},
			{"External-Description", "The portfolio of Ana Souza, who went from spreadsheets to pipelines in six months, and of those who went along with her."},
		},
		Day: day,
	}
}

func packed(t *testing.T, c Contents) []byte {
	t.Helper()
	var b bytes.Buffer
	_, err := Write(&b, c)
	must(t, err)
	return b.Bytes()
}

func TestWhatIsWrittenIsWhole(t *testing.T) {
	report, err := verifyBytes(t, packed(t, example()))
	must(t, err)
	if !report.Whole() || len(report.Findings) > 0 || report.Version != "1.0" || report.Size != (Size{6, 31}) {
		t.Errorf("%+v", report)
	}
}

func TestTheSameContentsGiveTheSameBytes(t *testing.T) {
	first := packed(t, example())
	dir := unpacked(t, first)
	again := example()
	again.Payload = os.DirFS(filepath.Join(dir, "ana-2026/data")) // the same files, with other times and modes
	if !bytes.Equal(first, packed(t, again)) {
		t.Error("the bytes are others")
	}
}

func TestAZipSaysNothingOfTheMachine(t *testing.T) {
	data := packed(t, example())
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	var names []string
	for _, f := range r.File {
		names = append(names, strings.TrimPrefix(f.Name, "ana-2026/"))
		if len(f.Extra) > 0 || f.Mode() != 0o644 || !f.Modified.Equal(day) || f.Comment != "" {
			t.Errorf("%+v", f.FileHeader)
		}
	}
	want := "bagit.txt data/site/a-b.html data/site/a/b.html data/site/index.html data/sources/empty data/sources/plan.md data/sources/成長 ü.md README.txt bag-info.txt manifest-sha512.txt tagmanifest-sha512.txt"
	if got := strings.Join(names, " "); got != want {
		t.Error(got)
	}
}

func TestADayBeforeThereWereZips(t *testing.T) {
	c := example()
	c.Day = time.Time{}
	data := packed(t, c)
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	if got := r.File[0].Modified; got.Year() != 1980 || got.Day() != 1 {
		t.Error(got)
	}
}

func TestABagIsVerifiedWithSha512sumAlone(t *testing.T) {
	program, err := exec.LookPath("sha512sum")
	if err != nil {
		t.Skip(err)
	}
	dir := filepath.Join(unpacked(t, packed(t, example())), "ana-2026")
	for _, list := range []string{"manifest-sha512.txt", "tagmanifest-sha512.txt"} {
		c := exec.Command(program, "--check", "--strict", "--quiet", list)
		c.Dir = dir
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", list, err, out)
		}
	}
}

// The Library of Congress's own program takes our bags, where it is installed.
func TestAnotherProgramTakesTheBag(t *testing.T) {
	program, err := exec.LookPath("bagit.py") // 1.8; later ones are bagit
	if err != nil {
		program, err = exec.LookPath("bagit")
	}
	if err != nil {
		t.Skip(err)
	}
	dir := filepath.Join(unpacked(t, packed(t, example())), "ana-2026")
	if out, err := exec.Command(program, "--validate", dir).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestThePathsInAManifestAreOnOneLine(t *testing.T) {
	c := example()
	c.Payload = fstest.MapFS{"100%.txt": {Data: []byte("all")}, "50%25.txt": {Data: []byte("half")}}
	data := packed(t, c)
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	text, err := fs.ReadFile(r, "ana-2026/manifest-sha512.txt")
	must(t, err)
	for _, want := range []string{"  data/100%25.txt\n", "  data/50%2525.txt\n"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if report, err := verifyBytes(t, data); err != nil || !report.Whole() {
		t.Error(report, err)
	}
}

func TestABagHasNoNameThatSomeSystemCannotHave(t *testing.T) {
	for name, want := range map[string]string{
		"what?.md":        "Windows cannot have",
		"a\nb":            "Windows cannot have",
		"notes/con.md":    "device",
		"notes./a":        "cuts off",
		"Index.html":      "capitals do not matter",
		"u\u0308.md":      "two normal forms",
		"back\\slash.txt": "Windows cannot have",
	} {
		c := example()
		c.Payload = fstest.MapFS{name: {}, "index.html": {}, "ü.md": {}}
		if _, err := Write(io.Discard, c); err == nil || !strings.Contains(err.Error(), want) || !strings.HasSuffix(err.Error(), "rename it") {
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, name := range []string{"bagit.txt", "manifest-md5.txt", "fetch.txt", "data"} {
		c := example()
		c.Beside = fstest.MapFS{name: {}}
		if _, err := Write(io.Discard, c); err == nil {
			t.Errorf("%s stands beside data/", name)
		}
	}
	for _, name := range []string{"", "..", "a:b", "/"} {
		c := example()
		c.Name = name
		if _, err := Write(io.Discard, c); err == nil {
			t.Errorf("the folder is %q", name)
		}
	}
}

func TestAnEmptyBagIsNotWritten(t *testing.T) {
	if _, err := Write(io.Discard, Contents{Name: "a", Payload: fstest.MapFS{}}); err == nil {
		t.Error("nothing is kept")
	}
}

func TestWhatCannotBeReadOrWrittenEndsTheBag(t *testing.T) {
	c := example()
	c.Payload = broken{c.Payload}
	if _, err := Write(io.Discard, c); err == nil || !strings.Contains(err.Error(), "plan.md") {
		t.Error(err)
	}
	if _, err := Write(full{}, example()); err == nil {
		t.Error("the disk is full, and nobody is told")
	}
}

// broken is a tree with a file that cannot be read.
type broken struct{ fs.FS }

func (b broken) Open(name string) (fs.File, error) {
	if name == "sources/plan.md" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.FS.Open(name)
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

// unpacked writes a zip of ours to the disk.
func unpacked(t *testing.T, data []byte) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	dir := t.TempDir()
	must(t, os.CopyFS(dir, r))
	return dir
}

func TestWhatIsPackedAlreadyIsNotPackedAgain(t *testing.T) {
	random := make([]byte, 100_000)
	rand.NewChaCha8([32]byte{}).Read(random)
	c := example()
	c.Payload = fstest.MapFS{"film.mp4": {Data: random}, "notes.md": {Data: bytes.Repeat([]byte("words "), 1000)}}
	data := packed(t, c)
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	for _, f := range r.File {
		if want := map[string]uint16{"ana-2026/data/film.mp4": zip.Store, "ana-2026/data/notes.md": zip.Deflate}; strings.Contains(f.Name, "data/") && f.Method != want[f.Name] {
			t.Errorf("%s is packed with %d", f.Name, f.Method)
		}
	}
	if report, err := verifyBytes(t, data); err != nil || !report.Whole() {
		t.Error(report, err)
	}
}
