package check

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var rootedLink = Rule{
	Name: "rooted-link", Group: Links, Level: problem.Warning,
	Why:  "A site may be published below a path (user.github.io/repository/), where an address that begins with / leads past it.",
	Find: findRootedLink,
}

// notFoundPage is served at any address, so its links begin at the top of the host.
const notFoundPage = "404.html"

func findRootedLink(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		if page.Path == notFoundPage {
			continue
		}
		for _, l := range page.Links {
			if strings.HasPrefix(l.Href, "/") && !strings.HasPrefix(l.Href, "//") {
				sights = append(sights, see(page, l.Href, fmt.Sprintf("the address %q begins with /, and leads past a site that is published below a path", l.Href), "write it relatively; in a template, {{.Root}} leads to the top"))
			}
		}
	}
	return r.told(sights)
}
