package starter

import (
	"fmt"
	"regexp"
	"strings"
	"text/template"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// speech is what every template may use beside the words of the language itself.
func speech() template.FuncMap {
	return template.FuncMap{
		"yaml":    func(text string) string { return spelling.Scalar(OneLine(text), "") },
		"md":      markdown,
		"call":    call,
		"after":   after,
		"weekday": func(d calendar.Day) string { return strings.ToLower(d.Time().Weekday().String()) },
		"expr":    func(inside string) string { return "${{ " + inside + " }}" },
	}
}

// call is what somebody is called in a text.
func call(p Person, otherwise string) string {
	if p.Name == "" {
		return otherwise
	}
	return markdown(p.Name)
}

// marks are the signs that Markdown may take for its own.
var marks = regexp.MustCompile("[\\\\`*_{}\\[\\]<>()#+!|~:&@^=\"'$-]")

// markdown is a text in one line that means nothing but itself.
func markdown(text string) string { return marks.ReplaceAllString(OneLine(text), `\$0`) }

// after is the day that lies so far after another.
func after(d calendar.Day, span string) (calendar.Day, error) {
	s, err := calendar.ParseSpan(span)
	if err != nil {
		return calendar.None, fmt.Errorf("after: %w", err)
	}
	return s.After(d), nil
}

// spoken makes a template and says it of a value.
func spoken(name, text string, words *template.Template, more template.FuncMap, of any) (string, error) {
	t := template.New(name).Funcs(speech()).Funcs(more).Option("missingkey=error")
	if words != nil {
		for _, w := range words.Templates() {
			if _, err := t.AddParseTree(w.Name(), w.Tree); err != nil {
				return "", err
			}
		}
	}
	if _, err := t.Parse(text); err != nil {
		return "", err
	}
	var b strings.Builder
	if err := t.Execute(&b, of); err != nil {
		return "", err
	}
	return b.String(), nil
}
