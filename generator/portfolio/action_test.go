package portfolio

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestActionsAreTheTaskListOfASession(t *testing.T) {
	for item, want := range map[string]string{
		"- [ ] @ana Draft the README due:2026-03-24":           "open ana 'Draft the README' due 2026-03-24",
		"- [x] @ana Draft the README done:2026-03-20":          "done ana 'Draft the README' done 2026-03-20",
		"- [X] @ana Draft the README":                          "done ana 'Draft the README'",
		"- [x] ~~@ana Draft the README due:2026-03-24~~":       "dropped ana 'Draft the README' due 2026-03-24",
		"- [ ] ~~@ana Draft the README~~":                      "dropped ana 'Draft the README'",
		"- [ ] @ana ~~Draft~~ Write the README":                "open ana 'Draft Write the README'",
		"- [ ] Draft the README":                               "open 'Draft the README'",
		"- [ ] Draft the README, @ana, due:2026-03-24.":        "open ana 'Draft the README,,' due 2026-03-24",
		"- [ ] **@ana** Draft the [README](https://a.example)": "open ana 'Draft the README'",
		"- [ ] ask ana@example.org about overdue:2026-03-24":   "open 'ask ana@example.org about overdue:2026-03-24'",
		"1. [ ] @ana Draft the README":                         "open ana 'Draft the README'",
		"- talk\n  - [ ] @ana Draft the README":                "open ana 'Draft the README'",
		"- [ ] @ana Draft\n  the README due:2026-03-24":        "open ana 'Draft the README' due 2026-03-24",
		"- [ ] @josé Ler o README":                             "open josé 'Ler o README'",
		"- [ ] @हिन्दी पढ़ना":                                  "open हिन्दी 'पढ़ना'", // vowel signs are marks
		"- [ ] @ณัฐวุฒิ อ่าน":                                  "open ณัฐวุฒิ 'อ่าน'",
		"- [ ] @ana Pair with @tom on the tests":               "open ana 'Pair with tom on the tests'",
		"- @ana Draft the README":                              "",
		"```\n- [ ] @ana Draft the README\n```":                "",
		"- [ ]":                                                "",
	} {
		p := folder{"sessions/2026-03-17.md": md(entry.KindSession, "", item)}.linked(t)
		var got []string
		for _, a := range p.Actions {
			got = append(got, strings.Join(strings.Fields(string(a.State)+" "+a.Owner.ID+" '"+a.Text+"'"+dated(" due ", a.Due.String())+dated(" done ", a.Done.String())), " "))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %s, want %s", item, got, want)
		}
	}
}

func dated(word, date string) string {
	if date == "" {
		return ""
	}
	return word + date
}

// The first person that an action names owns it; others are called by their name.
func TestAnActionMayNameOthers(t *testing.T) {
	p := folder{
		"mentorfolio.yaml":       "title: T\npeople: [{id: ana, name: Ana Souza}, {id: tom, name: Tom Okafor}, {id: ines, name: Ines Lima}]\n",
		"sessions/2026-03-17.md": md(entry.KindSession, "", "- [ ] @ana Ask @tom and @ines due:2026-03-24"),
	}.linked(t)
	a := p.Actions[0]
	if a.Owner.ID != "ana" || len(a.With) != 2 || a.Text != "Ask Tom Okafor and Ines Lima" {
		t.Errorf("%+v", a)
	}
	if len(p.People) != 3 {
		t.Errorf("the portfolio speaks of %v", p.People)
	}
}

func TestActionsComeInTheOrderOfTheirSessions(t *testing.T) {
	p := folder{
		"sessions/b.md": md(entry.KindSession, "date: 2026-03-01", "- [ ] first"),
		"sessions/a.md": md(entry.KindSession, "date: 2026-03-08", "- [ ] second\n- [ ] third"),
		"notes.md":      "- [ ] a page has tasks, and no actions\n",
	}.linked(t)
	var got []string
	for _, a := range p.Actions {
		got = append(got, a.Session.ID+" "+a.Text)
	}
	if want := "b first, a second, a third"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", got, want)
	}
}
