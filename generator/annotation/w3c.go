package annotation

import (
	"fmt"
	"strings"
	"time"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// w3c reads an annotation of the data model, or of the model within
// Annotorious and its text annotator, which says "bodies" and has its quote in the selector.
func (f *File) w3c(number int, o object) {
	a := Annotation{Number: number, IRI: o.text("id", "@id"), Creator: agentIn(o)}
	a.moment = o.text("created", "modified", "generated")
	a.Day = dayOf(a.moment)
	if list := o.words("motivation", "motivatedBy"); len(list) > 0 {
		a.Motivation = bare(list[0])
	}
	targets := o.list("target", "hasTarget")
	if a.Motivation == "linking" && len(targets) > 1 {
		f.left(number, "it ties annotations to each other, which reviews do not")
		return
	}
	f.aim(&a, targets)
	replies := f.say(&a, o)
	f.Annotations = append(append(f.Annotations, a), replies...)
}

// say reads the bodies. Recogito keeps replies in the annotation that they
// answer; they are returned as annotations of their own.
func (f *File) say(a *Annotation, o object) (replies []Annotation) {
	if text := o.text("bodyValue"); text != "" {
		a.Bodies = append(a.Bodies, Body{Value: text, Format: "text/plain"}) // section 3.2.5
	}
	for _, v := range o.list("body", "bodies", "hasBody") {
		b, ok := f.bodyOf(a.Number, v)
		if !ok {
			continue
		}
		if b.Purpose == Replying && a.Motivation != Replying && len(a.texts()) > 0 {
			replies = append(replies, a.reply(b, v.(object), len(replies)+1))
			continue
		}
		if who := agentIn(v.(object)); !a.Creator.known() {
			a.Creator = who
		}
		a.Bodies = append(a.Bodies, b)
	}
	return replies
}

// reply is a body that answers the annotation that it stands in.
func (a *Annotation) reply(b Body, o object, n int) Annotation {
	if a.IRI == "" {
		a.IRI = fmt.Sprintf("annotation %d", a.Number) // only for its replies to name
	}
	r := Annotation{Number: a.Number, IRI: fmt.Sprintf("%s reply %d", a.IRI, n), Motivation: Replying, Creator: agentIn(o), Bodies: []Body{b}, Answers: a.IRI}
	r.moment = o.text("created", "modified")
	r.Day = dayOf(r.moment)
	return r
}

// bodyOf reads one body, and tells of one that holds no words.
func (f *File) bodyOf(number int, v any) (b Body, ok bool) {
	if address, isText := v.(string); isText {
		f.left(number, "what it says is elsewhere, and not in this file: "+shortened(address))
		return b, false
	}
	o, isObject := v.(object)
	value, isText := o["value"].(string)
	if !isText {
		value, isText = o["chars"].(string) // of drafts of the model
	}
	if !isObject || !isText {
		f.left(number, strings.TrimSpace("one of its bodies holds no words "+shortened(o.text("id", "source"))))
		return b, false
	}
	b = Body{Value: value, Format: o.text("format"), Dir: bare(o.text("textDirection"))}
	if list := o.words("purpose"); len(list) > 0 {
		b.Purpose = bare(list[0])
	}
	if list := o.words("language"); len(list) == 1 {
		b.Lang = list[0]
	}
	return b, true
}

// aim reads what an annotation speaks of.
func (f *File) aim(a *Annotation, targets []any) {
	found := false
	for _, v := range targets {
		t := f.target(v)
		switch {
		case !found:
			a.Source, a.Words, a.At, a.region = t.Source, t.Words, t.At, t.region
			found = true
		case t.Words.Exact != "" && a.Words.Exact == "":
			a.Source, a.Words, a.At, a.region = t.Source, t.Words, t.At, ""
		case t.Words.Exact != "":
			f.left(a.Number, fmt.Sprintf("it speaks of several passages, and a note of one: “%s” is left out", shortened(t.Words.Exact)))
		case t.Source != a.Source:
			f.left(a.Number, "it speaks of several things, and a note of one: left out is "+shortened(t.Source))
		}
	}
}

// target is a source, and words in it.
func (f *File) target(v any) (a Annotation) {
	switch v := v.(type) {
	case string:
		a.Source = v
	case object:
		a.choose(v.list("selector", "hasSelector"), 0)
		a.Source = v.text("source", "hasSource")
		if s, ok := v["source"].(object); ok {
			a.Source = s.text("id", "@id")
		} else if a.Source == "" && !v.has("selector", "hasSelector") {
			a.Source = v.text("id", "@id")
		}
	}
	return a
}

// choose reads selectors that stand beside each other, or refine one another
// (section 4.2.9): the innermost quote is what is meant.
func (a *Annotation) choose(selectors []any, depth int) {
	for _, v := range selectors {
		o, ok := v.(object)
		if !ok || depth > maxDepth {
			continue
		}
		a.selector(o)
		a.choose(o.list("refinedBy"), depth+1)
	}
}

func (a *Annotation) selector(o object) {
	exact := o.text("exact", "quote")
	start, end, counted := span(o)
	switch {
	case exact != "":
		a.Words = quote.Selector{Exact: exact, Prefix: o.text("prefix"), Suffix: o.text("suffix")}
		if counted {
			a.At = &Position{start, end}
		}
	case o.isA("TextPositionSelector"):
		if counted {
			a.At = &Position{start, end}
		}
	case a.region == "":
		a.region = regionOf(o)
	}
}

// regionOf names what a selector points at that is not words; "" for what goes with a quote.
func regionOf(o object) string {
	switch value := o.text("value"); {
	case o.isA("SvgSelector"), o.isA("ShapeSelector"), strings.Contains(value, "xywh="):
		return "a region of a picture"
	case o.isA("MediaTimeSelector"), strings.HasPrefix(value, "t="):
		return "a time in a recording"
	case o.isA("PageSelector"):
		return "a page"
	case o.isA("RangeSelector"), o.isA("XPathSelector"), o.isA("CssSelector"), o.isA("FragmentSelector"), o.isA("EPUBContentSelector"), o.isA("DataPositionSelector"):
		return "a place in the file, without its words"
	case len(o) == 0:
		return ""
	}
	return "a place that cannot be read"
}

// agentIn is the first who is said to have written something.
func agentIn(o object) Agent {
	for _, v := range o.list("creator") {
		switch v := v.(type) {
		case string:
			return Agent{IRI: v}
		case object:
			return Agent{v.text("id", "@id"), v.text("name", "nickname")}
		}
	}
	return Agent{}
}

// dayOf is the day of a moment as it is written, in whichever zone that is.
func dayOf(moment string) calendar.Day {
	n := min(len(moment), len(time.DateOnly))
	d, err := calendar.Parse(moment[:n])
	if rest := moment[n:]; err != nil || rest != "" && rest[0] != 'T' && rest[0] != ' ' {
		return calendar.None
	}
	return d
}
