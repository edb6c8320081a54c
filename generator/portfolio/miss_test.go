package portfolio

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// A folder may have been renamed on which thousands of links go by: the last is
// told as soon as the first.
func TestThousandsOfLinksThatLeadNowhereAreToldSoon(t *testing.T) {
	const many = 2000
	for written, want := range map[string][2]string{
		"[a](../elsewhere/s7.md)": {"did you mean s7.md?", "did you mean s7.md?"}, // the same name is found at once
		"[[sampel seven]]":        {"did you mean [[sample seven]]?", "write the id or the title of an entry"},
	} {
		f := folder{}
		for i := range many {
			f[fmt.Sprintf("samples/s%d.md", i)] = md(entry.KindSample, "date: 2026-01-01", written)
		}
		f["samples/s7.md"] = md(entry.KindSample, "date: 2026-01-01\ntitle: Sample seven", written)
		_, problems := f.link(t)
		if len(problems) != many {
			t.Fatalf("%s: there are %d problems", written, len(problems))
		}
		if got := [2]string{problems[0].Hint, problems[many-1].Hint}; got != want {
			t.Errorf("%s: the first and the last hint are %q", written, got)
		}
	}
}

func TestANamesakeIsTheOneThatSharesMostFolders(t *testing.T) {
	f := folder{
		"a/notes/plan-b.md": "Here.", "b/notes/plan-b.md": "There.", "b/notes/Data.csv": "1",
		"x.md": "[1](c/b/notes/plan-b.md) [2](c/notes/plan-b) [3](DATA.csv) [4](plan-b.txt)",
	}
	_, problems := f.link(t)
	var hints []string
	for _, p := range problems {
		hints = append(hints, p.Hint)
	}
	if got, want := strings.Join(hints, " "), "did you mean b/notes/plan-b.md? did you mean a/notes/plan-b.md? did you mean b/notes/Data.csv? "; got != want {
		t.Errorf("the hints are %q", got)
	}
}
