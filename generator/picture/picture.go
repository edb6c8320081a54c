// Package picture turns figures into places: where a mark stands, how long a
// bar is, which labels fit. It knows no words of the theme and draws nothing;
// templates do.
//
// A picture is fluid. Places along it are a share of its width in percent, so
// that it fills a phone and a wall without being scaled, and text in it keeps
// its size. Places down it, and the widths of labels, are in em of its own
// text, so that it grows with the reader's letters. Where the page reads from
// right to left, time runs that way too.
package picture

import (
	"math"
	"strconv"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

// The widths of a plot, in em of its text, that labels are made to fit into:
// in a wide one the names of things, in a narrow one (a phone of 320 CSS
// pixels) their numbers only.
const (
	wide   = 46
	narrow = 19
)

// Share is a place along a picture in percent of its width, from where reading begins.
type Share float64

// String writes the share as CSS and SVG do, to a hundredth: "12.5%".
func (s Share) String() string { return short(float64(s)) + "%" }

// Em is a length in em.
type Em float64

// String writes the length as CSS and SVG do, to a hundredth: "1.25em".
func (e Em) String() string { return short(float64(e)) + "em" }

func short(f float64) string {
	return strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
}

// Band is a stretch of the width.
type Band struct{ X, Width Share }

// Axis is a stretch of time, both days included, laid over the width.
type Axis struct {
	From, To calendar.Day
	Mirror   bool // time runs from right to left
}

// at is the place of a day: the days before the axis stand at its beginning, those after it at its end.
func (a Axis) at(d calendar.Day) Share {
	x := Share(0)
	if a.To > a.From {
		x = Share(100 * float64(min(max(d, a.From), a.To)-a.From) / float64(a.To-a.From))
	}
	return a.mirrored(x)
}

func (a Axis) mirrored(x Share) Share {
	if a.Mirror {
		return 100 - x
	}
	return x
}

// band is the place of a stretch of days, the last included; ok is false where
// it lies outside, or begins where the axis ends and so has no width.
func (a Axis) band(s portfolio.Stretch) (b Band, ok bool) {
	if s.Last < a.From || s.First >= a.To {
		return Band{}, false
	}
	x, y := a.at(s.First), a.at(s.Last+1)
	return Band{min(x, y), max(x, y) - min(x, y)}, true
}

func (a Axis) bands(list []portfolio.Stretch) []Band {
	var out []Band
	for _, s := range list {
		if b, ok := a.band(s); ok {
			out = append(out, b)
		}
	}
	return out
}

// holds reports whether a day lies on the axis.
func (a Axis) holds(d calendar.Day) bool { return a.From <= d && d <= a.To }

// Tick is a mark on the axis where a month or a year begins.
type Tick struct {
	X     Share
	Day   calendar.Day
	Year  bool // the label is the year
	Minor bool // there is room for its label in a wide picture only
	Bare  bool // it has no label, for the picture ends before one would
}

// steps are the numbers of months between two ticks, the first that leaves room being taken.
var steps = []int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 30000}

// shortest is the shortest month, in days: two labels are nowhere nearer than in it.
const shortest = 28

// tickRoom is how much width a label of a tick takes, in em: that of أغسطس with سبتمبر beside it.
const tickRoom = 3.4

// ticks are the beginnings of months, as many as have room in a wide picture,
// and marked those that have in a narrow one.
func (a Axis) ticks() []Tick {
	months := float64(a.To-a.From) / shortest
	many := stepFor(months, wide, 1)
	few := stepFor(months, narrow, many)
	var list []Tick
	for n := monthNumber(a.From); ; n++ {
		d := calendar.Date(0, 1+time.Month(n), 1)
		if d > a.To {
			return list
		}
		if d >= a.From && n%many == 0 {
			list = append(list, Tick{X: a.at(d), Day: d, Year: n%12 == 0, Minor: n%few != 0 || a.left(d)*narrow < tickRoom/2, Bare: a.left(d)*wide < tickRoom/2})
		}
	}
}

// monthNumber counts the months from January of the year 0.
func monthNumber(d calendar.Day) int {
	t := d.Time()
	return 12*t.Year() + int(t.Month()) - 1
}

// left is the part of the axis that lies after a day.
func (a Axis) left(d calendar.Day) float64 {
	return float64(a.To-d) / float64(max(a.To-a.From, 1))
}

// stepFor is the number of months between ticks that leaves each of them room: a multiple of another.
func stepFor(months, width float64, of int) int {
	for _, s := range steps {
		if s%of == 0 && months/float64(s)*tickRoom <= width {
			return s
		}
	}
	return steps[len(steps)-1]
}
