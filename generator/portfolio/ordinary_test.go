package portfolio

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Will and May agreed to nothing; of Rosa May the first name may be said.
const words = `title: Words
audience: {default: public}
people:
  - {id: w, name: Will Okafor}
  - {id: m, name: Rosa May, consent: {given: 2026-01-01, name: first, quote: true}}
`

// levels are how often a public edition tells of each level.
func (f folder) levels(t *testing.T) (problems []problem.Problem, counts [3]int) {
	t.Helper()
	_, problems, _ = f.public(t)
	for level := range counts {
		counts[level] = problem.Count(problems, problem.Level(level))
	}
	return problems, counts
}

func TestAnOrdinaryWordIsAHintOnlyInLowerCaseInProse(t *testing.T) {
	const refused, warned, hinted = "1 error", "1 warning", "1 hint"
	of := map[[3]int]string{{1, 0, 0}: refused, {0, 1, 0}: warned, {0, 0, 1}: hinted}
	for said, want := range map[string]string{
		"I will write.":                               hinted,
		"I will, and then I *will* again.":            hinted,
		"What it will;\nand “will” is a word":         hinted,
		"It may rain.":                                hinted,
		"Ask Will.":                                   warned,
		"I will ask Will.":                            warned,
		"I WILL ask.":                                 warned,
		"We meet in May.":                             warned,
		"I will ask okafor.":                          warned, // which is no word
		"Ask okafor now.":                             warned,
		"Write to will@ward.org now.":                 warned,
		"See https://ward.org/will now.":              warned,
		"I will see [it](https://ward.org/will) now.": warned,
		"I will ask W\u200bill.":                      warned,
		"I will ask W&#105;ll.":                       warned,
		"I will ask Will Okafor.":                     refused,
		"I will okafor it.":                           refused,
	} {
		problems, got := folder{"mentorfolio.yaml": words, "a.md": "# A\n\n" + said + "\n"}.levels(t)
		if of[got] != want {
			t.Errorf("%q is %v, want %s: %s", said, got, want, report(t, problems))
		}
	}
}

func TestAWordIsHintedOnceForEachPersonAndFile(t *testing.T) {
	goal := md(entry.KindGoal, `support: "I will ask, and it may help"`, "I will. It may.")
	problems, got := folder{"mentorfolio.yaml": words, "goals/a.md": goal, "goals/b.md": goal}.levels(t)
	if got != [3]int{0, 0, 4} {
		t.Errorf("two people in two files are told %v: %s", got, report(t, problems))
	}
}

func TestAWordInAFileNameOrAnEarlierAddressIsAWarning(t *testing.T) {
	for name, files := range map[string]folder{
		"a file name":        {"will-of-iron.md": "# A\n"},
		"an earlier address": {"a.md": "---\naliases: [will]\n---\n"},
		"a picture":          {"a.md": "# A\n\n![b](will.png)\n", "will.png": ""},
	} {
		if problems, got := (folder{"mentorfolio.yaml": words}.with(files)).levels(t); got[problem.Warning] == 0 {
			t.Errorf("%s is %v: %s", name, got, report(t, problems))
		}
	}
}
