package portfolio

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// anchors checks that the headings which links name exist, and spells them as
// the page does: GitHub's spelling of an anchor is understood.
func (l *linker) anchors() {
	for _, e := range l.p.Entries {
		c := e.Head()
		for _, link := range c.Outline.Links {
			target := l.p.links[c.Key][link.Dest]
			to := l.p.byKey[target.Key]
			if target.Anchor == "" || to == nil {
				continue
			}
			id, ok := anchor(to.Head().Outline.Headings, target.Anchor)
			if !ok && !strings.HasPrefix(target.Anchor, "fn") {
				l.warn(at(c, link, &problem.Problem{Rule: "unknown-anchor", Text: fmt.Sprintf("%s has no heading %q", to.Head().Doc.Path, target.Anchor), Hint: headingHint(to.Head().Outline.Headings, target.Anchor)}))
			}
			target.Anchor = id
			l.p.remember(c.Key, link.Dest, target)
		}
	}
}

func anchor(headings []markdown.Heading, written string) (id string, ok bool) {
	for _, h := range headings {
		if h.ID == written {
			return h.ID, true
		}
	}
	for _, h := range headings {
		if letters(h.ID) == letters(written) {
			return h.ID, true
		}
	}
	return "", false
}

func headingHint(headings []markdown.Heading, written string) string {
	var ids []string
	for _, h := range headings {
		ids = append(ids, h.ID)
	}
	return problem.DidYouMean(written, ids)
}

// letters is a text with all but its letters and digits taken out, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
