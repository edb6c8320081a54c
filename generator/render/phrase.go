package render

import (
	"html/template"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/pages"
)

// phrase is a sentence of the wording with its values in their places: links
// lead somewhere, dates are dates, numbers are the language's.
func (w *Wording) phrase(p pages.Phrase) template.HTML {
	text := template.HTMLEscapeString(w.form(p.Key, p.N))
	pairs := []string{"{n}", template.HTMLEscapeString(w.number(p.N))}
	for _, v := range p.Values {
		pairs = append(pairs, "{"+v.Name+"}", string(w.inline(v.Value)))
	}
	return template.HTML(strings.NewReplacer(pairs...).Replace(text))
}

// plainly is a phrase in words alone, for the name of a picture.
func (w *Wording) plainly(p pages.Phrase) string {
	pairs := []string{"{n}", w.number(p.N)}
	for _, v := range p.Values {
		pairs = append(pairs, "{"+v.Name+"}", w.words(v.Value))
	}
	return strings.NewReplacer(pairs...).Replace(w.form(p.Key, p.N))
}

// inline is a value within a sentence.
func (w *Wording) inline(v pages.Value) template.HTML {
	words := template.HTMLEscapeString(w.words(v))
	switch {
	case v.Link != nil && (v.Link.Href != "" || v.Link.Lang != ""):
		return w.link(v.Link)
	case v.Day.Known():
		return w.day(v.Day)
	}
	return template.HTML(words)
}

// words are a value in words alone.
func (w *Wording) words(v pages.Value) string {
	switch {
	case v.Link != nil && v.Link.Key != "":
		return w.word(v.Link.Key)
	case v.Link != nil:
		return v.Link.Title
	case v.Number != nil:
		return w.number(*v.Number)
	case v.Every != nil:
		return w.every(v.Every)
	case v.Day.Known():
		return w.date(v.Day, "format-day")
	case v.Key != "":
		return w.word(v.Key)
	}
	return v.Text
}

// number is a number as the language writes it.
func (w *Wording) number(n int) string { return w.printer.Sprint(n) }
