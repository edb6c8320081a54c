package render

import (
	"strings"
	"testing"
)

func TestAnEndedPortfolioSpeaksInThePast(t *testing.T) {
	r := own{
		"wording/pt.json":             `{"due": "Prazo", "closing": "Encerramento"}`,
		"wording/de.json":             `{"due": "Fällig", "due-past": "War fällig"}`,
		"templates/layouts/goal.html": `{{define "content"}}{{word "due"}} / {{word (print "d" "ue")}} / {{count "finding-goals" 2 "of" 3}}{{end}}`,
	}.sound(t)
	p := page(t, r, "goals/cli/")
	for _, c := range []struct {
		lang, want string
		over       bool
	}{
		{"en", "Due / Due / 2 of 3 goals are reached.", false},
		{"en", "Was due / Was due / 2 of 3 goals were reached.", true},
		{"de", "War fällig / War fällig / 2 of 3 goals were reached.", true},
		{"pt", "Prazo / Prazo / 2 of 3 goals were reached.", true}, // it has no past of its own, and no English one
	} {
		p.Chrome, p.Site.Over = c.lang, c.over
		html, err := r.Page(p)
		if err != nil || !strings.Contains(string(html), c.want) {
			t.Errorf("in %s, over %v, it does not say %q (%v)", c.lang, c.over, c.want, err)
		}
	}
}
