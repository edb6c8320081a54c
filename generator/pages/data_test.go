package pages

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// entryData is what portfolio.json says of one entry.
func entryData(t *testing.T, s *Site, key string) map[string]any {
	t.Helper()
	for _, e := range model(t, s)["entries"].([]any) {
		if e := e.(map[string]any); fmt.Sprint(e["kind"], "/", e["id"]) == key {
			return e
		}
	}
	t.Fatalf("there is no %s", key)
	return nil
}

// written is a value as compact JSON, its keys sorted.
func written(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestDataSaysWhatEditionItIs(t *testing.T) {
	s := folder{"mentorfolio.yaml": "title: T\nsummary: What I learn.\nlanguage: pt-BR\n"}.site(t)
	const want = `{"$schema":"portfolio.schema.json","actions":[],"as_of":"2026-04-01","audience":"private","base_url":"https://ana.example/","entries":[],"generator":"mentorfolio 1",` +
		`"language":"pt-BR","people":[],"skills":[],"summary":"What I learn.","title":"T","version":1}`
	if got := written(t, model(t, s)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Durations are in days: a week, P1W, is P7D.
func TestFieldsAreWrittenAsTheAuthorWritesThem(t *testing.T) {
	s := folder{
		"mentorfolio.yaml":      "title: T\npeople: [{id: ana, name: Ana Souza}, {id: tom, name: Tom Okafor}]\nskills: [{id: testing, name: Testing}]\n",
		"plan.md":               md(entry.KindPlan, "cadence: [{every: P1W, day: tuesday, length: PT25M, type: micro}]\nroles: {tom: [advisor, sponsor]}"),
		"goals/cli.md":          md(entry.KindGoal, "title: Ship\nowner: ana\nskills: [testing]\nlang: en\nparams: {own: 1}\naliases: [/old/]\naudience: pair\nsummary: Soon."),
		"milestones/p.md":       md(entry.KindMilestone, "weight: 0\nrubric: craft\ntarget: {tests: high}"),
		"reviews/r.md":          md(entry.KindReview, "of: milestone/p\nrubric: craft\nscores: {tests: {level: high, note: good}}\nnotes: [{text: one}]"),
		"samples/s/index.md":    md(entry.KindSample, "file: My Plot.csv\nmilestones: [p]\nrights: {licence: CC0}"),
		"samples/s/My Plot.csv": "1",
		"rubrics/craft.yaml":    "title: Craft\nlevels: [{id: low, label: Low}, {id: high, label: High}]\ncriteria: [{id: tests, label: Tests, descriptors: {low: none, high: all}}]\n",
		"resources/tour.md":     md(entry.KindResource, "url: https://go.dev/tour/?a=1&b=2\nstep: 2\neffort: PT2H\nafter: []"),
	}.site(t)
	for key, want := range map[string]string{
		"plan/plan":     `{"cadence":[{"day":"tuesday","every":"P7D","length":"PT25M","type":"micro"}],"mentee":"person/ana","mentors":["person/tom"],"purpose":"to learn","roles":{"tom":["advisor","sponsor"]},"start":"2026-01-01"}`,
		"goal/cli":      `{"due":"2026-06-30","lang":"en","measure":"it runs","owner":"person/ana","skills":["skill/testing"],"why":"it helps"}`,
		"milestone/p":   `{"goal":"goal/cli","rubric":"rubric/craft","success":"it runs","target":{"tests":"high"},"type":"skill","weight":0}`,
		"review/r":      `{"by":"person/tom","notes":[{"text":"one"}],"of":"milestone/p","rubric":"rubric/craft","scores":{"tests":{"level":"high","note":"good"}},"stance":"mentor"}`,
		"sample/s":      `{"file":"samples/s/my-plot.csv","milestones":["milestone/p"],"rights":{"licence":"CC0"}}`,
		"rubric/craft":  `{"criteria":[{"descriptors":{"high":"all","low":"none"},"id":"tests","label":"Tests"}],"levels":[{"id":"low","label":"Low"},{"id":"high","label":"High"}]}`,
		"resource/tour": `{"effort":"PT2H","step":2,"type":"book","url":"https://go.dev/tour/?a=1\u0026b=2"}`,
	} {
		if got := written(t, entryData(t, s, key)["fields"]); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", key, got, want)
		}
	}
	goal := entryData(t, s, "goal/cli")
	delete(goal, "fields")
	const want = `{"address":"goals/cli/","due":"2026-06-30","id":"cli","kind":"goal","mentioned_by":["milestone/p"],"summary":"Soon.","title":"Ship"}`
	if got := written(t, goal); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestDataHasTheDueDateThatPausesMoved(t *testing.T) {
	s := folder{
		"plan.md":      md(entry.KindPlan, "pauses: [{from: 2026-03-01, to: 2026-03-10}]"),
		"goals/cli.md": md(entry.KindGoal, ""),
	}.site(t)
	goal := entryData(t, s, "goal/cli")
	if agreed := goal["fields"].(map[string]any)["due"]; goal["due"] != "2026-07-10" || agreed != "2026-06-30" {
		t.Errorf("due %v, agreed %v", goal["due"], agreed)
	}
}

func TestActionsAreInTheData(t *testing.T) {
	s := folder{"sessions/a.md": md(entry.KindSession, "", "- [ ] @ana Draft it due:2026-04-08", "- [x] @tom Read it done:2026-03-20", "- [x] ~~Sing~~")}.site(t)
	const want = `[{"due":"2026-04-08","owner":"ana","session":"a","state":"open","text":"Draft it"},` +
		`{"done":"2026-03-20","owner":"tom","session":"a","state":"done","text":"Read it"},{"session":"a","state":"dropped","text":"Sing"}]`
	if got := written(t, model(t, s)["actions"]); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// The mentor is named everywhere that a person can be, and known by an alias only.
func TestNoIDThatConsentKeepsBackIsInTheData(t *testing.T) {
	s := folder{
		"mentorfolio.yaml": aliased,
		"plan.md":          md(entry.KindPlan, "audience: public\nmentors: [secretid]\nroles: {secretid: [advisor]}\nphases: [{title: one, facilitator: secretid}]"),
		"goals/cli.md":     md(entry.KindGoal, "audience: public\nowner: secretid\npeople: [secretid, ana]"),
		"letters/l.md":     md(entry.KindLetter, "audience: public\nfrom: secretid\nto: ana"),
		"resources/b.md":   md(entry.KindResource, "audience: public\nby: secretid", "x"),
		"sessions/a.md":    md(entry.KindSession, "audience: public\nfeedback: [{from: secretid, to: ana, type: strength, text: good}]", "- [ ] @secretid Read it", "- [ ] @ana Ask @secretid"),
		"goals/held.md":    md(entry.KindGoal, "title: Held back\nowner: secretid"),
	}.public(t)
	text, err := s.Data()
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"secretid", "Okafor", "Tom", "held"} {
		if strings.Contains(string(text), secret) {
			t.Errorf("%s is in %s", secret, text)
		}
	}
	if got := written(t, model(t, s)["people"]); got != `[{"address":"people/ana/","id":"ana","name":"Ana Souza"},{"address":"people/my-mentor/","id":"my-mentor","name":"My mentor","strengths":["patience"]}]` {
		t.Errorf("the people are %s", got)
	}
	if got := written(t, entryData(t, s, "plan/plan")["fields"]); !strings.Contains(got, `"mentors":["person/my-mentor"]`) || !strings.Contains(got, `"roles":{"my-mentor":["advisor"]}`) {
		t.Errorf("the plan is %s", got)
	}
}

func TestAFileThatIsNotPublishedIsNotInTheData(t *testing.T) {
	s, problems := folder{"samples/s.md": md(entry.KindSample, "file: a.heic"), "samples/a.heic": "1"}.edition(t, entry.Private, Options{Unusable: map[string]bool{"samples/a.heic": true}})
	if got := written(t, entryData(t, s, "sample/s")["fields"]); len(problems) > 0 || strings.Contains(got, "file") {
		t.Errorf("%v: %s", problems, got)
	}
}

func TestEveryAddressInTheDataIsAPage(t *testing.T) {
	s := mentorship.site(t)
	m := model(t, s)
	for _, list := range []string{"entries", "people", "skills"} {
		for _, e := range m[list].([]any) {
			if address := e.(map[string]any)["address"]; address == nil || !has(s, address.(string)) {
				t.Errorf("there is no page at %v of %v", address, e)
			}
		}
	}
}
