package main

import (
	"bytes"
	"fmt"
	"io/fs"

	"github.com/mentorfolio/mentorfolio/generator"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/rogpeppe/go-internal/diff"
)

// propose writes out where the words of notes would go now that are tied to no
// place: for each review a patch, behind what there is to say of each note,
// which patch programs skip. No file is changed.
func (r *review) propose(s streams, space *generator.Workspace, folder fs.FS) error {
	whole, err := space.Edition(entry.Private, true)
	if err != nil {
		return failure{err}
	}
	all, err := whole.Proposals(folder)
	if err != nil {
		return failure{err}
	}
	for _, p := range all {
		for _, n := range p.Notes {
			for _, line := range n.Say(p.File) {
				fmt.Fprintln(s.out, line)
			}
		}
		if !bytes.Equal(p.Old, p.New) {
			s.out.Write(diff.Diff("a/"+p.File, p.Old, "b/"+p.File, p.New))
		}
		fmt.Fprintln(s.out)
	}
	if len(all) == 0 {
		fmt.Fprintln(s.out, "every note stands on its words")
	} else {
		fmt.Fprintln(s.err, "A proposal is no more than that: whoever wrote a review decides. With `| git apply` the patches are made.")
	}
	return nil
}
