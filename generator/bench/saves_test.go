package main

import (
	"os"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator"
)

func TestEveryVersionThatIsSavedHasItsMarkOnceAndNothingToMend(t *testing.T) {
	dir, c := t.TempDir(), newContent(50)
	if _, err := writePortfolio(c, dir); err != nil {
		t.Fatal(err)
	}
	file := c.folders["milestones"][0].path()
	text, err := os.ReadFile(dir + "/" + file)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range changes {
		changed := kind.in(string(text), "saved7", "../"+c.folders["goals"][0].path())
		if n := strings.Count(changed, "saved7"); n != 1 {
			t.Errorf("%s: the mark is there %d times", kind.name, n)
		}
		if err := write(dir, file, changed); err != nil {
			t.Fatal(err)
		}
		made, err := generator.Make(os.DirFS(dir), edition())
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range made.Problems {
			t.Errorf("%s: %s: %s", kind.name, p.Place(), p.Text)
		}
	}
}

func TestEachKindOfChangeIsSavedOnceMoreThanItIsMeasured(t *testing.T) {
	c := newContent(smallest)
	list := saves(c, 2, []string{"---\ntitle: A\n---\n\nours\n", "---\ntitle: A\n---\n\ntheirs\n"})
	if len(list) != 3*len(changes) {
		t.Fatalf("%d saves", len(list))
	}
	for i, want := range map[int]string{
		0: "---\ntitle: A\n---\n\nThis is what I write, and now saved0 stands in it.\n\ntheirs\n",
		4: "---\ntitle: A saved4\n---\n\ntheirs\n",
		7: "---\ntitle: A\n---\n\nIt began with [saved7](../" + c.items[2].path() + ").\n\ntheirs\n",
	} {
		if got := list[i].Texts[1]; got != want {
			t.Errorf("save %d is %q, want %q", i, got, want)
		}
	}
}
