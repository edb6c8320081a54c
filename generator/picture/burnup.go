package picture

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Burnup is two lines in steps over time: how much there was to meet, and how
// much was met. Its axis begins at 0 and is not cut.
type Burnup struct {
	Plan
	Scope, Met string  // the lines, as path data (SVG 2, 9.3) in a box of 1000 by 1000
	Area       string  // what lies under Met
	Rules      []Level // the lines across
	Changes    []Share // where plans were revised
	Start      Share   // where the axis begins
	End        Share   // where the lines end
}

// Level is a line across at a count.
type Level struct {
	N int
	Y Share // from the top, in percent of the height
}

// box is the side of the box that lines are drawn in.
const box = 1000

// BurnupOf draws the steps of milestones.
func BurnupOf(f *progress.Figures, mirror bool, b progress.Burnup) Burnup {
	a := over(f, mirror, f.Day, b.Steps[0].Day)
	top := 1
	for _, s := range b.Steps {
		top = max(top, s.Scope)
	}
	p := Burnup{Plan: a.plan(f), Rules: levels(top)}
	y := func(n int) Share { return Share(100 * (1 - float64(n)/float64(top))) }
	p.Scope = a.steps(b.Steps, y, func(s progress.Step) int { return s.Scope })
	p.Met = a.steps(b.Steps, y, func(s progress.Step) int { return s.Met })
	p.Area = p.Met + "V" + short(box) + "H" + along(a.at(b.Steps[0].Day)) + "Z"
	p.Start, p.End = a.at(a.From), a.at(b.Steps[len(b.Steps)-1].Day)
	for _, d := range b.Changes {
		p.Changes = append(p.Changes, a.at(d))
	}
	return p
}

// steps is a line that stays level until a count changes.
func (a Axis) steps(list []progress.Step, y func(int) Share, count func(progress.Step) int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "M%s %s", along(a.at(list[0].Day)), along(y(count(list[0]))))
	for _, s := range list[1:] {
		fmt.Fprintf(&b, "H%sV%s", along(a.at(s.Day)), along(y(count(s))))
	}
	return b.String()
}

func along(s Share) string { return short(float64(s) * box / 100) }

// levels are the lines across: 0 and a few round numbers, up to the top.
func levels(top int) []Level {
	step := 1
	for _, s := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000} {
		if step = s; top/s <= 4 {
			break
		}
	}
	var list []Level
	for n := 0; n <= top; n += step {
		list = append(list, Level{n, Share(100 * (1 - float64(n)/float64(top)))})
	}
	return list
}
