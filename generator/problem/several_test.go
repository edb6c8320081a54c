package problem

import (
	"strings"
	"testing"
)

func TestManyOfAKindInOneFileAreToldAsOne(t *testing.T) {
	many := func(file, rule string, level Level, n int) (list []Problem) {
		for i := range n {
			list = append(list, Problem{File: file, Rule: rule, Level: level, Text: "x", Pos: Pos{Line: i + 1}})
		}
		return list
	}
	for name, c := range map[string]struct {
		list  []Problem
		lines int
		says  string
	}{
		"a few":                     {many("a.md", "r", Hint, 5), 5, ""},
		"many":                      {many("a.md", "r", Hint, 8), 1, "x, and there are 7 more like it in this file"},
		"of two rules":              {append(many("a.md", "r", Hint, 8), many("a.md", "s", Warning, 8)...), 2, "7 more"},
		"errors":                    {many("a.md", "r", Error, 8), 8, ""},
		"of the portfolio":          {many("", "r", Hint, 8), 8, ""},
		"an error among many":       {append(many("a.md", "r", Hint, 8), many("a.md", "r", Error, 1)...), 2, "7 more"},
		"as many, but in two files": {append(many("a.md", "r", Hint, 4), many("b.md", "r", Hint, 4)...), 8, ""},
	} {
		got := Condensed(c.list)
		if len(got) != c.lines || !strings.Contains(got[0].Text, c.says) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
