package portfolio

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Which of two listings was meant, nobody knows: what both allow is allowed.
func TestOfTwoConsentsTheStricterHolds(t *testing.T) {
	const full = "consent: {given: 2026-01-01, name: full, quote: true}"
	for other, want := range map[string]string{
		full: "Tom Okafor",
		"consent: {given: 2026-01-01, name: first, quote: true}":                       "Tom",
		"consent: {given: 2026-01-01, name: alias, quote: true}":                       "my mentor",
		"consent: {given: 2026-01-01, name: full}":                                     "held back",
		"consent: {given: 2026-05-01, name: full, quote: true}":                        "held back",
		"consent: {given: 2026-01-01, name: full, quote: true, until: 2026-02-01}":     "held back",
		"consent: {given: 2026-01-01, name: full, quote: true, withdrawn: 2026-02-01}": "held back",
		"consent: {name: full, quote: true}":                                           "held back",
		"links: []":                                                                    "held back",
	} {
		for _, ids := range [][2]string{{"tom", "tom"}, {"tom", "tom2"}} {
			listings := []string{"  - {id: " + ids[0] + ", name: Tom Okafor, alias: my mentor, " + full + "}\n", "  - {id: " + ids[1] + ", name: Tom OKAFOR, alias: my mentor, " + other + "}\n"}
			for turn := range 2 {
				edition, _, _ := folder{
					"mentorfolio.yaml":   "title: T\naudience: {default: public}\npeople:\n" + listings[turn] + listings[1-turn],
					"letters/welcome.md": md(entry.KindLetter, "from: tom"),
				}.public(t)
				got := "held back"
				if len(edition.Letters) > 0 {
					got = edition.Person(edition.Letters[0].From.Key).Name
				}
				if !strings.EqualFold(got, want) {
					t.Errorf("with %s, listed as %v, it is %s, want %s", other, ids, got, want)
				}
			}
		}
	}
}
