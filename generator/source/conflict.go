package source

import (
	"bytes"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// The marks that git leaves where two versions of a file could not be merged.
const (
	ours   = "<<<<<<< "
	apart  = "======="
	theirs = ">>>>>>> "
)

// unmerged finds two versions of a text that were not merged: which of them says
// who may read it is not known. Within code they are an example.
func (d *Document) unmerged() []problem.Problem {
	at, _ := firstSeen(d.text)
	if first := firstLine(d.text[at:]); !bytes.HasPrefix(first, []byte(ours)) && !bytes.HasPrefix(first, []byte(theirs)) {
		at = d.conflict(at)
	}
	if at < 0 {
		return nil
	}
	return d.one(d.where(at, lineWidth(d.text, at)), "merge-conflict", "two versions of the text stand here that were not merged",
		"keep one of them, and delete the lines of <, = and >")
}

// conflict returns the offset of the first version of a conflict from at on, or -1.
func (d *Document) conflict(at int) int {
	if !bytes.Contains(d.text, []byte("\n"+ours)) {
		return -1
	}
	begun, divided, code := -1, false, false
	for i := at; i < len(d.text); {
		line, next := nextLine(d.text, i)
		switch {
		case begun < 0 && codeFence(line):
			code = !code
		case begun < 0 && !code && bytes.HasPrefix(line, []byte(ours)):
			begun = i
		case begun >= 0 && isFence(line, apart):
			divided = true
		case divided && bytes.HasPrefix(line, []byte(theirs)):
			return begun
		}
		i = next
	}
	return -1
}
