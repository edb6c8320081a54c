package portfolio

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

var update = flag.Bool("update", false, "write what the program says now into testdata")

// folder is a portfolio on disk: path → text.
type folder map[string]string

// read decodes all files of a folder, in the order of their paths.
func (f folder) read(t *testing.T) (*entry.Config, source.Folder, []entry.Entry, []problem.Problem) {
	t.Helper()
	disk := fstest.MapFS{}
	for name, text := range f {
		disk[name] = &fstest.MapFile{Data: []byte(text)}
	}
	files, problems, err := source.Walk(disk)
	if err != nil {
		t.Fatal(err)
	}
	config := &entry.Config{}
	var entries []entry.Entry
	for _, name := range files.Documents {
		doc, found := source.Read(disk, name)
		problems = append(problems, found...)
		if doc == nil {
			continue
		}
		if name == entry.ConfigFile {
			config, found = entry.DecodeConfig(doc)
		} else {
			var e entry.Entry
			e, found = entry.Decode(doc)
			entries = append(entries, e)
		}
		problems = append(problems, found...)
	}
	return config, files, entries, problems
}

// link links a folder. The problems are those of reading and of linking.
func (f folder) link(t *testing.T) (*Portfolio, []problem.Problem) {
	t.Helper()
	config, files, entries, problems := f.read(t)
	p, found := Link(config, files, entries)
	return p, append(problems, found...)
}

// linked links a folder that has no problems.
func (f folder) linked(t *testing.T) *Portfolio {
	t.Helper()
	p, problems := f.link(t)
	if len(problems) > 0 {
		t.Fatal(report(t, problems))
	}
	return p
}

// with is the folder and other files, which may take the place of its own.
func (f folder) with(more folder) folder {
	all := maps.Clone(f)
	maps.Copy(all, more)
	return all
}

// md is an entry of a kind whose required fields are filled in where the header does not give them.
func md(kind entry.Kind, header string, body ...string) string {
	for line := range strings.Lines(required[kind]) {
		if key, _, _ := strings.Cut(line, ":"); !regexp.MustCompile(`(?m)^` + key + `:`).MatchString(header) {
			header = line + header
		}
	}
	return "---\n" + strings.TrimSpace(header) + "\n---\n" + strings.Join(body, "\n") + "\n"
}

var required = map[entry.Kind]string{
	entry.KindPlan:       "purpose: to learn\nmentee: ana\nmentors: [tom]\nstart: 2026-01-01\n",
	entry.KindGoal:       "measure: it runs\nwhy: it helps\ndue: 2026-06-30\n",
	entry.KindMilestone:  "goal: cli\ntype: skill\nsuccess: it runs\n",
	entry.KindReview:     "of: parser\nby: tom\nstance: mentor\ndate: 2026-03-14\n",
	entry.KindReflection: "date: 2026-03-15\n",
	entry.KindSession:    "date: 2026-03-17\n",
	entry.KindSample:     "date: 2026-03-10\n",
	entry.KindResource:   "type: book\n",
	entry.KindRubric:     "levels: [{id: low, label: Low}, {id: high, label: High}]\ncriteria: [{id: tests, label: Tests}]\n",
	entry.KindLetter:     "purpose: closing\nfrom: tom\ndate: 2026-07-10\n",
}

func key(t *testing.T, name string) entry.Key {
	t.Helper()
	kind, id, ok := strings.Cut(name, "/")
	if !ok {
		t.Fatalf("%q is not kind/id", name)
	}
	return entry.Key{Kind: entry.Kind(kind), ID: id}
}

func day(t *testing.T, date string) calendar.Day {
	t.Helper()
	d, err := calendar.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shown are the keys of a portfolio's entries, in their order.
func shown(p *Portfolio) string {
	var keys []string
	for _, e := range p.Entries {
		keys = append(keys, e.Head().Key.String())
	}
	return strings.Join(keys, " ")
}

// report is what the author reads.
func report(t *testing.T, list []problem.Problem) string {
	t.Helper()
	var b strings.Builder
	if err := problem.Write(&b, problem.Sort(slices.Clone(list)), false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var partMark = regexp.MustCompile(`(?m)^-- (\S+) --\n`)

// Each file of testdata is a folder in the form of Go's txtar, with a remark
// above it, and below it what its author reads: "report" of linking it, "public"
// of making its public edition on 1 April 2026.
func TestWhatAuthorsRead(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no scenarios: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) { scenario(t, path) })
	}
}

func scenario(t *testing.T, path string) {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files, results := folder{}, map[string]string{}
	marks := partMark.FindAllSubmatchIndex(text, -1)
	for i, m := range marks {
		end := len(text)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		name, part := string(text[m[2]:m[3]]), string(text[m[1]:end])
		if name == "report" || name == "public" {
			results[name] = part
		} else {
			files[name] = part
		}
	}
	p, problems := files.link(t)
	got := string(text[:marks[len(marks)-len(results)][0]]) + "-- report --\n" + report(t, problems)
	if _, wanted := results["public"]; wanted {
		got += "-- public --\n" + public(t, p)
	}
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if got != string(text) {
		t.Errorf("got\n%s\nwant\n%s", got, text)
	}
}

// public is what the author reads of the public edition.
func public(t *testing.T, p *Portfolio) string {
	t.Helper()
	edition, held, problems := p.For(Edition{Level: entry.Public, Day: day(t, "2026-04-01")})
	text := report(t, problems)
	for _, h := range held {
		text += fmt.Sprintf("held back: %s, %s\n", h.Path, h.Reason)
	}
	return text + "shown: " + shown(edition) + "\n"
}
