package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var pageLanguage = Rule{
	Name: "page-language", Group: Access, Level: problem.Warning,
	Why:  "A page says in which language it is, so that it is read aloud, hyphenated and translated rightly (WCAG 3.1.1).",
	Find: findPageLanguage,
}

func findPageLanguage(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		if page.Lang == "" {
			sights = append(sights, see(page, "", "nothing says in which language the page is", "in templates/base.html, <html lang=\"{{.Chrome}}\"> does"))
		}
	}
	return r.told(sights)
}
