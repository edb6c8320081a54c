package pages

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// planFiles finds files whose address something else has: a page, a file of the
// site's own, or another file. They are a problem and are not published; links
// to them lose their address. Of two files the first by path keeps it, before one of static/.
func (s *Site) planFiles() []problem.Problem {
	var names output.Names
	of := map[string]string{} // what has a name, as an author knows it
	take := func(name, what string) (other string, ok bool) {
		inTheWay, ok := names.Add(name)
		if ok {
			of[name] = what
		}
		return of[inTheWay], ok
	}
	for _, own := range s.options.Reserved {
		take(own, "a file of the site itself")
	}
	for _, address := range slices.Sorted(maps.Keys(s.routes)) {
		take(address+"index.html", s.routes[address].of)
	}
	for _, r := range s.portfolio.Reviews {
		if own := s.annotationsOf(r); own != "" {
			take(own, "the annotations of "+r.Doc.Path)
		}
	}
	var problems []problem.Problem
	unusable := map[string]bool{}
	maps.Copy(unusable, s.options.Unusable)
	for _, file := range slices.Concat(s.files(false), s.files(true)) {
		if other, ok := take(fileAddress(file), file); !ok {
			problems = append(problems, problem.Problem{File: file, Rule: "same-address", Hint: "rename one of them",
				Text: fmt.Sprintf("this file would be at /%s, where there is no room beside %s", fileAddress(file), other)})
			unusable[file] = true
		}
	}
	s.options.Unusable = unusable
	return problems
}

// files are the files that the pages use, those of static/ or all others, by path.
func (s *Site) files(static bool) []string {
	return slices.DeleteFunc(s.portfolio.Files(), func(f string) bool {
		return s.options.Unusable[f] || strings.HasPrefix(f, portfolio.StaticFolder) != static
	})
}

// Files returns the portfolio's files that the pages use, but for static ones: address → path.
func (s *Site) Files() map[string]string {
	files := map[string]string{}
	for _, f := range s.files(false) {
		files[fileAddress(f)] = f
	}
	return files
}
