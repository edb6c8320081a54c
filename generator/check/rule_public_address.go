package check

import (
	"fmt"
	"regexp"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var publicAddress = Rule{
	Name: "public-address", Group: Privacy, Level: problem.Hint,
	Why:  "Where somebody lives is for those whom they invite; an address of an office may well be public.",
	Find: findPublicAddress,
}

// street is a house number with a word for a street, as some languages put
// them. It is far from all addresses there are: nobody can tell those.
var street = regexp.MustCompile(`\b\d{1,4}[a-d]?,? (?:[A-Z][\w'’.-]+ ){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Ln\.|Drive|Boulevard|Blvd\.?|Crescent|Terrace)(?:[,\n]|\.? \d|$)` +
	`|\b\p{Lu}[\p{L}-]+(?:straße|strasse|gasse|allee|platz) \d{1,4}[a-d]?\b` +
	`|\b\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|allée|impasse) (?:de |du |des |de la |d'|l')?\p{Lu}[\p{L}'-]+` +
	`|\b(?:Calle|Avenida|Rua|Travessa|Via|Viale) (?:de |da |do |del |della )?\p{Lu}[\p{L} '-]{2,40},? \d{1,4}\b`)

func findPublicAddress(r *Reader) (list []problem.Problem) {
	for _, t := range r.publicTexts() {
		for _, at := range street.FindAllStringIndex(t.words, -1) {
			p := t.problem(at[0], at[1]-at[0])
			p.Text = fmt.Sprintf("%q may be where somebody lives", short(t.words[at[0]:at[1]]))
			p.Hint = "if it is a home, take it out, or keep it back: <!-- audience: pair --> … <!-- /audience -->"
			list = append(list, p)
		}
	}
	return list
}
