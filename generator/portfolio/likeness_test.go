package portfolio

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// sitters are people of whom one agreed to be shown, until the end of March 2026.
const sitters = `title: Pictures
audience: {default: public}
people:
  - {id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true, image: true}}
  - {id: bea, name: Bea Lund, consent: {given: 2026-01-01, name: full, quote: true}}
  - {id: tom, name: Tom Okafor, consent: {given: 2026-01-01, name: full, image: false}}
  - {id: eva, name: Eva Lima, consent: {given: 2026-01-01, until: 2027-01-01, name: full, image: true}}
`

func TestAPictureOfSomebodyWhoMayNotHaveAgreedToBeShown(t *testing.T) {
	both := `us.jpg is public in an entry about "bea" and "tom", and nothing says that they agreed to be shown`
	for _, c := range []struct {
		name, people, body, place, want string
		level                           entry.Level
	}{
		{"a photo in the text", "[ana, bea, tom]", "Us: ![us](us.jpg)", "samples/day.md:7:11", both, entry.Public},
		{"a link to it", "[bea, tom]", "[us](us.jpg)", "samples/day.md:7:6", both, entry.Public},
		{"two are told once", "[bea, tom]", "![us](us.jpg) ![again](again.png)", "samples/day.md:7:7", both, entry.Public},
		{"all agreed", "[ana, eva]", "![us](us.jpg)", "", "", entry.Public},
		{"nobody is named", "[]", "![us](us.jpg)", "", "", entry.Public},
		{"a drawing", "[bea]", "![plan](plan.svg)", "", "", entry.Public},
		{"no picture", "[bea]", "[table](table.csv)", "", "", entry.Public},
		{"among those concerned", "[bea]", "![us](us.jpg)", "", "", entry.Cohort},
		{"in a passage that is held back", "[bea]", "<!-- audience: pair -->\n![us](us.jpg)\n<!-- /audience -->", "", "", entry.Public},
	} {
		p, _ := folder{
			"mentorfolio.yaml": sitters, "samples/us.jpg": "", "samples/again.png": "", "samples/plan.svg": "", "samples/table.csv": "",
			"samples/day.md": "---\ntitle: A day\ndate: 2026-03-01\npeople: " + c.people + "\n\n---\n" + c.body,
		}.link(t)
		_, held, problems := p.For(Edition{Level: c.level, Day: day(t, "2026-04-01")})
		if len(held) > 0 || (c.want == "") != (len(problems) == 0) || len(problems) > 1 {
			t.Errorf("%s: %+v %+v", c.name, held, problems)
			continue
		}
		for _, p := range problems {
			if p.Place() != c.place || p.Text != c.want || p.Level != problem.Warning || p.Rule != "image-consent" || p.Hint == "" {
				t.Errorf("%s: %s: %s", c.name, p.Place(), p.Text)
			}
		}
	}
}

func TestAPictureThatIsTheSampleItself(t *testing.T) {
	p, _ := folder{"mentorfolio.yaml": sitters, "samples/us.webp": "", "samples/day.md": "---\ndate: 2026-03-01\nfile: us.webp\npeople: [bea]\n---\n"}.link(t)
	_, _, problems := p.For(Edition{Level: entry.Public, Day: day(t, "2026-04-01")})
	if len(problems) != 1 || problems[0].Place() != "samples/day.md:3:7" {
		t.Errorf("%+v", problems)
	}
}
