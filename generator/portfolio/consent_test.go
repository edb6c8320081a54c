package portfolio

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// asked are people who agreed to different things.
const asked = `title: Asked
audience: {default: public}
people:
  - {id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true}}
  - {id: tom, name: Tomás Adeyemi, alias: my mentor, consent: {given: 2026-01-01, name: alias, quote: true}}
  - {id: helen, name: Helen Brody}
`

// translated_by may be an id, which is no name, or any words.
func TestATranslatorIsCalledAsTheyAgreedTo(t *testing.T) {
	for _, c := range []struct {
		by    string
		level entry.Level
		want  string
	}{
		{"ana", entry.Public, "Ana Souza"},
		{"tom", entry.Public, "my mentor"},
		{"tom", entry.Pair, "Tomás Adeyemi"},
		{"helen", entry.Public, "held back"},
		{"helen", entry.Pair, "Helen Brody"},
		{"a friend", entry.Public, "a friend"},
		{"Tomás Adeyemi", entry.Public, "held back"},
	} {
		edition, _ := folder{
			"mentorfolio.yaml": asked,
			"goals/cli.md":     md(entry.KindGoal, ""),
			"goals/cli.es.md":  "---\ntranslated_by: " + c.by + "\n---\nPalabras.\n",
		}.edition(t, c.level)
		got := "held back"
		for _, tr := range edition.Translations {
			got = tr.TranslatedBy.Value
		}
		if got != c.want {
			t.Errorf("translated by %s is %q for %s, want %q", c.by, got, c.level, c.want)
		}
	}
}
