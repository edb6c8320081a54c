package pages

import (
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// Lost is a note whose words stand nowhere in the works that it may speak of,
// or in more than one place.
type Lost struct {
	Review *entry.Review
	Number int    // of the note in its review, from 1
	Works  string // the files of the works
	quote.Miss
}

// Lost are the notes of all reviews whose words are tied to no place.
func (s *Site) Lost() (list []Lost) {
	for _, r := range s.portfolio.Reviews {
		for i := range r.Notes {
			if miss, lost := s.speech.lost[noteKey{r.Key.ID, i + 1}]; lost {
				list = append(list, Lost{r, i + 1, s.filesOf(miss.in), miss.Miss})
			}
		}
	}
	return list
}
