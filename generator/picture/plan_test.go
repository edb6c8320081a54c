package picture

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// milestone is one of a state that was, or shall be, on a day; on no day where it is None.
func milestone(id string, state progress.MilestoneState, on calendar.Day) progress.Milestone {
	e := &entry.Milestone{}
	e.Key = entry.Key{Kind: entry.KindMilestone, ID: id}
	e.Title.Value = "The " + id
	m := progress.Milestone{Entry: e, State: state, Due: on, MetOn: calendar.None}
	if state == progress.Met {
		m.Due, m.MetOn = 20090, on
	}
	return m
}

// marks are the marks of a row: what they are of, their shape and their place.
func marks(r Row) string {
	var list []string
	for _, m := range r.Marks {
		list = append(list, fmt.Sprint(m.Of, " ", m.Shape, " ", m.X))
	}
	return strings.Join(list, ", ")
}

func TestAMilestoneStandsWhereItWasMetElseWhereItIsDue(t *testing.T) {
	f := &progress.Figures{Day: 20050, Engagement: &progress.Engagement{Start: 20000, End: 20100}}
	p := Map(f, false, progress.Goal{Milestones: []progress.Milestone{
		milestone("last", progress.Planned, 20100), milestone("late", progress.Late, 20040), milestone("met", progress.Met, 20020),
		milestone("sometime", progress.Planned, calendar.None), milestone("met-sometime", progress.Met, calendar.None),
	}}, progress.Goal{})
	if got := marks(p.Rows[0]); got != "met met 20%, late late 40%, last planned 100%" || p.Rows[0].Undated != 2 {
		t.Errorf("the marks are %s, and %d have none", got, p.Rows[0].Undated)
	}
	if p.Rows[0].Done != (Band{0, 20}) || *p.Today != 50 {
		t.Errorf("the road is drawn through for %v, and today is at %s", p.Rows[0].Done, p.Today)
	}
	if len(p.Rows[1].Marks) != 0 || p.Rows[1].Done.Width != 0 {
		t.Errorf("a goal without milestones is %+v", p.Rows[1])
	}
}

func TestAMapIsWideEnoughForAllItHas(t *testing.T) {
	for _, c := range []struct {
		name string
		f    *progress.Figures
		on   []calendar.Day
		want string
	}{
		{"before the beginning and after the end", &progress.Figures{Day: 20050, Engagement: &progress.Engagement{Start: 20000, End: 20100}}, []calendar.Day{19900, 20300}, "0%, 100%"},
		{"without a plan", &progress.Figures{Day: 20050}, []calendar.Day{20000, 20040}, "0%, 100%"},
		{"an engagement without an end", &progress.Figures{Day: 20050, Engagement: &progress.Engagement{Start: 20000, End: calendar.None}}, []calendar.Day{20025}, "50%"},
		{"one that ends before it begins", &progress.Figures{Day: 20050, Engagement: &progress.Engagement{Start: 20000, End: 19000}}, []calendar.Day{20025}, "100%"},
		{"one day alone", &progress.Figures{Day: 20050}, []calendar.Day{20000}, "0%"},
	} {
		var list []progress.Milestone
		for i, d := range c.on {
			list = append(list, milestone(fmt.Sprint(i), progress.Planned, d))
		}
		var places []string
		for _, m := range Map(c.f, false, progress.Goal{Milestones: list}).Rows[0].Marks {
			places = append(places, m.X.String())
		}
		if got := strings.Join(places, ", "); got != c.want {
			t.Errorf("%s: they are at %s, want %s", c.name, got, c.want)
		}
	}
}

func TestPausesAndTodayAreShownWhereTheyLieOnTheAxis(t *testing.T) {
	f := &progress.Figures{Day: 20200, Engagement: &progress.Engagement{Start: 20000, End: 20100},
		Pauses: []portfolio.Stretch{{First: 19000, Last: 19010}, {First: 20010, Last: 20019}, {First: 20095, Last: 20300}}}
	p := Map(f, false, progress.Goal{Milestones: []progress.Milestone{milestone("a", progress.Planned, 20050)}})
	if got := fmt.Sprint(p.Pauses); got != "[{10% 10%} {95% 5%}]" || p.Today != nil {
		t.Errorf("the pauses are at %s, and today at %v", got, p.Today)
	}
}

// change is a revision of a milestone on a day.
func change(id string, on calendar.Day, reason string) progress.Change {
	c := progress.Change{Day: on, Of: milestone(id, progress.Planned, on).Entry}
	c.Reason.Value = reason
	return c
}

func TestEveryThingThatChangedHasARowInTheOrderOfItsFirstChange(t *testing.T) {
	f := &progress.Figures{Day: 20100, Engagement: &progress.Engagement{Start: 20000, End: 20100},
		Changes: []progress.Change{change("b", 20010, "pivot"), change("a", 20020, "scope"), change("b", 20030, "growth")}}
	p, of := Changes(f, false, func(c progress.Change) string { return "because of " + c.Reason.Value })
	if len(of) != 2 || of[0].Of.Head().Key.ID != "b" || of[1].Of.Head().Key.ID != "a" || len(p.Rows) != 2 {
		t.Fatalf("they are of %v", of)
	}
	if got := marks(p.Rows[0]) + "; " + marks(p.Rows[1]); got != "milestone/b change 10%, milestone/b change 30%; milestone/a change 20%" {
		t.Errorf("the marks are %s", got)
	}
	if got := p.Rows[0].Marks[1].Name; got != "because of growth" {
		t.Errorf("it says %q", got)
	}
}
