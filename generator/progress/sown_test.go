package progress

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// sown is a small portfolio by chance, of the first months of 2026, that
// everybody may see. What bears a date refers to nothing that is later.
func sown(random *rand.Rand) folder {
	s := sower{random, folder{"mentorfolio.yaml": consenting + "audience: {default: public}\n", "rubrics/craft.yaml": craft["rubrics/craft.yaml"]}}
	s.files["goals/one.md"] = md(entry.KindGoal, "skills: [testing]; status: "+s.word("active", "proposed", "met", "partly-met", "dropped"))
	s.files["goals/two.md"] = md(entry.KindGoal, "status: active"+s.maybe("; date: "+s.date()))
	s.plan()
	for i := range 1 + random.IntN(5) {
		s.milestone(fmt.Sprint("m", i))
	}
	for i := range random.IntN(4) {
		s.put("samples", fmt.Sprint("s", i), md(entry.KindSample, "date: "+s.date()+"; skills: [testing]"+s.maybe("; milestones: [milestone/m0]")+s.maybe("; submitted: "+s.date()), "Words."))
	}
	for i := range random.IntN(6) {
		s.review(fmt.Sprint("r", i))
	}
	for i := range random.IntN(8) {
		s.session(fmt.Sprint("x", i))
	}
	s.put("reflections", "t", md(entry.KindReflection, "date: "+s.date()+"; skills: ["+s.word("testing", "prose")+"]"))
	return s.files
}

type sower struct {
	*rand.Rand
	files folder
}

func (s sower) put(dir, id, text string) { s.files[dir+"/"+id+".md"] = text }

func (s sower) word(list ...string) string { return list[s.IntN(len(list))] }

// maybe is a text or nothing.
func (s sower) maybe(text string) string { return s.word(text, "") }

func (s sower) date() string { return s.after("2026-01-01", 120) }

// after is a date within some days from another.
func (s sower) after(date string, days int) string {
	d, err := calendar.Parse(date)
	if err != nil {
		panic(err)
	}
	return (d + calendar.Day(s.IntN(days))).String()
}

// pause is a time away, with a comma.
func pause(random *rand.Rand, more string) string {
	s := sower{Rand: random}
	from := s.date()
	return "{from: " + from + s.word("", ", to: "+s.after(from, 20), ", to: "+s.after(from, 20)) + more + "}, "
}

func (s sower) plan() {
	var pauses strings.Builder
	for range s.IntN(3) {
		pauses.WriteString(pause(s.Rand, s.maybe(", scope: [one]")))
	}
	s.files["plan.md"] = md(entry.KindPlan, "end: "+s.maybe(s.after("2026-02-01", 200))+
		"\npauses: ["+pauses.String()+"]\ncadence: ["+s.word("{every: P1W, day: tuesday}", "{every: P10D}", "{every: P1M, day: monday, type: deep}", "")+"]"+
		"\nchannels: [{name: Email, async: true, reply_within: P3D}]\nclosure: [{text: shipped, met_by: [goal/one]}]"+
		s.word("", "\nstatus: closed", "\nstatus: ended-early\nupdated: "+s.date()))
}

func (s sower) milestone(id string) {
	header := "status: " + s.word("planned", "active", "submitted", "met", "met", "not-yet", "waived") + "; goal: " + s.word("one", "two") + "; rubric: craft" +
		s.maybe("; due: "+s.date()) + s.maybe("; weight: "+s.word("0", "0.5", "2", "7")) + s.maybe("; submitted: "+s.date()) + s.maybe("; met_on: "+s.date())
	if id != "m0" && s.IntN(4) == 0 {
		header += "; date: " + s.date() + "; opens: [{type: job, title: Analyst}]"
	}
	s.put("milestones", id, md(entry.KindMilestone, header))
}

func (s sower) review(id string) {
	who := s.word("by: tom; stance: mentor", "by: ines; stance: peer", "by: ana; stance: self")
	s.put("reviews", id, md(entry.KindReview, "of: milestone/m0; date: "+s.date()+"; "+who+"; outcome: "+s.word("met", "not-yet")+
		"; scores: {"+s.word("tests", "prose")+": {level: "+s.word("low", "mid", "high", "not-observed")+"}}; notes: [{type: "+s.word("strength", "improve", "question", "note")+", text: so}]"))
}

func (s sower) session(id string) {
	date := s.date()
	item := "- " + s.word("[ ]", "[x]") + " @" + s.word("ana", "tom", "ines") + " Do it" + s.maybe(" due:"+s.after(date, 20)) + s.maybe(" done:"+s.after(date, 30))
	s.put("sessions", id, md(entry.KindSession, "date: "+date+"; status: "+s.word("held", "held", "held", "moved", "missed", "cancelled", "planned")+
		s.word("", "; type: micro", "; type: deep")+"; feedback: [{from: "+s.word("tom, to: ana", "ana, to: tom")+", type: improve, text: so}]", item))
}
