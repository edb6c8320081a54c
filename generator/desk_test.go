package generator

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
)

// desks are those of all works of an edition, one after the other.
func desks(t *testing.T, made *Result) []byte {
	t.Helper()
	var all []byte
	for _, e := range made.portfolio.Entries {
		k := e.Head().Key
		if k.Kind != entry.KindMilestone && k.Kind != entry.KindSample {
			continue
		}
		html, problems, err := made.Desk(pages.DeskOptions{Of: k, By: "ana"})
		if err != nil || len(problems) > 0 {
			t.Fatal(k, problems, err)
		}
		all = append(all, html...)
	}
	if len(all) == 0 {
		t.Fatal("the edition has nothing to review")
	}
	return bytes.ToLower(all)
}

// reviewed adds a work that all may see, with a review of it and a picture.
func (a *aviary) reviewed() {
	a.write("milestones/open.md", "---\naudience: public\ngoal: seen\ntype: skill\nsuccess: s\n---\nOpen <!-- audience: "+a.audience+" -->"+a.plant("passage of a work")+"<!-- /audience -->.\n")
	a.write("samples/open.md", "---\naudience: public\ndate: 2026-03-01\nmilestones: [open, canarystep]\n---\nOpen, and [mine](../milestones/canarystep.md).\n\n![P](seen.svg)\n")
	a.write("samples/seen.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>`+a.plant("metadata of a picture")+`</title></svg>`)
	a.write("reviews/open.md", "---\naudience: "+a.audience+"\nof: sample/open\nby: ana\nstance: self\ndate: 2026-03-02\nnotes: [{quote: Open, text: "+a.plant("note of a review")+"}]\n---\n"+a.plant("words of a review")+"\n")
}

func TestNothingHeldBackIsInAnyByteOfADesk(t *testing.T) {
	for audience, levels := range map[string][]entry.Level{"cohort": {entry.Public}, "pair": {entry.Public, entry.Cohort}, "private": {entry.Public, entry.Cohort, entry.Pair}} {
		for _, level := range levels {
			a := newAviary(audience)
			a.reviewed()
			made, _ := a.edition(t, level)
			html := desks(t, made)
			for word, where := range a.planted {
				// Other editions than the public one may use all names and say who there is.
				if bytes.Contains(html, []byte(word)) && (level == entry.Public || !slices.Contains([]string{"family name of somebody known by an alias", "id of somebody known by an alias"}, where)) {
					t.Errorf("%s for %s: %s (%s) is in a desk", audience, level, word, where)
				}
			}
		}
	}
}

func TestADeskHasAllThatItsAudienceMaySee(t *testing.T) {
	a := newAviary("pair")
	a.reviewed()
	made, _ := a.edition(t, entry.Pair)
	html := desks(t, made)
	for _, where := range []string{"passage of a work", "note of a review", "words of a review", "sample prose", "milestone prose", "sample code"} {
		for word, at := range a.planted {
			if at == where && !bytes.Contains(html, []byte(word)) {
				t.Errorf("the %s is in no desk, so this test would not see it leak", where)
			}
		}
	}
}

func TestADeskIsTheSameWheneverItIsMade(t *testing.T) {
	a := newAviary("pair")
	made, _ := a.edition(t, entry.Pair)
	if !bytes.Equal(desks(t, made), desks(t, made)) {
		t.Error("two desks of one edition differ")
	}
}

// Somebody opens a desk while the author writes: the race detector watches.
func TestADeskIsMadeWhileNoWordsChange(t *testing.T) {
	const file = "milestones/first-queries.md"
	d := open(t)
	made, err := d.Edition(entry.Private, true)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan bool)
	go func() {
		defer close(done)
		for range 3 {
			for _, who := range made.Reviewers() {
				made.Reviewer(who)
				made.Desk(pages.DeskOptions{Of: entry.Key{Kind: entry.KindMilestone, ID: "first-queries"}, By: who})
			}
		}
	}()
	text := d.read(file)
	for i, open := 0, true; open; i++ {
		select {
		case _, open = <-done:
		default:
		}
		d.write(file, replaceLine(text, "title:", fmt.Sprintf("title: Title %d", i)))
		d.update(file)
		d.write("plan.md", strings.Replace(d.read("plan.md"), "---\n", "---\n\n", 1))
		d.update("plan.md")
	}
}
