package entry

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Each file of testdata/mistakes shows one family of mistakes, and what its author reads.
func TestMistakesAreExplained(t *testing.T) {
	for _, s := range scenarios(t, "mistakes") {
		t.Run(s.name(), func(t *testing.T) {
			var all []problem.Problem
			for _, file := range s.parts[:len(s.parts)-1] {
				_, _, problems := read(file.name, file.text)
				all = append(all, problems...)
			}
			s.expect(t, "report", report(t, all))
		})
	}
}
