package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var pageTitle = Rule{
	Name: "page-title", Group: Access, Level: problem.Warning,
	Why:  "By its title a page is told from the others: in tabs, bookmarks, results, and when it is opened (WCAG 2.4.2).",
	Find: findPageTitle,
}

func findPageTitle(r *Reader) []problem.Problem {
	var sights []sight
	first := map[string]Page{}
	for _, page := range r.Pages() {
		other, taken := first[page.Title]
		switch {
		case page.Title == "":
			sights = append(sights, see(page, "", "there is no title", "in templates/base.html, <title>{{template \"title\" .}}</title> says it"))
		case taken && !page.moved():
			sights = append(sights, see(page, "", fmt.Sprintf("the title %q is that of %s as well", short(page.Title), other.address()), "what tells the two apart?"))
		default:
			first[page.Title] = page
		}
	}
	return r.told(sights)
}

// moved reports whether a page only leads elsewhere: it has the title of where it leads.
func (p Page) moved() bool { return p.Refreshed }
