package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var pageIDs = Rule{
	Name: "page-ids", Group: Access, Level: problem.Warning,
	Why:  "An id is one element's: labels and links that name it lead to the first, whichever was meant.",
	Find: findPageIDs,
}

func findPageIDs(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		for _, id := range page.Twice {
			sights = append(sights, see(page, id, fmt.Sprintf("two elements have the id %q", id), "give one of them another"))
		}
	}
	return r.told(sights)
}
