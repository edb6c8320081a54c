package problem

import (
	"errors"
	"strings"
	"testing"
)

// report is what a person reads of one problem, without colour.
func report(t *testing.T, p Problem) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, []Problem{p}, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// on is a problem with one word of line 4.
func on(line, word string) Problem {
	before, _, _ := strings.Cut(line, word)
	pos := Pos{Line: 4, Col: len([]rune(before)) + 1, Width: len([]rune(word))}
	return Problem{File: "a.md", Pos: pos, Rule: "r", Text: "t", Source: line}
}

func TestAReportSaysWhereWhatAndWhatNext(t *testing.T) {
	got := report(t, Problem{
		File: "milestones/parser.md", Pos: Pos{Line: 4, Col: 7, Width: 9}, Rule: "unknown-reference",
		Text: `no goal "ship-clii"`, Hint: `did you mean "ship-cli"?`, Source: "goal: ship-clii",
	})
	want := `milestones/parser.md:4:7: no goal "ship-clii" [unknown-reference]
  4 | goal: ship-clii
    |       ^^^^^^^^^
  did you mean "ship-cli"?
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestAReportLeavesOutWhatIsNotKnown(t *testing.T) {
	for _, c := range []struct {
		p    Problem
		want string
	}{
		{Problem{Rule: "r", Text: "t"}, "portfolio: t [r]\n"},
		{Problem{File: "a.md", Rule: "r", Text: "t", Source: "not shown, for it has no line"}, "a.md: t [r]\n"},
		{Problem{File: "a.md", Pos: Pos{Line: 4}, Rule: "r", Text: "t"}, "a.md:4: t [r]\n"},
		{Problem{File: "a.md", Pos: Pos{Line: 4, Col: 2}, Rule: "r", Text: "t"}, "a.md:4:2: t [r]\n"},
		{Problem{File: "a.md", Level: Warning, Rule: "r", Text: "t"}, "a.md: warning: t [r]\n"},
		{Problem{File: "a.md", Level: Hint, Rule: "r", Text: "t"}, "a.md: hint: t [r]\n"},
	} {
		if got := report(t, c.p); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// Each case is the line as it is shown, and below it the carets as they are shown.
func TestCaretsStandBelowTheWordsThatAreMeant(t *testing.T) {
	for _, c := range []struct{ name, line, word, shown, carets string }{
		{"letters", "goal: ship", "ship", "goal: ship", "      ^^^^"},
		{"the start of a line", "goal: ship", "goal", "goal: ship", "^^^^"},
		{"wide characters take two cells", "目標: 船, x", "船", "目標: 船, x", "      ^^"},
		{"full-width forms too", "ａ: x", "x", "ａ: x", "    ^"},
		{"emoji too", "🎉: x", "x", "🎉: x", "    ^"},
		{"marks take none", "e\u0301te\u0301: x", "x", "e\u0301te\u0301: x", "     ^"},
		{"joiners take none", "a\u200db: x", "x", "a\u200db: x", "    ^"},
		{"tabs stay tabs", "\tgoal:\tship", "ship", "\tgoal:\tship", "\t     \t^^^^"},
		{"control characters take the cell that is shown for them", "a\x1b[31m: x", "x", "a\uFFFD[31m: x", "        ^"},
		{"as do those that reorder a line", "a\u202e\u2066: x", "x", "a\uFFFD\uFFFD: x", "     ^"},
	} {
		want := "a.md:4:" + place(c.line, c.word) + ": t [r]\n  4 | " + c.shown + "\n    | " + c.carets + "\n"
		if got := report(t, on(c.line, c.word)); got != want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, want)
		}
	}
}

func place(line, word string) string {
	_, col, _ := strings.Cut(on(line, word).Place(), ":4:")
	return col
}

func TestACaretIsAlwaysShown(t *testing.T) {
	for _, pos := range []Pos{{Line: 4, Col: 3}, {Line: 4, Col: 3, Width: 1}} {
		if got := report(t, Problem{File: "a.md", Pos: pos, Source: "a b"}); !strings.HasSuffix(got, "    |   ^\n") {
			t.Errorf("%+v: got\n%s", pos, got)
		}
	}
	beyond := report(t, Problem{File: "a.md", Pos: Pos{Line: 4, Col: 99, Width: 9}, Source: "a b"})
	if !strings.HasSuffix(beyond, "    |    ^\n") {
		t.Errorf("beyond the end of the line: got\n%s", beyond)
	}
	whole := report(t, Problem{File: "a.md", Pos: Pos{Line: 4}, Source: "a b"})
	if !strings.HasSuffix(whole, "  4 | a b\n    | ^\n") {
		t.Errorf("without a column: got\n%s", whole)
	}
}

func TestALongLineIsCutAroundItsCaret(t *testing.T) {
	for _, filler := range []string{"x", "船"} {
		for _, c := range []struct {
			name          string
			before, after int
			cut, more     bool
		}{
			{"at the start", 0, 300, false, true},
			{"in the middle", 300, 300, true, true},
			{"at the end", 300, 0, true, false},
		} {
			line := strings.Repeat(filler, c.before) + "HERE" + strings.Repeat(filler, c.after)
			lines := strings.Split(report(t, on(line, "HERE")), "\n")
			shown, carets := strings.TrimPrefix(lines[1], "  4 | "), strings.TrimPrefix(lines[2], "    | ")
			if strings.HasPrefix(shown, "…") != c.cut || strings.HasSuffix(shown, "…") != c.more {
				t.Errorf("%s of %s: shown as %s", c.name, filler, shown)
			}
			if n := cells(shown); n > snippetCells+2 {
				t.Errorf("%s of %s: %d cells wide", c.name, filler, n)
			}
			before, _, found := strings.Cut(shown, "HERE")
			if !found || carets != strings.Repeat(" ", cells(before))+"^^^^" {
				t.Errorf("%s of %s:\n%s\n%s", c.name, filler, shown, carets)
			}
		}
	}
}

func TestALineThatFitsIsShownWhole(t *testing.T) {
	line := strings.Repeat("x", snippetCells-4) + "HERE"
	if got := report(t, on(line, "HERE")); !strings.Contains(got, "| "+line+"\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestCaretsEndWhereALongLineIsCut(t *testing.T) {
	lines := strings.Split(report(t, Problem{Pos: Pos{Line: 4, Col: 1, Width: 5000}, File: "a.md", Source: strings.Repeat("x", 5000)}), "\n")
	if shown, carets := lines[1], lines[2]; len(carets) > cells(shown) {
		t.Errorf("%s\n%s", shown, carets)
	}
}

func TestAReportCannotSteerTheTerminal(t *testing.T) {
	got := report(t, Problem{File: "a\x1b[2J.md", Pos: Pos{Line: 1, Col: 1, Width: 1}, Rule: "r", Text: "no goal \"\x1b]0;x\x07\"\nfake.md: t", Hint: "\x9b31m", Source: "\r\x08"})
	for _, r := range got {
		if r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) {
			t.Errorf("%q reaches the terminal in %q", r, got)
		}
	}
	if n := strings.Count(got, "\n"); n != 4 {
		t.Errorf("the author's line break makes %d lines of four: %q", n, got)
	}
}

func TestAReportHasColourWhereItIsWanted(t *testing.T) {
	p := Problem{File: "a.md", Pos: Pos{Line: 4, Col: 1, Width: 1}, Rule: "r", Text: "t", Hint: "h", Source: "x"}
	for level, shade := range map[Level]string{Error: "\x1b[31m", Warning: "\x1b[33m", Hint: "\x1b[36m"} {
		p.Level = level
		var b strings.Builder
		if err := Write(&b, []Problem{p}, true); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), shade+"^\x1b[0m") {
			t.Errorf("%s: %q has no %q", level, b.String(), shade)
		}
		if bare := uncoloured.Replace(b.String()); bare != report(t, p) {
			t.Errorf("%s: but for colours, %q is %q", level, bare, report(t, p))
		}
	}
}

var uncoloured = strings.NewReplacer(bold, "", red, "", amber, "", cyan, "", faint, "", plain, "")

func TestWriteReturnsTheErrorOfItsWriter(t *testing.T) {
	if err := Write(full{}, []Problem{{Text: "t"}}, false); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}

type full struct{}

var errFull = errors.New("no space left on device")

func (full) Write([]byte) (int, error) { return 0, errFull }
