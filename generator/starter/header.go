package starter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// header writes lines of a header, with what each key is for as the table of fields has it.
type header []entry.Field

func headerOf(kind entry.Kind) header { return entry.Table(kind) }

// words are those that a template of a kind may use for its header.
func (h header) words() template.FuncMap {
	return template.FuncMap{"say": h.say, "ask": h.ask, "may": h.may, "join": func(list []string) string { return strings.Join(list, ", ") }}
}

// say writes a key with its value. What is not known is asked where it must be
// there, and else may be said.
func (h header) say(key string, value any) (string, error) {
	f, err := h.field(key)
	if err != nil {
		return "", err
	}
	said := written(value)
	switch {
	case said == "" && f.Required:
		return h.ask(key)
	case said == "":
		return h.may(key)
	case len(f.OneOf) > 0:
		return fmt.Sprintf("%s: %s   # %s", key, said, purpose(f)), nil
	}
	return key + ": " + said, nil
}

// ask writes a key without a value: where that will stand, what it is for, and a question.
func (h header) ask(key string, question ...string) (string, error) {
	f, err := h.field(key)
	if err != nil {
		return "", err
	}
	line := key + ": # " + purpose(f)
	if said := strings.Join(question, " "); said != "" {
		line += ". " + said
	}
	return line, nil
}

// may writes a key that can be left out, as a comment.
func (h header) may(key string) (string, error) {
	line, err := h.ask(key)
	return "# " + line, err
}

func (h header) field(key string) (entry.Field, error) {
	i := slices.IndexFunc(h, func(f entry.Field) bool { return f.Key == key })
	if i < 0 {
		return entry.Field{}, fmt.Errorf("no key %q is in the table of fields", key)
	}
	return h[i], nil
}

// purpose says what a key is for, and what may stand there.
func purpose(f entry.Field) string {
	if n := len(f.OneOf); n > 0 && !strings.Contains(f.Doc, f.OneOf[n-1]) {
		return f.Doc + ": " + strings.Join(f.OneOf, ", ")
	}
	return f.Doc
}

// written is a value of a header, "" where there is none.
func written(value any) string {
	switch v := value.(type) {
	case string:
		if v == "" {
			return ""
		}
		return spelling.Scalar(OneLine(v), "")
	case calendar.Day:
		return v.String()
	case int:
		if v == 0 {
			return ""
		}
		return strconv.Itoa(v)
	case []string:
		var list []string
		for _, item := range v {
			list = append(list, inList(item))
		}
		if list == nil {
			return ""
		}
		return "[" + strings.Join(list, ", ") + "]"
	}
	return fmt.Sprint(value)
}

// inList is a value within brackets, where a comma would end it.
func inList(item string) string {
	if strings.Contains(item, ",") {
		return strconv.Quote(item)
	}
	return spelling.Scalar(item, "")
}
