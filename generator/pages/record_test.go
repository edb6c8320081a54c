package pages

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// told is a phrase as its key, its number and its values.
func told(phrases ...Phrase) string {
	var list []string
	for _, p := range phrases {
		text := p.Key
		if p.N != 0 {
			text += fmt.Sprint(" ", p.N)
		}
		for _, v := range p.Values {
			text += " " + v.Name + "=" + shown(v.Value)
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}

// shown is a value in words, keys of the wording as they are.
func shown(v Value) string {
	switch {
	case v.State != nil:
		return v.State.Key
	case v.Link != nil:
		return v.Link.Key + v.Link.Title
	case v.Day.Known():
		return v.Day.String()
	case v.Number != nil:
		return fmt.Sprint(*v.Number)
	}
	return v.Key + v.Text
}

// cells are the rows of a table.
func cells(t *Table) string {
	var rows []string
	for _, r := range t.Rows {
		var row []string
		for _, v := range r {
			row = append(row, shown(v))
		}
		rows = append(rows, strings.Join(row, ", "))
	}
	return strings.Join(rows, "; ")
}

// record is a portfolio of what pages gather from many entries.
var record = folder{
	"mentorfolio.yaml":  "title: T\npeople: [{id: ana, name: Ana}, {id: tom, name: Tom, strengths: [maps, knots]}, {id: ines, name: Ines}]\n",
	"plan.md":           md(entry.KindPlan, "end: 2026-06-30"),
	"goals/cli.md":      md(entry.KindGoal, "title: Ship\nstatus: met\nskills: [go]"),
	"goals/talk.md":     md(entry.KindGoal, "title: Talk\nstatus: active"),
	"milestones/a.md":   md(entry.KindMilestone, "title: Early\nstatus: met\nmet_on: 2026-02-01\ncelebrate: We had cake"),
	"milestones/b.md":   md(entry.KindMilestone, "title: Latest\nstatus: met\nmet_on: 2026-03-01", "It begins with func Test."),
	"milestones/c.md":   md(entry.KindMilestone, "title: Sometime\nstatus: met"),
	"milestones/d.md":   md(entry.KindMilestone, "title: To come\nstatus: met\nmet_on: 2026-05-01\ngoal: talk"),
	"reviews/first.md":  md(entry.KindReview, "of: milestone/a\ndate: 2026-02-02\nnotes: [{type: strength, text: Clear names}, {type: improve, text: Shorter}]"),
	"reviews/second.md": md(entry.KindReview, "of: milestone/b\nby: ines\nstance: peer\ndate: 2026-03-02\nnotes: [{type: strength, text: A test first, quote: func Test}]"),
	"reviews/own.md":    md(entry.KindReview, "of: milestone/b\nby: ana\nstance: self\ndate: 2026-03-02\nnotes: [{type: strength, text: I am great}]"),
	"sessions/one.md": md(entry.KindSession, "title: One\ndate: 2026-02-03\nstatus: held\nintroductions: [{to: The guild, purpose: to ask}]\ndecisions: [{id: tabs, text: We use tabs, reason: habit, dissent: Tom likes spaces}, {id: weekly, text: We meet weekly}]",
		"- [x] @ana Draft it due:2026-02-10 done:2026-02-09", "- [ ] @tom Read it due:2026-03-01", "- [ ] Somebody books the room"),
	"sessions/two.md": md(entry.KindSession, "title: Two\ndate: 2026-03-10\nstatus: held\nintroductions: [{to: Ines}]\ndecisions: [{id: spaces, text: We use spaces, replaces: tabs}]",
		"- [x] @ana Send it due:2026-03-12 done:2026-03-20", "- [x] ~~@ana Print it~~", "- [ ] @ana Show it due:2026-05-01"),
}

func TestWinsAreWhatWasReachedAndWhatOthersPraised(t *testing.T) {
	w := page(t, record.site(t), "wins/").Own.(*Wins)
	var won, said []string
	for _, win := range w.Won {
		won = append(won, strings.TrimSpace(win.Card.Title+" "+win.Celebrate))
	}
	for _, r := range w.Said {
		said = append(said, r.By+": "+r.Text+" ("+r.Quote+")")
	}
	if got := strings.Join(won, ", "); got != "Ship, Latest, Early We had cake, Sometime" {
		t.Errorf("reached: %s", got)
	}
	if got := strings.Join(said, ", "); got != "Ines: A test first (func Test), Tom: Clear names ()" {
		t.Errorf("praised: %s", got)
	}
}

func TestADecisionThatWasReplacedSaysByWhat(t *testing.T) {
	var got []string
	for _, d := range page(t, record.site(t), "decisions/").Own.([]Decided) {
		got = append(got, fmt.Sprintf("%s in %s: %s (reason %q, dissent %q, replaces %q, replaced by %q)", d.Day, d.In.Title, d.Text, d.Reason, d.Dissent, d.Replaces, d.ReplacedBy))
	}
	want := `2026-03-10 in Two: We use spaces (reason "", dissent "", replaces "We use tabs", replaced by "")
2026-02-03 in One: We use tabs (reason "habit", dissent "Tom likes spaces", replaces "", replaced by "We use spaces")
2026-02-03 in One: We meet weekly (reason "", dissent "", replaces "", replaced by "")`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("the decisions are\n%s", s)
	}
}

func TestTheNetworkIsIntroductionsAndPeople(t *testing.T) {
	p := page(t, record.site(t), "network/")
	var got []string
	for _, c := range p.Own.([]Contact) {
		got = append(got, c.Day.String()+" "+c.To+" "+c.Purpose+" in "+c.In.Title)
	}
	if s := strings.Join(got, ", "); s != "2026-03-10 Ines  in Two, 2026-02-03 The guild to ask in One" {
		t.Errorf("introductions: %s", s)
	}
	if got := titles(group(p, "people")); got != "Ana, Tom, Ines" || group(p, "people")[1].Summary != "maps, knots" {
		t.Errorf("people: %s", got)
	}
}

func TestActionsAreCountedByPersonAndListedWhatIsOpenFirst(t *testing.T) {
	p := page(t, record.site(t), "actions/")
	if got := told(p.Figures[0].Finding...); got != "finding-actions 2 of=5; finding-overdue 1" {
		t.Errorf("it says %s", got)
	}
	if got := cells(p.Figures[0].Table); got != "Ana, 1, 1, 0, 1, 0, 1; Tom, 0, 0, 0, 0, 1, 0; nobody-named, 0, 0, 0, 1, 0, 0" {
		t.Errorf("by person: %s", got)
	}
	want := "Read it, Tom, 2026-03-01, state-overdue, One; Show it, Ana, 2026-05-01, state-open, Two; Somebody books the room, nobody-named, , state-open, One; " +
		"Draft it, Ana, 2026-02-10, state-done-on-time, One; Send it, Ana, 2026-03-12, state-done-late, Two; Print it, Ana, , state-dropped, Two"
	if got := cells(p.Own.(*Actions).Listed); got != want {
		t.Errorf("they are listed as %s", got)
	}
}

func TestManySettledActionsDoNotBuryTheOpenOnes(t *testing.T) {
	for settled, want := range map[int]string{39: "40 and none", 40: "1 and 40"} {
		s := folder{"sessions/a.md": md(entry.KindSession, "", "- [ ] @ana Write", strings.Repeat("- [x] @ana Read\n", settled))}.site(t)
		own, rest := page(t, s, "actions/").Own.(*Actions), "none"
		if own.Settled != nil {
			rest = strconv.Itoa(len(own.Settled.Rows))
		}
		if got := strconv.Itoa(len(own.Listed.Rows)) + " and " + rest; got != want {
			t.Errorf("of %d settled actions and an open one, %s are listed", settled, got)
		}
	}
}

func TestClaimsAreWhatIsSaidAndNotShown(t *testing.T) {
	p := page(t, record.site(t), "claims/")
	for heading, want := range map[string]string{"claims-milestone": "Sometime", "claims-skill": "go", "claims-goal": ""} {
		if got := titles(group(p, heading)); got != want {
			t.Errorf("under %s there are %q, want %q", heading, got, want)
		}
	}
	if state := group(p, "claims-skill")[0].State; state == nil || state.Key != "state-no-evidence" {
		t.Errorf("the skill is %+v", state)
	}
}

// What is gathered from nothing has no page.
func TestWhatIsGatheredFromNothingHasNoPage(t *testing.T) {
	s := folder{"sessions/a.md": md(entry.KindSession, "status: held"), "milestones/a.md": md(entry.KindMilestone, "status: planned"), "goals/cli.md": md(entry.KindGoal, "")}.site(t)
	for _, address := range []string{"wins/", "decisions/", "network/", "actions/", "claims/", "skills/", "growth/", "resources/", "plan/", "closing/"} {
		if has(s, address) {
			t.Errorf("there is a page at /%s", address)
		}
	}
}
