package picture

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// Track is a row of marks along time.
type Track struct {
	Marks  []Mark // by their days
	Height Em
	Done   Band // how far the line is drawn through
	Pauses []Band
}

// Mark is one thing that happened, or shall happen, on a day.
type Mark struct {
	X      Share
	Y      Em       // of its middle
	Shape  string   // what it looks like
	Of     string   // the id of what it marks
	Number int      // its place among the marks of its track, from 1
	Name   string   // in full
	Label  []string // the lines below it in a wide picture: its name, cut where it is long; none where there is room for its number only
	Anchor string   // start, middle or end: which part of the label stands at X

	lane int
	room Em // of the label, from where reading begins, and
	till Em // until where
}

// Thing is what a mark is made of.
type Thing struct {
	Day   calendar.Day
	Shape string
	Of    string // its id
	Name  string
}

// Sizes of a track, in em of its text.
const (
	markSize  Em = 1.6  // of a mark with the air around it
	laneSize  Em = 3.1  // of a mark with a line of label
	lineSize  Em = 1.15 // of a second line
	labelMost Em = 10   // of a line of a label
	labelAir  Em = 0.7  // between two labels
	lanesMost    = 3    // how many lanes are begun to make room for names
)

// track places marks so that none hides another, however narrow the picture,
// and labels so that none runs into another, or out of it, in a wide one. What
// finds no room in a lane goes to one below; a name that finds none in the
// first few becomes a number.
func (a Axis) track(things []Thing) Track {
	things = slices.Clone(things)
	slices.SortStableFunc(things, func(x, y Thing) int { return cmp.Compare(x.Day, y.Day) })
	var lanes [][]Mark
	t := Track{}
	for i, thing := range things {
		lane, m := placed(a.mark(thing, i+1), &lanes)
		lanes[lane] = append(lanes[lane], m)
		m.lane, m.X = lane, a.mirrored(m.X)
		t.Marks = append(t.Marks, m)
	}
	t.stack(lanes)
	return t
}

// stack puts the lanes below each other, one with labels of two lines being higher.
func (t *Track) stack(lanes [][]Mark) {
	top := make([]Em, len(lanes)+1)
	for i, lane := range lanes {
		top[i+1] = top[i] + laneSize
		if slices.ContainsFunc(lane, func(m Mark) bool { return len(m.Label) > 1 }) {
			top[i+1] += lineSize
		}
	}
	for i, m := range t.Marks {
		t.Marks[i].Y = top[m.lane] + markSize/2 + 0.2
	}
	t.Height = max(top[len(lanes)], laneSize)
}

// mark is a thing as it stands when it has room, its place not mirrored yet.
func (a Axis) mark(t Thing, number int) Mark {
	a.Mirror = false
	m := Mark{X: a.at(t.Day), Shape: t.Shape, Of: t.Of, Number: number, Name: t.Name, Label: wrap(t.Name, labelMost)}
	m.fit()
	return m
}

// fit finds how the label stands so that it does not run out of the picture.
func (m *Mark) fit() {
	x, w := Em(m.X)*wide/100, Em(0)
	for _, line := range m.Label {
		w = max(w, Width(line))
	}
	switch {
	case x-w/2 < 0:
		m.Anchor, m.room, m.till = "start", x-markSize/2, x+w
	case x+w/2 > wide:
		m.Anchor, m.room, m.till = "end", x-w, x+markSize/2
	default:
		m.Anchor, m.room, m.till = "middle", x-w/2, x+w/2
	}
}

// placed finds the first lane that has room for a mark and its label, else for
// the mark and its number; it begins a lane where none has.
func placed(m Mark, lanes *[][]Mark) (int, Mark) {
	numbered := m
	numbered.Label = nil
	numbered.Anchor, numbered.room, numbered.till = "middle", Em(m.X)*wide/100-markSize/2, Em(m.X)*wide/100+markSize/2
	for _, try := range []Mark{m, numbered} {
		for i, lane := range *lanes {
			if free(lane, try) {
				return i, try
			}
		}
		if len(*lanes) < lanesMost {
			break
		}
		m = numbered
	}
	*lanes = append(*lanes, nil)
	return len(*lanes) - 1, m
}

// free reports whether a lane has room for one more mark, to the right of all it has.
func free(lane []Mark, m Mark) bool {
	last := lane[len(lane)-1]
	return Em(m.X-last.X)*narrow/100 >= markSize && m.room >= last.till+labelAir
}
