package generator

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// aviary plants a canary, a word of its own, in every place where an author can
// write something: each field of each kind by the table of fields, body,
// comment, file name, picture and file.
type aviary struct {
	files    fstest.MapFS
	planted  map[string]string // canary → where it sits
	audience string            // of the entries that are planted
}

// plant makes a new canary. Its letters survive every spelling of a name or an address.
func (a *aviary) plant(where string) string {
	word := fmt.Sprintf("canary%dx", len(a.planted))
	a.planted[word] = where
	return word
}

func (a *aviary) write(name, text string) { a.files[name] = &fstest.MapFile{Data: []byte(text)} }

// held are the entries that no public page may know of, one of each kind.
func (a *aviary) held() {
	for _, kind := range entry.Kinds {
		if kind == entry.KindPlan {
			continue // the public plan is there already; plans are planted apart
		}
		folder := path.Join(kind.Folder(), a.plant(string(kind)+" file name"))
		a.entry(kind, folder)
	}
}

// entry writes a whole bundle of a kind: index.md with every field, and files beside it.
func (a *aviary) entry(kind entry.Kind, folder string) {
	header := a.header(reflect.TypeOf(prototypes[kind]), string(kind), folder)
	body := fmt.Sprintf("# %s\n\n%s\n\n<!-- %s -->\n\n![%s](%s.svg \"%s\")\n\n[%s](%s.csv)\n\n- [ ] %s\n\n```\n%s\n```\n\n[^1]\n\n[^1]: %s\n",
		a.plant(folder+" heading"), a.plant(folder+" prose"), a.plant(folder+" comment"), a.plant(folder+" alt text"), a.picture(folder), a.plant(folder+" caption"),
		a.plant(folder+" link text"), a.asset(folder), a.plant(folder+" task"), a.plant(folder+" code"), a.plant(folder+" footnote"))
	a.write(path.Join(folder, "index.md"), "---\nkind: "+string(kind)+"\n"+header+"---\n"+body)
}

