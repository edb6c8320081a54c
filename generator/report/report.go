// Package report writes problems for programs: as JSON, as SARIF for code
// scanning, and as the annotations of GitHub's runner. What a person reads is
// written by problem.Write.
package report

import (
	"io"
	"path"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Rule is what a reader of a report may want to know of a rule.
type Rule struct {
	Name  string
	Level problem.Level // unless the author chose another
	Why   string        // one sentence
}

// Report is what was found, and by what.
type Report struct {
	Program, Version string
	Day              string // the day that it is true for, YYYY-MM-DD
	Folder           string // where the portfolio is, from where the program was started, with slashes; "" for there
	Rules            []Rule
	Problems         []problem.Problem
}

// Formats write a report, by the names that a command line has for them.
var Formats = map[string]func(io.Writer, Report) error{"json": JSON, "sarif": SARIF, "github": GitHub}

// at is the path of a file from where the program was started; problems of
// the portfolio as a whole are at its configuration.
func (r Report) at(file string) string {
	if file == "" {
		file = "mentorfolio.yaml"
	}
	return path.Join(r.Folder, file)
}
