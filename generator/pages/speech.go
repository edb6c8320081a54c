package pages

import (
	"slices"
	"strconv"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// speech is what reviews say of works. A note stands on the page of the work
// whose words it quotes, whichever the review is of: one of a milestone may
// quote the milestone's samples. A reply stands with what it answers.
type speech struct {
	reviews map[entry.Key][]*entry.Review // of each work, and those of others that have notes on it, in order
	at      map[noteKey]entry.Key         // on which page a note stands, where that is not known by what its review is of
	lost    map[noteKey]lost              // notes whose words stand nowhere, or in more than one place
}

// noteKey names a note: the id of its review, and its number there.
type noteKey struct {
	review string
	number int
}

// answered is the note that a reply of a review names; the zero key for none.
func answered(review string, n entry.Note) noteKey {
	id, number, other := n.Answers()
	if other {
		review = id
	}
	count, err := strconv.Atoi(number)
	if err != nil {
		return noteKey{}
	}
	return noteKey{review, count}
}

// settle finds where replies stand, and gathers the reviews of each work.
func (s *Site) settle() {
	for _, r := range s.portfolio.Reviews {
		for i, n := range r.Notes {
			if n.Quote.Value == "" && n.ReplyTo.Value != "" {
				if at, ok := s.answering(noteKey{r.Key.ID, i + 1}); ok && at != r.Of.Key {
					s.speech.at[noteKey{r.Key.ID, i + 1}] = at
				}
			}
		}
	}
	s.speech.reviews = map[entry.Key][]*entry.Review{}
	for _, r := range s.portfolio.Reviews {
		for _, work := range s.worksOf(r) {
			s.speech.reviews[work] = append(s.speech.reviews[work], r)
		}
	}
}

// mostReplies is how many replies to replies are followed: reviews that answer each other may go round.
const mostReplies = 100

// answering is the work of the words that a note speaks of, through what it answers.
func (s *Site) answering(key noteKey) (entry.Key, bool) {
	for range mostReplies {
		r, ok := s.portfolio.Entry(entry.Key{Kind: entry.KindReview, ID: key.review}).(*entry.Review)
		if !ok || key.number < 1 || key.number > len(r.Notes) {
			break
		}
		n := r.Notes[key.number-1]
		if n.ReplyTo.Value == "" || n.Quote.Value != "" {
			return s.standing(r, key), n.Quote.Value != ""
		}
		key = answered(r.Key.ID, n)
	}
	return entry.Key{}, false
}

// standing is the work on whose page a note of a review stands.
func (s *Site) standing(r *entry.Review, key noteKey) entry.Key {
	if at, ok := s.speech.at[key]; ok {
		return at
	}
	return r.Of.Key
}

// worksOf are the works on whose pages a review is: what it is of, and those that its notes stand on.
func (s *Site) worksOf(r *entry.Review) []entry.Key {
	works := []entry.Key{r.Of.Key}
	for i := range r.Notes {
		if at, ok := s.speech.at[noteKey{r.Key.ID, i + 1}]; ok && !slices.Contains(works, at) {
			works = append(works, at)
		}
	}
	return works
}

// noteNumber is the number of a note on the page of a work.
func (s *Site) noteNumber(work entry.Key, key noteKey) int {
	number := 0
	for _, r := range s.speech.reviews[work] {
		for i, n := range r.Notes {
			own := noteKey{r.Key.ID, i + 1}
			if n == (entry.Note{}) || r.Of.Key != work && s.standing(r, own) != work {
				continue
			}
			if number++; own == key {
				return number
			}
		}
	}
	return 0
}
