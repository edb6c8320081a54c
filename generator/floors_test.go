package generator

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The rooms and their floors. A room imports only lower floors.
var floors = map[string]int{
	"generator/problem":    0,
	"generator/badge":      0,
	"generator/calendar":   0,
	"generator/media":      0,
	"generator/output":     0,
	"generator/quote":      0,
	"generator/spelling":   0,
	"generator/tree":       0,
	"generator/typeface":   0,
	"generator/watch":      0,
	"generator/outside":    0,
	"generator/webpage":    0,
	"generator/serve":      0,
	"themes":               0,
	"generator/annotation": 1,
	"generator/bag":        1,
	"generator/epub":       0,
	"generator/feed":       1,
	"generator/icalendar":  1,
	"generator/linkeddata": 0,
	"generator/markdown":   1,
	"generator/report":     1,
	"generator/resume":     1,
	"generator/source":     1,
	"generator/entry":      2,
	"generator/portfolio":  3,
	"generator/starter":    3,
	"generator/schema":     3,
	"generator/progress":   4,
	"generator/picture":    5,
	"generator/pages":      6,
	"generator/check":      7,
	"generator/render":     7,
	"generator/sources":    7,
	"generator/handoff":    7,
	"generator":            8,
	"cmd/mentorfolio":      9,
	"generator/bench":      10,
}

// Each outside library is known in exactly one room, but for the reading of
// HTML: what an author writes and what the theme makes of it are read in two.
// golang.org/x/text, the second half of the standard library for text, may be used anywhere.
var libraries = map[string]string{
	"github.com/adrg/frontmatter":        "generator/source",
	"go.yaml.in/yaml/v3":                 "generator/source",
	"github.com/pelletier/go-toml/v2":    "generator/source",
	"github.com/yuin/goldmark":           "generator/markdown",
	"github.com/yuin/goldmark-emoji":     "generator/markdown",
	"go.abhg.dev/goldmark/wikilink":      "generator/markdown",
	"github.com/alecthomas/chroma/v2":    "generator/markdown",
	"github.com/microcosm-cc/bluemonday": "generator/markdown",
	"golang.org/x/net":                   "generator/markdown generator/webpage",
	"golang.org/x/image":                 "generator/media",
	"github.com/tdewolff/minify/v2":      "generator/output",
	"github.com/tdewolff/parse/v2":       "generator/output",
	"golang.org/x/sys":                   "generator/output",
	"github.com/gofrs/flock":             "generator/output",
	"github.com/fsnotify/fsnotify":       "generator/watch",
	"github.com/spf13/cobra":             "cmd/mentorfolio",
	"github.com/rogpeppe/go-internal":    "cmd/mentorfolio",
}

const module = "github.com/mentorfolio/mentorfolio/"

func TestEveryImportPointsToALowerFloor(t *testing.T) {
	seen := map[string]bool{}
	for _, file := range goFiles(t) {
		room := path.Dir(file)
		floor, known := floors[room]
		if !known {
			t.Errorf("%s is in a room without a floor", file)
			continue
		}
		for _, imported := range imports(t, file) {
			if ours, ok := strings.CutPrefix(imported, module); ok {
				if below, known := floors[ours]; !known || below >= floor {
					t.Errorf("%s (floor %d) imports %s (floor %d)", file, floor, ours, below)
				}
				continue
			}
			if name, home := library(imported); name != "" {
				seen[name] = true
				if !slices.Contains(strings.Fields(home), room) {
					t.Errorf("%s imports %s, which only %s may know", file, imported, home)
				}
			} else if strings.Contains(strings.Split(imported, "/")[0], ".") && !strings.HasPrefix(imported, "golang.org/x/text/") {
				t.Errorf("%s imports %s, which has no room", file, imported)
			}
		}
	}
	for name, home := range libraries {
		if !seen[name] {
			t.Errorf("%s is listed for %s, but nothing there imports it", name, home)
		}
	}
}

func library(imported string) (name, home string) {
	for name, home := range libraries {
		if imported == name || strings.HasPrefix(imported, name+"/") {
			return name, home
		}
	}
	return "", ""
}

// sources are the Go files of the program, tests left out, by their path in the repository.
func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	root := os.DirFS("..")
	for _, top := range []string{"cmd", "generator", "themes"} {
		err := fs.WalkDir(root, top, func(p string, d fs.DirEntry, err error) error {
			if d != nil && d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules") {
				return fs.SkipDir
			}
			if err == nil && strings.HasSuffix(p, ".go") && !strings.HasSuffix(p, "_test.go") {
				files = append(files, p)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", filepath.FromSlash(file)), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, spec := range f.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, name)
	}
	return list
}
