package picture

import (
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// seen is a line of levels, oldest first; 0 is not observed.
func seen(levels ...int) progress.Line {
	var l progress.Line
	for _, step := range levels {
		l.Seen = append(l.Seen, progress.Sight{Step: step})
	}
	return l
}

func TestAScaleShowsTheFirstAndTheLatestLevelAndReachesOverAllThatWereSeen(t *testing.T) {
	for _, c := range []struct {
		name        string
		line        progress.Line
		first, last Share
		band        Band
		sights      int
	}{
		{"a rise", seen(1, 3), 12.5, 62.5, Band{12.5, 50}, 2},
		{"one level", seen(2), 37.5, 37.5, Band{37.5, 0}, 1},
		{"a fall", seen(4, 2), 87.5, 37.5, Band{37.5, 50}, 2},
		{"a fall after a rise", seen(1, 4, 3), 12.5, 62.5, Band{12.5, 75}, 3},
		{"a fall that was made good", seen(3, 1, 4), 62.5, 87.5, Band{12.5, 75}, 3},
		{"levels that were not observed", seen(0, 2, 0, 3, 0), 37.5, 62.5, Band{37.5, 25}, 2},
	} {
		s := ScaleOf(c.line, 4, false)
		if s.First != c.first || s.Last != c.last || s.Line != c.band || len(s.Seen) != c.sights || len(s.Levels) != 4 {
			t.Errorf("%s is %+v", c.name, s)
		}
		m := ScaleOf(c.line, 4, true)
		if m.First != 100-c.first || m.Last != 100-c.last || m.Line.X != 100-c.band.X-c.band.Width {
			t.Errorf("from right to left %s is %+v", c.name, m)
		}
	}
}

func TestWhatWasNotObservedHasNoScale(t *testing.T) {
	for _, line := range []progress.Line{seen(), seen(0), seen(0, 0)} {
		if s := ScaleOf(line, 4, false); s != nil {
			t.Errorf("%v is %+v", line, s)
		}
	}
}

func TestEveryLevelHasTheSameRoom(t *testing.T) {
	for levels := 1; levels <= 9; levels++ {
		s := ScaleOf(seen(levels), levels, false)
		for i, at := range s.Levels {
			if want := Share(100*float64(i)/float64(levels) + 50/float64(levels)); at-want > 1e-9 || want-at > 1e-9 {
				t.Errorf("level %d of %d is at %s, want %s", i+1, levels, at, want)
			}
		}
		if s.Last != s.Levels[levels-1] {
			t.Errorf("the highest of %d is at %s", levels, s.Last)
		}
	}
}
