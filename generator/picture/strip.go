package picture

import (
	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Strip is the time of an engagement in lines of half a year, with a row of
// cells for each rhythm in each.
type Strip struct{ Lines []Line }

// Line is a part of the time.
type Line struct {
	From, To calendar.Day
	Rows     []CellRow
}

// CellRow is the cells of one rhythm in a line.
type CellRow struct {
	Rhythm progress.Rhythm
	Cells  []Cell
}

// Cell is one slot of a rhythm.
type Cell struct {
	Band
	progress.Slot
}

// halfYear is as many days as stand in one line: in a narrow picture a week is wide enough to be seen.
const halfYear = 26 * 7

// gap is the part of a cell's width that is air.
const gap = 0.16

// Rhythms lays the slots of rhythms over time.
func Rhythms(list []progress.Rhythm, mirror bool) Strip {
	from, to := calendar.Day(0), calendar.None
	for _, r := range list {
		for _, s := range r.Slots {
			if to == calendar.None {
				from = s.First
			}
			from, to = min(from, s.First), max(to, s.Last)
		}
	}
	var strip Strip
	for ; from <= to; from += halfYear {
		a := Axis{From: from, To: from + halfYear, Mirror: mirror}
		line := Line{From: from, To: from + halfYear - 1}
		for _, r := range list {
			line.Rows = append(line.Rows, CellRow{r, a.cells(r.Slots)})
		}
		strip.Lines = append(strip.Lines, line)
	}
	return strip
}

// cells are the slots whose day lies on a line.
func (a Axis) cells(slots []progress.Slot) []Cell {
	var list []Cell
	for _, s := range slots {
		b, ok := a.band(portfolio.Stretch{First: s.First, Last: s.Last})
		if !ok || s.Day < a.From || s.Day >= a.To {
			continue
		}
		air := min(b.Width*gap, 0.6)
		list = append(list, Cell{Band{b.X + air/2, b.Width - air}, s})
	}
	return list
}
