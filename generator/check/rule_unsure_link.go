package check

import (
	"cmp"
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var unsureLink = Rule{
	Name: "unsure-link", Group: Links, Level: problem.Hint,
	Why:  "Some sites answer no program, or not today: of these a person has to look (asked only with --external).",
	Find: findUnsureLink,
}

func findUnsureLink(r *Reader) []problem.Problem {
	var sights []sight
	addresses, from, answers := r.asked()
	if failed := failures(answers); failed > 0 && !anyAnswered(answers) {
		return []problem.Problem{{Text: fmt.Sprintf("no site answered, so of %d addresses nothing can be told", failed), Hint: "is this machine online?"}}
	}
	for _, address := range addresses {
		a := answers[address]
		if a.There() || a.Gone() || a.NoHost() || a.Left {
			continue
		}
		sights = append(sights, see(from[address], address, fmt.Sprintf("whether %s is there cannot be told (%s)", address, cmp.Or(a.Failed, status(a.Status))), "open it in a browser"))
	}
	return r.told(sights)
}

func status(code int) string {
	switch code {
	case 429:
		return "429: the site wants no more questions now"
	case 999, 403, 401:
		return fmt.Sprintf("%d: the site answers no programs", code)
	}
	return fmt.Sprint(code)
}

// failures is how many addresses were asked in vain.
func failures(answers Answers) (n int) {
	for _, a := range answers {
		if a.Failed != "" {
			n++
		}
	}
	return n
}
