// Package problem describes what an author should mend: where it is, what is
// wrong in the author's words, and what to do next. Problems are values that
// are collected, never errors that stop the reading of the next file.
package problem

import (
	"cmp"
	"slices"
)

// Level says how much a problem matters. Only an Error keeps a site from being published.
type Level int

// The levels, worst first.
const (
	Error Level = iota
	Warning
	Hint
)

func (l Level) String() string { return [...]string{"error", "warning", "hint"}[l] }

// Pos is a place in a file. Line and Col count from 1, Col and Width in
// characters (Unicode code points). The zero Pos is the file as a whole.
type Pos struct{ Line, Col, Width int }

// Problem is one thing to mend.
type Problem struct {
	File string // path within the portfolio, with slashes; "" for the portfolio itself
	Pos
	Rule   string // short name of the rule, such as "unknown-reference"
	Level  Level
	Text   string // what is wrong, one sentence without a full stop
	Hint   string // what to do next; may be empty
	Source string // the source line at Pos, without its line end; "" when there is none to show
}

// Sort orders problems by file, then place, then rule, so that a report does
// not depend on the order in which files were read. Equal problems are
// reported once.
func Sort(list []Problem) []Problem {
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Level, b.Level), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Text, b.Text),
			cmp.Compare(a.Width, b.Width), cmp.Compare(a.Hint, b.Hint), cmp.Compare(a.Source, b.Source))
	})
	return slices.Compact(list)
}

// Without returns the problems of a list that are not among the others, in their order.
func Without(list, others []Problem) []Problem {
	known := make(map[Problem]bool, len(others))
	for _, p := range others {
		known[p] = true
	}
	return slices.DeleteFunc(slices.Clone(list), func(p Problem) bool { return known[p] })
}

// Count returns how many problems of the list have the level.
func Count(list []Problem, level Level) int {
	n := 0
	for _, p := range list {
		if p.Level == level {
			n++
		}
	}
	return n
}
