package check

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var vagueLinkText = Rule{
	Name: "vague-link-text", Group: Access, Level: problem.Hint,
	Why:  "Links are also read one after the other, without the words around them: \"here, here, this\" (WCAG 2.4.9).",
	Find: findVagueLinkText,
}

// vague are words that say nothing of where a link leads.
var vague = words(`here; click here; click; this; this link; this page; link; links; more; read more; see more; learn more; more info; more information; details; read; see here; check it out; this one; website
	hier; hier klicken; link; mehr; weiterlesen; mehr erfahren; diese seite; ici; cliquez ici; en savoir plus; lire la suite; plus; ce lien
	aquí; haz clic aquí; pincha aquí; leer más; ver más; más; este enlace; aqui; clique aqui; leia mais; saiba mais; mais; este link; qui; clicca qui; leggi tutto; hier klikken; lees meer`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.FieldsFunc(list, func(r rune) bool { return r == ';' || r == '\n' }) {
		set[fold(word)] = true
	}
	return set
}

func findVagueLinkText(r *Reader) (list []problem.Problem) {
	for _, e := range r.All.Entries {
		c := e.Head()
		for _, l := range c.Outline.Links {
			if text := strings.TrimSpace(l.Text); !l.Image && !l.Wiki && text != "" && vague[fold(text)] {
				list = append(list, c.Problem(inBody(c, l.Offset, l.Length), "", fmt.Sprintf("the words of this link, %q, do not say where it leads", text), "what is there? Let the link be those words: see [the goal](…), not the goal is [here](…)"))
			}
		}
	}
	return list
}
