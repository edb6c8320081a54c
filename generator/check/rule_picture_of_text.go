package check

import (
	"fmt"
	"path"
	"regexp"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var pictureOfText = Rule{
	Name: "picture-of-text", Group: Access, Level: problem.Hint,
	Why:  "Text in a picture cannot be enlarged, searched, copied, translated or read aloud (WCAG 1.4.5).",
	Find: findPictureOfText,
}

// ofText are words by which an author says that a picture shows text. Nobody looks into the picture.
var ofText = regexp.MustCompile(`(?i)\b(?:screen ?shot|screen ?grab|capture|bildschirmfoto|captura|captura de (?:pantalla|ecrã|tela)|copie d'écran)\b.*\b(?:code|terminal|console|command|output|log|error|message|table|text|e-?mail|chat|query|document|spreadsheet|tweet|konsole|tabelle|tabla|tabela|código|texto)\b`)

func findPictureOfText(r *Reader) []problem.Problem {
	var sights []sight
	for _, page := range r.Pages() {
		for _, picture := range page.Pictures {
			if ofText.MatchString(picture.Alt) {
				name := path.Base(decoded(picture.Src))
				sights = append(sights, see(page, name, fmt.Sprintf("%s seems to be a picture of text", name), "could the text itself stand here: code between ```, a table, a quotation?"))
			}
		}
	}
	return r.told(sights)
}
