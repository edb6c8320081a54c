package check

import "github.com/mentorfolio/mentorfolio/generator/problem"

var vagueSuccess = Rule{
	Name: "vague-success", Group: Goals, Level: problem.Hint,
	Why:  "A milestone is met or not, so what must be seen for it is written down before.",
	Find: findVagueSuccess,
}

func findVagueSuccess(r *Reader) (list []problem.Problem) {
	for _, m := range r.All.Milestones {
		switch said := m.Success.Value; {
		case said == "" || m.Status.Value == "met" || m.Status.Value == "waived":
		case fold(said) == fold(m.Name()):
			list = append(list, m.Problem(m.Success.Pos, "", "what must be seen is the title again", "what would somebody else look at, and what would have to be there?"))
		case few(said, 3):
			list = append(list, m.Problem(m.Success.Pos, "", "from this nobody else could tell whether it is met", "what would somebody else look at, and what would have to be there?"))
		}
	}
	return list
}
