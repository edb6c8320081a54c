package portfolio

import (
	"fmt"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestASampleKnowsItsVersions(t *testing.T) {
	p := folder{
		"samples/a.md": md(entry.KindSample, "date: 2026-01-01", "One."),
		"samples/b.md": md(entry.KindSample, "date: 2026-01-02\nreplaces: a", "Two."),
		"samples/c.md": md(entry.KindSample, "date: 2026-01-03\nreplaces: sample/b", "Three."),
		"samples/d.md": md(entry.KindSample, "date: 2026-01-04\nreplaces: b", "Three, otherwise."),
		"samples/e.md": md(entry.KindSample, "date: 2026-01-05", "Another."),
	}.linked(t)
	for id, want := range map[string]string{
		"a": "[] [sample/b sample/c sample/d] [sample/a sample/b sample/c sample/d]",
		"c": "[sample/b sample/a] [] [sample/a sample/b sample/c sample/d]",
		"e": "[] [] [sample/e]",
	} {
		k := entry.Key{Kind: entry.KindSample, ID: id}
		if got := fmt.Sprint(p.Earlier(k), p.Later(k), p.Versions(k)); got != want {
			t.Errorf("of %s they are %s", id, got)
		}
	}
}

func TestASampleIsNoEarlierVersionOfItself(t *testing.T) {
	for name, files := range map[string]folder{
		"alone":  {"samples/a.md": md(entry.KindSample, "replaces: a", "One.")},
		"by two": {"samples/a.md": md(entry.KindSample, "replaces: b", "One."), "samples/b.md": md(entry.KindSample, "replaces: a", "Two."), "samples/c.md": md(entry.KindSample, "replaces: b", "Three.")},
	} {
		p, problems := files.link(t)
		if len(problems) != 1 || problems[0].Text != "sample/a is an earlier version of itself" {
			t.Errorf("%s: the problems are %+v", name, problems)
		}
		a := entry.Key{Kind: entry.KindSample, ID: "a"}
		if len(p.Earlier(a)) > 0 || len(p.Versions(a)) != len(files) {
			t.Errorf("%s: it has %v before it, and %v in all", name, p.Earlier(a), p.Versions(a))
		}
	}
}

func TestATailOfACircleIsNoPartOfIt(t *testing.T) {
	p, problems := folder{
		"samples/a.md": md(entry.KindSample, "date: 2026-01-01\nreplaces: c", "Of the tail."),
		"samples/b.md": md(entry.KindSample, "date: 2026-01-02\nreplaces: c", "Of the circle."),
		"samples/c.md": md(entry.KindSample, "date: 2026-01-03\nreplaces: b", "Of the circle."),
	}.link(t)
	if len(problems) != 1 || problems[0].Text != "sample/b is an earlier version of itself" {
		t.Errorf("the problems are %+v", problems)
	}
	if got := fmt.Sprint(p.Versions(entry.Key{Kind: entry.KindSample, ID: "a"})); got != "[sample/b sample/c sample/a]" && got != "[sample/b sample/a sample/c]" {
		t.Errorf("they are %s", got)
	}
}
