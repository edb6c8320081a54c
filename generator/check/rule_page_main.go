package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var pageMain = Rule{
	Name: "page-main", Group: Access, Level: problem.Warning,
	Why:  "Who hears a page jumps over what all pages have to its main part, of which there is one (WCAG 1.3.1, 2.4.1).",
	Find: findPageMain,
}

func findPageMain(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		if page.Mains != 1 {
			sights = append(sights, see(page, "", fmt.Sprintf("there are %d main elements, and a page has one", page.Mains), "put what is the page's own into one <main>"))
		}
	}
	return r.told(sights)
}
