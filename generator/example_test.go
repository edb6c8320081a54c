package generator

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

var update = flag.Bool("update", false, "write the golden files anew")

// example makes an edition of the example portfolio for the day after it ended.
func example(t *testing.T, level entry.Level) *Result {
	t.Helper()
	made, err := Make(os.DirFS("../content-example"), Options{Level: level, Day: calendar.Date(2026, 7, 11), Skip: []string{"public"}})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestTheExampleHasNoProblem(t *testing.T) {
	for level := entry.Public; level <= entry.Private; level++ {
		for _, p := range example(t, level).Problems {
			t.Errorf("for %s: %s: %s [%s]", level, p.Place(), p.Text, p.Rule)
		}
	}
}

var heading = regexp.MustCompile(`(?s)<h1[^>]*>(.*?)</h1>`)

// The golden file lists every file of the public edition, pages with their title.
func TestTheExampleHasThesePages(t *testing.T) {
	site := example(t, entry.Public).Site
	var b strings.Builder
	for _, name := range site.Names() {
		title := ""
		if strings.HasSuffix(name, ".html") {
			html, err := site.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if m := heading.FindSubmatch(html); m != nil {
				title = "  " + string(m[1])
			}
		}
		fmt.Fprintln(&b, name+title)
	}
	golden := filepath.Join("testdata", "example.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the pages have changed; look at the difference, then run with -update:\n%s", b.String())
	}
}

func TestTheSameDayGivesTheSameBytes(t *testing.T) {
	one, two := example(t, entry.Private).Site, example(t, entry.Private).Site
	for _, name := range one.Names() {
		a, err := fs.ReadFile(one, name)
		if err != nil {
			t.Fatal(err)
		}
		b, err := fs.ReadFile(two, name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs", name)
		}
	}
}

// A key that the wording does not have would stand in the page as it is.
var bareKey = regexp.MustCompile(`>\s*((?:fact|state|kind|type|stance|reason|setting|load|note|role|opening|day|latest|audience|method)-[a-z_-]+)\s*<`)

func TestEveryWordOfTheThemeIsInItsWording(t *testing.T) {
	site := example(t, entry.Private).Site
	for _, name := range site.Names() {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		html, err := site.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range bareKey.FindAllSubmatch(html, -1) {
			t.Errorf("%s shows the key %s", name, m[1])
		}
	}
}
