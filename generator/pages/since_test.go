package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// topicsOf are topics with what they list.
func topicsOf(list []Topic) string {
	var all []string
	for _, t := range list {
		text := t.Key + ": " + titles(t.Cards)
		for _, l := range t.Lines {
			text += shown(l.What) + " (" + told(l.Also...) + ")"
		}
		all = append(all, text)
	}
	return strings.Join(all, " | ")
}

func TestThePageForTheNextTalkSaysWhatChangedAndWhatIsOpen(t *testing.T) {
	s := folder{
		"mentorfolio.yaml":      "title: T\npeople: [{id: ana, name: Ana}, {id: tom, name: Tom}]\n",
		"plan.md":               md(entry.KindPlan, ""),
		"goals/cli.md":          md(entry.KindGoal, "title: Ship\nstatus: active"),
		"milestones/late.md":    md(entry.KindMilestone, "title: Late one\nstatus: active\ndue: 2026-03-20"),
		"milestones/soon.md":    md(entry.KindMilestone, "title: Soon\nstatus: planned\ndue: 2026-04-08\nrevisions: [{date: 2026-03-20, field: due, from: 2026-04-01, to: 2026-04-08, why: so, reason: scope}]"),
		"milestones/met.md":     md(entry.KindMilestone, "title: Met since\nstatus: met\nmet_on: 2026-03-15"),
		"milestones/before.md":  md(entry.KindMilestone, "title: Met before\nstatus: met\nmet_on: 2026-03-01"),
		"milestones/waiting.md": md(entry.KindMilestone, "title: Waits\nstatus: submitted\nsubmitted: 2026-03-25"),
		"reflections/new.md":    md(entry.KindReflection, "title: New thought\ndate: 2026-03-18"),
		"reflections/old.md":    md(entry.KindReflection, "title: Old thought\ndate: 2026-03-01"),
		"sessions/last.md":      md(entry.KindSession, "title: Last\ndate: 2026-03-10\nstatus: held", "- [ ] @tom Read it due:2026-03-20", "- [x] @ana Draft it done:2026-03-12", "- [ ] @ana Show it"),
		"sessions/next.md":      md(entry.KindSession, "title: Next\ndate: 2026-04-07\nstatus: planned\nprepare: [Bring rows]\nagenda: [Look at rows]"),
	}.site(t)
	own := page(t, s, "since/").Own.(*Since)
	if own.Day.String() != "2026-03-10" || own.Session.Title != "Last" || own.Next.Title != "Next" || own.Prepare[0] != "Bring rows" || own.Agenda[0] != "Look at rows" {
		t.Errorf("it is %+v", own)
	}
	if got := topicsOf(own.Open); got != "late: Late one | overdue: Read it (topic-who who=Tom; topic-due day=2026-03-20) | soon: Soon | waiting: Waits | open-actions: Show it (topic-who who=Ana)" {
		t.Errorf("to talk about: %s", got)
	}
	if got := topicsOf(own.News); got != "newly-met: Met since | newly-done: Draft it (topic-who who=Ana; topic-done day=2026-03-12) | newly-written: New thought | newly-changed: Soon (topic-changed field=fact-due from=2026-04-01 to=2026-04-08)" {
		t.Errorf("what changed: %s", got)
	}
	if since := page(t, s, "").Own.(*Overview).Since; since == nil || since.Href != "./since/" && since.Href != "since/" {
		t.Errorf("the overview leads there by %+v", since)
	}
}

func TestBeforeTheFirstTalkNothingIsSaidOfALastOne(t *testing.T) {
	own := page(t, folder{"sessions/next.md": md(entry.KindSession, "title: Next\ndate: 2026-04-07\nstatus: planned")}.site(t), "since/").Own.(*Since)
	if own.Day.Known() || own.Session != nil || own.Next == nil || len(own.Open)+len(own.News) > 0 {
		t.Errorf("it is %+v", own)
	}
	if p := page(t, folder{"notes/a.md": "# A\n"}.site(t), ""); p.Own.(*Overview).Since != nil {
		t.Error("a portfolio without sessions has a page for the next talk")
	}
}

