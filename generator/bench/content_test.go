package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
)

func TestAPortfolioOfAnySizeHasThatManyEntriesAndNothingToMend(t *testing.T) {
	for _, size := range []int{smallest, 100, 300} {
		dir := t.TempDir()
		if _, err := writePortfolio(newContent(size), dir); err != nil {
			t.Fatal(err)
		}
		made, err := generator.Make(os.DirFS(dir), edition())
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range made.Problems {
			t.Errorf("%d entries: %s: %s", size, p.Place(), p.Text)
		}
		if made.Entries != size {
			t.Errorf("%d entries, want %d", made.Entries, size)
		}
	}
}

func TestEveryKindHasEntries(t *testing.T) {
	c := newContent(smallest)
	for _, k := range kinds {
		if len(c.folders[k.folder]) == 0 {
			t.Errorf("nothing in %q", k.folder)
		}
	}
}

func TestTheSameSizeMakesTheSameContent(t *testing.T) {
	files := func() (all string) {
		newContent(50).each(func(i *item) error { all += asEntry(i) + asPage(i); return nil })
		return all
	}
	if files() != files() {
		t.Error("two portfolios of 50 entries differ")
	}
}

func TestTextsHave150To900WordsAndAQuarterHasCode(t *testing.T) {
	const size = 400
	code := 0
	newContent(size).each(func(i *item) error {
		o := markdown.Read([]byte(i.body))
		if o.Words < 140 || o.Words > 900 {
			t.Errorf("%s has %d words", i.path(), o.Words)
		}
		if o.Code {
			code++
		}
		return nil
	})
	if code < size/5 || code > size*3/10 {
		t.Errorf("%d of %d have code", code, size)
	}
}

func TestASiteIsCountedByItsHTMLFiles(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"index.html": "12345", "goals/index.html": "123", "style.css": "12"} {
		if err := write(dir, name, text); err != nil {
			t.Fatal(err)
		}
	}
	if pages, bytes, err := count(dir); pages != 2 || bytes != 10 || err != nil {
		t.Errorf("%d pages, %d bytes, %v", pages, bytes, err)
	}
	if _, _, err := count(filepath.Join(dir, "none")); err == nil {
		t.Error("a site that is not there is counted")
	}
}