func (a *aviary) picture(folder string) string {
	name := a.plant(folder + " picture name")
	a.write(path.Join(folder, name+".svg"), fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>%s</title></svg>`, a.plant(folder+" picture text")))
	return name
}

func (a *aviary) asset(folder string) string {
	name := a.plant(folder + " asset name")
	a.write(path.Join(folder, name+".csv"), a.plant(folder+" asset content"))
	return name
}

var prototypes = map[entry.Kind]entry.Entry{
	entry.KindPlan: &entry.Plan{}, entry.KindGoal: &entry.Goal{}, entry.KindMilestone: &entry.Milestone{}, entry.KindReview: &entry.Review{},
	entry.KindReflection: &entry.Reflection{}, entry.KindSession: &entry.Session{}, entry.KindSample: &entry.Sample{}, entry.KindResource: &entry.Resource{},
	entry.KindRubric: &entry.Rubric{}, entry.KindLetter: &entry.Letter{}, entry.KindPage: &entry.Page{},
}

// header writes every field of the table, as YAML on one line each.
func (a *aviary) header(t reflect.Type, where, folder string) string {
	var b strings.Builder
	for _, f := range entry.Fields(t.Elem()) {
		if value := a.value(f, where+" "+f.Key, folder); value != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.Key, value)
		}
	}
	return b.String()
}

func (a *aviary) value(f entry.Field, where, folder string) string {
	t := f.Type
	switch f.Key {
	case "kind", "reply_to", "replaces":
		if t == reflect.TypeFor[entry.Text]() || f.Key == "kind" {
			return "" // each names something that has to be there
		}
	case "revisions":
		kind := strings.Fields(where)[0]
		return fmt.Sprintf("[{date: 2026-03-01, field: summary, from: %s, to: %s, why: %s, reason: growth, decided: canarymeeting}]", a.plant(where+" from"), a.where(kind+" summary"), a.plant(where+" why"))
	}
	switch t {
	case reflect.TypeFor[entry.Text]():
		return a.plant(where)
	case reflect.TypeFor[entry.Params]():
		return fmt.Sprintf("{%s: %s}", a.plant(where+" key"), a.plant(where+" value"))
	case reflect.TypeFor[entry.URL]():
		return fmt.Sprintf("https://%s.example/", a.plant(where))
	case reflect.TypeFor[entry.File]():
		return a.asset(folder) + ".csv"
	case reflect.TypeFor[entry.Ref]():
		return a.reference(f.To)
	case reflect.TypeFor[entry.Date]():
		return "2026-03-01"
	case reflect.TypeFor[entry.Span]():
		return "P1W"
	case reflect.TypeFor[entry.Number]():
		return "1"
	case reflect.TypeFor[entry.Lines]():
		return "1-2"
	case reflect.TypeFor[entry.Lang]():
		return "en"
	case reflect.TypeFor[entry.Audience]():
		return a.audience
	case reflect.TypeFor[entry.Choice]():
		return f.OneOf[0]
	case reflect.TypeFor[entry.Bool]():
		return "" // draft and share_reason mean something of their own
	}
	if t.Kind() == reflect.Slice {
		return a.list(f, t.Elem(), where, folder)
	}
	return "{" + a.inside(t, where, folder) + "}"
}

func (a *aviary) list(f entry.Field, t reflect.Type, where, folder string) string {
	f.Type = t
	if t.Kind() == reflect.Struct && len(entry.Fields(t)) > 0 && entry.Fields(t)[0].Key == "*" {
		return "" // maps whose keys are names of other things: planted by hand below
	}
	if value := a.value(f, where, folder); value != "" {
		return "[" + value + "]"
	}
	return ""
}

func (a *aviary) inside(t reflect.Type, where, folder string) string {
	var pairs []string
	for _, f := range entry.Fields(t) {
		if value := a.value(f, where+"."+f.Key, folder); value != "" {
			pairs = append(pairs, f.Key+": "+value)
		}
	}
	return strings.Join(pairs, ", ")
}

// reference names somebody or something that only held-back entries name.
func (a *aviary) reference(to string) string {
	switch strings.Fields(to)[0] {
	case "person":
		return "canaryperson"
	case "skill":
		return "canaryskill"
	case "any", "milestone":
		return "milestone/canarystep"
	case "goal":
		return "canarygoal"
	case "session":
		return "canarymeeting"
	case "resource":
		return "canarybook"
	case "sample":
		return "canarywork"
	}
	return "canaryscale"
}

// public is what everybody may see, and all the ways in which it touches what they may not.
func (a *aviary) public() {
	a.planted["canaryperson"], a.planted["canaryskill"] = "a person's id", "a skill's id"
	for _, id := range []string{"canarystep", "canarygoal", "canarymeeting", "canarybook", "canarywork", "canaryscale"} {
		a.planted[id] = "an id that public entries refer to"
	}
	a.write("mentorfolio.yaml", fmt.Sprintf(`title: Seen
base_url: https://example.org/seen/
people:
  - {id: ana, name: Ana Souza, consent: {given: 2026-01-01, name: full, quote: true}}
  - {id: %[5]s, name: Tom %[6]s, alias: my mentor, links: [https://%[7]s.example/], consent: {given: 2026-01-01, name: alias, quote: true}}
  - {id: canaryperson, name: %[1]s %[2]s, alias: %[8]s, strengths: [%[9]s], links: [https://%[10]s.example/]}
skills:
  - {id: canaryskill, name: %[3]s, summary: %[4]s}
  - {id: sql, name: SQL}
`, a.plant("first name"), a.plant("family name"), a.plant("skill name"), a.plant("skill summary"),
		a.plant("id of somebody known by an alias"), a.plant("family name of somebody known by an alias"), a.plant("link of somebody known by an alias"),
		a.plant("alias"), a.plant("strength"), a.plant("person's link")))
	mentor := a.where("id of somebody known by an alias")
	a.write("goals/canarygoal.md", "---\ntitle: g\nmeasure: m\nwhy: w\ndue: 2026-06-01\naudience: "+a.audience+"\n---\n")
	a.write("milestones/canarystep.md", "---\ntitle: s\ngoal: canarygoal\ntype: skill\nsuccess: s\naudience: "+a.audience+"\n---\n")
	a.write("sessions/canarymeeting.md", "---\ntitle: t\ndate: 2026-02-01\naudience: "+a.audience+"\n---\n")
	a.write("resources/canarybook.md", "---\ntitle: b\ntype: book\naudience: "+a.audience+"\n---\nx\n")
	a.write("samples/canarywork.md", "---\ntitle: w\ndate: 2026-02-01\naudience: "+a.audience+"\n---\nx\n")
	a.write("rubrics/canaryscale.yaml", "title: r\nlevels: [{id: l, label: L}]\ncriteria: [{id: c, label: C}]\naudience: "+a.audience+"\n")
	a.write("plan.md", fmt.Sprintf(`---
audience: public
purpose: p
mentee: ana
mentors: [%s]
start: 2026-01-01
pauses:
  - {from: 2026-02-01, to: 2026-02-07, reason: %s, scope: [canarygoal]}
closure:
  - {text: c, met_by: [milestone/canarystep]}
params: {%s: %s}
---
# Agreement
`, mentor, a.plant("reason of a pause"), a.plant("own key"), a.plant("own value")))
	a.write("goals/seen.md", fmt.Sprintf(`---
audience: public
measure: m
why: w
due: 2026-06-01
skills: [sql]
revisions:
  - {date: 2026-03-01, field: due, from: 2026-05-01, to: 2026-06-01, decided: canarymeeting}
---
Words of [mine](../milestones/canarystep.md), and [[canarybook|of mine]].

<!-- audience: %[1]s -->
# %[2]s

%[3]s ![%[4]s](%[5]s.svg)

- [ ] @ana %[6]s

[^x]: %[7]s
<!-- /audience -->

Seen. <!-- %[8]s --> More[^x]. <!-- audience: %[1]s -->%[9]s<!-- /audience --> End.
`, a.audience, a.plant("heading of a passage"), a.plant("passage"), a.plant("alt text in a passage"), a.picture("goals"),
		a.plant("task in a passage"), a.plant("footnote in a passage"), a.plant("comment"), a.plant("passage within a line")))
	a.write("sessions/seen.md", "---\naudience: public\ndate: 2026-03-01\n---\n- [ ] @"+mentor+" Send the file due:2026-03-08\n")
	a.write("goals/"+a.plant("name of a file that no entry uses")+".txt", a.plant("content of a file that no entry uses"))
	a.write("private/goals/"+a.plant("name of a file in private/")+".md", "---\naudience: public\nmeasure: m\nwhy: w\ndue: 2026-06-01\n---\n"+a.plant("text in private/")+"\n")
	a.write("milestones/"+a.plant("name of a draft")+".md", "---\naudience: public\ndraft: true\ngoal: seen\ntype: skill\nsuccess: s\n---\n"+a.plant("draft")+"\n")
	a.write("letters/"+a.plant("file name of an entry that says nothing")+".md", "---\npurpose: welcome\nfrom: ana\ndate: 2026-01-02\n---\n"+a.plant("entry that says no audience")+"\n")
}

// where is the canary that sits at a place.
func (a *aviary) where(place string) string {
	for word, at := range a.planted {
		if at == place {
			return word
		}
	}
	panic("nothing sits at " + place)
}

// found returns the canaries that are in any byte of any file, or in its name.
func (a *aviary) found(t *testing.T, site fs.FS) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(site, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		text := []byte(p)
		if !d.IsDir() {
			data, err := fs.ReadFile(site, p)
			if err != nil {
				return err
			}
			text = append(text, data...)
		}
		text = bytes.ToLower(text)
		for word := range a.planted {
			if bytes.Contains(text, []byte(word)) {
				found[word] = p
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func (a *aviary) edition(t *testing.T, level entry.Level) (*Result, map[string]string) {
	t.Helper()
	made, err := Make(a.files, Options{Level: level, Day: calendar.Date(2026, 4, 1)})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range made.Problems {
		if p.Level == problem.Error {
			t.Errorf("%s: %s", p.Place(), p.Text)
		}
	}
	return made, a.found(t, made.Site)
}

func newAviary(audience string) *aviary {
	a := &aviary{files: fstest.MapFS{}, planted: map[string]string{}, audience: audience}
	a.public()
	a.held()
	return a
}

func TestNothingHeldBackIsInAnyByteOfThePublicEdition(t *testing.T) {
	for _, audience := range []string{"cohort", "pair", "private"} {
		a := newAviary(audience)
		_, found := a.edition(t, entry.Public)
		for _, word := range slices.Sorted(maps.Keys(found)) {
			t.Errorf("audience %s: %s (%s) is in %s", audience, word, a.planted[word], found[word])
		}
	}
}

// What is handed on is held to the same: the Markdown that an edition is built from again.
func TestNothingHeldBackIsInTheSourcesThatAreHandedOn(t *testing.T) {
	for _, level := range []entry.Level{entry.Public, entry.Cohort, entry.Pair} {
		for held := level + 1; held <= entry.Private; held++ {
			a := newAviary(held.String())
			made, shown := a.edition(t, level)
			handed, err := made.Sources()
			if err != nil {
				t.Fatal(err)
			}
			found := a.found(t, handed)
			for _, word := range slices.Sorted(maps.Keys(found)) {
				if shown[word] == "" {
					t.Errorf("held for %s, made for %s: %s (%s) is in %s", held, level, word, a.planted[word], found[word])
				}
			}
			sameAgain(t, a.files, Options{Level: level, Day: calendar.Date(2026, 4, 1)})
		}
	}
}

func TestAPlanThatIsHeldBackIsInNoByteEither(t *testing.T) {
	a := newAviary("pair")
	delete(a.files, "plan.md")
	a.entry(entry.KindPlan, "agreement")
	_, found := a.edition(t, entry.Public)
	for word, file := range found {
		t.Errorf("%s (%s) is in %s", word, a.planted[word], file)
	}
	_, found = a.edition(t, entry.Private)
	for _, field := range []string{"purpose", "phases.title", "background.pace", "channels.for", "help.mediator", "closure.text", "after.contact"} {
		if found[a.where("plan "+field)] == "" {
			t.Errorf("the plan's %s is nowhere, so this test would not see it leak", field)
		}
	}
}

// unseen are places that no page shows at any audience.
var unseen = []string{" comment", "comment", "reason of a pause", "own key", "own value", " params key", " params value", "no entry uses", "draft",
	" aliases", " id", ".id", "picture text", "picture name", "alias"}

func TestAllOfItIsInTheEditionOfItsOwnAudience(t *testing.T) {
	a := newAviary("pair")
	_, found := a.edition(t, entry.Private)
	for _, word := range slices.Sorted(maps.Keys(a.planted)) {
		where := a.planted[word]
		hidden := slices.ContainsFunc(unseen, func(s string) bool { return strings.Contains(where, s) })
		if _, ok := found[word]; !ok && !hidden {
			t.Errorf("%s (%s) is nowhere, so this test would not see it leak", word, where)
		}
	}
}
