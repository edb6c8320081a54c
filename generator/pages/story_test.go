package pages

import (
	"fmt"
	"testing"
)

func TestAnAccountTellsWhatAWorkIsEvidenceOf(t *testing.T) {
	own := page(t, closed.public(t), "story/").Own.(*Story)
	if len(own.Accounts) != 2 {
		t.Fatalf("%d accounts: one that is still in work is none", len(own.Accounts))
	}
	a := own.Accounts[0]
	got := fmt.Sprintf("%s: %s; asked: %s; part: %s; result: %s; seen: %s by %s; again: %s", a.Card.Title, a.Situation, a.Asked[0].Success, a.MyPart, a.Result, a.Seen[0].Text, a.Seen[0].By, a.Again)
	if want := "Query: nobody knew; asked: it counts; part: all of it; result: 31 of 31; seen: It runs. by Tom; again: I would count first"; got != want {
		t.Errorf("it tells\n%s, want\n%s", got, want)
	}
}

func TestWhatSpeaksForAnOpportunityIsWhatShowsTheSkillsItAsksFor(t *testing.T) {
	s := closed.public(t)
	if own := page(t, s, "story/post/").Own.(*Story); len(own.Accounts) != 1 || own.Accounts[0].Card.Title != "Query" || own.Asked[0].Accounts[0].Href != "#_story-1" {
		t.Errorf("of SQL it tells %+v", own)
	}
	without := folder{}
	for name, text := range closed {
		without[name] = text
	}
	without["goals/ask.md"] = "---\nmeasure: m\nwhy: w\ndue: 2026-03-20\nstatus: met\nopens: [{type: job, title: A post}]\n---\n"
	if own := page(t, without.public(t), "story/a-post/").Own.(*Story); len(own.Accounts) != 1 || own.Accounts[0].Card.Title != "Query" {
		t.Errorf("of what asks for nothing it tells what serves the goal, not %+v", own.Accounts)
	}
}

func TestTheResumeNamesWhoeverMayBeNamed(t *testing.T) {
	r := closed.public(t).Resume()
	got := fmt.Sprintf("%s; %v; %s; %s %s; %d projects; %s; %q by %s", r.Name, r.Engagement.Mentors, r.Engagement.End, r.Skills[0].Name, r.Skills[0].Shown, len(r.Projects), r.Reached[0].Day, r.References[0].Text, r.References[0].From)
	if want := `Ana Souza; [Tom]; 2026-03-31; SQL covered; 2 projects; 2026-03-10; "She asks until it can be answered.\nTom" by Tom`; got != want {
		t.Errorf("it says\n%s, want\n%s", got, want)
	}
}
