package annotation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// Review is one person's view of a work.
type Review struct {
	IRI     string // of its file of annotations
	Title   string
	Of      string // IRI of the work
	By      Agent
	Day     calendar.Day
	Lang    string // of all that it says
	Dir     string
	Text    string // overall words
	Format  string // of Text: text/plain, text/markdown, text/html; "" is plain
	Outcome string // met, not-yet or deferred; "" when not said
	Next    string
	Levels  []Level
	Notes   []Note
}

// Level is the level that was seen on one criterion of a rubric, in words: a
// level is a place in an order and never a number.
type Level struct{ Said, Evidence, Note, Confidence string }

// Note is one note of a review, which the others name by its place, from 1.
type Note struct {
	Number  int    // in the review; the place in the list where it is 0
	Type    string // strength, improve, question or note
	Source  string // IRI of the work that it speaks of; "" for the review's own
	Words   quote.Selector
	At      *Position
	Text    string
	Answers string // IRI of the annotation that it answers, where that is another review's
	ReplyTo int    // number of the note that it answers; 0 for none
	Other   string // REVIEW#NUMBER of the note that it answers, where that is another review's and known
}

// The types of notes.
const (
	strength = "strength"
	improve  = "improve"
	question = "question"
	plain    = "note"
)

var types = []string{strength, improve, question, plain}

// The tags that tell apart what is said of a whole work.
const (
	outcomeTag = "outcome"
	nextTag    = "next"
	levelTag   = "level"
)

// Collection says a review as annotations. What motivates a note:
//
//	strength, improve   assessing: "to assess the target resource in some way, rather than simply make a comment about it"
//	question            questioning
//	note                commenting
//	a reply             replying, to the annotation that it answers
//
// A tag keeps the type where the motivation does not tell it. What is said of
// the whole work, and each level of a rubric, assesses the work.
func (r Review) Collection() Collection {
	c := Collection{IRI: r.IRI, Label: r.Title, Creator: r.By, Day: r.Day}
	if r.Text != "" {
		c.Items = append(c.Items, r.ofTheWhole("overall", Body{Value: r.Text, Format: r.format()}))
	}
	if r.Outcome != "" {
		c.Items = append(c.Items, r.ofTheWhole(outcomeTag, Body{Value: r.Outcome, Lang: "en", Dir: "ltr", Purpose: Classifying}, tag(outcomeTag)))
	}
	for i, l := range r.Levels {
		c.Items = append(c.Items, r.ofTheWhole(fmt.Sprintf("level-%d", i+1), l.bodies()...))
	}
	if r.Next != "" {
		c.Items = append(c.Items, r.ofTheWhole(nextTag, Body{Value: r.Next, Format: "text/plain"}, tag(nextTag)))
	}
	for i, n := range r.Notes {
		c.Items = append(c.Items, r.annotation(n, n.number(i)))
	}
	return c
}

func (r Review) format() string {
	if r.Format == "" {
		return "text/plain"
	}
	return r.Format
}

// ofTheWhole is an annotation of the whole work.
func (r Review) ofTheWhole(name string, bodies ...Body) Annotation {
	return r.said(Annotation{IRI: r.IRI + "#" + name, Motivation: Assessing, Source: r.Of, Bodies: bodies})
}

// said adds who says it, when and in which language.
func (r Review) said(a Annotation) Annotation {
	a.Creator, a.Day = r.By, r.Day
	for i := range a.Bodies {
		if b := &a.Bodies[i]; b.Purpose != Tagging && b.Lang == "" {
			b.Lang, b.Dir = r.Lang, r.Dir
		}
	}
	return a
}

func tag(word string) Body { return Body{Value: word, Purpose: Tagging} }

// bodies of a level: the level itself, and what else is said of it.
func (l Level) bodies() []Body {
	list := []Body{{Value: l.Said, Format: "text/plain", Purpose: Classifying}, tag(levelTag)}
	for _, b := range []Body{{Value: l.Evidence, Purpose: Describing}, {Value: l.Note, Purpose: Commenting}, {Value: l.Confidence, Purpose: Assessing}} {
		if b.Value != "" {
			b.Format = "text/plain"
			list = append(list, b)
		}
	}
	return list
}

func (n Note) number(i int) int {
	if n.Number > 0 {
		return n.Number
	}
	return i + 1
}

// annotation is one note.
func (r Review) annotation(n Note, number int) Annotation {
	a := Annotation{IRI: r.Note(number), Motivation: n.motivation(), Source: n.Source, Words: n.Words, At: n.At, Answers: n.Answers, Bodies: []Body{{Value: n.Text, Format: "text/plain"}}}
	if a.Source == "" {
		a.Source = r.Of
	}
	if n.ReplyTo > 0 {
		a.Answers = r.Note(n.ReplyTo)
	}
	if n.tagged(a) {
		a.Bodies = append(a.Bodies, tag(cmp.Or(n.Type, plain)))
	}
	return r.said(a)
}

// Note is the IRI of a note of the review, by its number.
func (r Review) Note(number int) string { return fmt.Sprintf("%s#note-%d", r.IRI, number) }

func (n Note) motivation() string {
	switch {
	case n.ReplyTo > 0 || n.Answers != "":
		return Replying
	case n.Type == strength || n.Type == improve:
		return Assessing
	case n.Type == question:
		return Questioning
	}
	return Commenting
}

// tagged reports whether the type of a note needs a tag to be read again: the
// motivation does not tell it, or it would be taken for overall words.
func (n Note) tagged(a Annotation) bool {
	switch {
	case a.Motivation == Replying:
		return n.Type != "" && n.Type != plain
	case a.Motivation == Assessing:
		return true
	}
	return n.Words.Exact == ""
}

// typeOf is the type of the note that an annotation is, and its other tags.
func typeOf(a Annotation) (kind string, others []string) {
	for _, t := range a.tags() {
		if word := strings.ToLower(strings.TrimSpace(t)); kind == "" && slices.Contains(types, word) {
			kind = word
		} else {
			others = append(others, t)
		}
	}
	if kind == "" && a.Motivation == Questioning {
		kind = question
	}
	return kind, others
}
