package render

import (
	"html/template"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/pages"
)

// value is a value as HTML where it is neither a state nor a link, without its note.
func (w *Wording) value(v pages.Value) template.HTML {
	switch {
	case v.Every != nil:
		return text(w.habit(v))
	case v.Day.Known() && v.Brief:
		return w.brief(v.Day, v.To)
	case v.Day.Known():
		return w.stretch(v.Day, v.To)
	case v.Span != nil:
		return text(w.span(v.Span))
	case v.Number != nil:
		return text(w.number(*v.Number))
	case v.Key != "":
		return text(joined(" ", w.word(v.Key), v.Text))
	}
	return "<span" + template.HTML(tongue(v.Lang, v.Dir)) + ">" + text(v.Text) + "</span>"
}

// habit is how often something happens, on which day, at what time and how long.
func (w *Wording) habit(v pages.Value) string {
	var day, length string
	if v.Key != "" {
		day = w.word(v.Key)
	}
	if v.Span != nil {
		length = w.span(v.Span)
	}
	return joined(", ", w.every(v.Every), day, v.Text, length)
}

// joined are the parts that say something.
func joined(with string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), with)
}

// text is words as HTML.
func text(words string) template.HTML { return template.HTML(template.HTMLEscapeString(words)) }
