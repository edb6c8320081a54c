package problem

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestAReportIsInTheOrderOfThePlacesOnce(t *testing.T) {
	want := []Problem{
		{File: "", Text: "of the portfolio"},
		{File: "a.md", Text: "of the file"},
		{File: "a.md", Pos: Pos{Line: 2, Col: 9}, Text: "line 2"},
		{File: "a.md", Pos: Pos{Line: 10, Col: 1}, Text: "line 10"},
		{File: "a.md", Pos: Pos{Line: 10, Col: 2}, Level: Error, Rule: "z", Text: "the worst first"},
		{File: "a.md", Pos: Pos{Line: 10, Col: 2}, Level: Warning, Rule: "a", Text: "then warnings"},
		{File: "a.md", Pos: Pos{Line: 10, Col: 2}, Level: Warning, Rule: "b", Text: "by rule"},
		{File: "a.md", Pos: Pos{Line: 10, Col: 2}, Level: Warning, Rule: "b", Text: "then text"},
		{File: "a.md", Pos: Pos{Line: 10, Col: 2}, Level: Warning, Rule: "b", Text: "then text", Hint: "and next step"},
		{File: "a.md", Pos: Pos{Line: 10, Col: 2, Width: 4}, Level: Warning, Rule: "b", Text: "then text"},
		{File: "b.md", Text: "another file"},
	}
	for range 50 {
		list := append(slices.Clone(want), want...) // each twice, in any order
		rand.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if got := Sort(list); !slices.Equal(got, want) {
			t.Fatalf("got %+v", got)
		}
	}
}

func TestProblemsAreCountedByLevel(t *testing.T) {
	list := []Problem{{Level: Error}, {Level: Warning}, {Level: Warning}}
	for level, want := range map[Level]int{Error: 1, Warning: 2, Hint: 0} {
		if got := Count(list, level); got != want {
			t.Errorf("%d of level %s, want %d", got, level, want)
		}
	}
}

func TestWhatHasBeenToldIsTakenOut(t *testing.T) {
	a, b, c := Problem{File: "a.md"}, Problem{File: "b.md", Level: Warning}, Problem{File: "c.md"}
	if got := Without([]Problem{c, a, b}, []Problem{a, {File: "c.md", Text: "another"}}); !slices.Equal(got, []Problem{c, b}) {
		t.Errorf("got %+v", got)
	}
}
