package annotation

import (
	"bytes"
	"encoding/json"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// JSON writes a collection as JSON-LD: the same collection gives the same bytes.
//
// The model wants a moment of creation, with a time and the zone Z (section
// 3.3.1), and a review has a day. So "created" is the first moment of that day
// in UTC, as in the feed, and the collection says the day itself as well, in
// the way in which the model lets other vocabularies be used: dcterms:date, an
// xsd:date. No time of day is said that somebody could have meant.
//
// A passage is quoted, and its place counted, by two selectors beside each
// other: "Multiple Selectors SHOULD select the same content" (section 4.2).
// One that refines the other (section 4.2.9) would select within it instead.
// There is no state (section 4.3): it would claim a copy of the work as it was.
func (c Collection) JSON() []byte {
	out := collection{Context: Context, ID: c.IRI, Type: "AnnotationCollection", Label: c.Label, Creator: agentOf(c.Creator), Created: moment(c.Day), Total: len(c.Items)}
	if c.Day.Known() {
		out.Date = &typed{"xsd:date", c.Day.String()}
	}
	if len(c.Items) > 0 {
		out.First = &page{ID: c.IRI + "#page", Type: "AnnotationPage", PartOf: c.IRI}
		out.Last = out.First.ID
		for _, a := range c.Items {
			out.First.Items = append(out.First.Items, itemOf(a))
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		panic(err) // it holds nothing but text and numbers
	}
	return b.Bytes()
}

type collection struct {
	Context string `json:"@context"`
	ID      string `json:"id"`
	Type    string `json:"type"`
	Label   string `json:"label,omitempty"`
	Creator *agent `json:"creator,omitempty"`
	Created string `json:"created,omitempty"`
	Date    *typed `json:"dcterms:date,omitempty"`
	Total   int    `json:"total"`
	First   *page  `json:"first,omitempty"`
	Last    string `json:"last,omitempty"`
}

type page struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	PartOf     string `json:"partOf"`
	StartIndex int    `json:"startIndex"`
	Items      []item `json:"items"`
}

type item struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Motivation string `json:"motivation"`
	Creator    *agent `json:"creator,omitempty"`
	Created    string `json:"created,omitempty"`
	Body       []body `json:"body,omitempty"`
	Target     any    `json:"target"` // an IRI, or a target
}

type body struct {
	Type      string `json:"type"`
	Value     string `json:"value"`
	Format    string `json:"format,omitempty"`
	Language  string `json:"language,omitempty"`
	Direction string `json:"textDirection,omitempty"`
	Purpose   string `json:"purpose,omitempty"`
}

type target struct {
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type quoted struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

type counted struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type agent struct {
	ID   string `json:"id,omitempty"`
	Type string `json:"type"`
	Name string `json:"name,omitempty"`
}

type typed struct {
	Type  string `json:"@type"`
	Value string `json:"@value"`
}

func itemOf(a Annotation) item {
	out := item{ID: a.IRI, Type: "Annotation", Motivation: a.Motivation, Creator: agentOf(a.Creator), Created: moment(a.Day), Target: targetOf(a)}
	for _, b := range a.Bodies {
		out.Body = append(out.Body, body{"TextualBody", b.Value, b.Format, b.Lang, b.Dir, b.Purpose})
	}
	return out
}

// targetOf is the whole of a resource (section 3.2.1), or a part of it (section 4).
func targetOf(a Annotation) any {
	switch {
	case a.Answers != "":
		return a.Answers
	case a.Words.Exact == "":
		return a.Source
	}
	t := target{Source: a.Source, Selector: []any{quoted{"TextQuoteSelector", a.Words.Exact, a.Words.Prefix, a.Words.Suffix}}}
	if a.At != nil {
		t.Selector = append(t.Selector, counted{"TextPositionSelector", a.At.Start, a.At.End})
	}
	return t
}

func agentOf(a Agent) *agent {
	if !a.known() {
		return nil
	}
	return &agent{a.IRI, "Person", a.Name}
}

// moment is a day as xsd:dateTime writes a time: its first moment in UTC.
func moment(d calendar.Day) string {
	if !d.Known() {
		return ""
	}
	return d.Time().Format("2006-01-02T15:04:05Z")
}
