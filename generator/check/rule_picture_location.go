package check

import (
	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var pictureLocation = Rule{
	Name: "picture-location", Group: Privacy, Level: problem.Hint,
	Why:  "The site's copy of a picture does not say where it was taken; the file in the folder does, and with the folder it is given to whoever may read that.",
	Find: findPictureLocation,
}

func findPictureLocation(r *Reader) (list []problem.Problem) {
	for _, file := range r.All.Folder.Files {
		if media.Picture(file) && media.Located(r.whole(file)) {
			list = append(list, problem.Problem{File: file, Text: "this picture says where it was taken; the copy on the site will not, and this file does",
				Hint: "if others get the folder, or its repository is public, save the picture without its location"})
		}
	}
	return list
}
