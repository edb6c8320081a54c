package entry

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

var update = flag.Bool("update", false, "write what the program says now into testdata")

// scenario is a file of testdata in the form of Go's txtar: a remark, the files
// of a portfolio, and what the program has to say of them.
//
//	what this shows
//	-- goals/ship-cli.md --
//	---
//	…
//	-- report --
//	goals/ship-cli.md:3:6: …
type scenario struct {
	path   string
	remark string
	parts  []part
}

type part struct{ name, text string }

var partMark = regexp.MustCompile(`(?m)^-- (\S+) --\n`)

// scenarios reads the files of a folder of testdata.
func scenarios(t testing.TB, folder string) []*scenario {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", folder, "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no scenarios: %v", err)
	}
	var list []*scenario
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, readScenario(p, string(data)))
	}
	return list
}

func readScenario(path, text string) *scenario {
	marks := partMark.FindAllStringSubmatchIndex(text, -1)
	s := &scenario{path: path, remark: text[:marks[0][0]]}
	for i, m := range marks {
		end := len(text)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		s.parts = append(s.parts, part{text[m[2]:m[3]], text[m[1]:end]})
	}
	return s
}

// name is the scenario's file without its folder and ending.
func (s *scenario) name() string { return strings.TrimSuffix(filepath.Base(s.path), ".txt") }

// files are the portfolio of the scenario, in its order: all parts but those named after results.
func (s *scenario) files(results ...string) []part {
	return s.parts[:len(s.parts)-len(results)]
}

// expect compares a result with the part of that name, or writes it there with -update.
func (s *scenario) expect(t *testing.T, name, got string) {
	t.Helper()
	for i := range s.parts {
		if s.parts[i].name != name || s.parts[i].text == got {
			continue
		}
		if !*update {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, s.parts[i].text)
			continue
		}
		s.parts[i].text = got
		s.write(t)
	}
}

func (s *scenario) write(t *testing.T) {
	t.Helper()
	text := s.remark
	for _, p := range s.parts {
		text += "-- " + p.name + " --\n" + p.text
	}
	if err := os.WriteFile(s.path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// read reads one file and decodes it: into an entry, or the configuration; neither when its header cannot be trusted.
func read(name, text string) (Entry, *Config, []problem.Problem) {
	doc, problems := source.Read(fstest.MapFS{name: {Data: []byte(text)}}, name)
	if doc == nil {
		return nil, nil, problems
	}
	if name == ConfigFile {
		config, problems := DecodeConfig(doc)
		return nil, config, problems
	}
	e, problems := Decode(doc)
	return e, nil, problems
}

// report is what the author reads.
func report(t *testing.T, list []problem.Problem) string {
	t.Helper()
	var b strings.Builder
	if err := problem.Write(&b, problem.Sort(list), false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
