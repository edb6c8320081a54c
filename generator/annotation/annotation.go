// Package annotation says reviews as other tools do: in the Web Annotation
// Data Model and Vocabulary of the W3C (Recommendations of 23 February 2017),
// and reads what such tools write, Hypothesis and Recogito among them.
//
//	Review → Collection → JSON-LD
//	JSON   → File       → Review → a file of Markdown for reviews/
//
// Nothing is dropped in silence: what has no place in a review is Left, with
// its number in the file and why. Section numbers are those of the data model.
package annotation

import (
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// Context is the meaning of all keys that are written (section 3.1). It has
// known the motivation "assessing" since July 2021; copies that are older take
// it for an address.
const Context = "http://www.w3.org/ns/anno.jsonld"

// MediaType is that of a file of annotations (Web Annotation Protocol, section 4.1).
const MediaType = `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`

// The motivations of section 3.3.5 that reviews have, which are purposes of bodies too.
const (
	Assessing   = "assessing"
	Classifying = "classifying"
	Commenting  = "commenting"
	Describing  = "describing"
	Questioning = "questioning"
	Replying    = "replying"
	Tagging     = "tagging"
)

// Collection is an AnnotationCollection with all of its annotations on one page (section 5).
type Collection struct {
	IRI     string // absolute, or relative to the file
	Label   string
	Creator Agent
	Day     calendar.Day
	Items   []Annotation
}

// Annotation is what somebody says of a work, or of words in it.
type Annotation struct {
	Number     int // its place in the file that it was read from, from 1
	IRI        string
	Motivation string
	Creator    Agent
	Day        calendar.Day
	Bodies     []Body
	Source     string         // IRI of what it speaks of
	Words      quote.Selector // of the source; without Exact it speaks of the whole
	At         *Position      // where the words stand; nil where that is not known
	Answers    string         // IRI of the annotation that it replies to; then Source is ""

	moment string // when it was made, as it is written
	region string // what it points at that is not words
}

// Body is a TextualBody (section 3.2.4).
type Body struct {
	Value     string
	Format    string // text/plain, text/markdown; "" when not said
	Lang, Dir string
	Purpose   string // "" where the motivation says it all
}

// Agent is who wrote something (section 3.3.2). Addresses for mail are never among it.
type Agent struct{ IRI, Name string }

// Position is a TextPositionSelector in code points, as quote.Position gives it (section 4.2.5).
type Position struct{ Start, End int }

// Left is what could not be brought in as it is.
type Left struct {
	Number int // of the annotation in the file, from 1; 0 for the file
	Why    string
}

// tags are the bodies that tag.
func (a Annotation) tags() []string {
	var list []string
	for _, b := range a.Bodies {
		if b.Purpose == Tagging && strings.TrimSpace(b.Value) != "" {
			list = append(list, b.Value)
		}
	}
	return list
}

// texts are the bodies that say something.
func (a Annotation) texts() []Body {
	return slices.DeleteFunc(slices.Clone(a.Bodies), func(b Body) bool {
		return b.Purpose == Tagging || strings.TrimSpace(b.Value) == ""
	})
}

// known reports whether an agent is said at all.
func (a Agent) known() bool { return a != Agent{} }

// String names an agent for a reader.
func (a Agent) String() string {
	if a.Name != "" {
		return a.Name
	}
	return a.IRI
}
