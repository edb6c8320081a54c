package schema

import (
	"reflect"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// uncommented are texts without a comment, which would be shown where a text is.
var uncommented = Object{{"not", Object{{"type", "string"}, {"pattern", "<!--"}}}}

// The forms of values that are written as text. A pattern is one that both
// ECMAScript and RE2 read alike, so it looks neither ahead nor back.
const (
	dateForm = `^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`
	amount   = `0*(100000|[0-9]{1,5})`
	spanForm = `^P(` + amount + `W|(` + amount + `Y)?(` + amount + `M)?(` + amount + `D)?(T(` + amount + `H)?(` + amount + `M)?(` + amount + `S)?)?)$`
	langForm = `^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`
	urlForm  = `^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]`
	lineForm = `^\s*[0-9][0-9\s]*([-–][0-9\s]*[0-9]\s*)?$`
	boolForm = `^([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff])$`
)

// described are the definitions of the values that have a form of their own.
var described = map[reflect.Type]struct {
	name string
	is   Object
}{
	reflect.TypeFor[entry.Text](): {"text", append(anything("a text"), uncommented...)},
	reflect.TypeFor[entry.File](): {"path", anything("the path of a file, from this one")},
	reflect.TypeFor[entry.Date](): {"date", formed("a calendar date, YYYY-MM-DD", Member{"format", "date"}, Member{"pattern", dateForm})},
	reflect.TypeFor[entry.Span](): {"duration", formed("a duration as ISO 8601 writes it: PT25M, P2D, P1W", Member{"pattern", spanForm}, Member{"not", Object{{"type", "string"}, {"pattern", "[PT]$"}}})},
	reflect.TypeFor[entry.Lang](): {"language", formed("a language tag of BCP 47, such as en or pt-BR", Member{"pattern", langForm})},
	reflect.TypeFor[entry.URL]():  {"address", formed("an address on the web, https://…", Member{"pattern", urlForm})},
	reflect.TypeFor[entry.Lines](): {"lines", Object{{"title", "the number of a line, or of the first and the last: 12 or 12-18"},
		{"type", []string{"string", "integer", "null"}}, {"pattern", lineForm}, {"minimum", 1}}},
	reflect.TypeFor[entry.Params](): {"params", Object{{"title", "keys of your own"}, {"type", []string{"object", "null"}}}},
}

func anything(title string) Object {
	return Object{{"title", title}, {"type", []string{"string", "number", "boolean", "null"}}}
}

func formed(title string, rules ...Member) Object {
	return append(Object{{"title", title}, {"type", []string{"string", "null"}}}, rules...)
}

// filled is what must be said besides of a value that must be there.
var filled = map[reflect.Type]Object{
	reflect.TypeFor[entry.Text]():  {{"type", []string{"string", "number", "boolean"}}, {"pattern", `\S`}},
	reflect.TypeFor[entry.Ref]():   {{"type", []string{"string", "number", "boolean"}}, {"pattern", `\S`}},
	reflect.TypeFor[entry.File]():  {{"type", []string{"string", "number", "boolean"}}, {"minLength", 1}},
	reflect.TypeFor[entry.Lines](): {{"type", []string{"string", "integer"}}},
}

// scalar is the schema of one value that is no group.
func (d definitions) scalar(f entry.Field, t reflect.Type, must bool) Object {
	switch t {
	case reflect.TypeFor[entry.Choice]():
		return choice(f.OneOf, must)
	case reflect.TypeFor[entry.Audience]():
		return choice(entry.Levels, true)
	case reflect.TypeFor[entry.Bool]():
		return truth(must || f.Key == "draft")
	case reflect.TypeFor[entry.Number]():
		return number(f, must)
	case reflect.TypeFor[entry.Ref]():
		return d.reference(must)
	}
	known := described[t]
	rules := d.add(known.name, func() Object { return known.is })
	if !must {
		return rules
	}
	if more, ok := filled[t]; ok {
		return append(rules, more...)
	}
	return append(rules, Member{"type", "string"})
}

func choice(words []string, must bool) Object {
	var list []any
	for _, word := range words {
		list = append(list, word)
	}
	if !must {
		list = append(list, nil)
	}
	return Object{{"enum", list}}
}

func truth(must bool) Object {
	return Object{{"type", orNull(must, "boolean", "string")}, {"pattern", boolForm}}
}

func number(f entry.Field, must bool) Object {
	t := "number"
	if f.Whole {
		t = "integer"
	}
	return Object{{"type", orNull(must, t)}, {"minimum", f.Min}, {"maximum", f.Max}}
}

// reference is the id of an entry, a person or a skill; what the field is for says of which.
func (d definitions) reference(must bool) Object {
	rules := d.add("id", func() Object {
		return anything("an id: the name of a file without its ending; of a person or a skill, as " + entry.ConfigFile + " has it")
	})
	if must {
		rules = append(rules, filled[reflect.TypeFor[entry.Ref]()]...)
	}
	return rules
}

func orNull(must bool, types ...string) []string {
	if must {
		return types
	}
	return append(types, "null")
}
