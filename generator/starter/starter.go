// Package starter writes the first files of a portfolio, and of every entry
// that is added to it. What it writes is made of plain files beside this one,
// which an organisation, or a portfolio, may put its own in the place of:
//
//	sets/base      what every portfolio begins with
//	sets/FIELD     what those of one field have as well: a goal, milestones, a rubric, resources
//	kinds/KIND.md  an entry of each kind
//
// A file whose name ends in .tmpl, and each in kinds, is a Go text/template;
// all others are copied as they are.
package starter

import (
	"embed"
	"io/fs"
)

//go:embed all:sets kinds
var shipped embed.FS

// Fields are the fields that there are sets for; the first is for any other.
var Fields = []string{"general", "software", "design", "health", "teaching", "research"}

// File is a file to be written, by its path in the portfolio.
type File struct {
	Path string
	Text []byte
}

// folder is one of those that are shipped.
func folder(name string) fs.FS {
	sub, err := fs.Sub(shipped, name)
	if err != nil {
		panic(err) // the names are those of embedded folders
	}
	return sub
}
