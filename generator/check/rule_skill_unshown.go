package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

var skillUnshown = Rule{
	Name: "skill-unshown", Group: Logic, Level: problem.Hint, Absent: true,
	Why:  "A skill that is named and nowhere shown is a claim, and readers look for what is behind it.",
	Find: findSkillUnshown,
}

func findSkillUnshown(r *Reader) (list []problem.Problem) {
	for _, claim := range r.Figures.Claims() {
		if claim.Kind != progress.SkillUnshown {
			continue
		}
		p := problem.Problem{File: entry.ConfigFile}
		for _, s := range r.All.Config.Skills {
			if s.ID.Value == claim.Skill.Key.ID {
				p = r.All.Config.Doc.Problem(s.ID.Pos, "", "", "")
			}
		}
		p.Text = fmt.Sprintf("the skill %q is named, and no sample, review or reflection shows it", claim.Skill.Name)
		p.Hint = fmt.Sprintf("where was it used? Add `skills: [%s]` there", claim.Skill.Key.ID)
		list = append(list, p)
	}
	return list
}
