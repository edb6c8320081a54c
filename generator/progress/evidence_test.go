package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellSkill is the skill "testing" in words: samples, reviews, reflections, state.
func tellSkill(f *Figures) string {
	for _, s := range f.Evidence() {
		if s.Skill.Key.ID == "testing" {
			return fmt.Sprintf("[%s] [%s] [%s] %s", names(s.Samples), names(s.Reviews), names(s.Reflections), s.State)
		}
	}
	return "none"
}

func TestHowWellASkillIsShown(t *testing.T) {
	sample := func(headers ...string) folder { return several(entry.KindSample, headers...) }
	review := func(headers ...string) folder { return several(entry.KindReview, headers...) }
	const of = "skills: [testing]"
	for _, c := range []struct {
		name  string
		files []folder
		want  string
	}{
		{"nobody speaks of it", nil, "none"},
		{"named, and nothing shows it", []folder{{"goals/cli.md": md(entry.KindGoal, of)}}, "[] [] [] no-evidence"},
		{"a reflection", []folder{several(entry.KindReflection, of)}, "[] [] [a] some-evidence"},
		{"a work that nobody reviewed", []folder{sample(of)}, "[a] [] [] some-evidence"},
		{"a work that its author reviewed", []folder{sample(of), review("of: sample/a; by: ana; stance: self")}, "[a] [] [] some-evidence"},
		{"a review of something else", []folder{sample(of), review(of)}, "[a] [a] [] some-evidence"},
		{"a reviewed work", []folder{sample(of), review("of: sample/a")}, "[a] [a] [] covered"},
		{"reviewed twice by one person", []folder{sample(of), review("of: sample/a", "of: sample/a")}, "[a] [a b] [] covered"},
		{"reviewed by two", []folder{sample(of), review("of: sample/a", "of: sample/a; by: ines; stance: peer")}, "[a] [a b] [] corroborated"},
		{"two reviewed works", []folder{sample(of, of), review("of: sample/a", "of: sample/b")}, "[a b] [a b] [] corroborated"},
		{"two works, one reviewed", []folder{sample(of, of), review("of: sample/a")}, "[a b] [a] [] covered"},
		{"two works in one review of their milestone", []folder{sample(of+"; milestones: [milestone/a]", of+"; milestones: [milestone/a]"), review("date: 2026-03-14")}, "[a b] [a] [] covered"},

		{"for a milestone that was reviewed", []folder{sample(of + "; milestones: [milestone/a]"), review("date: 2026-03-14")}, "[a] [a] [] covered"},
		{"on the same day", []folder{sample(of + "; milestones: [milestone/a]"), review("date: 2026-03-10")}, "[a] [a] [] covered"},
		{"before the work was there", []folder{sample(of + "; milestones: [milestone/a]"), review("date: 2026-03-09")}, "[a] [] [] some-evidence"},

		{"a review that names it", []folder{review(of)}, "[] [a] [] some-evidence"},
		{"a review with a level of its criterion", []folder{craft, review("rubric: craft; scores: {tests: {level: low}}")}, "[] [a] [] some-evidence"},
		{"one of another criterion", []folder{craft, review("rubric: craft; scores: {prose: {level: low}}")}, "[] [] [] no-evidence"},
		{"one that could not see it", []folder{craft, review("rubric: craft; scores: {tests: {level: not-observed}}")}, "[] [] [] no-evidence"},

		{"what comes tomorrow", []folder{{"goals/cli.md": md(entry.KindGoal, of)}, sample(of + "; date: 2026-04-02"), several(entry.KindReflection, of+"; date: 2026-04-02"), review(of + "; date: 2026-04-02")}, "[] [] [] no-evidence"},
		{"reviewed tomorrow", []folder{sample(of), review("of: sample/a; date: 2026-04-02")}, "[a] [] [] some-evidence"},
	} {
		if got := tellSkill(goal("").with(c.files...).on(t, "2026-04-01")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestSkillsComeInTheAuthorsOrder(t *testing.T) {
	f := goal("skills: [prose, testing]").with(folder{"mentorfolio.yaml": "title: T\nskills: [{id: testing, name: Testing}, {id: prose, name: Prose}, {id: unused, name: Unused}]\n"}).on(t, "2026-04-01")
	var got []string
	for _, s := range f.Evidence() {
		got = append(got, s.Skill.Name)
	}
	if strings.Join(got, ", ") != "Testing, Prose" {
		t.Error(got)
	}
}

func tellClaims(f *Figures) string {
	var list []string
	for _, c := range f.Claims() {
		if c.Entry != nil {
			list = append(list, string(c.Kind)+" "+c.Entry.Head().Key.ID)
		} else {
			list = append(list, string(c.Kind)+" "+c.Skill.Key.ID)
		}
	}
	return strings.Join(list, ", ")
}

func TestWhatIsClaimedAndNotShown(t *testing.T) {
	for _, c := range []struct {
		name, goal, milestone string
		files                 []folder
		want                  string
	}{
		{"nothing", "", "", nil, ""},
		{"a skill", "skills: [testing]", "", nil, "skill testing"},
		{"a skill that is shown", "skills: [testing]", "", []folder{several(entry.KindReflection, "skills: [testing]")}, ""},
		{"a milestone", "", "status: met", nil, "milestone a"},
		{"before it was met", "", "status: met; met_on: 2026-04-02", nil, ""},
		{"one with a work", "", "status: met", []folder{several(entry.KindSample, "milestones: [milestone/a]")}, ""},
		{"one whose work comes tomorrow", "", "status: met", []folder{several(entry.KindSample, "milestones: [milestone/a]; date: 2026-04-02")}, "milestone a"},
		{"one that somebody reviewed", "", "status: met", []folder{several(entry.KindReview, "")}, ""},
		{"one that somebody reviews tomorrow", "", "status: met", []folder{several(entry.KindReview, "date: 2026-04-02")}, "milestone a"},
		{"one that only its author reviewed", "", "status: met", []folder{several(entry.KindReview, "by: ana; stance: self")}, "milestone a"},
		{"a goal with a milestone that is not met", "status: met", "", nil, "goal cli"},
		{"a goal that is partly met", "status: partly-met", "", nil, ""},
		{"a goal with a milestone that was waived", "status: met", "status: waived", nil, ""},
	} {
		f := goal(c.milestone).with(folder{"goals/cli.md": md(entry.KindGoal, c.goal)}).with(c.files...).on(t, "2026-04-01")
		if got := tellClaims(f); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
