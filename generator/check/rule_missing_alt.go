package check

import (
	"fmt"
	"path"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var missingAlt = Rule{
	Name: "missing-alt", Group: Access, Level: problem.Warning,
	Why:  "Who cannot see a picture is read the words that stand for it (WCAG 1.1.1).",
	Find: findMissingAlt,
}

func findMissingAlt(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		for _, picture := range page.Pictures {
			if picture.Alt == "" && picture.Src != "" {
				name := path.Base(decoded(picture.Src))
				sights = append(sights, see(page, name, fmt.Sprintf("nothing says what is to be seen in %s", name), "what would you say of it on the telephone? Write that between the brackets: ![Falls by month, lowest in March](…)"))
			}
		}
	}
	return r.told(sights)
}
