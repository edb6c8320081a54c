package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var movedLink = Rule{
	Name: "moved-link", Group: Links, Level: problem.Hint,
	Why:  "What has moved for good is still found today; the sign that leads there may be taken down (asked only with --external).",
	Find: findMovedLink,
}

func findMovedLink(r *Reader) []problem.Problem {
	var sights []sight
	addresses, from, answers := r.asked()
	for _, address := range addresses {
		if to := answers[address].Moved; to != "" {
			sights = append(sights, see(from[address], address, fmt.Sprintf("%s has moved for good", address), "write "+to))
		}
	}
	return r.told(sights)
}
