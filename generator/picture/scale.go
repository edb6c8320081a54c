package picture

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// Scale is what was seen on the scale of a rubric, from the first level to the latest.
type Scale struct {
	Levels      []Share // where the levels stand
	Seen        []Share // where each level that was observed stands, oldest first
	First, Last Share
	Line        Band // from the lowest that was seen to the highest, so that a fall stays visible
}

// ScaleOf places what one kind of reviewer saw on a scale; nil where nothing was observed.
func ScaleOf(line progress.Line, levels int, mirror bool) *Scale {
	first, latest, ok := line.Ends()
	if !ok {
		return nil
	}
	a := Axis{Mirror: mirror}
	at := func(step int) Share { return a.mirrored(Share(100 * (float64(step) - 0.5) / float64(levels))) }
	s := &Scale{First: at(first.Step), Last: at(latest.Step)}
	for i := range levels {
		s.Levels = append(s.Levels, at(i+1))
	}
	for _, seen := range line.Seen {
		if seen.Step > 0 {
			s.Seen = append(s.Seen, at(seen.Step))
		}
	}
	from, to := slices.Min(s.Seen), slices.Max(s.Seen)
	s.Line = Band{from, to - from}
	return s
}
