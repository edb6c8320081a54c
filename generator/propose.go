package generator

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/quote"
	"github.com/mentorfolio/mentorfolio/generator/source"
	"github.com/mentorfolio/mentorfolio/generator/tree"
)

// Proposal is what could be done about the notes of one review whose words are
// not in the work any more, or not in one place alone. Whose words they are decides.
type Proposal struct {
	File     string
	Notes    []ProposedNote
	Old, New []byte // the file as it is and as it would be; the same where nothing can be written for its author
}

// ProposedNote is one note that is tied to no place.
type ProposedNote struct {
	problem.Pos
	Number int // in its review
	pages.Lost
	Written bool // the new file has the words of the only place, or of the likest
}

// Proposals are the proposals for all reviews of an edition, whose files are in the folder.
func (r *Result) Proposals(folder fs.FS) (list []Proposal, err error) {
	for _, lost := range r.pages.Lost() {
		file := lost.Review.Doc.Path
		if last := len(list) - 1; last < 0 || list[last].File != file {
			text, err := fs.ReadFile(folder, file)
			if err != nil {
				return nil, err
			}
			list = append(list, Proposal{File: file, Old: text, New: text})
		}
		list[len(list)-1].propose(lost)
	}
	return list, nil
}

// propose adds a note. One that can only be meant for one place gets its words.
func (p *Proposal) propose(lost pages.Lost) {
	n := ProposedNote{Pos: lost.Review.Notes[lost.Number-1].Quote.Pos, Number: lost.Number, Lost: lost}
	if len(lost.Places) == 1 && lost.Reason != quote.Repeated {
		if news, ok := p.amended(lost.Number, lost.Places[0].Selector); ok {
			p.New, n.Written = news, true
		}
	}
	p.Notes = append(p.Notes, n)
}

// amended is the new file with other words in a note, if they can be written
// into it and nothing else changes by that.
func (p *Proposal) amended(number int, words quote.Selector) ([]byte, bool) {
	before := reviewIn(p.File, p.New)
	if before == nil || before.Doc.Format != source.YAML || number > len(before.Notes) {
		return nil, false
	}
	text, ok := rewrite(p.New, before.Notes[number-1], words)
	after := reviewIn(p.File, text)
	if !ok || after == nil || len(after.Notes) != len(before.Notes) || after.Notes[number-1].Words() != words {
		return nil, false
	}
	after.Notes, before.Notes = slices.Delete(slices.Clone(after.Notes), number-1, number), slices.Delete(slices.Clone(before.Notes), number-1, number)
	return text, entry.SameTies(before, after) && bytes.Equal(before.Body, after.Body)
}

// reviewIn is the review that a file holds; nil where it holds none that can be read.
func reviewIn(file string, text []byte) *entry.Review {
	folder, err := tree.New(map[string]tree.File{file: func() ([]byte, error) { return text, nil }})
	if err != nil {
		return nil
	}
	d, _ := source.Read(folder, file)
	if d == nil {
		return nil
	}
	e, _ := entry.Decode(d)
	r, _ := e.(*entry.Review)
	return r
}

// Say is what is to be told of a note, in lines.
func (n ProposedNote) Say(file string) (lines []string) {
	was := n.Review.Notes[n.Number-1].Words()
	where := fmt.Sprintf("%s:%d:%d: note %d quotes words that ", file, n.Line, n.Col, n.Number)
	switch {
	case n.Reason == quote.Nowhere && len(n.Places) == 0:
		lines = append(lines, where+"are not in "+n.Works+", and nothing there is like them", "  as it was  "+passage(was))
	case n.Reason == quote.Nowhere:
		lines = append(lines, where+"are not in "+n.Works, "  as it was  "+passage(was), "  likest now "+passage(n.Places[0].Selector))
	default:
		lines = append(lines, where+fmt.Sprintf("stand in %d places of %s", n.Count, n.Works), "  as it was  "+passage(was))
		for _, place := range n.Places {
			lines = append(lines, "  one place  "+passage(place.Selector))
		}
	}
	if !n.Written && len(n.Places) > 0 {
		lines = append(lines, "  write the words of the place that is meant into the note: quote, prefix and suffix")
	}
	return lines
}

// passage is a quote with what stands beside it, the quote in marks.
func passage(s quote.Selector) string {
	return strings.TrimSpace(fmt.Sprintf("%s [%s] %s", s.Prefix, s.Exact, s.Suffix))
}
