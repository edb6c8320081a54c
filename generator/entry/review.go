package entry

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// Review is one person's view of a milestone or sample: overall words in its
// body, rubric levels, and notes tied to the words of the work.
type Review struct {
	Common  `require:"date"`
	Of      Ref     `key:"of,required" to:"milestone sample" doc:"the milestone or sample it is of"`
	By      Ref     `key:"by,required" to:"person" doc:"who wrote it"`
	Stance  Choice  `key:"stance,required" oneof:"self mentor peer external" doc:"self, mentor, peer or external"`
	Rubric  Ref     `key:"rubric" to:"rubric" doc:"the rubric it goes by; else the milestone's"`
	Scores  []Score `key:"scores" doc:"levels of the rubric: criterion: {level, evidence, note, confidence}"`
	Outcome Choice  `key:"outcome" counted:"" oneof:"met not-yet deferred" doc:"met, not-yet or deferred"`
	Next    Text    `key:"next" said:"" doc:"what to do next"`
	Notes   []Note  `key:"notes" doc:"notes on the words of the work"`
	Seen    []Seen  `key:"seen" doc:"what the works were when they were reviewed: work: fingerprint, as the review desk writes it"`
}

// Seen is a work as it was when it was reviewed.
type Seen struct {
	Work  Ref  `key:"*" to:"milestone sample"`
	Print Text `key:"="`
}

// Score is the level that was seen on one criterion of the rubric.
type Score struct {
	Criterion  Text `key:"*"`
	Level      Text `key:"level,required" doc:"the level's id, or not-observed"`
	Evidence   Text `key:"evidence" said:"" doc:"what shows it"`
	Note       Text `key:"note" said:"" doc:"a remark"`
	Confidence Text `key:"confidence" said:"" doc:"how sure the reviewer is"`
}

// Note speaks of words in the work: a TextQuoteSelector of the W3C Web
// Annotation Data Model (section 4.2.4) with the reviewer's text.
type Note struct {
	Type    Choice `key:"type" oneof:"strength improve question note" doc:"strength, improve, question or note"`
	Quote   Text   `key:"quote" doc:"the words it speaks of, exactly as they stand in the work"`
	Prefix  Text   `key:"prefix" doc:"words just before, where the quote stands more than once"`
	Suffix  Text   `key:"suffix" doc:"words just after"`
	In      Ref    `key:"in" to:"milestone sample" doc:"the work whose words they are, where the review is of a milestone and they are a sample's"`
	Lines   Lines  `key:"lines" doc:"beside a quote that stands several times in code: the lines on which it is meant, 12 or 12-18"`
	Text    Text   `key:"text,required" doc:"the note"`
	ReplyTo Text   `key:"reply_to" doc:"the number of an earlier note, or REVIEW#NUMBER"`

	placed bool // its author says in which work, whether that is known or shown or not
}

// Placed reports whether the author says in which work the words stand. In is
// without a key then where that work is not known, or not shown.
func (n Note) Placed() bool { return n.placed }

// fingerprint is the form of one (pages/seen.go).
var fingerprint = regexp.MustCompile(`^[0-9a-f]{16}$`)

// whole complains of fingerprints that are none, and of notes that say lines
// alone: they move when the work changes.
func (r *Review) whole(map[string]bool) []problem.Problem {
	var list []problem.Problem
	for _, s := range r.Seen {
		if !fingerprint.MatchString(s.Print.Value) {
			list = append(list, r.Problem(s.Work.Pos, "bad-fingerprint", fmt.Sprintf("%q is no fingerprint of a work", s.Print), "write it as the review desk did, 16 of the signs 0-9 and a-f, or leave it out"))
		}
	}
	for _, n := range r.Notes {
		if n.Lines.Value != "" && n.Quote.Value == "" {
			list = append(list, r.Problem(n.Lines.Pos, "lines-alone", "these lines stand beside no quote, and line numbers move when the work changes", "copy the line, or a part of it: `quote: …`"))
		}
	}
	return list
}

// Words are those that the note speaks of, with what stands beside them.
func (n Note) Words() quote.Selector {
	return quote.Selector{Exact: n.Quote.Value, Prefix: n.Prefix.Value, Suffix: n.Suffix.Value}
}

// Answers divides what a reply names, "2" or "REVIEW#2": the number of a note,
// and, where it is another review's, the id of that.
func (n Note) Answers() (review, number string, other bool) {
	review, number, other = strings.Cut(n.ReplyTo.Value, "#")
	if !other {
		return "", n.ReplyTo.Value, false
	}
	return strings.TrimPrefix(review, string(KindReview)+"/"), number, true
}

// Rubric is an ordered scale of levels with criteria. Levels are labels, never numbers to average.
type Rubric struct {
	Common
	Levels   []RubricLevel     `key:"levels,required" doc:"the levels, lowest first"`
	Criteria []RubricCriterion `key:"criteria,required" doc:"what is looked at"`
	Source   Text              `key:"source" doc:"where the rubric comes from"`
	Rights   Text              `key:"rights" doc:"how it may be used"`
}

// RubricLevel is one level of a rubric.
type RubricLevel struct {
	ID    Text `key:"id,required" doc:"a short name"`
	Label Text `key:"label,required" doc:"what it is called"`
}

// RubricCriterion is one thing that a rubric looks at.
type RubricCriterion struct {
	ID          Text         `key:"id,required" doc:"a short name"`
	Label       Text         `key:"label,required" doc:"what it is called"`
	Skill       Ref          `key:"skill" to:"skill" doc:"the skill it is evidence of"`
	Descriptors []Descriptor `key:"descriptors" doc:"what each level looks like: level: text"`
}

// Descriptor says what one level of a criterion looks like.
type Descriptor struct {
	Level Text `key:"*"`
	Text  Text `key:"="`
}

// NotObserved is the level of a criterion that could not be seen: it differs from the lowest.
const NotObserved = "not-observed"
