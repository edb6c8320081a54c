package portfolio

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// copied is a file that is published under its own name, whether or not an entry uses it.
type copied string

// Problem is an error of the file at pos; the zero Pos is the file as a whole.
func (c copied) Problem(pos problem.Pos, rule, text, hint string) problem.Problem {
	return problem.Problem{File: string(c), Pos: pos, Rule: rule, Text: text, Hint: hint}
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
		f.spoken(copied(file), mention{[]string{strings.TrimPrefix(file, StaticFolder)}, "the name of this file", there(problem.Pos{}), false})
		return problem.Count(f.problems[before:], problem.Error) > 0
	})
	return folder
}

// Overhear warns of files that the edition copies and that hold a full name
// which may not be used: they are published as they are, so their author has to
// mend them. Read returns the text of a file; what is no text, or too long, has none.
func (p *Portfolio) Overhear(files []string, read func(file string) string) []problem.Problem {
	f := newFilter(p, Edition{Level: p.Level, Day: p.Day})
	if len(f.names) == 0 {
		return nil
	}
	for _, file := range files {
		if text := read(file); f.watch.sees(text) {
			f.overheard(file, text)
		}
	}
	return f.problems
}

func (f *filter) overheard(file, text string) {
	said := heard(text)
	for _, n := range f.names {
		if way := n.fullIn(said); way != "" {
			at, length := find(text, way)
			f.warn(copied(file), lineAndColumn(text, at, length), fmt.Sprintf("%q is named in this file, which is public, and has not agreed to the full name", n.of.Name), "take the name out of the file, or the file out of what is published")
		}
	}
}

// lineAndColumn is where a part of a text stands.
func lineAndColumn(text string, at, length int) problem.Pos {
	if at < 0 {
		return problem.Pos{}
	}
	before := text[:at]
	return problem.Pos{Line: 1 + strings.Count(before, "\n"), Col: 1 + utf8.RuneCountInString(before[1+strings.LastIndex(before, "\n"):]), Width: utf8.RuneCountInString(text[at : at+length])}
}
