package generator

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/bag"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// archived is the archive of an edition, and what is in it.
func archived(t *testing.T, folder fs.FS, level entry.Level) (*Archive, []byte, fs.FS) {
	t.Helper()
	made, err := Make(folder, Options{Level: level, Day: calendar.Date(2026, 7, 20), FromFiles: true, Program: "mentorfolio test"})
	if err != nil {
		t.Fatal(err)
	}
	archive, err := made.Handoff("whole")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := bag.Write(&b, archive.Contents); err != nil {
		t.Fatal(err)
	}
	files, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return archive, b.Bytes(), files
}

func TestAnArchiveHasTheSiteItsSourcesItsExportsAndWordsForWhoeverFindsIt(t *testing.T) {
	archive, data, files := archived(t, os.DirFS("../content-example"), entry.Public)
	if len(archive.Differ) > 0 {
		t.Errorf("not built again as they were: %v", archive.Differ)
	}
	for name, says := range map[string]string{
		"README.txt":                   "open data/site/index.html",
		"data/site/closing/index.html": "Lourdes",
		"data/sources/plan.md":         "mentee: lourdes",
		"data/next-mentor.md":          "Three minutes with the night shift",
		"data/exports/portfolio.html":  "Counting with care",
		"data/exports/portfolio.epub":  "application/epub+zip",
		"data/exports/resume.json":     "Lourdes Villanueva",
		"data/exports/calendar.ics":    "BEGIN:VCALENDAR",
		"data/exports/annotations/2026-04-21-falls-rate-mentor.jsonld": "TextQuoteSelector",
		"bag-info.txt":           "Bagging-Date: 2026-07-20",
		"tagmanifest-sha512.txt": "README.txt",
	} {
		if text, err := fs.ReadFile(files, "whole/"+name); err != nil || !strings.Contains(string(text), says) {
			t.Errorf("%s does not say %q: %v", name, says, err)
		}
	}
	name := filepath.Join(t.TempDir(), "whole.zip")
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if report, err := bag.Verify(name); err != nil || !report.Whole() {
		t.Errorf("it does not verify: %v %v", report, err)
	}
	if _, again, _ := archived(t, os.DirFS("../content-example"), entry.Public); !bytes.Equal(data, again) {
		t.Error("the same edition is another archive the second time")
	}
}

// Every byte that is handed on is looked at, decompressed: site, sources, exports, the words beside them.
func TestNothingHeldBackIsInAnyByteOfAnArchive(t *testing.T) {
	for _, level := range []entry.Level{entry.Public, entry.Cohort, entry.Pair} {
		for held := level + 1; held <= entry.Private; held++ {
			a := newAviary(held.String())
			_, shown := a.edition(t, level)
			_, _, files := archived(t, a.files, level)
			found := a.found(t, files)
			for _, word := range slices.Sorted(maps.Keys(found)) {
				if shown[word] == "" {
					t.Errorf("held for %s, handed to %s: %s (%s) is in %s", held, level, word, a.planted[word], found[word])
				}
			}
		}
	}
}

func TestWhoeverWithdrewIsNamedToTheAuthor(t *testing.T) {
	made, err := Make(os.DirFS("../content-example"), Options{Level: entry.Public, Day: calendar.Date(2026, 7, 20)})
	if err != nil {
		t.Fatal(err)
	}
	if who := made.Withdrawn(); len(who) != 0 {
		t.Errorf("nobody withdrew, and %v did", who)
	}
}
