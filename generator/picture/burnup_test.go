package picture

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// tenDays is an engagement of which the last day has come.
func tenDays() *progress.Figures {
	return &progress.Figures{Day: 20010, Engagement: &progress.Engagement{Start: 20000, End: 20010, Week: 2, Weeks: 2}}
}

func TestABurnUpIsALineThatStaysLevelUntilACountChanges(t *testing.T) {
	steps := []progress.Step{{Day: 20000, Scope: 2}, {Day: 20002, Scope: 4, Met: 1}, {Day: 20005, Scope: 4, Met: 3}, {Day: 20010, Scope: 4, Met: 3}}
	b := BurnupOf(tenDays(), false, progress.Burnup{Steps: steps, Changes: []calendar.Day{20005}})
	for got, want := range map[string]string{
		b.Scope:                 "M0 500H200V0H500V0H1000V0",
		b.Met:                   "M0 1000H200V750H500V250H1000V250",
		b.Area:                  b.Met + "V1000H0Z",
		fmt.Sprint(b.Changes):   "[50%]",
		fmt.Sprint(b.Start):     "0%",
		fmt.Sprint(b.End):       "100%",
		fmt.Sprint(len(b.Rows)): "0",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestABurnUpRunsTheOtherWayWhereThePageDoes(t *testing.T) {
	steps := []progress.Step{{Day: 20000, Scope: 1}, {Day: 20002, Scope: 1, Met: 1}}
	if got := BurnupOf(tenDays(), true, progress.Burnup{Steps: steps}); got.Met != "M1000 1000H800V0" || got.Area != got.Met+"V1000H1000Z" || got.Start != 100 {
		t.Errorf("it is %+v", got)
	}
}

// heights are the places down of a path of steps.
func heights(path string) []float64 {
	var list []float64
	for _, m := range regexp.MustCompile(`(?:V|M\S+ )([\d.]+)`).FindAllStringSubmatch(path, -1) {
		y, _ := strconv.ParseFloat(m[1], 64)
		list = append(list, y)
	}
	return list
}

func TestTheAxisOfABurnUpIsNeverCut(t *testing.T) {
	for top := range 130 {
		steps := []progress.Step{{Day: 20000, Scope: top}, {Day: 20004, Scope: top, Met: top / 2}, {Day: 20010, Scope: top, Met: top / 2}}
		b := BurnupOf(tenDays(), false, progress.Burnup{Steps: steps})
		if b.Rules[0] != (Level{0, 100}) || len(b.Rules) < 2 || len(b.Rules) > 5 {
			t.Fatalf("to %d the lines across are %v", top, b.Rules)
		}
		whole := float64(max(top, 1))
		for _, rule := range b.Rules {
			if want := Share(100 * (1 - float64(rule.N)/whole)); rule.Y != want {
				t.Errorf("to %d, %d is at %s, want %s", top, rule.N, rule.Y, want)
			}
		}
		if got := slices.Min(heights(b.Scope)); top > 0 && got != 0 {
			t.Errorf("to %d the scope reaches %v, and not the top", top, got)
		}
		if got, want := heights(b.Met)[1], 1000*(1-float64(top/2)/whole); got-want > 0.01 || want-got > 0.01 {
			t.Errorf("to %d, %d met are at %v, want %v", top, top/2, got, want)
		}
	}
}

func TestTheLinesAcrossAreRoundNumbers(t *testing.T) {
	for top, want := range map[int]string{
		1: "0 1", 3: "0 1 2 3", 4: "0 1 2 3 4", 5: "0 2 4", 9: "0 2 4 6 8", 12: "0 5 10", 80: "0 20 40 60 80", 4321: "0 1000 2000 3000 4000", 30000: "0 10000 20000 30000",
	} {
		var got []int
		for _, l := range levels(top) {
			got = append(got, l.N)
		}
		if s := fmt.Sprint(got); s != "["+want+"]" {
			t.Errorf("to %d they are %s, want %s", top, s, want)
		}
	}
}
