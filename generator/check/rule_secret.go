package check

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var secret = Rule{
	Name: "secret", Group: Privacy, Level: problem.Error,
	Why:  "Whoever finds a key or a token can use it, and it is found within minutes: also in what is held back, once the folder is in a repository.",
	Find: findSecret,
}

func findSecret(r *Reader) (list []problem.Problem) {
	for _, file := range r.written() {
		words := r.read(file)
		for _, t := range tokens {
			for _, at := range t.in(words) {
				if real(words[at[0]:at[1]]) {
					list = append(list, disclosed(file, words, at, t.what))
				}
			}
		}
	}
	return list
}

// written are the files of the folder that somebody wrote: documents, the
// configuration and what is published with them.
func (r *Reader) written() []string {
	var files []string
	if doc := r.All.Config.Doc; doc != nil {
		files = append(files, doc.Path)
	}
	for _, e := range r.All.Entries {
		files = append(files, e.Head().Doc.Path)
	}
	return append(files, r.All.Folder.Files...)
}

// disclosed tells of a secret without telling it: reports are read by others.
func disclosed(file, words string, at []int, what string) problem.Problem {
	pos, line := lineAndColumn(words, at[0], at[1]-at[0])
	begins, _, several := strings.Cut(words[at[0]:at[1]], "\n")
	pos.Width = 1
	source := strings.Replace(line, begins, begins[:min(4, len(begins))]+"…", 1)
	if several {
		source = ""
	}
	return problem.Problem{File: file, Pos: pos, Source: source,
		Text: fmt.Sprintf("this looks like %s", what),
		Hint: "if it is one, have the service withdraw it first, for it stays in the history of a repository; then take it out here. If it is none, write EXAMPLE into it"}
}
