package progress

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// tellWaits is each wait: what was handed over, what came back, and the active days between.
func tellWaits(r Response) string {
	var list []string
	for _, w := range slices.Concat(r.Waits, r.Open) {
		reply := "open"
		if w.Reply != nil {
			reply = w.Reply.Head().Key.String()
		}
		list = append(list, fmt.Sprintf("%s %s %d", w.What.Head().Key, reply, w.Days))
	}
	return strings.Join(list, ", ")
}

// A milestone was handed in on 2 March; it is looked at on 1 April.
func TestHowLongWorkWaitedForAReview(t *testing.T) {
	const handedIn = "status: submitted; submitted: 2026-03-02"
	for _, c := range []struct {
		name, milestone, plan string
		reviews               []string
		want                  string
	}{
		{"not handed in", "", "", []string{""}, ""},
		{"no review", handedIn, "", nil, "milestone/a open 30"},
		{"handed in today", "status: submitted; submitted: 2026-04-01", "", nil, "milestone/a open 0"},
		{"handed in tomorrow", "status: submitted; submitted: 2026-04-02", "", nil, ""},
		{"a review", handedIn, "", []string{"date: 2026-03-05"}, "milestone/a review/a 3"},
		{"the first of two", handedIn, "", []string{"date: 2026-03-09", "date: 2026-03-05"}, "milestone/a review/b 3"},
		{"on the same day", handedIn, "", []string{"date: 2026-03-02"}, "milestone/a review/a 0"},
		{"one from before answers nothing", handedIn, "", []string{"date: 2026-03-01"}, "milestone/a open 30"},
		{"nor does one's own", handedIn, "", []string{"date: 2026-03-05; by: ana; stance: self"}, "milestone/a open 30"},
		{"nor one that is still to come", handedIn, "", []string{"date: 2026-04-02"}, "milestone/a open 30"},
		{"a pause within", handedIn, "pauses: [{from: 2026-03-03, to: 2026-03-04}]", []string{"date: 2026-03-05"}, "milestone/a review/a 1"},
		{"all of it in a pause", handedIn, "pauses: [{from: 2026-03-01, to: 2026-03-10}]", []string{"date: 2026-03-05"}, "milestone/a review/a 0"},
		{"a pause of one goal", handedIn, "pauses: [{from: 2026-03-03, to: 2026-03-04, scope: [cli]}]", []string{"date: 2026-03-05"}, "milestone/a review/a 3"},
		{"while a pause goes on", handedIn, "pauses: [{from: 2026-03-05}]", nil, "milestone/a open 2"},
		{"met all the same, nobody waits", "status: met; submitted: 2026-03-02", "", nil, ""},
		{"waived, nobody waits", "status: waived; submitted: 2026-03-02", "", nil, ""},
		{"met later, so it waits today", "status: met; submitted: 2026-03-02; met_on: 2026-04-02", "", nil, "milestone/a open 30"},
	} {
		f := goal(c.milestone).with(plan(c.plan), several(entry.KindReview, c.reviews...)).on(t, "2026-04-01")
		if got := tellWaits(f.Reviews()); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestWaitsComeInTheOrderTheyBegan(t *testing.T) {
	f := goal("submitted: 2026-03-09", "submitted: 2026-03-03", "submitted: 2026-03-07", "submitted: 2026-03-05").with(
		several(entry.KindSample, "submitted: 2026-03-01"),
		several(entry.KindReview, "date: 2026-03-10", "of: milestone/b", "of: sample/a"),
	).on(t, "2026-04-01")
	if got, want := tellWaits(f.Reviews()), "sample/a review/c 13, milestone/b review/b 11, milestone/a review/a 1, milestone/d open 27, milestone/c open 25"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Tom reviewed the milestone on 14 March, and asked for something.
func TestHowLongAReviewWaitedForAnAnswer(t *testing.T) {
	const asks = "notes: [{type: improve, text: shorter}]"
	own := func(header string) folder {
		return folder{"reviews/own.md": md(entry.KindReview, "by: ana; stance: self; "+header)}
	}
	for _, c := range []struct {
		name, review string
		files        folder
		want         string
	}{
		{"it asked for nothing", "outcome: met; notes: [{type: strength, text: good}, {text: so}]", nil, ""},
		{"it asked for something", asks, nil, "review/a open 18"},
		{"a question", "notes: [{type: question, text: why}]", nil, "review/a open 18"},
		{"not yet", "outcome: not-yet", nil, "review/a open 18"},
		{"deferred", "outcome: deferred", nil, "review/a open 18"},
		{"one's own review asks nobody", "by: ana; stance: self; " + asks, nil, ""},
		{"one that is still to come", "date: 2026-04-02; " + asks, nil, ""},

		{"answered by a review of one's own", asks, own("date: 2026-03-16"), "review/a review/own 2"},
		{"on the same day", asks, own("date: 2026-03-14"), "review/a review/own 0"},
		{"not by one from before", asks, own("date: 2026-03-13"), "review/a open 18"},
		{"nor by one that is still to come", asks, own("date: 2026-04-02"), "review/a open 18"},
		{"nor by one of something else", asks, own("date: 2026-03-16; of: milestone/b"), "review/a open 18"},
		{"by a work for the milestone", asks, several(entry.KindSample, "date: 2026-03-16; milestones: [milestone/a]"), "review/a sample/a 2"},
		{"by the day it was handed in", asks, several(entry.KindSample, "date: 2026-03-01; submitted: 2026-03-17; milestones: [milestone/a]"), "review/a sample/a 3"},
		{"not by one of the same day", asks, several(entry.KindSample, "date: 2026-03-14; milestones: [milestone/a]"), "review/a open 18"},
		{"not by a work for something else", asks, several(entry.KindSample, "date: 2026-03-16"), "review/a open 18"},
		{"by the milestone, handed in again", asks, folder{"milestones/a.md": md(entry.KindMilestone, "submitted: 2026-03-18")}, "review/a milestone/a 4"},
		{"not by the milestone as it was reviewed", asks, folder{"milestones/a.md": md(entry.KindMilestone, "submitted: 2026-03-10")}, "review/a open 18"},
		{"by the first of several", asks, several(entry.KindSample, "date: 2026-03-20; milestones: [milestone/a]", "date: 2026-03-17; milestones: [milestone/a]").with(own("date: 2026-03-18")), "review/a sample/b 3"},

		{"of a work: it was handed in again", "of: sample/a; " + asks, several(entry.KindSample, "submitted: 2026-03-17"), "review/a sample/a 3"},
		{"of a work: a later one for the same milestone", "of: sample/a; " + asks, several(entry.KindSample, "milestones: [milestone/a]", "date: 2026-03-17; milestones: [milestone/a]"), "review/a sample/b 3"},
	} {
		f := goal("", "").with(several(entry.KindReview, c.review), c.files).on(t, "2026-04-01")
		if got := tellWaits(f.Answers()); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTheAgreedTimeIsThatOfTheFirstChannelThatMayWait(t *testing.T) {
	for _, c := range []struct {
		channels, want string
	}{
		{"", " 0"},
		{"{name: Telephone, reply_within: P1D}", " 0"},
		{"{name: Email, async: true}", " 0"},
		{"{name: Chat, async: true, reply_within: PT2H}", " 0"},
		{"{name: Email, async: true, reply_within: P2D}, {name: Letters, async: true, reply_within: P2W}", "Email 2"},
		{"{name: Email, async: true}, {name: Letters, async: true, reply_within: P2W}", "Letters 14"},
		{"{name: Email, async: true, reply_within: PT48H}", "Email 2"},
	} {
		f := goal().with(plan("channels: ["+c.channels+"]")).on(t, "2026-04-01")
		for _, r := range []Response{f.Reviews(), f.Answers()} {
			if got := fmt.Sprintf("%s %d", r.Channel.Name.Value, r.Within); got != c.want {
				t.Errorf("%s: %s, want %s", c.channels, got, c.want)
			}
		}
	}
}

func TestTheMedianIsGivenFromFiveValues(t *testing.T) {
	for _, c := range []struct {
		days []int
		want string
	}{
		{nil, "no median, 0 to 0, 0 in time"},
		{[]int{4}, "no median, 4 to 4, 0 in time"},
		{[]int{4, 1, 2, 3}, "no median, 1 to 4, 3 in time"},
		{[]int{9, 1, 3, 0, 2}, "median 2, 0 to 9, 4 in time"},
		{[]int{9, 1, 3, 0, 2, 8}, "median 2, 0 to 9, 4 in time"},
		{[]int{5, 5, 5, 5, 5}, "median 5, 5 to 5, 0 in time"},
	} {
		r := Response{Within: 3}
		for _, d := range c.days {
			r.Waits = append(r.Waits, Wait{Days: d})
		}
		got := "no median"
		if m, ok := r.Median(); ok {
			got = fmt.Sprintf("median %d", m)
		}
		shortest, longest := r.Range()
		if got += fmt.Sprintf(", %d to %d, %d in time", shortest, longest, r.InTime()); got != c.want {
			t.Errorf("%v: %s, want %s", c.days, got, c.want)
		}
	}
}
