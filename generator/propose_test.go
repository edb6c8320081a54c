package generator

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// proposed are the new lines that are proposed for a review of a sample, and all that is said.
func proposed(t *testing.T, work, notes string) (lines, said string) {
	t.Helper()
	const review = "reviews/2026-03-14-x.md"
	folder := fstest.MapFS{
		"mentorfolio.yaml": {Data: []byte("title: x\npeople: [{id: tom, name: Tom}]\n")},
		"samples/x.md":     {Data: []byte("---\ndate: 2026-03-01\n---\n" + work)},
		review:             {Data: []byte("---\nof: sample/x\nby: tom\nstance: mentor\nnotes:\n" + notes + "---\nWell done.\n")},
	}
	r, err := Make(folder, Options{Level: entry.Private, Day: midway})
	if err != nil {
		t.Fatal(err)
	}
	all, err := r.Proposals(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		for _, n := range p.Notes {
			said += strings.Join(n.Say(p.File), "\n") + "\n"
		}
		old := strings.Split(string(p.Old), "\n")
		for i, line := range strings.Split(string(p.New), "\n") {
			if i >= len(old) || old[i] != line {
				lines += line + "\n"
			}
		}
	}
	return lines, said
}

func TestWordsThatReadOtherwiseNowAreProposedAsTheyRead(t *testing.T) {
	const work = "I keep the raw copy of each file. The cleaned rows go to a table of their own.\n"
	for name, c := range map[string][2]string{
		"in braces":        {"  - {type: strength, quote: I keep a raw copy of each file, text: Good.}\n", `  - {type: strength, quote: "I keep the raw copy of each file", text: Good.}`},
		"on lines":         {"  - quote: I keep a raw copy of each file\n    text: Good.\n", `  - quote: "I keep the raw copy of each file"`},
		"in single quotes": {"  - quote: 'I keep a raw copy of each file'\n    text: Good.\n", `  - quote: "I keep the raw copy of each file"`},
		"with a prefix":    {"  - text: Good.\n    prefix: nothing\n    quote: I keep a raw copy of each file\n", "    prefix: \"\"\n    quote: \"I keep the raw copy of each file\""},
	} {
		t.Run(name, func(t *testing.T) {
			if lines, said := proposed(t, work, c[0]); strings.TrimRight(lines, "\n") != c[1] || !strings.Contains(said, "[I keep the raw copy of each file]") {
				t.Errorf("proposed is\n%s, and said\n%s", lines, said)
			}
		})
	}
}

func TestWhatStandsBesideTheWordsIsProposedWhereItIsOtherwise(t *testing.T) {
	lines, said := proposed(t, "One row for each fall, and one for each bed.\n", "  - {quote: one for each bed, prefix: and then, text: Good.}\n")
	if lines != "  - {quote: \"one for each bed\", prefix: \"\", text: Good.}\n" {
		t.Errorf("proposed is\n%s, and said\n%s", lines, said)
	}
}

func TestWordsThatMayBeMeantForMoreThanOnePlaceAreLeftToTheirAuthor(t *testing.T) {
	lines, said := proposed(t, "One row for each fall.\n\nAnd one row for each bed.\n", "  - {quote: row for each, text: Good.}\n")
	if lines != "" {
		t.Errorf("proposed is\n%s", lines)
	}
	for _, want := range []string{"note 1 quotes words that stand in 2 places of samples/x.md", "one place  One [row for each]", "one place  one [row for each]"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said in\n%s", want, said)
		}
	}
}

func TestATextThatRunsOverLinesIsLeftToItsAuthor(t *testing.T) {
	lines, said := proposed(t, "I keep the raw copy of each file.\n", "  - quote: >\n      I keep a raw copy\n      of each file\n    text: Good.\n")
	if lines != "" || !strings.Contains(said, "write the words of the place that is meant") {
		t.Errorf("proposed is\n%s, and said\n%s", lines, said)
	}
}
