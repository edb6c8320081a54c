package picture

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// kept is a rhythm that repeats after some days, with as many slots.
func kept(every, slots int) progress.Rhythm {
	var r progress.Rhythm
	for i := range slots {
		d := calendar.Day(20000 + i*every)
		r.Slots = append(r.Slots, progress.Slot{Day: d, First: d - calendar.Day(every/2), Last: d + calendar.Day((every-1)/2), State: progress.Kept})
	}
	return r
}

func TestAStripHasALineForEachHalfYear(t *testing.T) {
	for weeks, lines := range map[int]int{0: 0, 1: 1, 3: 1, 26: 1, 27: 2, 52: 2, 156: 6} {
		rhythms := []progress.Rhythm{kept(7, weeks)}
		if got := len(Rhythms(rhythms, false).Lines); got != lines {
			t.Errorf("%d weeks stand in %d lines, want %d", weeks, got, lines)
		}
	}
}

func TestEverySlotOfARhythmHasOneCell(t *testing.T) {
	for _, mirror := range []bool{false, true} {
		for _, weeks := range []int{3, 30, 156} {
			rhythms := []progress.Rhythm{kept(7, weeks), kept(30, weeks/4), {}}
			cells := map[int][]calendar.Day{}
			for _, line := range Rhythms(rhythms, mirror).Lines {
				for i, row := range line.Rows {
					inALine(t, row.Cells, mirror)
					for _, c := range row.Cells {
						cells[i] = append(cells[i], c.Day)
					}
				}
			}
			for i, r := range rhythms {
				if len(cells[i]) != len(r.Slots) {
					t.Fatalf("%d slots have %d cells", len(r.Slots), len(cells[i]))
				}
				for j, s := range r.Slots {
					if cells[i][j] != s.Day {
						t.Errorf("cell %d is of %s, want %s", j, cells[i][j], s.Day)
					}
				}
			}
		}
	}
}

// inALine checks that cells stand beside each other, in order, within their line.
func inALine(t *testing.T, cells []Cell, mirror bool) {
	t.Helper()
	for i, c := range cells {
		if c.Width <= 0 || c.X < 0 || c.X+c.Width > 100 {
			t.Errorf("%s runs from %s for %s", c.Day, c.X, c.Width)
		}
		if i == 0 {
			continue
		}
		first, second := cells[i-1], c
		if mirror {
			first, second = c, cells[i-1]
		}
		if first.X+first.Width >= second.X {
			t.Errorf("%s and %s run into each other", cells[i-1].Day, c.Day)
		}
	}
}

func TestAWeekIsAsWideInAShortStripAsInALongOne(t *testing.T) {
	short := Rhythms([]progress.Rhythm{kept(7, 3)}, false).Lines[0].Rows[0].Cells[1]
	long := Rhythms([]progress.Rhythm{kept(7, 156)}, false).Lines[0].Rows[0].Cells[1]
	if short.Band != long.Band {
		t.Errorf("it is %v, and %v", short.Band, long.Band)
	}
}
