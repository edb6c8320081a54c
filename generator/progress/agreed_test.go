package progress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// The goal of these tests was agreed with one measure, and revised twice in its target and once in its due date.
func TestAGoalIsReplayedAsItWasFirstAgreed(t *testing.T) {
	revised := folder{"goals/g.md": `---
measure: three people use it
why: w
target: three offices
due: 2026-06-30
revisions:
  - {date: 2026-02-01, field: target, from: one office, to: two offices}
  - {date: 2026-03-01, field: due, from: 2026-05-31, to: 2026-06-30}
  - {date: 2026-04-01, field: target, from: two offices, to: three offices}
---
`}
	for _, c := range []struct{ asOf, want string }{
		{"2026-05-01", "target: one office → three offices; due: 2026-05-31 → 2026-06-30"},
		{"2026-03-15", "target: one office → two offices; due: 2026-05-31 → 2026-06-30"},
		{"2026-01-15", ""},
	} {
		p := revised.edition(t, entry.Private, c.asOf)
		var changed []string
		for _, term := range Agreed(p.Goals[0], p.Day) {
			if term.Changed() {
				changed = append(changed, fmt.Sprintf("%s: %s → %s", term.Field, term.First, term.Last))
			}
		}
		if got := strings.Join(changed, "; "); got != c.want {
			t.Errorf("on %s: %q, want %q", c.asOf, got, c.want)
		}
	}
}
