package portfolio

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

const (
	askFirst   = "ask them, and note it under their name in mentorfolio.yaml: consent: {given: DATE, name: full, quote: true}"
	keepAmong  = "mark the entry `audience: pair`"
	orKeep     = ", or " + keepAmong
	takeItOut  = "take it out" + orKeep
	askToQuote = "ask them, and add `quote: true` to their consent in mentorfolio.yaml" + orKeep
)

// toName is what an author can do who named somebody by more than they agreed
// to on a day; nil is somebody who is not listed.
func toName(who *entry.Person, day calendar.Day) string {
	if who == nil {
		return askFirst + orKeep
	}
	switch word := nameConsent(who.Consent, day); {
	case ended(who.Consent, day) != "":
		return ended(who.Consent, day)
	case word == "alias" && who.Alias.Value == "":
		return "add `alias:` under their name in mentorfolio.yaml, such as `alias: my mentor`"
	case word == "alias":
		return fmt.Sprintf("write %q instead of the name%s", who.Alias, orKeep)
	case word == "first":
		return fmt.Sprintf("write %q instead of the full name%s", strings.Fields(who.Name.Value)[0], orKeep)
	}
	return askFirst + orKeep
}

// toQuote is what an author can do whose entry quotes somebody who has not agreed to it.
func toQuote(who *entry.Person, day calendar.Day) string {
	switch {
	case who != nil && ended(who.Consent, day) != "":
		return ended(who.Consent, day)
	case who != nil && valid(who.Consent, day):
		return askToQuote
	}
	return askFirst + orKeep
}

// ended is what to do where a consent was given and does not hold any more, or not yet; else nothing.
func ended(c entry.Consent, day calendar.Day) string {
	switch {
	case !c.Given.Known():
		return ""
	case c.Withdrawn.Known() && c.Withdrawn.Day <= day:
		return fmt.Sprintf("they withdrew their consent on %s: %s", c.Withdrawn, takeItOut)
	case c.Until.Known() && c.Until.Day < day:
		return fmt.Sprintf("their consent held until %s: ask them again%s", c.Until, orKeep)
	case c.Given.Day > day:
		return fmt.Sprintf("their consent begins on %s: wait until then%s", c.Given, orKeep)
	}
	return ""
}
