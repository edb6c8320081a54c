package generator

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"io"
	"io/fs"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// made is the private edition of these files.
func made(t *testing.T, files map[string]string) *Result {
	t.Helper()
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	made, err := Make(folder, Options{Level: entry.Private, Day: calendar.Date(2026, 1, 1)})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range made.Site.Names() {
		if _, err := fs.ReadFile(made.Site, name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	return made
}

// photo is a JPEG that says where it was taken.
func photo(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 2, 2)), nil); err != nil {
		t.Fatal(err)
	}
	said := "Exif\x00\x00at home"
	length := binary.BigEndian.AppendUint16(nil, uint16(len(said)+2))
	return b.String()[:2] + "\xff\xe1" + string(length) + said + b.String()[2:]
}

// A telephone's picture is a mistake of the author's, not a failure of the machine.
// counted is a folder of which it is known how much of it has been read.
type counted struct {
	fs.FS
	read *atomic.Int64
}

type countedFile struct {
	fs.File
	io.Seeker
	read *atomic.Int64
}

func (c counted) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	if seeker, ok := f.(io.Seeker); ok && strings.HasSuffix(name, ".mp4") {
		return countedFile{f, seeker, c.read}, err
	}
	return f, err
}

func (f countedFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	f.read.Add(int64(n))
	return n, err
}

// A browser asks for a film piece by piece.
func TestAPieceOfAFilmIsReadWithoutTheRest(t *testing.T) {
	const size = 8 << 20
	var read atomic.Int64
	folder := counted{fstest.MapFS{"static/film.mp4": {Data: make([]byte, size)}, "a.md": {Data: []byte("# A\n")}}, &read}
	made, err := Make(folder, Options{Level: entry.Private, Day: midway})
	if err != nil {
		t.Fatal(err)
	}
	read.Store(0)
	film, err := made.Site.Open("film.mp4")
	if err != nil {
		t.Fatal(err)
	}
	defer film.Close()
	info, err := film.Stat()
	if err != nil || info.Size() != size {
		t.Fatalf("its size is %v (%v)", info, err)
	}
	if _, err := film.(io.Seeker).Seek(size-4, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	piece, err := io.ReadAll(film)
	if err != nil || len(piece) != 4 {
		t.Errorf("the piece is %v (%v)", piece, err)
	}
	if n := read.Load(); n > 1<<20 {
		t.Errorf("for four bytes, %d were read", n)
	}
}

func TestAPictureThatCannotBeCleanedIsAProblemThatNamesIt(t *testing.T) {
	sample := "---\nkind: sample\ndate: 2026-01-01\nfile: %\n---\n"
	for name, files := range map[string]map[string]string{
		"a linked one":    {"h.heic": "x", "a.md": "See [the photo](h.heic)."},
		"a shown one":     {"h.heic": "x", "a.md": "![the photo](h.heic)"},
		"by file:":        {"h.heic": "x", "a.md": strings.Replace(sample, "%", "h.heic", 1) + "Text."},
		"a raw one":       {"h.dng": "II*\x00", "a.md": "[the photo](h.dng)"},
		"a scan":          {"h.tiff": "II*\x00", "a.md": "[the photo](h.tiff)"},
		"a bitmap":        {"h.bmp": "BM", "a.md": "[the photo](h.bmp)"},
		"by another name": {"h.txt": "8BPS", "a.md": "[the photo](h.txt)"},
		"in static/":      {"static/h.heic": "x", "a.md": "[the photo](/h.heic)"},
		"used by none":    {"static/h.heic": "x", "a.md": "# The photo"},
	} {
		files["b.md"] = "# Another page"
		made := made(t, files)
		if len(made.Problems) != 1 || made.Problems[0].Rule != "unsafe-picture" || files[made.Problems[0].File] == "" || made.Problems[0].Level != problem.Error {
			t.Errorf("%s: %+v", name, made.Problems)
		}
		for _, file := range made.Site.Names() {
			if strings.Contains(file, "h.") && !strings.HasSuffix(file, ".html") {
				t.Errorf("%s: %s is published", name, file)
			}
		}
		for _, page := range []string{"b/index.html"} {
			if _, err := fs.ReadFile(made.Site, page); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if html, err := fs.ReadFile(made.Site, "a/index.html"); err == nil && strings.Contains(string(html), `h.heic"`) {
			t.Errorf("%s: the page leads to it: %s", name, html)
		}
	}
}

func TestPicturesOfStaticLoseWhatTheySayOfPeople(t *testing.T) {
	made := made(t, map[string]string{"a.md": "# A", "static/img/me.jpg": photo(t), "static/me.bin": photo(t), "static/favicon.ico": "\x00\x00\x01\x00icon", "static/film.mp4": "at home"})
	if len(made.Problems) > 0 {
		t.Error(made.Problems)
	}
	for name, want := range map[string]bool{"img/me.jpg": false, "me.bin": false, "film.mp4": true} {
		data, err := fs.ReadFile(made.Site, name)
		if err != nil || bytes.Contains(data, []byte("at home")) != want {
			t.Errorf("%s: %v, %q", name, err, data)
		}
	}
	if data, err := fs.ReadFile(made.Site, "favicon.ico"); string(data) != "\x00\x00\x01\x00icon" {
		t.Errorf("the icon is %q: %v", data, err)
	}
}

func TestAStaticFileThatHasNoRoomBesideTheSiteIsLeftOut(t *testing.T) {
	goal := "---\nmeasure: m\nwhy: w\ndue: 2026-03-01\n---\n"
	for file, says := range map[string]string{
		"static/index.html":      "the site has a file /index.html of its own, so this one is left out",
		"static/Robots.txt":      "/Robots.txt has no room beside /robots.txt of the site",
		"static/goals":           "/goals has no room beside /goals/a/index.html of the site",
		"static/Goals/x.txt":     "/Goals/x.txt has no room beside /goals/a/index.html of the site",
		"static/style.css/a.txt": "/style.css/a.txt has no room beside /style.css of the site",
	} {
		made := made(t, map[string]string{"goals/a.md": goal, file: "x", "static/fine.txt": "x"})
		if len(made.Problems) != 1 || made.Problems[0].File != file || !strings.HasPrefix(made.Problems[0].Text, says) || made.Problems[0].Level != problem.Warning || made.Problems[0].Hint == "" {
			t.Errorf("%s: %+v", file, made.Problems)
		}
		if data, err := fs.ReadFile(made.Site, "fine.txt"); string(data) != "x" {
			t.Errorf("%s: another file is %q: %v", file, data, err)
		}
	}
}

func TestOfTwoStaticFilesThatDifferInCaseOneIsLeftOut(t *testing.T) {
	made := made(t, map[string]string{"a.md": "# A", "static/X.txt": "1", "static/x.txt": "2"})
	if len(made.Problems) != 1 || made.Problems[0].File != "static/x.txt" {
		t.Errorf("%+v", made.Problems)
	}
}
