package pages

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestTitlesThatAreTheSameAreToldApartByTheLeastThatDiffers(t *testing.T) {
	for name, c := range map[string]struct {
		files folder
		want  map[string]string // what follows the title, by address
	}{
		"a title of one page stays as it is": {
			folder{"notes/a.md": "# One\n", "notes/b.md": "# Two\n"},
			map[string]string{"notes/a/": "", "notes/b/": ""}},
		"two kinds": {
			folder{"notes/a.md": "# One\n", "reflections/b.md": md(entry.KindReflection, "title: One\ndate: 2026-03-01")},
			map[string]string{"notes/a/": "kind-page", "reflections/b/": "kind-reflection"}},
		"two days of one kind": {
			folder{"reflections/a.md": md(entry.KindReflection, "title: One\ndate: 2026-03-01"), "reflections/b.md": md(entry.KindReflection, "title: One\ndate: 2026-03-02")},
			map[string]string{"reflections/a/": "kind-reflection 2026-03-01", "reflections/b/": "kind-reflection 2026-03-02"}},
		"neither": {
			folder{"reflections/a.md": md(entry.KindReflection, "title: One\ndate: 2026-03-01"), "reflections/b.md": md(entry.KindReflection, "title: One\ndate: 2026-03-01"), "letters/c.md": md(entry.KindLetter, "title: One")},
			map[string]string{"reflections/a/": "kind-reflection a", "reflections/b/": "kind-reflection b", "letters/c/": "kind-letter c"}},
		"pages of two folders": {
			folder{"a/one.md": "# One\n", "b/one.md": "# One\n"},
			map[string]string{"a/one/": "kind-page a/one", "b/one/": "kind-page b/one"}},
		"a translation, with and without a title of its own": {
			folder{"notes/a.md": "# One\n", "notes/a.es.md": "Hola.\n", "notes/a.fr.md": "# One\n", "notes/a.de.md": "# Eins\n"},
			map[string]string{"notes/a/": "kind-page", "es/notes/a/": "kind-page es", "fr/notes/a/": "kind-page fr", "de/notes/a/": ""}},
		"a page, and the theme's own of all goals": {
			folder{"notes/a.md": "---\ntitle: goals\n---\n", "goals/g.md": md(entry.KindGoal, "")},
			map[string]string{"goals/": "", "notes/a/": "kind-page"}},
		"a page, and the portfolio": {
			folder{"mentorfolio.yaml": "title: One\n", "notes/a.md": "# One\n"},
			map[string]string{"": "", "notes/a/": "kind-page"}},
		"a page, and a folder without one": {
			folder{"notes/a.md": "# Deep\n", "deep/b.md": "# Two\n"},
			map[string]string{"notes/a/": "kind-page", "deep/": "kind-folder"}},
		"a person, a skill and a page": {
			folder{"mentorfolio.yaml": "title: T\npeople: [{id: ana, name: Go, consent: {given: 2026-01-01, name: full}}]\nskills: [{id: go, name: Go}]\n", "notes/a.md": "---\npeople: [ana]\nskills: [go]\n---\n# Go\n"},
			map[string]string{"people/ana/": "kind-person", "skills/go/": "kind-skill", "notes/a/": "kind-page"}},
		"an earlier address of a page": {
			folder{"notes/a.md": "---\ntitle: One\naliases: [old]\n---\n"},
			map[string]string{"notes/a/": "", "old/": ""}},
	} {
		s, _ := c.files.edition(t, entry.Private, Options{})
		for address, want := range c.want {
			p := s.Page(address)
			if p == nil {
				t.Errorf("%s: nothing at /%s, but at %q", name, address, s.Addresses())
			} else if got := strings.Join(following(p), " "); got != want {
				t.Errorf("%s: the title of /%s is followed by %q, not %q", name, address, got, want)
			}
		}
	}
}

func TestAPersonWithAnAliasIsNotToldApartByTheirID(t *testing.T) {
	s, _ := folder{"mentorfolio.yaml": "title: T\npeople: [{id: tom-okafor, name: Tom, alias: mentor, consent: {given: 2026-01-01, name: alias}}, {id: ana-souza, name: Ana, alias: mentor, consent: {given: 2026-01-01, name: alias}}]\n",
		"notes/a.md": "---\naudience: public\npeople: [tom-okafor, ana-souza]\n---\n# One\n"}.edition(t, entry.Public, Options{})
	for address, want := range map[string]string{"people/mentor/": "kind-person mentor", "people/mentor-2/": "kind-person mentor-2"} {
		if got := strings.Join(following(s.Page(address)), " "); got != want {
			t.Errorf("the title of /%s is followed by %q, not %q", address, got, want)
		}
	}
}

func TestNoTwoPagesHaveTheSameTitleWhateverIsInAPortfolio(t *testing.T) {
	for seed := range uint64(20) {
		s, _ := sown(rand.New(rand.NewPCG(seed, 4))).edition(t, entry.Private, Options{})
		of := map[string]string{}
		for _, a := range s.Addresses() {
			p := s.Page(a)
			title := fmt.Sprint(p.Heading, p.Title, following(p))
			if other, taken := of[title]; taken {
				t.Errorf("seed %d: /%s and /%s are both called %s", seed, a, other, title)
			}
			of[title] = a
		}
	}
}

// following is what follows the title of a page.
func following(p *Page) []string {
	var list []string
	for _, v := range p.Apart {
		switch {
		case v.Day.Known():
			list = append(list, v.Day.String())
		default:
			list = append(list, v.Key+v.Text)
		}
	}
	return list
}
