package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var pageHeadings = Rule{
	Name: "page-headings", Group: Access, Level: problem.Warning,
	Why:  "Headings are the contents of a page for who hears it: one at the top, and none that skips a level (WCAG 1.3.1).",
	Find: findPageHeadings,
}

func findPageHeadings(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		tops, before := 0, 0
		for _, h := range page.Headings {
			if h.Level == 1 {
				tops++
			}
			if before > 0 && h.Level > before+1 {
				sights = append(sights, see(page, h.Text, fmt.Sprintf("the heading %q is an h%d below an h%d", short(h.Text), h.Level, before), fmt.Sprintf("make it an h%d", before+1)))
			}
			if h.Text == "" {
				sights = append(sights, see(page, "", "a heading has no words", "say what is below it, or take it out"))
			}
			before = h.Level
		}
		if tops != 1 {
			sights = append(sights, see(page, "", fmt.Sprintf("there are %d h1, and a page has one", tops), "let the title be the h1"))
		}
	}
	return r.told(sights)
}
