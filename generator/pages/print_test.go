package pages

import (
	"os"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

func TestEveryEntryIsInTheBookOnce(t *testing.T) {
	s, problems := edition(t, os.DirFS("../../content-example"), portfolio.Edition{Level: entry.Private, Day: today}, Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	times := map[string]int{}
	for _, part := range s.Book() {
		if part.Key == "" {
			times[part.Opening]++
		}
		for _, c := range part.Chapters {
			times[c.Address]++
		}
	}
	for _, e := range s.portfolio.Entries {
		if address := s.at[e.Head().Key]; times[address] != 1 {
			t.Errorf("%s is there %d times", e.Head().Doc.Path, times[address])
		}
	}
}
