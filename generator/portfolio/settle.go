package portfolio

import (
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// settled is the configuration in which people who are listed twice, by id or
// by name, agreed to what they agreed to each time: the stricter consent holds.
func settled(config *entry.Config) *entry.Config {
	own := *config
	own.People = append([]entry.Person(nil), config.People...)
	for _, same := range []func(entry.Person) string{
		func(p entry.Person) string { return p.ID.Value },
		func(p entry.Person) string { return strings.TrimSpace(string(fold(p.Name.Value))) },
		func(p entry.Person) string { return p.ID.Value }, // again, for what the names have made stricter
	} {
		agree(own.People, same)
	}
	return &own
}

// agree gives all that are the same by something the strictest of their consents.
func agree(people []entry.Person, same func(entry.Person) string) {
	of := map[string]entry.Consent{}
	for _, p := range people {
		key := same(p)
		if other, twice := of[key]; twice && key != "" {
			of[key] = stricter(other, p.Consent)
		} else {
			of[key] = p.Consent
		}
	}
	for i := range people {
		if key := same(people[i]); key != "" {
			people[i].Consent = of[key]
		}
	}
}

// leeway orders what a consent may say of a name, the strictest first.
var leeway = map[string]int{"": 0, "alias": 1, "first": 2, "full": 3}

// stricter is what two consents agree on.
func stricter(a, b entry.Consent) entry.Consent {
	if !b.Given.Known() || a.Given.Known() && b.Given.Day > a.Given.Day {
		a.Given = b.Given
	}
	if leeway[b.Name.Value] < leeway[a.Name.Value] {
		a.Name = b.Name
	}
	if !a.Until.Known() || b.Until.Known() && b.Until.Day < a.Until.Day {
		a.Until = b.Until
	}
	if !a.Withdrawn.Known() || b.Withdrawn.Known() && b.Withdrawn.Day < a.Withdrawn.Day {
		a.Withdrawn = b.Withdrawn
	}
	a.Quote.Value = a.Quote.Value && b.Quote.Value
	a.Image.Value = a.Image.Value && b.Image.Value
	return a
}
