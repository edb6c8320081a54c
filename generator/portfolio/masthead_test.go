package portfolio

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// A title has no audience: what it says is in every edition.
func TestMentorfolioYamlItselfNamesNobody(t *testing.T) {
	const words = `title: %s
summary: %s
base_url: %s
audience: {default: public}
people:
  - {id: ana, name: Ana Souza, alias: %s, strengths: [%s, patience], links: [%s], consent: {given: 2026-01-01, name: full}}
  - {id: tom, name: Tom Okafor, alias: my mentor, consent: {given: 2026-01-01, name: alias}}
skills: [{id: sql, name: %s, summary: %s}]
params: {who: Tom Okafor}
`
	for field, line := range []int{1, 2, 3, 6, 6, 6, 8, 8} {
		said := []any{"Work", "Words", "https://example.org", "me", "care", "https://example.org", "SQL", "Asking"}
		said[field] = "Tom Okafor"
		if field == 2 || field == 5 {
			said[field] = "https://tom-okafor.example.org/"
		}
		edition, problems, got := folder{"mentorfolio.yaml": fmt.Sprintf(words, said...), "a.md": "---\npeople: [ana]\nskills: [sql]\n---\n"}.public(t)
		if got != "refused" || len(problems) != 1 || problems[0].Line != line || problems[0].File != "mentorfolio.yaml" {
			t.Errorf("%s at line %d is %s:\n%s", said[field], line, got, report(t, problems))
		}
		c := edition.Config
		all := fmt.Sprint(c.Title, c.Summary, c.BaseURL.Value, edition.People, edition.Skills)
		if strings.Contains(strings.ToLower(all), "okafor") {
			t.Errorf("the edition says %s", all)
		}
		if shown(edition) != "page/a" {
			t.Errorf("it shows %s", shown(edition))
		}
	}
}

func TestWhatMentorfolioYamlSaysIsForOtherEditionsAsItStands(t *testing.T) {
	p := folder{"mentorfolio.yaml": "title: Tom Okafor and I\npeople: [{id: tom, name: Tom Okafor}]\n"}.linked(t)
	for level, want := range map[entry.Level]string{entry.Public: "", entry.Pair: "Tom Okafor and I"} {
		edition, _, _ := p.For(Edition{Level: level, Day: day(t, "2026-04-01")})
		if got := edition.Config.Title.Value; got != want {
			t.Errorf("the %s edition is called %q", level, got)
		}
	}
	if p.Config.Title.Value == "" {
		t.Error("making an edition changed the portfolio")
	}
}
