package main

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/bag"
)

func TestNoMoreNotesAreToldThanSomebodyReads(t *testing.T) {
	r := &bag.Report{Findings: []bag.Finding{{Kind: bag.Missing, File: "data/plan.md", Text: "it is gone"}}}
	for range 25 {
		r.Findings = append(r.Findings, bag.Finding{Kind: bag.Note, File: "data/\x1b[2J", Text: "its name is odd"})
	}
	var said strings.Builder
	tellFindings(streams{err: &said}, r)
	lines := strings.Split(strings.TrimSpace(said.String()), "\n")
	if len(lines) != 22 || lines[0] != "data/plan.md: missing: it is gone" || lines[1] != `"data/\x1b[2J": note: its name is odd` || lines[21] != "and 5 more notes like these" {
		t.Errorf("%d lines\n%s", len(lines), said.String())
	}
}
