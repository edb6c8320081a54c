package pages

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// sown is a portfolio by chance, around the first half of 2026.
func sown(random *rand.Rand) folder {
	s := sower{random, folder{}}
	s.files["mentorfolio.yaml"] = "title: T\npeople: [{id: ana, name: Ana}, {id: tom, name: Tom}]\n"
	s.files["plan.md"] = md(entry.KindPlan, "end: 2026-06-30\npauses: [{from: 2026-02-10, to: 2026-02-20}]\ncadence: [{every: P1W, type: micro}, {every: P1M, type: deep}]\nchannels: [{name: Post, async: true, reply_within: P3D}]")
	for _, id := range []string{"cli", "tool"} {
		s.files["goals/"+id+".md"] = md(entry.KindGoal, "title: The "+id+"\nstatus: "+s.word("active", "met", "dropped")+"\nskills: [go]")
	}
	s.several("milestones", 30, s.milestone)
	s.several("samples", 6, func(i int) string {
		return md(entry.KindSample, "date: "+s.date()+"\nskills: [go]\nmilestones: [milestone/x0]"+s.maybe("\nsubmitted: "+s.date()), "Words.")
	})
	s.several("sessions", 30, s.session)
	s.several("reviews", 12, s.review)
	s.several("resources", 9, func(int) string {
		return md(entry.KindResource, "load: "+s.word("light", "heavy")+s.maybe("\nstatus: done"), "Words.")
	})
	return s.files
}

type sower struct {
	*rand.Rand
	files folder
}

// several are one to most entries of a folder, called x0, x1 …
func (s sower) several(dir string, most int, write func(i int) string) {
	for i := range 1 + s.IntN(most) {
		s.files[fmt.Sprintf("%s/x%d.md", dir, i)] = write(i)
	}
}

func (s sower) word(list ...string) string { return list[s.IntN(len(list))] }

// maybe is a text or nothing.
func (s sower) maybe(text string) string { return s.word(text, "") }

func (s sower) date() string {
	return (calendar.Date(2026, 1, 1) + calendar.Day(s.IntN(150))).String()
}

func (s sower) milestone(i int) string {
	header := "title: Step " + fmt.Sprint(i) + "\nstatus: " + s.word("planned", "active", "submitted", "met", "met", "not-yet", "waived") + "\ngoal: " + s.word("cli", "tool") +
		s.maybe("\nsubmitted: "+s.date()) + s.maybe("\nmet_on: "+s.date()) + s.maybe("\nweight: "+s.word("0", "0.5", "7"))
	if s.IntN(2) > 0 {
		due := s.date()
		header += "\ndue: " + due + s.maybe("\nrevisions: [{date: "+s.date()+", field: due, from: 2026-01-02, to: "+due+", why: so, reason: scope}]")
	}
	return md(entry.KindMilestone, header)
}

func (s sower) session(int) string {
	item := "- [" + s.word(" ", "x") + "] @" + s.word("ana", "tom") + " Do it" + s.maybe(" due:"+s.date()) + s.maybe(" done:"+s.date())
	return md(entry.KindSession, "date: "+s.date()+"\nstatus: "+s.word("held", "held", "held", "moved", "missed", "cancelled", "planned")+
		"\ntype: "+s.word("micro", "deep")+"\nfeedback: [{from: "+s.word("tom, to: ana", "ana, to: tom")+", type: "+s.word(feedback...)+", text: so}]", item)
}

var feedback = []string{"strength", "improve", "question"}

func (s sower) review(int) string {
	var notes strings.Builder
	for range s.IntN(6) {
		notes.WriteString("{type: " + s.word(feedback...) + ", text: so}, ")
	}
	return md(entry.KindReview, "of: milestone/x0\ndate: "+s.date()+"\n"+s.word("by: tom\nstance: mentor", "by: ana\nstance: self")+"\noutcome: "+s.word("met", "not-yet")+
		"\nscores: {tests: {level: "+s.word("starting", "developing", "capable", "not-observed")+"}}\nnotes: ["+notes.String()+"]")
}