func TestTheSiteMapHasEverySectionWithItsPages(t *testing.T) {
	p := page(t, mentorship.site(t), "site-map/")
	var got []string
	for _, part := range p.Own.([]Part) {
		text := part.Link.Key
		if len(part.Pages) > 0 {
			text += ": " + ways(part.Pages...)
		}
		got = append(got, text)
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{"overview\ngoals: Ship → ../goals/cli/\nmap\nmilestones: Parse → ../milestones/parser/", "resources: Tour → ../resources/tour/", "letters: ", "accessibility\nsite-map"} {
		if !strings.Contains(all, want) {
			t.Errorf("it lacks %q:\n%s", want, all)
		}
	}
	if got := titles(group(p, "pages")); got != "Notes" {
		t.Errorf("outside of sections there are %s", got)
	}
}

func TestTheHistoryOfTheAgreementIsToldInItsOrderUpToTheDay(t *testing.T) {
	s := folder{
		"goals/cli.md": md(entry.KindGoal, ""),
		"plan.md": md(entry.KindPlan, "date: 2026-01-02\nstart: 2026-01-05\nend: 2026-06-30\nupdated: 2026-03-20\nnorms_review: {every: P8W, done: [2026-03-01, 2026-05-01]}\n"+
			"pauses: [{from: 2026-02-01, to: 2026-02-10, reason: ill}, {from: 2026-03-25}, {from: 2026-01-20, to: 2026-01-22, scope: [cli]}]"),
	}.site(t)
	var got []string
	for _, e := range page(t, s, "plan/").Own.(*Plan).History {
		got = append(got, e.Day.String()+" "+told(e.Phrase))
	}
	want := "2026-01-02 history-agreed, 2026-01-05 history-began, 2026-02-01 history-paused, 2026-02-10 history-resumed, 2026-03-01 history-norms, 2026-03-20 history-changed, 2026-03-25 history-paused"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("it is %s", s)
	}
}

func TestACardOfAGoalSaysHowFarItIsAndWhy(t *testing.T) {
	files := folder{
		"goals/cli.md":    md(entry.KindGoal, "title: Ship\nstatus: active"),
		"milestones/a.md": md(entry.KindMilestone, "title: A\nstatus: met\nmet_on: 2026-02-01\ndue: 2026-02-01"),
		"milestones/b.md": md(entry.KindMilestone, "title: B\nstatus: waived"),
	}
	for _, c := range []struct{ name, header, state, because string }{
		{"late", "title: C\nstatus: active\ndue: 2026-03-22", "state-off-track", "finding-late 10 what=C"},
		{"due today", "title: C\nstatus: planned\ndue: 2026-04-01", "state-at-risk", "finding-today what=C"},
		{"soon, and not begun", "title: C\nstatus: planned\ndue: 2026-04-09", "state-at-risk", "finding-soon 8 what=C day=2026-04-09"},
		{"begun", "title: C\nstatus: active\ndue: 2026-04-09", "state-on-track", "finding-next what=C day=2026-04-09"},
		{"some day", "title: C\nstatus: active", "state-on-track", ""},
	} {
		files["milestones/c.md"] = md(entry.KindMilestone, c.header)
		card := group(page(t, files.site(t), "goals/"), "")[0]
		if got := told(card.Goal.Because...); card.State.Key != c.state || got != c.because || card.Goal.Met != 1 || card.Goal.Counted != 2 || len(card.Goal.Bar) != 2 {
			t.Errorf("%s: it is %s because %q, and %d of %d are met", c.name, card.State.Key, got, card.Goal.Met, card.Goal.Counted)
		}
	}
}

func TestACardOfAGoalWithoutMilestonesHasNoBar(t *testing.T) {
	for _, header := range []string{"", "status: waived"} {
		files := folder{"goals/cli.md": md(entry.KindGoal, "status: active")}
		if header != "" {
			files["milestones/a.md"] = md(entry.KindMilestone, header)
		}
		if card := group(page(t, files.site(t), "goals/"), "")[0]; card.Goal != nil {
			t.Errorf("it has %+v", card.Goal)
		}
	}
}
