package entry

import (
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// Level is how far an entry may go: public < cohort < pair < private. What is
// not known is private.
type Level int

// The levels. Unsaid is an entry that leaves the choice to its kind.
const (
	Unsaid Level = iota
	Public
	Cohort
	Pair
	Private
)

// Levels are the words of the audience field, widest first.
var Levels = []string{"public", "cohort", "pair", "private"}

// String is the level's word; Unsaid has none.
func (l Level) String() string {
	if l < Public || l > Private {
		return ""
	}
	return Levels[l-Public]
}

// ParseLevel reads a level's word; ok is false, and the level Private, for any other.
func ParseLevel(word string) (level Level, ok bool) {
	for i, w := range Levels {
		if w == word {
			return Public + Level(i), true
		}
	}
	return Private, false
}

// Shows reports whether an edition for the level may hold what is marked other.
func (l Level) Shows(other Level) bool { return other != Unsaid && other <= l }

// Audience is a field that says who may see something. One that cannot be read says Private.
type Audience struct {
	problem.Pos
	Level Level
}

func (a *Audience) read(v *source.Value, f *Field) (rule, text, hint string) {
	level, ok := ParseLevel(v.Text)
	*a = Audience{v.Pos, level}
	if !ok {
		return new(Choice).read(v, &Field{Key: f.Key, OneOf: Levels})
	}
	return
}
