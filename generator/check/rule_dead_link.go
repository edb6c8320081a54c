package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var deadLink = Rule{
	Name: "dead-link", Group: Links, Level: problem.Warning,
	Why:  "A link to another site leads to something that is still there (asked only with --external).",
	Find: findDeadLink,
}

// anyAnswered reports whether a site has answered: else it is this machine that is alone.
func anyAnswered(answers Answers) bool {
	for _, a := range answers {
		if a.Status > 0 {
			return true
		}
	}
	return false
}

func findDeadLink(r *Reader) []problem.Problem {
	var sights []sight
	addresses, from, answers := r.asked()
	for _, address := range addresses {
		switch a := answers[address]; {
		case a.Gone():
			sights = append(sights, see(from[address], address, fmt.Sprintf("there is nothing at %s any more (%d)", address, a.Status), "where is it now? web.archive.org may have kept it"))
		case a.NoHost() && anyAnswered(answers):
			sights = append(sights, see(from[address], address, fmt.Sprintf("%s: %s", address, a.Failed), "is it spelt as it should be? web.archive.org may have kept it"))
		}
	}
	return r.told(sights)
}
