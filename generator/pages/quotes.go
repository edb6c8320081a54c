package pages

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/markdown"
	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/quote"
	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// planNotes finds where the words of notes stand. It tells of those that are
// not in the works that they speak of, or in more than one place of them. A work
// may have changed since, and whose file the note is in cannot know, so it is a
// warning: the page shows the note with the words as they were.
func (s *Site) planNotes() []problem.Problem {
	var problems []problem.Problem
	s.speech = speech{at: map[noteKey]entry.Key{}, lost: map[noteKey]lost{}}
	read := map[entry.Key][]script{}
	for _, r := range s.portfolio.Reviews {
		for i, n := range r.Notes {
			if n.Quote.Value == "" {
				continue
			}
			if lost := s.planNote(r, i, read); lost != nil {
				problems = append(problems, s.misquoted(r, n, *lost))
			}
		}
	}
	s.settle()
	return problems
}

// planNote finds the work in which the words of note i of a review stand.
func (s *Site) planNote(r *entry.Review, i int, read map[entry.Key][]script) *lost {
	key, n := noteKey{r.Key.ID, i + 1}, r.Notes[i]
	works := s.portfolio.Spoken(r, n)
	at, miss := entry.Key{}, (*lost)(nil)
	switch {
	case len(works) == 0: // of which it was told where it was tied
		at = r.Of.Key
	case len(works) == 1 && plainly(s.portfolio.Entry(works[0]), n):
		at = works[0]
	default:
		at, miss = s.seek(works, n, read)
	}
	switch {
	case miss != nil:
		s.speech.lost[key] = *miss
	case len(works) == 0:
		s.speech.lost[key] = lost{}
	}
	if at != r.Of.Key {
		s.speech.at[key] = at
	}
	return miss
}

// seek reads works for the words of a note. One that is in none of them stands
// with the work that its author names.
func (s *Site) seek(works []entry.Key, n entry.Note, read map[entry.Key][]script) (at entry.Key, miss *lost) {
	var scripts []script
	for _, w := range works {
		if _, done := read[w]; !done {
			read[w] = s.scripts(w)
		}
		scripts = append(scripts, read[w]...)
	}
	in, _, miss := findIn(scripts, wanted{n.Words(), n.Lines})
	if miss != nil && miss.Count == 0 && len(miss.Places) == 0 {
		miss.in = works // none is nearer than the others
	}
	if miss != nil {
		return works[0], miss
	}
	return scripts[in].of, nil
}

// plainly reports whether the words of a note stand once in a work as they are
// written, which has no other text than its own.
func plainly(work entry.Entry, n entry.Note) bool {
	if e, ok := work.(*entry.Sample); ok && e.File.Path != "" && !media.Picture(e.File.Path) {
		return false
	}
	return n.Prefix.Value == "" && n.Suffix.Value == "" && bytes.Count(work.Head().Body, []byte(n.Quote.Value)) == 1
}

// scripts are the texts of a work.
func (s *Site) scripts(of entry.Key) []script {
	var list []script
	work := s.portfolio.Entry(of)
	if work == nil {
		return nil
	}
	c := work.Head()
	if html, err := markdown.Render(c.Body, markdown.Options{Title: c.Name(), Plain: true}); err == nil {
		list = append(list, printed(html.Body, of))
	}
	if e, ok := work.(*entry.Sample); ok && e.File.Path != "" && !s.options.Unusable[e.File.Path] {
		if text, ok := s.readText(e.File.Path); ok {
			list = append(list, listing(text, of))
		}
	}
	return list
}

// misquoted is the problem of a note whose words are tied to no place.
func (s *Site) misquoted(r *entry.Review, n entry.Note, miss lost) problem.Problem {
	var text, hint string
	work := s.filesOf(miss.in)
	switch miss.Reason {
	case quote.Repeated:
		text = fmt.Sprintf("these words stand %d times in %s, so the note is tied to none of them", miss.Count, work)
		hint = "say which: " + telling(miss)
	case quote.Elsewhere:
		text = fmt.Sprintf("these words stand in %s, but not after this prefix and before this suffix", work)
		hint = "copy what stands beside the words: " + telling(miss)
	default:
		text = fmt.Sprintf("these words are not in %s, so the note stands with them as they were", work)
		hint = "copy the words as they stand in the work, or leave them as they were reviewed"
		if len(miss.Places) > 0 {
			hint = fmt.Sprintf("it reads now: %q", spelling.Short(miss.Places[0].Selector.Exact))
		}
	}
	p := r.Problem(n.Quote.Pos, "lost-quote", text, hint)
	p.Level = problem.Warning
	return p
}

// filesOf names the files of works: of a sample, its own text and that beside it.
func (s *Site) filesOf(works []entry.Key) string {
	var names []string
	for _, w := range works {
		names = append(names, s.portfolio.Entry(w).Head().Doc.Path)
		if e, ok := s.portfolio.Entry(w).(*entry.Sample); ok && e.File.Path != "" && !media.Picture(e.File.Path) {
			names = append(names, path.Base(e.File.Path))
		}
	}
	return strings.Join(names, " and ")
}

// telling is what to write so that a quote means one of several places.
func telling(miss lost) string {
	var ways []string
	for _, w := range miss.in {
		if len(miss.in) > 1 {
			ways = append(ways, fmt.Sprintf("`in: %s`", w))
		}
	}
	if len(ways) > 0 {
		return strings.Join(ways, ", or ")
	}
	for i, p := range miss.Places[:min(len(miss.Places), 3)] {
		switch s := p.Selector; {
		case miss.distinct(i):
			ways = append(ways, fmt.Sprintf("`lines: %d`", miss.lines[i]))
		case s.Prefix != "" && s.Suffix != "":
			ways = append(ways, fmt.Sprintf("`prefix: %q` with `suffix: %q`", s.Prefix, s.Suffix))
		case s.Suffix != "":
			ways = append(ways, fmt.Sprintf("`suffix: %q`", s.Suffix))
		default:
			ways = append(ways, fmt.Sprintf("`prefix: %q`", s.Prefix))
		}
	}
	if len(ways) == 0 {
		return "quote more of the words, or say with `prefix` what stands before them"
	}
	return strings.Join(ways, ", or ")
}

// distinct reports whether a place is the only one on its line of a file.
func (l lost) distinct(i int) bool {
	if i >= len(l.lines) || l.lines[i] == 0 || len(l.lines) < l.Count {
		return false
	}
	for j, line := range l.lines {
		if j != i && line == l.lines[i] {
			return false
		}
	}
	return true
}
