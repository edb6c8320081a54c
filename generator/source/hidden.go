package source

import (
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Names that begin with a dot are hidden on many systems, and mostly nobody
// means to show them. In static/, where an author puts what a server needs, some
// are known to be meant (RFC 8615 for .well-known), and some to be left behind.
var (
	served     = []string{".well-known", ".htaccess"}
	leftBehind = []string{".git", ".gitignore", ".gitattributes", ".gitkeep", ".keep", ".hg", ".svn", ".ds_store", ".directory", ".idea", ".vscode", SiteMark}
)

// inStatic reports whether a path lies in the folder whose files are copied.
func inStatic(name string) bool { return strings.HasPrefix(name, "static/") }

// isServed reports whether a hidden name of static/ is published all the same.
func isServed(name, last string) bool { return inStatic(name) && slices.Contains(served, last) }

// hide tells of a hidden name of static/ that may have been meant to be published.
func (w *walk) hide(name, last string) {
	if inStatic(name) && strings.HasPrefix(last, ".") && !strings.HasPrefix(last, "._") && !strings.HasSuffix(last, ".swp") && !slices.Contains(leftBehind, strings.ToLower(last)) {
		w.report(problem.Warning, name, "hidden-file", "the name begins with a dot, so this is not published", "of such names only "+strings.Join(served, " and ")+" are; rename it, or move it out of static/")
	}
}
