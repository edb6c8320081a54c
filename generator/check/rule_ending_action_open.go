package check

import (
	"fmt"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

var endingActionOpen = Rule{
	Name: "ending-action-open", Group: Ending, Level: problem.Warning,
	Why:  "What somebody said they would do is done, dropped, or handed on before the end.",
	Find: findEndingActionOpen,
}

func findEndingActionOpen(r *Reader) (list []problem.Problem) {
	e := r.Figures.Engagement
	for _, o := range r.Figures.Actions() {
		for _, a := range o.Actions {
			later := e != nil && e.End.Known() && a.Due > e.End
			if later || a.State != progress.Open && a.State != progress.Overdue {
				continue
			}
			p := r.find(r.All.Entry(a.Session).Head().Doc.Path, a.Text)
			p.Text, p.Hint = fmt.Sprintf("%q is still open", short(a.Text)), "do it (`[x] … done:DATE`), drop it (`[x] ~~…~~`), or say in the handoff letter who takes it on"
			list = append(list, p)
		}
	}
	return list
}
