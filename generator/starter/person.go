package starter

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// Person is one of the two, by the id that references use and the name, which may be unsaid.
type Person struct{ ID, Name string }

// Pair gives a mentee and a mentor ids of their own. An id shows up where the
// full name may not, so it is made of the first name alone; of somebody without
// a name it is what they are.
func Pair(mentee, mentor string) (Person, Person) {
	a, b := person(mentee, "mentee"), person(mentor, "mentor")
	for n := 2; b.ID == a.ID; n++ {
		b.ID = fmt.Sprintf("%s-%d", a.ID, n)
	}
	return a, b
}

func person(name, role string) Person {
	p := Person{ID: role, Name: OneLine(name)}
	first, _, _ := strings.Cut(p.Name, " ")
	first = strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.S) {
			return -1 // an action names its owner with @, and no sign can be part of that
		}
		return r
	}, first)
	if strings.ContainsFunc(first, unicode.IsLetter) {
		p.ID = spelling.Slug(first)
	}
	return p
}

// OneLine is a text in one line, without characters that nobody sees.
func OneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) || r == '\u200c' || r == '\u200d' { // the joiners are letters' own in many scripts
			return r
		}
		return ' '
	}, strings.ToValidUTF8(text, " "))
	return strings.Join(strings.Fields(text), " ")
}
