package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// next waits until words have been written behind a place, and returns what was, to the end.
func (l *loud) next(t *testing.T, from int, words string) string {
	t.Helper()
	for range 400 {
		if said := l.String()[from:]; strings.Contains(said, words) {
			return said
		}
		time.Sleep(25 * time.Millisecond)
	}
	t.Fatalf("%q was not said, but\n%s", words, l.String()[from:])
	return ""
}

func TestCheckTellsAgainWhenAFileIsSavedAndOnlyWhatIsNew(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("notes.md", "# Notes\n\nSee [here](https://go.dev/).\n")
	out := &loud{}
	k := checker{showing: showing{streams: streams{out, out}, dir: dir}, format: "text", audience: entry.Private.String(), asOf: "2026-06-01", watch: true}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- k.run(ctx) }()

	known := len(out.next(t, 0, "1 hint; nothing to mend before publishing\n"))
	write("more.md", "# More\n\nSee [this](notes.md).\n")
	if said := out.next(t, known, "2 hints; nothing to mend before publishing\n"); !strings.Contains(said, "more.md:3:5") || strings.Contains(said, "notes.md:3") {
		t.Errorf("what is known is told again, or what is new is not:\n%s", said)
	}
	write("notes.md", "# Notes\n\nSee [the language](https://go.dev/).\n")
	write("more.md", "# More\n\nSee [my notes](notes.md).\n")
	out.next(t, known, "nothing to mend\n")
	stop()
	if err := <-ended; err != status(interrupted) {
		t.Errorf("it ended with %v", err)
	}
}

func TestTheLastLineSaysWhetherAnythingIsInTheWay(t *testing.T) {
	e, w, h := problem.Problem{Level: problem.Error}, problem.Problem{Level: problem.Warning}, problem.Problem{Level: problem.Hint}
	for want, list := range map[string][]problem.Problem{
		"nothing to mend": nil,
		"2 warnings, 1 hint; nothing to mend before publishing":  {w, h, w},
		"1 error, 1 hint; mend the error before publishing":      {h, e},
		"2 errors, 1 warning; mend the errors before publishing": {e, w, e},
	} {
		if got := verdict(list); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestNobodyIsAskedForAnythingUnlessExternalIsSaid(t *testing.T) {
	for external, want := range map[bool]bool{false: false, true: true} {
		k := checker{format: "text", audience: "private", external: external}
		if err := k.read(context.Background()); err != nil || (k.options.Ask != nil) != want {
			t.Errorf("with --external=%v somebody is asked: %v (%v)", external, k.options.Ask != nil, err)
		}
	}
}
