package epub

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"time"
)

func pageOf(t *testing.T, b *Book, name string) string {
	t.Helper()
	book, err := Write(b)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(z, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func small() *Book {
	return &Book{ID: "urn:x", Title: "A & B", Lang: "en", Day: time.Date(2026, 7, 11, 0, 0, 0, 0, time.UTC), Contents: "Contents", Described: true, Still: true}
}

func TestTheContentsAreNestedAsTheChaptersAre(t *testing.T) {
	b := small()
	for _, c := range []Chapter{{Name: "a"}, {Name: "b", Depth: 1}, {Name: "c", Depth: 3}, {Name: "d", Depth: 1, TitleLang: "ar"}, {Name: "e"}} {
		c.Title = strings.ToUpper(c.Name)
		b.Chapters = append(b.Chapters, c)
	}
	got := strings.ReplaceAll(pageOf(t, b, "EPUB/contents.xhtml"), "\n", "")
	want := `<ol><li><a href="a.xhtml">A</a><ol><li><a href="b.xhtml">B</a><ol><li><a href="c.xhtml">C</a></li></ol></li>` +
		`<li><a href="d.xhtml" lang="ar" xml:lang="ar" dir="auto">D</a></li></ol></li><li><a href="e.xhtml">E</a></li></ol>`
	if !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
}

// Where a picture has no words, the text is not enough; what may move may flash.
func TestABookPromisesNoMoreThanItHas(t *testing.T) {
	b := small()
	b.Pictures, b.Described, b.Still = []Picture{{"picture-1.gif", "image/gif", nil}}, false, false
	got := pageOf(t, b, "EPUB/package.opf")
	for _, want := range []string{`accessModeSufficient">textual,visual<`, `accessibilityHazard">unknown<`} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %s", want)
		}
	}
	if strings.Contains(got, "alternativeText") {
		t.Error("it promises words that no picture has")
	}
}
