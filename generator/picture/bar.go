package picture

import "github.com/mentorfolio/mentorfolio/generator/progress"

// Segment is one milestone of a goal's bar: as wide as its weight.
type Segment struct {
	Band
	State progress.MilestoneState
}

// barGap is the air between two segments, in percent of the width.
const barGap = 1

// Bar divides the width among the milestones that count, by their weight.
func Bar(g progress.Goal, mirror bool) []Segment {
	var list []Segment
	at := 0.0
	a := Axis{Mirror: mirror}
	for _, m := range g.Milestones {
		if !m.Counts() || g.Weight == 0 || m.Weight == 0 {
			continue
		}
		width := Share(100 * m.Weight / g.Weight)
		air := min(barGap, width/4)
		from := a.mirrored(Share(100 * at / g.Weight))
		if mirror {
			from -= width
		}
		list = append(list, Segment{Band{from + air/2, width - air}, m.State})
		at += m.Weight
	}
	return list
}

// Bars are counts as lengths, of the same unit in all of a picture.
type Bars struct {
	Groups [][]Length
	Most   int
}

// Length is one count.
type Length struct {
	Type  string
	N     int
	Width Share
}

// Thirds are the remarks of each third of the time. Where there are few in a
// third no bar is drawn, for its length would say more than it knows.
func Thirds(f progress.Feedback) Bars {
	var b Bars
	for _, t := range f.Thirds {
		for _, kind := range progress.FeedbackTypes {
			b.Most = max(b.Most, t.Counts[kind])
		}
	}
	for _, t := range f.Thirds {
		var group []Length
		for _, kind := range progress.FeedbackTypes {
			l := Length{Type: kind, N: t.Counts[kind]}
			if t.Total() >= progress.Few && b.Most > 0 {
				l.Width = Share(100 * float64(l.N) / float64(b.Most))
			}
			group = append(group, l)
		}
		b.Groups = append(b.Groups, group)
	}
	return b
}
