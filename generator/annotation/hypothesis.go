package annotation

import "strings"

// hypothesis reads an annotation as the API of Hypothesis has it, and its
// client exports it. What it says is Markdown.
func (f *File) hypothesis(number int, o object) {
	if hidden, _ := o["hidden"].(bool); hidden {
		f.left(number, "it is hidden by a moderator at Hypothesis")
		return
	}
	a := Annotation{Number: number, IRI: o.text("id"), Motivation: Commenting, Creator: hypothesisUser(o), Source: o.text("uri")}
	a.moment = o.text("created", "updated")
	a.Day = dayOf(a.moment)
	f.aim(&a, o.list("target"))
	if a.Source == "" {
		a.Source = o.text("uri")
	}
	if text := o.text("text"); text != "" {
		a.Bodies = append(a.Bodies, Body{Value: text, Format: "text/markdown"})
	}
	for _, t := range o.words("tags") {
		a.Bodies = append(a.Bodies, tag(t))
	}
	if list := o.words("references"); len(list) > 0 {
		a.Motivation, a.Answers, a.Source = Replying, list[len(list)-1], ""
	}
	f.askWhoMayRead(number, o)
	f.Annotations = append(f.Annotations, a)
}

// askWhoMayRead tells of what its author shares with nobody there: a review is read by others.
func (f *File) askWhoMayRead(number int, o object) {
	permissions, _ := o["permissions"].(object)
	readers := permissions.words("read")
	if len(readers) == 1 && readers[0] == o.text("user") && readers[0] != "" {
		f.left(number, "at Hypothesis only its author can read it; here whoever may see the review can")
	}
}

// hypothesisUser is who wrote it: acct:tom@hypothes.is.
func hypothesisUser(o object) Agent {
	who := Agent{IRI: o.text("user")}
	if info, ok := o["user_info"].(object); ok {
		who.Name = info.text("display_name")
	}
	return who
}

// account is the name of a person in an IRI: that of an account at Hypothesis, or the last part of an address.
func account(iri string) string {
	if rest, ok := strings.CutPrefix(iri, "acct:"); ok {
		name, _, _ := strings.Cut(rest, "@")
		return name
	}
	parts := strings.FieldsFunc(iri, func(r rune) bool { return r == '/' || r == '#' })
	if len(parts) == 0 {
		return ""
	}
	return strings.TrimPrefix(parts[len(parts)-1], "~")
}
