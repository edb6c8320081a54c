package pages

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/picture"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Figure is one figure of the dashboard: a sentence, a picture and a table of
// the same values. figure-KEY in the wording is its title, rule-KEY how it is counted.
type Figure struct {
	Key      string
	Name     Link     // its title instead, where it is something of the author's
	ID       string   // its anchor
	Finding  []Phrase // what it says, in a sentence or two
	Count    Phrase   // from how many entries
	Audience string   // whom the edition is for: nothing else is counted
	Day      calendar.Day

	Timeline *Timeline // the picture: one of these
	Burnup   *picture.Burnup
	Strip    *Strip
	Growth   *Growth
	Bars     *Bars

	Table *Table
	Open  bool // the table is shown, for it is the picture as well
}

// Phrase is a text of the wording with a number and other values in it.
type Phrase struct {
	Key    string
	N      int // {n}, and what the plural form goes by
	Values []Named
}

// Named is the value that takes the place of {Name} in a phrase.
type Named struct {
	Name  string
	Value Value
}

// Table is the values of a figure. The first cell of a row is its head.
type Table struct {
	Head []Value
	Rows []TableRow
}

// TableRow is one row of a table.
type TableRow []Value

// Timeline is a picture with time along it.
type Timeline struct {
	picture.Plan
	Rows   []TimelineRow
	Shapes []string // of its marks, each once: state-SHAPE in the wording
}

// TimelineRow is one track, and whose it is.
type TimelineRow struct {
	picture.Row
	Whose Link
	State *State // how it stands; nil where that is not said
}

// timeline puts names to the rows of a plan.
func (b *builder) timeline(p picture.Plan, whose func(i int) (Link, *State)) *Timeline {
	t := &Timeline{Plan: p}
	for i, r := range p.Rows {
		l, s := whose(i)
		t.Rows = append(t.Rows, TimelineRow{r, l, s})
		for _, m := range r.Marks {
			if !slices.Contains(t.Shapes, m.Shape) {
				t.Shapes = append(t.Shapes, m.Shape)
			}
		}
	}
	return t
}

// Strip is the slots of rhythms in lines of half a year.
type Strip struct {
	picture.Strip
	States []string // of its slots, each once: slot-STATE in the wording
}

// Bars are counts by third of the time.
type Bars struct {
	picture.Bars
	Thirds []progress.Third
}

// say is a phrase with a number; pairs are names and values.
func say(key string, n int, pairs ...any) Phrase {
	p := Phrase{Key: key, N: n}
	for i := 0; i+1 < len(pairs); i += 2 {
		p.Values = append(p.Values, Named{pairs[i].(string), valueOf(pairs[i+1])})
	}
	return p
}

// valueOf is what stands for something in a phrase or a table.
func valueOf(x any) Value {
	v := Value{Day: calendar.None, To: calendar.None}
	switch x := x.(type) {
	case Value:
		return x
	case int:
		v.Number = &x
	case calendar.Day:
		v.Day = x
	case Link:
		v.Link = &x
	case *Link:
		v.Link = x
	case *State:
		v.State = x
	case string:
		v.Text = x
	}
	return v
}

// keyed is a value that is a word of the wording.
func keyed(key string) Value { return Value{Key: key, Day: calendar.None, To: calendar.None} }

// heads are the heads of columns by their keys in the wording.
func heads(keys ...string) []Value {
	var list []Value
	for _, k := range keys {
		list = append(list, keyed(k))
	}
	return list
}

// row is one row of a table.
func row(cells ...any) TableRow {
	var r TableRow
	for _, c := range cells {
		r = append(r, valueOf(c))
	}
	return r
}

// figure begins a figure that is counted from n entries of a kind: from-KIND in the wording.
func (b *builder) figure(key, kind string, n int) *Figure {
	return &Figure{Key: key, ID: "_" + key, Count: say("from-"+kind, n), Audience: b.site.Audience, Day: b.site.Day}
}

func (f *Figure) say(key string, n int, pairs ...any) {
	f.Finding = append(f.Finding, say(key, n, pairs...))
}
