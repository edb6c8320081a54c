package picture

import (
	"fmt"
	"math"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// weighing is a goal whose milestones have weights; the last is waived.
func weighing(weights ...float64) progress.Goal {
	var g progress.Goal
	for i, w := range weights {
		m := progress.Milestone{Weight: w, State: progress.Planned}
		switch i {
		case 0:
			m.State = progress.Met
		case len(weights) - 1:
			m.State = progress.Waived
		}
		g.Milestones = append(g.Milestones, m)
		if m.Counts() {
			g.Weight += w
		}
	}
	return g
}

func TestTheSegmentsOfABarAddUpToItsWidth(t *testing.T) {
	for _, mirror := range []bool{false, true} {
		for _, g := range []progress.Goal{weighing(1, 1), weighing(1, 2, 3, 1), weighing(7, 0.5, 0.5, 2, 9), weighing(eighty()...)} {
			sum := Share(0)
			for i, s := range Bar(g, mirror) {
				air := min(barGap, s.Width/3) // a narrow one has a quarter of its width as air
				want := Share(100 * g.Milestones[i].Weight / g.Weight)
				if got := s.Width + air; math.Abs(float64(got-want)) > 0.01 {
					t.Errorf("segment %d takes %s, want %s", i, got, want)
				}
				if s.X < 0 || s.X+s.Width > 100 {
					t.Errorf("segment %d runs from %s for %s", i, s.X, s.Width)
				}
				sum += s.Width + air
			}
			if math.Abs(float64(sum-100)) > 0.01 {
				t.Errorf("they add up to %s", sum)
			}
		}
	}
}

// eighty are the weights of eighty milestones and of one that is waived.
func eighty() []float64 {
	var list []float64
	for i := range 81 {
		list = append(list, 1+float64(i%3))
	}
	return list
}

func TestABarBeginsWithWhatIsDueFirst(t *testing.T) {
	g := weighing(1, 1, 2, 1)
	left, right := Bar(g, false), Bar(g, true)
	if len(left) != 3 || left[0].State != progress.Met || fmt.Sprint(left[0].Band) != "{0.5% 24%}" {
		t.Errorf("it is %v", left)
	}
	if right[0].State != progress.Met || fmt.Sprint(right[0].Band) != "{75.5% 24%}" {
		t.Errorf("from right to left it is %v", right)
	}
}

func TestWhatWeighsNothingHasNoBar(t *testing.T) {
	for _, g := range []progress.Goal{{}, weighing(0, 0, 1)} {
		for _, s := range Bar(g, false) {
			if !(s.Width > 0) {
				t.Errorf("%+v", s)
			}
		}
	}
}

// said are remarks by third: strengths, wishes and questions of each.
func said(thirds ...[3]int) progress.Feedback {
	var f progress.Feedback
	for _, n := range thirds {
		t := progress.Third{Counts: map[string]int{}}
		for i, kind := range progress.FeedbackTypes {
			t.Counts[kind] = n[i]
		}
		f.Thirds = append(f.Thirds, t)
	}
	return f
}

func TestABarIsAsLongAsItsCountIsToTheMost(t *testing.T) {
	b := Thirds(said([3]int{3, 1, 1}, [3]int{0, 8, 2}, [3]int{2, 2, 2}))
	if got := fmt.Sprint(b.Most, b.Groups); got != "8 [[{strength 3 37.5%} {improve 1 12.5%} {question 1 12.5%}] [{strength 0 0%} {improve 8 100%} {question 2 25%}] [{strength 2 25%} {improve 2 25%} {question 2 25%}]]" {
		t.Errorf("they are %s", got)
	}
}

func TestWhereThereAreFewRemarksTheyAreCountedAndNotDrawn(t *testing.T) {
	for _, group := range Thirds(said([3]int{2, 1, 1}, [3]int{}, [3]int{0, 0, 4})).Groups {
		for _, l := range group {
			if l.Width != 0 {
				t.Errorf("%d of type %s are drawn %s long", l.N, l.Type, l.Width)
			}
		}
	}
}
