package progress

import (
	"fmt"
	"maps"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// folder is a portfolio on disk: path → text.
type folder map[string]string

// read decodes all files of a folder. A file with a problem fails the test.
func (f folder) read(t *testing.T) (*entry.Config, source.Folder, []entry.Entry) {
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
		refuse(t, found)
		if name == entry.ConfigFile {
			config, found = entry.DecodeConfig(doc)
		} else {
			var e entry.Entry
			e, found = entry.Decode(doc)
			entries = append(entries, e)
		}
		problems = append(problems, found...)
	}
	refuse(t, problems)
	return config, files, entries
}

// edition is what an audience may see on a day.
func (f folder) edition(t *testing.T, level entry.Level, date string) *portfolio.Portfolio {
	t.Helper()
	p, problems := portfolio.Link(f.read(t))
	refuse(t, problems)
	edition, _, problems := p.For(portfolio.Edition{Level: level, Day: day(t, date)})
	refuse(t, problems)
	return edition
}

// on are the figures of a day, of all that the folder holds.
func (f folder) on(t *testing.T, date string) *Figures {
	t.Helper()
	return Of(f.edition(t, entry.Private, date))
}

// public are the figures of a day that everybody may see.
func (f folder) public(t *testing.T, date string) *Figures {
	t.Helper()
	return Of(f.edition(t, entry.Public, date))
}

// since is what changed since the last session before a day.
func (f folder) since(t *testing.T, date string) News {
	t.Helper()
	p := f.edition(t, entry.Private, date)
	return Since(p, Of(p))
}

// with is the folder and other files, which may take the place of its own.
func (f folder) with(more ...folder) folder {
	all := maps.Clone(f)
	for _, files := range more {
		maps.Copy(all, files)
	}
	return all
}

// several are entries of one kind, called a, b, c … in the order of their headers.
func several(kind entry.Kind, headers ...string) folder {
	f := folder{}
	for i, header := range headers {
		f[fmt.Sprintf("%s/%c.md", kind.Folder(), 'a'+i)] = md(kind, header, "Words.")
	}
	return f
}

// goal is a plan from January to June with one goal, "cli", and its milestones a, b, c ….
func goal(milestones ...string) folder {
	return folder{
		"plan.md":      md(entry.KindPlan, ""),
		"goals/cli.md": md(entry.KindGoal, ""),
	}.with(several(entry.KindMilestone, milestones...))
}

// plan takes the place of a folder's plan.
func plan(header string) folder { return folder{"plan.md": md(entry.KindPlan, header)} }

// md is an entry of a kind whose required fields are filled in where the
// header does not give them. Keys of a header stand on lines of their own, or
// apart by "; ".
func md(kind entry.Kind, header string, body ...string) string {
	header = strings.ReplaceAll(header, "; ", "\n")
	for line := range strings.Lines(required[kind]) {
		if key, _, _ := strings.Cut(line, ":"); !regexp.MustCompile(`(?m)^` + key + `:`).MatchString(header) {
			header = line + header
		}
	}
	return "---\n" + strings.TrimSpace(header) + "\n---\n" + strings.Join(body, "\n") + "\n"
}

var required = map[entry.Kind]string{
	entry.KindPlan:       "purpose: to learn\nmentee: ana\nmentors: [tom]\nstart: 2026-01-01\nend: 2026-06-30\n",
	entry.KindGoal:       "measure: it runs\nwhy: it helps\ndue: 2026-06-30\nstatus: active\n",
	entry.KindMilestone:  "goal: cli\ntype: skill\nsuccess: it runs\n",
	entry.KindReview:     "of: milestone/a\nby: tom\nstance: mentor\ndate: 2026-03-14\n",
	entry.KindReflection: "date: 2026-03-15\n",
	entry.KindSession:    "date: 2026-03-17\nstatus: held\n",
	entry.KindSample:     "date: 2026-03-10\n",
	entry.KindResource:   "type: book\n",
	entry.KindLetter:     "purpose: closing\nfrom: tom\ndate: 2026-06-30\n",
}

// craft is a rubric with two criteria, one of them evidence of a skill.
var craft = folder{"rubrics/craft.yaml": `levels: [{id: low, label: Low}, {id: mid, label: Middle}, {id: high, label: High}]
criteria: [{id: tests, label: Tests, skill: testing}, {id: prose, label: Prose}]
`}

func day(t *testing.T, date string) calendar.Day {
	t.Helper()
	d, err := calendar.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// refuse fails a test whose portfolio is wrong.
func refuse(t *testing.T, problems []problem.Problem) {
	t.Helper()
	for _, p := range problems {
		t.Errorf("%s: %s", p.Place(), p.Text)
	}
	if len(problems) > 0 {
		t.FailNow()
	}
}

// names are the ids of entries, in their order.
func names[E entry.Entry](list []E) string {
	var ids []string
	for _, e := range list {
		ids = append(ids, e.Head().Key.ID)
	}
	return strings.Join(ids, " ")
}

// consenting is a mentorfolio.yaml in which everybody agreed to be named and quoted.
const consenting = `title: T
people:
  - {id: ana, name: Ana Souza, consent: {given: 2025-01-01, name: full, quote: true}}
  - {id: tom, name: Tom Okafor, consent: {given: 2025-01-01, name: full, quote: true}}
  - {id: ines, name: Ines Lima, consent: {given: 2025-01-01, name: full, quote: true}}
`
