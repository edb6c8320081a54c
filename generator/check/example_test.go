package check_test

import (
	"bytes"
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/check"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/outside"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var update = flag.Bool("update", false, "write what the rules say now into testdata and docs/checks.md")

// example is what a rule is shown: testdata/RULE.txtar. Its files lie in bad/ or
// good/, in both where each of the two has them, over those of base.txtar. "git"
// says what git knows, "web" what other sites answer, "day" on which day it is;
// "said" is what the rule says of the bad one.
type example struct {
	path    string
	archive *txtar.Archive
}

func exampleOf(t *testing.T, rule check.Rule) example {
	t.Helper()
	path := filepath.Join("testdata", rule.Name+".txtar")
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatalf("%s has no example: %v", rule.Name, err)
	}
	return example{path, archive}
}

// file is what a file of the archive holds, "" where there is none.
func (e example) file(name string) string {
	for _, f := range e.archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// in are the files in a folder of the archive, in their order.
func (e example) in(folder string) (list []txtar.File) {
	for _, f := range e.archive.Files {
		if name, ok := strings.CutPrefix(f.Name, folder+"/"); ok {
			list = append(list, txtar.File{Name: name, Data: f.Data})
		}
	}
	return list
}

// portfolio is the folder of the bad or of the good example.
func (e example) portfolio(t *testing.T, which string) fstest.MapFS {
	t.Helper()
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, f := range append(append(base.Files, e.in("both")...), e.in(which)...) {
		name, coded := strings.CutSuffix(f.Name, ".base64")
		data := f.Data
		if coded {
			if data, err = base64.StdEncoding.DecodeString(string(bytes.TrimSpace(data))); err != nil {
				t.Fatal(err)
			}
		}
		folder[name] = &fstest.MapFile{Data: data}
	}
	return folder
}

// git is the repository that the example is kept in; nil for none.
func (e example) git() func() check.Repository {
	var r check.Repository
	for _, line := range strings.Split(strings.TrimSpace(e.file("git")), "\n") {
		switch what, value, _ := strings.Cut(line, " "); what {
		case "remote":
			r.Remotes = append(r.Remotes, value)
		case "tracked":
			r.Tracked = append(r.Tracked, value)
		default:
			return nil
		}
	}
	return func() check.Repository { return r }
}

// web is what other sites answer; nil where nobody is asked.
func (e example) web() func([]string) check.Answers {
	if e.file("web") == "" {
		return nil
	}
	known := check.Answers{}
	for _, line := range strings.Split(strings.TrimSpace(e.file("web")), "\n") {
		var address string
		var a outside.Answer
		fmt.Sscan(line, &address, &a.Status, &a.Moved)
		known[address] = a
	}
	return func([]string) check.Answers { return known }
}

// found is what one rule says of the bad or of the good example.
func (e example) found(t *testing.T, which string, rule check.Rule) string {
	t.Helper()
	day := calendar.Date(2026, 6, 1)
	if written := strings.TrimSpace(e.file("day")); written != "" {
		day, _ = calendar.Parse(written)
	}
	space, err := generator.Open(e.portfolio(t, which), generator.Options{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	list, err := space.Check(generator.CheckOptions{Level: entry.Private, Git: e.git(), Ask: e.web(), Closing: rule.Group == check.Ending})
	if err != nil {
		t.Fatal(err)
	}
	var said []problem.Problem
	for _, p := range list {
		if p.Rule == rule.Name {
			said = append(said, p)
		}
		if p.Level == problem.Error && p.Rule != rule.Name {
			t.Errorf("the %s example of %s cannot be read: %+v", which, rule.Name, p)
		}
	}
	var b strings.Builder
	if err := problem.Write(&b, said, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEachRuleSaysOfItsBadExampleWhatItShouldAndNothingOfTheGoodOne(t *testing.T) {
	for _, rule := range check.Rules {
		t.Run(rule.Name, func(t *testing.T) {
			e := exampleOf(t, rule)
			said := e.found(t, "bad", rule)
			switch {
			case said == "":
				t.Error("nothing is said of the bad example")
			case said != e.file("said"):
				t.Errorf("it says\n%sand not\n%s", said, e.file("said"))
			}
			if good := e.found(t, "good", rule); good != "" {
				t.Errorf("of the good example it says\n%s", good)
			}
		})
	}
}

// write puts what was said into the archive.
func (e example) write(t *testing.T, said string) {
	t.Helper()
	a := &txtar.Archive{Comment: e.archive.Comment}
	for _, f := range e.archive.Files {
		if f.Name != "said" {
			a.Files = append(a.Files, f)
		}
	}
	a.Files = append(a.Files, txtar.File{Name: "said", Data: []byte(said)})
	if err := os.WriteFile(e.path, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestEveryExampleIsOfARule(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	known := map[string]bool{"base": true}
	for _, rule := range check.Rules {
		known[rule.Name] = true
	}
	for _, f := range files {
		if !known[strings.TrimSuffix(filepath.Base(f), ".txtar")] {
			t.Errorf("%s is the example of no rule", f)
		}
	}
}

// The example portfolio is what others copy from: it has nothing to mend, on the
// day after its end and half way.
func TestTheExamplePortfolioHasNothingToMend(t *testing.T) {
	for _, day := range []calendar.Day{calendar.Date(2026, 7, 20), calendar.Date(2026, 5, 25)} {
		space, err := generator.Open(os.DirFS("../../content-example"), generator.Options{Day: day})
		if err != nil {
			t.Fatal(err)
		}
		list, err := space.Check(generator.CheckOptions{Level: entry.Private})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range list {
			if p.Level != problem.Hint {
				t.Errorf("on %s: %s: %s", day, p.Place(), p.Text)
			}
		}
	}
}
