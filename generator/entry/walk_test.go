package entry

import (
	"reflect"
	"strings"
	"testing"
)

// example is the entry of one kind in testdata/kinds.
func example(t *testing.T, kind string) Entry {
	t.Helper()
	for _, s := range scenarios(t, "kinds") {
		if s.name() == kind {
			e, _, _ := read(s.parts[0].name, s.parts[0].text)
			return e
		}
	}
	t.Fatalf("no example of a %s", kind)
	return nil
}

func TestRefsFilesAndTextsAreAllThatTheHeaderSays(t *testing.T) {
	var refs, files, texts []string
	goal := example(t, "goal")
	Refs(goal, func(r *Ref) { refs = append(refs, r.To+" "+r.Text) })
	Files(goal, func(f *File) {
		if f.Value != "" {
			files = append(files, f.Value)
		}
	})
	Texts(goal, func(x *Text) {
		if x.Value != "" {
			texts = append(texts, x.Value)
		}
	})
	for _, c := range []struct {
		got  []string
		want string
	}{
		{refs, "person ana|person tom|skill testing|goal explain|person ana|session 2026-02-02|skill testing"},
		{files, "demo.mp4|demo.en.vtt|demo.txt|demo-described.mp4"},
		{texts, "Ship the command line|cli|A tool that others can run.|The tool at work|goals/tool|goals/cli-tool|" +
			"Three people run it without asking|A review each week|It frees two days a month|0 people|3 people|" +
			"due|2026-05-31|2026-06-30|a pause|engineer|Data engineer|to apply"},
	} {
		if got := strings.Join(c.got, "|"); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// Who changes a copy's references or files changes nothing of the original.
func TestACopyIsAnEntryOfItsOwn(t *testing.T) {
	for _, s := range scenarios(t, "kinds") {
		if s.name() == "config" {
			continue
		}
		original, untouched := example(t, s.name()), example(t, s.name())
		own := Copy(original)
		if !reflect.DeepEqual(own, untouched) {
			t.Errorf("the copy of a %s is another", s.name())
		}
		Refs(own, func(r *Ref) { *r = Ref{Text: "changed"} })
		Files(own, func(f *File) { *f = File{Value: "changed"} })
		own.Head().Audience.Level = Private
		if !reflect.DeepEqual(original, untouched) {
			t.Errorf("changing the copy of a %s changes the original", s.name())
		}
	}
}

func TestKeepTakesReferencesOutOfListsAndEmptiesFields(t *testing.T) {
	plan := Copy(example(t, "plan")).(*Plan)
	Keep(plan, func(r Ref) bool { return r.Text != "tom" && r.Text != "ship-cli" })
	switch {
	case len(plan.Mentors) != 1 || plan.Mentors[0].Text != "ines":
		t.Errorf("mentors: %v", plan.Mentors)
	case plan.Phases[0].Facilitator != Ref{} || plan.Phases[0].Title.Value == "":
		t.Errorf("a phase stays, its facilitator goes: %+v", plan.Phases[0])
	case len(plan.Closure[0].MetBy) != 1:
		t.Errorf("closure: %+v", plan.Closure[0])
	case len(plan.Pauses[0].Scope) != 0 || !plan.Pauses[0].Scoped() || plan.Pauses[1].Scoped():
		t.Error("a pause whose goals are gone is still no pause of everything")
	}
}
