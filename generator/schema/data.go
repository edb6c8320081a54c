package schema

import (
	"reflect"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Portfolio is the name of the schema of portfolio.json.
const Portfolio = "portfolio"

// DataVersion is the version of portfolio.json. It changes when a program that
// reads the file would have to.
const DataVersion = 1

// Apart are the keys of a header that portfolio.json says elsewhere than among
// an entry's fields, or that only the author needs.
var Apart = []string{"kind", "id", "title", "date", "summary", "audience", "draft", "aliases", "params", "seen"}

// Data is the JSON Schema (2020-12) of portfolio.json. It stands in every site
// beside the file, so it describes that file and no other: what it does not name is not there.
func Data() Object {
	d := definitions{}
	var kinds []Object
	for _, k := range append(slices.Clone(entry.Kinds), entry.KindTranslation) {
		kinds = append(kinds, d.add(string(k), func() Object { return d.told(k) }))
	}
	about := Object{{"$schema", dialect}, {"title", "portfolio.json"}, {"description", "What an edition of a portfolio shows, for programs. An edition holds what its audience may see and no more, so nearly all may be missing. Addresses are within the site."}}
	return append(append(about, closed(Object{
		{"$schema", is("string", "where this schema is, from the file")},
		{"version", Object{{"const", DataVersion}, {"description", "changes when a program that reads the file would have to"}}},
		{"generator", is("string", "the program that wrote the file, with its version")},
		{"title", is("string", "")},
		{"summary", is("string", "")},
		{"language", is("string", "BCP 47")},
		{"audience", Object{{"enum", entry.Levels}, {"description", "whom the edition is for"}}},
		{"as_of", date("the day for which all of it is true")},
		{"base_url", is("string", "where the site is published")},
		{"people", list(person())},
		{"skills", list(skill())},
		{"entries", list(Object{{"oneOf", kinds}})},
		{"actions", list(action())},
	}, "version", "title", "language", "audience", "as_of", "people", "skills", "entries", "actions")...), Member{"$defs", d.sorted()})
}

func person() Object {
	return closed(Object{{"id", is("string", "the last part of the address")}, {"name", is("string", "as they agreed to be called")}, {"address", is("string", "")},
		{"strengths", list(is("string", ""))}, {"links", list(is("string", ""))}}, "id", "name")
}

func skill() Object {
	return closed(Object{{"id", is("string", "")}, {"name", is("string", "")}, {"address", is("string", "")}, {"summary", is("string", "")}}, "id", "name")
}

func action() Object {
	return closed(Object{{"session", is("string", "the id of the session in which it was promised")}, {"owner", is("string", "the id of a person")}, {"text", is("string", "")},
		{"state", Object{{"enum", []string{"open", "done", "dropped"}}}}, {"due", date("")}, {"done", date("")}}, "session", "text", "state")
}

// told is an entry as the file has it.
func (d definitions) told(k entry.Kind) Object {
	table := slices.DeleteFunc(slices.Clone(entry.Table(k)), func(f entry.Field) bool { return slices.Contains(Apart, f.Key) })
	if k == entry.KindTranslation {
		table = append(table, entry.Field{Key: "lang", Doc: "its language (BCP 47)", Type: reflect.TypeFor[entry.Lang]()})
	}
	return closed(Object{
		{"kind", Object{{"const", string(k)}}},
		{"id", is("string", "")},
		{"title", is("string", "")},
		{"address", is("string", "of its page, within the site; \"\" for the overview")},
		{"date", date("the day it is about")},
		{"due", date("the day it is due, moved by pauses")},
		{"summary", is("string", "its summary, else its first words")},
		{"fields", closed(d.values(table))},
		{"mentioned_by", list(reference("any"))},
	}, "kind", "id", "title", "address", "fields")
}

// values are what fields of a table say where they were given.
func (d definitions) values(table []entry.Field) Object {
	keys := Object{}
	for _, f := range table {
		if rules := d.value(f); rules != nil {
			if f.Doc != "" {
				rules = append(Object{{"description", f.Doc}}, rules...)
			}
			keys = append(keys, Member{f.Key, rules})
		}
	}
	return keys
}

// value is what stands behind a key; nil for what is never said.
func (d definitions) value(f entry.Field) Object {
	form := f.Form()
	switch {
	case form.Name != nil && form.Each != nil:
		return Object{{"type", "object"}, {"additionalProperties", d.value(*form.Each)}}
	case form.Name != nil:
		return Object{{"type", "object"}, {"additionalProperties", d.group(form)}}
	case len(form.Rows) > 0 && form.List: // an item that the edition does not show leaves its place
		return list(Object{{"anyOf", []Object{d.group(form), {{"type", "null"}}}}})
	case len(form.Rows) > 0:
		return d.group(form)
	}
	one := single(f, form.One)
	if one != nil && form.List {
		return list(one)
	}
	return one
}

func (d definitions) group(form entry.Form) Object {
	return d.add(strings.ToLower(form.One.Name()), func() Object { return closed(d.values(form.Rows)) })
}

// single is one value that is no group.
func single(f entry.Field, t reflect.Type) Object {
	switch t {
	case reflect.TypeFor[entry.Audience](), reflect.TypeFor[entry.Params]():
		return nil
	case reflect.TypeFor[entry.Choice]():
		return Object{{"enum", f.OneOf}}
	case reflect.TypeFor[entry.Bool]():
		return Object{{"type", "boolean"}}
	case reflect.TypeFor[entry.Number]():
		return number(f, true)
	case reflect.TypeFor[entry.Date]():
		return date("")
	case reflect.TypeFor[entry.Span]():
		return Object{{"type", "string"}, {"pattern", spanForm}}
	case reflect.TypeFor[entry.Ref]():
		return reference(f.To)
	}
	return Object{{"type", "string"}}
}

// reference names an entry, a person or a skill: kind/id.
func reference(to string) Object {
	kinds := strings.Fields(to)
	if to == "any" {
		kinds = nil
		for _, k := range append(slices.Clone(entry.Kinds), entry.KindTranslation) {
			kinds = append(kinds, string(k))
		}
	}
	return Object{{"type", "string"}, {"pattern", "^(" + strings.Join(kinds, "|") + ")/"}}
}

// closed is an object with these keys and no others.
func closed(keys Object, required ...string) Object {
	o := Object{{"type", "object"}, {"properties", keys}}
	if len(required) > 0 {
		o = append(o, Member{"required", required})
	}
	return append(o, Member{"additionalProperties", false})
}

func list(of Object) Object { return Object{{"type", "array"}, {"items", of}} }

func is(kind, doc string) Object { return noted(Object{{"type", kind}}, doc) }

func date(doc string) Object {
	return noted(Object{{"type", "string"}, {"format", "date"}, {"pattern", dateForm}}, doc)
}

func noted(o Object, doc string) Object {
	if doc == "" {
		return o
	}
	return append(o, Member{"description", doc})
}
