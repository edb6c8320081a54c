package generator

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/webpage"
)

// bound are both books of an edition.
func bound(t *testing.T, made *Result) (print, book []byte) {
	t.Helper()
	print, err := made.Print()
	if err != nil {
		t.Fatal(err)
	}
	book, err = made.Book()
	if err != nil {
		t.Fatal(err)
	}
	return print, book
}

// manyTongues is a portfolio of what is hardest to print.
func manyTongues() fstest.MapFS {
	page := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		"mentorfolio.yaml":     page("title: دفتر\nlanguage: ar\naudience: {goal: public, sample: public, page: public, reflection: public}\n"),
		"goals/read.md":        page("---\nmeasure: m\nwhy: w\ndue: 2026-05-01\n---\n# Read & \"write\" <all>\n\n## 1. First\n\n[down](#1-first) [missing](../samples/work.md#nowhere) [work](../samples/work.md#deep)\n\n- [x] done\n- [ ] open\n"),
		"samples/work.md":      page("---\ndate: 2026-02-01\nlang: en\n---\n# Work\n\n## Deep\n\nA note[^1], H~2~O, a <kbd>key</kbd>, a line<br>and<wbr> more&nbsp;so.\n\n![a dot](dot.svg) ![](dot.svg) ![elsewhere](https://example.org/x.png)\n\n<details open><summary>More</summary>\n\nHidden.\n\n</details>\n\n> [!NOTE]\n> Words\n\nTerm\n: what it means\n\n```go\nfunc main() { println(\"<&>\") }\n```\n\n[^1]: Below.\n"),
		"samples/dot.svg":      page(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle r="1"/></svg>`),
		"samples/work.fr.md":   page("---\ntitle: Travail\n---\n# Travail\n\nUn mot.\n"),
		"reflections/seen.md":  page("---\ndate: 2026-03-01\n---\n# ما رأيت\n\nكلمات 🙂\n"),
		"notes/2026 things.md": page("# 2026 things\n\nText \x0c here.\n\n## `fn:1` (again)\n\n[top](#fn1-again)\n"),
	}
}

func TestThePrintedPageLeadsIntoItself(t *testing.T) {
	for level := entry.Public; level <= entry.Private; level++ {
		for _, made := range []*Result{example(t, level), exampleOn(t, level, midway), madeOf(t, manyTongues())} {
			print, _ := bound(t, made)
			page := webpage.Read(print)
			if len(page.Twice) > 0 || page.Mains != 1 {
				t.Errorf("for %s: %d main elements, twice: %v", level, page.Mains, page.Twice)
			}
			for _, l := range page.Links {
				id, own := strings.CutPrefix(l.Href, "#")
				if own && !page.IDs[id] || !own && !strings.Contains(l.Href, ":") || l.Fetched && !strings.HasPrefix(l.Href, "data:") {
					t.Errorf("for %s: %q leads nowhere", level, l.Href)
				}
			}
			last := 0
			for _, h := range page.Headings {
				if h.Level > last+1 {
					t.Errorf("for %s: %q is a heading of level %d after one of %d", level, h.Text, h.Level, last)
				}
				last = h.Level
			}
		}
	}
}

func TestASectionOfABookDoesNotListWhatFollowsIt(t *testing.T) {
	print, _ := bound(t, example(t, entry.Pair))
	for _, h := range webpage.Read(print).Headings {
		if h.Text == "March 2026" {
			t.Errorf("the months of the journal are still there, with nothing in them")
		}
	}
}

func madeOf(t *testing.T, folder fs.FS) *Result {
	t.Helper()
	made, err := Make(folder, Options{Level: entry.Public, Day: calendar.Date(2026, 4, 1), FromFiles: true})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestABookIsTheSameBytesAgain(t *testing.T) {
	print, book := bound(t, example(t, entry.Pair))
	printAgain, bookAgain := bound(t, example(t, entry.Pair))
	if !bytes.Equal(print, printAgain) || !bytes.Equal(book, bookAgain) {
		t.Error("the same content made another book")
	}
}

func TestNothingHeldBackIsInABook(t *testing.T) {
	for _, level := range []entry.Level{entry.Public, entry.Cohort, entry.Pair} {
		a := newAviary((level + 1).String())
		made, shown := a.edition(t, level)
		print, book := bound(t, made)
		unpacked, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
		if err != nil {
			t.Fatal(err)
		}
		for _, files := range []fs.FS{fstest.MapFS{"print.html": {Data: print}}, unpacked} {
			found := a.found(t, files)
			for _, word := range slices.Sorted(maps.Keys(found)) {
				if shown[word] == "" {
					t.Errorf("held for %s, made for %s: %s (%s) is in %s", level+1, level, word, a.planted[word], found[word])
				}
			}
		}
	}
}

func TestEverythingThatIsSaidIsInTheBook(t *testing.T) {
	a := newAviary("private")
	made, shown := a.edition(t, entry.Private)
	print, _ := bound(t, made)
	found := a.found(t, fstest.MapFS{"print.html": {Data: print}})
	for _, place := range []string{"prose", "heading", "code", "footnote", "task"} {
		for word, where := range a.planted {
			if strings.HasSuffix(where, " "+place) && strings.HasSuffix(shown[word], ".html") && found[word] == "" {
				t.Errorf("%s is not in the printed page", where)
			}
		}
	}
}

// The official checker is a program of its own; Debian has it.
func TestEPUBCheckFindsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	check := epubcheck(t)
	for name, made := range map[string]*Result{"example": example(t, entry.Private), "tongues": madeOf(t, manyTongues())} {
		_, book := bound(t, made)
		file := filepath.Join(t.TempDir(), name+".epub")
		if err := os.WriteFile(file, book, 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(check[0], append(check[1:], "--failonwarnings", file)...).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

// epubcheck is how the checker is called. In CI, as root on Debian, it is installed.
func epubcheck(t *testing.T) []string {
	found, err := exec.LookPath("epubcheck")
	if err != nil && os.Getenv("CI") == "true" {
		for _, args := range [][]string{{"update"}, {"install", "-y", "--no-install-recommends", "epubcheck", "default-jre-headless"}} {
			c := exec.Command("apt-get", args...)
			c.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
			if out, err := c.CombinedOutput(); err != nil {
				t.Fatalf("%v: %v\n%s", c.Args, err, out)
			}
		}
		found, err = exec.LookPath("epubcheck")
	}
	if err != nil {
		t.Skip("there is no epubcheck; install it")
	}
	program, err := os.ReadFile(found)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.HasPrefix(program, []byte("PK")) { // as Debian has it, for the kernel to know
		return []string{"java", "-jar", found}
	}
	return []string{found}
}

func TestABookSaysHowItCanBeRead(t *testing.T) {
	_, book := bound(t, example(t, entry.Public))
	unpacked, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	if first := unpacked.File[0]; first.Name != "mimetype" || first.Method != zip.Store || len(first.Extra) > 0 {
		t.Errorf("it begins with %+v", first.FileHeader)
	}
	text, err := fs.ReadFile(unpacked, "EPUB/package.opf")
	if err != nil {
		t.Fatal(err)
	}
	for _, property := range []string{"accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"} {
		if !strings.Contains(string(text), fmt.Sprintf(`<meta property="schema:%s">`, property)) {
			t.Errorf("it does not say its %s", property)
		}
	}
}
