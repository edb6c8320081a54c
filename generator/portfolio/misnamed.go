package portfolio

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// misnamed finds folders that are nearly called like one that has a meaning.
// Their files may be of any kind, so the audience of pages is not theirs: those
// that state neither kind nor audience are held back.
func (l *linker) misnamed() {
	l.p.nearly = map[string]string{}
	for _, page := range l.p.Pages {
		folder, meant := entry.Misnamed(page.Doc.Path)
		if _, known := l.p.nearly[folder]; meant == "" || known || states(&page.Common) {
			continue
		}
		l.p.nearly[folder] = meant
		l.warn(problem.Problem{File: folder, Rule: "unknown-folder", Text: fmt.Sprintf("this folder is nearly called %s/, so its files that state no audience are held back as private", meant),
			Hint: fmt.Sprintf("call it %s/, or write `kind: page` into their headers", meant)})
	}
}

// states reports whether an entry says itself what it is, or for whom.
func states(c *entry.Common) bool {
	return c.KindName.Value != "" || c.Audience.Level != entry.Unsaid
}

// unclear reports whether an entry is a page only because its folder has no name that is known.
func (p *Portfolio) unclear(c *entry.Common) bool {
	folder, _, _ := strings.Cut(c.Doc.Path, "/")
	return c.Key.Kind == entry.KindPage && p.nearly[folder] != "" && !states(c)
}
