package progress

import (
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
	Score  entry.Score
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
	at := map[string]int{}
	for _, r := range c.p.Reviews {
		if !c.come(r.Date) {
			continue
		}
		rubric := c.p.RubricOf(r)
		for _, s := range r.Scores {
			place := step(rubric, s.Level.Value)
			if place == 0 && s.Level.Value != entry.NotObserved {
				continue // a level of a rubric that this edition does not show
			}
			id := rubric.Key.ID + "/" + s.Criterion.Value
			i, known := at[id]
			if !known {
				i = len(list)
				at[id] = i
				list = append(list, Criterion{Rubric: rubric, ID: s.Criterion.Value})
			}
			list[i].add(r, Sight{r.Date.Day, place, r, s})
		}
	}
	return list
}

// add puts a sight into the line of its stance. Reviews come in the order of their dates.
func (c *Criterion) add(r *entry.Review, s Sight) {
	i := slices.IndexFunc(c.Lines, func(l Line) bool { return l.Stance == r.Stance.Value })
	if i < 0 {
		place := slices.Index(stances, r.Stance.Value)
		i = len(c.Lines)
		for i > 0 && slices.Index(stances, c.Lines[i-1].Stance) > place {
			i--
		}
		c.Lines = slices.Insert(c.Lines, i, Line{Stance: r.Stance.Value})
	}
	c.Lines[i].Seen = append(c.Lines[i].Seen, s)
}

// step is the place of a level on its scale, from 1; 0 where it is not on it.
func step(r *entry.Rubric, level string) int {
	return 1 + slices.IndexFunc(r.Levels, func(l entry.RubricLevel) bool { return l.ID.Value == level })
}
