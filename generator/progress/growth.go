package progress

import (
	"iter"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Criterion is what reviews saw of one criterion of a rubric. Levels are words
// on the rubric's own scale; they are ordered and never averaged.
type Criterion struct {
	Rubric *entry.Rubric
	ID     string
	Lines  []Line // one for each stance that looked, self first
}

// Line is what one kind of reviewer saw, oldest first: nobody's view is mixed
// with another's.
type Line struct {
	Stance string
	Seen   []Sight
}

// Sight is one level that one review saw.
type Sight struct {
	Day    calendar.Day
	Step   int // 1 is the lowest level; 0 is not observed
	Review *entry.Review
	Score  *entry.Score // of the review
}

// Ends returns the first and the latest level that was observed; ok is false where none was.
func (l Line) Ends() (first, latest Sight, ok bool) {
	for _, s := range l.Seen {
		if s.Step == 0 {
			continue
		}
		if !ok {
			first, ok = s, true
		}
		latest = s
	}
	return first, latest, ok
}

// stances in the order in which lines stand.
var stances = []string{"self", "mentor", "peer", "external"}

func (c counter) growth() []Criterion {
	var list []Criterion
	at := map[[2]string]int{}
	for s := range c.sights() {
		id := [2]string{s.rubric.Key.ID, s.criterion}
		i, known := at[id]
		if !known {
			i = len(list)
			at[id] = i
			list = append(list, Criterion{Rubric: s.rubric, ID: s.criterion})
		}
		list[i].add(s.Sight)
	}
	return list
}

// sight is a level, and of which criterion it is.
type sight struct {
	Sight
	rubric    *entry.Rubric
	criterion string
}

// sights are the levels that reviews saw, oldest first; none of a rubric that this edition does not show.
func (c counter) sights() iter.Seq[sight] {
	return func(yield func(sight) bool) {
		for _, r := range c.p.Reviews {
			if !c.come(r.Date) {
				continue
			}
			rubric := c.p.RubricOf(r)
			for i := range r.Scores {
				s := &r.Scores[i]
				place := step(rubric, s.Level.Value)
				if (place > 0 || s.Level.Value == entry.NotObserved) && !yield(sight{Sight{r.Date.Day, place, r, s}, rubric, s.Criterion.Value}) {
					return
				}
			}
		}
	}
}

// add puts a sight into the line of its stance. Reviews come in the order of their dates.
func (c *Criterion) add(s Sight) {
	stance := s.Review.Stance.Value
	i := slices.IndexFunc(c.Lines, func(l Line) bool { return l.Stance == stance })
	if i < 0 {
		place := slices.Index(stances, stance)
		i = len(c.Lines)
		for i > 0 && slices.Index(stances, c.Lines[i-1].Stance) > place {
			i--
		}
		c.Lines = slices.Insert(c.Lines, i, Line{Stance: stance})
	}
	c.Lines[i].Seen = append(c.Lines[i].Seen, s)
}

// step is the place of a level on its scale, from 1; 0 where it is not on it.
func step(r *entry.Rubric, level string) int {
	return 1 + slices.IndexFunc(r.Levels, func(l entry.RubricLevel) bool { return l.ID.Value == level })
}
