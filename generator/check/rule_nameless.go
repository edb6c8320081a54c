package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var nameless = Rule{
	Name: "nameless", Group: Access, Level: problem.Warning,
	Why:  "What can be followed, pressed or filled in has a name that can be read aloud (WCAG 4.1.2).",
	Find: findNameless,
}

func findNameless(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		for _, element := range page.Nameless {
			to, _ := page.leads(element.Address)
			sights = append(sights, see(page, element.Address, fmt.Sprintf("%s has no name", element), "give it words, or an aria-label").as(element.What+" "+to))
		}
	}
	return r.told(sights)
}
