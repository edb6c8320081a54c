package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

const mostLinks = 40 // links that lead to links; as many as Linux follows (path_resolution(7))

// link says where a symbolic link leads. It is left out in any case.
func (w *walk) link(name string) {
	w.report(problem.Warning, name, "symbolic-link", fmt.Sprintf("symbolic link left out: %s %s", name, w.leads(name)),
		"put the file itself into the folder, or delete the link")
}

// leads follows a link by its words alone; nothing is opened.
func (w *walk) leads(link string) string {
	name := link
	for range mostLinks {
		target, err := fs.ReadLink(w.fsys, name)
		if err != nil {
			return "cannot be followed"
		}
		to := path.Join(path.Dir(name), target)
		if path.IsAbs(target) || to == ".." || strings.HasPrefix(to, "../") {
			return "leads outside the portfolio"
		}
		info, err := fs.Lstat(w.fsys, to)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return "leads to nothing"
		case err != nil:
			return "leads outside the portfolio or in a circle"
		case info.Mode()&fs.ModeSymlink != 0:
			name = to
		case to == "." || strings.HasPrefix(link, to+"/"):
			return "leads in a circle, to a folder that holds it"
		default:
			return "leads to " + to
		}
	}
	return "leads in a circle"
}
