package portfolio

import (
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// copied is a file that is published under its own name, whether or not an entry uses it.
type copied string

// Problem is an error of the file as a whole.
func (c copied) Problem(_ problem.Pos, rule, text, hint string) problem.Problem {
	return problem.Problem{File: string(c), Rule: rule, Text: text, Hint: hint}
}

// folder is the folder without the static files whose names name somebody.
func (f *filter) folder() source.Folder {
	folder := f.from.Folder
	if len(f.names) == 0 {
		return folder
	}
	folder.Files = slices.DeleteFunc(slices.Clone(folder.Files), func(file string) bool {
		if !strings.HasPrefix(file, StaticFolder) {
			return false
		}
		before := len(f.problems)
		f.spoken(copied(file), mention{[]string{strings.TrimPrefix(file, StaticFolder)}, "the name of this file", there(problem.Pos{})})
		return problem.Count(f.problems[before:], problem.Error) > 0
	})
	return folder
}
