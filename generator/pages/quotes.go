package pages

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// planNotes tells of notes whose words are not in the work that they speak of,
// or in more than one place of it. The work may have changed since, and whose
// file the note is in cannot know, so it is a warning: the page shows the note
// with the words as they were.
func (s *Site) planNotes() []problem.Problem {
	var problems []problem.Problem
	works := map[entry.Key][]quote.Text{} // what is read on the page of a work
	for _, r := range s.portfolio.Reviews {
		for _, n := range r.Notes {
			work := s.portfolio.Entry(r.Of.Key)
			if n.Quote.Value == "" || work == nil || plainly(string(work.Head().Body), n) {
				continue
			}
			if works[r.Of.Key] == nil {
				works[r.Of.Key] = s.wordsOf(work)
			}
			_, _, miss := findIn(works[r.Of.Key], n.Words())
			if miss != nil {
				problems = append(problems, misquoted(r, n, work.Head().Doc.Path, miss))
			}
		}
	}
	return problems
}

// plainly reports whether the words of a note stand once in a body as they are written.
func plainly(body string, n entry.Note) bool {
	return n.Prefix.Value == "" && n.Suffix.Value == "" && strings.Count(body, n.Quote.Value) == 1
}

// wordsOf are the texts of a work, as its page shows them: its own, and that of its file.
func (s *Site) wordsOf(work entry.Entry) []quote.Text {
	var texts []quote.Text
	c := work.Head()
	if html, err := markdown.Render(c.Body, markdown.Options{Title: c.Name()}); err == nil {
		texts = append(texts, quote.Read(markdown.Text(html.Body)))
	}
	if e, ok := work.(*entry.Sample); ok && e.File.Path != "" && !s.options.Unusable[e.File.Path] {
		if text, ok := s.readText(e.File.Path); ok {
			texts = append(texts, quote.Read(text))
		}
	}
	return texts
}

// misquoted is the problem of a note whose words are tied to no place.
func misquoted(r *entry.Review, n entry.Note, work string, miss *quote.Miss) problem.Problem {
	var text, hint string
	switch miss.Reason {
	case quote.Repeated:
		text = fmt.Sprintf("these words stand %d times in %s, so the note is tied to none of them", miss.Count, work)
		hint = "say which: " + telling(miss.Places)
	case quote.Elsewhere:
		text = fmt.Sprintf("these words stand in %s, but not after this prefix and before this suffix", work)
		hint = "copy what stands beside the words: " + telling(miss.Places)
	default:
		text = fmt.Sprintf("these words are not in %s, so the note stands with them as they were", work)
		hint = "copy the words as they stand in the work, or leave them as they were reviewed"
		if len(miss.Places) > 0 {
			hint = fmt.Sprintf("it reads now: %q", short(miss.Places[0].Selector.Exact))
		}
	}
	p := r.Problem(n.Quote.Pos, "lost-quote", text, hint)
	p.Level = problem.Warning
	return p
}

// telling is what to write so that a quote means one of several places.
func telling(places []quote.Place) string {
	var ways []string
	for _, p := range places[:min(len(places), 3)] {
		switch s := p.Selector; {
		case s.Prefix != "" && s.Suffix != "":
			ways = append(ways, fmt.Sprintf("`prefix: %q` with `suffix: %q`", s.Prefix, s.Suffix))
		case s.Suffix != "":
			ways = append(ways, fmt.Sprintf("`suffix: %q`", s.Suffix))
		default:
			ways = append(ways, fmt.Sprintf("`prefix: %q`", s.Prefix))
		}
	}
	return strings.Join(ways, ", or ")
}
