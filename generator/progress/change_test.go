package progress

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

func TestChangesAreTheRevisionsThatWereMadeOldestFirst(t *testing.T) {
	files := goal(
		"revisions: [{date: 2026-02-10, field: success, from: one, to: it runs}]",
		"due: 2026-06-01; revisions: [{date: 2026-02-01, field: due, from: 2026-04-01, to: 2026-05-01}, {date: 2026-03-01, field: due, from: 2026-05-01, to: 2026-06-01}]",
	).with(folder{"goals/cli.md": md(entry.KindGoal, "revisions: [{date: 2026-02-10, field: measure, from: quick, to: it runs, why: too vague, reason: correction}]")})
	for asOf, want := range map[string]string{
		"2026-01-31": "",
		"2026-02-01": "02-01 b due",
		"2026-02-28": "02-01 b due, 02-10 cli measure, 02-10 a success",
		"2026-03-01": "02-01 b due, 02-10 cli measure, 02-10 a success, 03-01 b due",
	} {
		var got []string
		for _, c := range files.on(t, asOf).Changes {
			got = append(got, c.Day.Time().Format("01-02")+" "+c.Of.Head().Key.ID+" "+c.Field.Value)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("on %s: %s, want %s", asOf, got, want)
		}
	}
	if c := files.on(t, "2026-03-01").Changes[1]; c.Why.Value != "too vague" || c.Reason.Value != "correction" {
		t.Errorf("%+v", c)
	}
}
