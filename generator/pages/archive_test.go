package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// ending is a mentorship from January to 31 March with a goal that is due before
// its end and a milestone that is late, as it stands on 1 April or before.
func ending(plan string) folder {
	return folder{
		"mentorfolio.yaml":       "title: A\n",
		"plan.md":                "---\npurpose: p\nmentee: ana\nmentors: [tom]\nstart: 2026-01-05\n" + plan + "---\n",
		"goals/cli.md":           "---\nmeasure: m\nwhy: w\ndue: 2026-03-20\nstatus: active\n---\n",
		"milestones/late.md":     "---\ngoal: cli\ntype: skill\nsuccess: s\ndue: 2026-03-10\nstatus: active\n---\n",
		"milestones/soon.md":     "---\ngoal: cli\ntype: skill\nsuccess: s\ndue: 2026-04-20\nstatus: planned\n---\n",
		"sessions/2026-03-03.md": "---\nstatus: held\n---\n- [ ] @ana Ask due:2026-03-08\n",
	}
}

func TestEveryPageSaysThatTheMentorshipHasEnded(t *testing.T) {
	for _, c := range []struct{ name, plan, want string }{
		{"it goes on", "status: agreed\nend: 2026-06-30\n", ""},
		{"it is being closed", "status: closing\nend: 2026-06-30\n", "archive-closing 2026-06-30"},
		{"it is being closed, and no end was agreed", "status: closing\n", "archive-closing-open "},
		{"it is closed", "status: closed\nend: 2026-03-31\n", "archive-ended 2026-03-31"},
		{"only the agreed time is over", "status: agreed\nend: 2026-03-31\n", "archive-time 2026-03-31"},
		{"it ended early", "status: ended-early\nupdated: 2026-03-15\nend: 2026-06-30\n", "archive-early 2026-03-15"},
		{"it ended early, nobody says when", "status: ended-early\nend: 2026-06-30\n", "archive-early-over "},
		{"it is closed, nobody says when", "status: closed\n", "archive-over "},
	} {
		got := ""
		if p := ending(c.plan).site(t).Archive(); p != nil {
			got = p.Key + " " + p.Values[0].Value.Day.String()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNothingIsNextLateOrAtRiskAfterTheEnd(t *testing.T) {
	for name, plan := range map[string]string{
		"closed":      "status: closed\nend: 2026-03-31\n",
		"ended early": "status: ended-early\nupdated: 2026-03-15\nend: 2026-06-30\n",
	} {
		s := ending(plan).site(t)
		for _, phrase := range page(t, s, "").Own.(*Overview).Standing {
			if strings.HasPrefix(phrase.Key, "finding-next") || strings.HasPrefix(phrase.Key, "finding-late") || strings.HasPrefix(phrase.Key, "engagement-week") {
				t.Errorf("%s: the overview says %s", name, phrase.Key)
			}
		}
		for address, want := range map[string]string{"goals/cli/": "state-active", "milestones/late/": "state-unmet", "milestones/soon/": "state-planned"} {
			if got := page(t, s, address).State.Key; got != want {
				t.Errorf("%s: /%s is %s, want %s", name, address, got, want)
			}
		}
		if page(t, s, "").Own.(*Overview).Since != nil || page(t, s, "since/").Heading != "left-open" {
			t.Errorf("%s: there is a page for the next talk", name)
		}
		for _, row := range page(t, s, "actions/").Own.(*Actions).Listed.Rows {
			if got := row[3].State.Key; got != "state-open" {
				t.Errorf("%s: an action is %s", name, got)
			}
		}
	}
}

func TestWhatWasDueAfterAnEarlyEndIsNotUnmet(t *testing.T) {
	f := ending("status: ended-early\nupdated: 2026-03-05\nend: 2026-06-30\n")
	if got := page(t, f.site(t), "milestones/late/").State.Key; got != "state-active" {
		t.Errorf("a milestone that was due five days after the end is %s", got)
	}
}

func TestTheDayOfTheEndIsSaidFromTheDayAfter(t *testing.T) {
	if p := ending("status: agreed\nend: 2026-04-01\n").site(t).Archive(); p != nil {
		t.Errorf("on the last day it says %s", p.Key)
	}
	if today != calendar.Date(2026, 4, 1) {
		t.Error("the last day of this test is today")
	}
}
