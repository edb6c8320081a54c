package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var brokenLink = Rule{
	Name: "broken-link", Group: Links, Level: problem.Warning,
	Why:  "A link within the site leads to something that is there.",
	Find: findBrokenLink,
}

func findBrokenLink(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		for _, l := range page.Links {
			if !inside(l.Href) {
				continue
			}
			if file, _ := page.leads(l.Href); !r.Names[file] {
				sights = append(sights, see(page, l.Href, fmt.Sprintf("the site has nothing at %q", l.Href), "was it renamed, or is it held back? Mend the address, or take the link out").as(file))
			}
		}
	}
	return r.told(sights)
}
