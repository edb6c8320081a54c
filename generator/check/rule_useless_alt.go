package check

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var uselessAlt = Rule{
	Name: "useless-alt", Group: Access, Level: problem.Hint,
	Why:  "Words that stand for a picture say what is in it; \"image\" or its file name says nothing.",
	Find: findUselessAlt,
}

// says nothing: words that are true of every picture, and names as cameras and programs give them.
var saysNothing = regexp.MustCompile(`(?i)^(?:(?:an? |the |this )?(?:image|picture|photo(?:graph)?|screen ?shots?|graphic|figure|diagram|chart|icon|logo|img|pic|alt(?: text)?|bild|foto|imagen|captura(?: de pantalla)?|imagem|abbildung|untitled|placeholder|null|undefined)(?: ?\d+)?|(?:img|dsc|dscn|pxl|image|screenshot|screen shot)[-_ ]?\d[\w .:-]*)\.?$`)

func findUselessAlt(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		for _, picture := range page.Pictures {
			name := path.Base(decoded(picture.Src))
			stem := strings.TrimSuffix(name, path.Ext(name))
			if alt := picture.Alt; saysNothing.MatchString(alt) || alt != "" && (strings.EqualFold(alt, name) || strings.EqualFold(alt, stem) && !strings.Contains(alt, " ") && strings.ContainsAny(alt, "-_0123456789")) {
				sights = append(sights, see(page, name, fmt.Sprintf("%q does not say what is to be seen in %s", alt, name), "what would you say of it on the telephone?"))
			}
		}
	}
	return r.told(sights)
}
