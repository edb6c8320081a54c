package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var endingConsent = Rule{
	Name: "ending-consent", Group: Ending, Level: problem.Hint,
	Why:  "Nobody may build the site again after the end, and what somebody agreed to for a time would stay.",
	Find: findEndingConsent,
}

func findEndingConsent(r *Reader) (list []problem.Problem) {
	named := map[string]bool{}
	for _, p := range r.All.People {
		named[p.Key.ID] = true
	}
	for _, p := range r.All.Config.People {
		if !named[p.ID.Value] {
			continue
		}
		say := func(at entry.Date, text, hint string) {
			list = append(list, r.All.Config.Doc.Problem(at.Pos, "", fmt.Sprintf(text, p.ID.Value, at.Day), hint))
		}
		switch c := p.Consent; {
		case c.Withdrawn.Known():
			say(c.Withdrawn, "the consent of %q was withdrawn on %s", "look whether what is left out still reads well without it")
		case c.Until.Known() && c.Until.Day >= r.day():
			say(c.Until, "the consent of %q ends on %s", "ask for longer, or note who builds the site again on that day, or takes it down")
		case c.Until.Known():
			say(c.Until, "the consent of %q ended on %s", "ask again, or look whether what is left out still reads well without it")
		}
	}
	return list
}
