package main

import (
	"fmt"
	"regexp"
	"strings"
)

// change is one kind of what a person changes in the file of an entry. The
// mark is a word that nothing else says, to is the address of another entry
// from the file, and what comes back is the whole file.
type change struct {
	name string
	in   func(text, mark, to string) string
}

var changes = []change{
	{"a word of a paragraph", func(text, mark, _ string) string {
		return begin(text, "This is what I write, and now "+mark+" stands in it.")
	}},
	{"a title", func(text, mark, _ string) string { return titleLine.ReplaceAllString(text, "$0 "+mark) }},
	{"a link to another entry", func(text, mark, to string) string {
		return begin(text, fmt.Sprintf("It began with [%s](%s).", mark, to))
	}},
	{"another status", func(text, mark, _ string) string {
		return statusLine.ReplaceAllString(begin(text, "It is "+mark+"."), "status: "+turns[mark[len(mark)-1]%2])
	}},
}

var (
	titleLine  = regexp.MustCompile(`\A---\ntitle: .*`)
	statusLine = regexp.MustCompile(`(?m)^status: .*`)
	turns      = []string{"active", "submitted"} // by the last digit of the mark
)

// begin puts a paragraph before the text.
func begin(text, paragraph string) string {
	return strings.Replace(text, "\n---\n\n", "\n---\n\n"+paragraph+"\n\n", 1)
}

// save is one version of the file, as each program has it.
type save struct {
	Mark  string   `json:"mark"`
	Texts []string `json:"texts"`
}

// saves are versions of the files, n for each kind of change after one that is
// to warm up: it takes back what the kind before has changed. Links lead to
// one entry after the other.
func saves(c *content, n int, texts []string) (list []save) {
	for _, kind := range changes {
		for i := range n + 1 {
			s := save{Mark: fmt.Sprintf("saved%d", len(list))}
			for _, text := range texts {
				s.Texts = append(s.Texts, kind.in(text, s.Mark, "../"+c.items[1+i%(len(c.items)-1)].path()))
			}
			list = append(list, s)
		}
	}
	return list
}
