package check

import (
	"fmt"
	"io/fs"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var fileMetadata = Rule{
	Name: "file-metadata", Group: Privacy, Level: problem.Warning,
	Why:  "Pictures lose what they say of people when they are published; documents and films go as they are, with their author or the place where they were recorded.",
	Find: findFileMetadata,
}

func findFileMetadata(r *Reader) (list []problem.Problem) {
	for _, file := range r.published() {
		if said := about(file, r.whole(file)); said != "" {
			list = append(list, problem.Problem{File: file, Text: fmt.Sprintf("this file is published as it is, and says %s", said),
				Hint: "may everybody know that? Else save it without its properties (\"remove personal information\"), or export it anew"})
		}
	}
	return list
}

// whole is what a file holds; nothing where it cannot be read, or is too long to be looked into.
func (r *Reader) whole(file string) []byte {
	info, err := fs.Stat(r.Folder, file)
	if err != nil || info.Size() > mostDocument {
		return nil
	}
	data, err := fs.ReadFile(r.Folder, file)
	if err != nil {
		return nil
	}
	return data
}
