// Package schema says to other programs what may stand in a header: as JSON
// Schema, and as the forms of editors. All of it is made from the one table of
// fields by which headers are read, so that none can disagree with another.
//
// A schema accepts every header that entry.Decode reads without an error, and
// refuses what it refuses for its form. What only the whole folder can tell,
// such as whether there is a goal of that name, is left to the check.
package schema

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

const dialect = "https://json-schema.org/draft/2020-12/schema"

// Kinds are the names of the schemas: the kinds of entries, and that of mentorfolio.yaml.
func Kinds() []string {
	var names []string
	for _, k := range append(slices.Clone(entry.Kinds), entry.KindTranslation) {
		names = append(names, string(k))
	}
	return append(names, Config)
}

// Config is the name of the schema of mentorfolio.yaml.
const Config = "config"

// Of is the JSON Schema (2020-12) of a header by its name in Kinds, as a
// document of its own.
func Of(name string) Object {
	d := definitions{}
	own := d.header(name)
	return append(append(Object{{"$schema", dialect}}, own...), Member{"$defs", d.sorted()})
}

// All is one document with a definition for each name in Kinds.
func All() Object {
	d := definitions{}
	for _, name := range Kinds() {
		d.add(name, func() Object { return d.header(name) })
	}
	return Object{
		{"$schema", dialect},
		{"title", "mentorfolio"},
		{"description", "What may stand in the headers of a portfolio, by kind, and in " + entry.ConfigFile + ". Refer to one as #/$defs/goal."},
		{"$defs", d.sorted()},
	}
}

// definitions are the parts that schemas refer to, by name.
type definitions map[string]Object

// add makes a definition unless it is there, and returns a reference to it.
func (d definitions) add(name string, make func() Object) Object {
	if _, known := d[name]; !known {
		d[name] = nil // one that refers to itself finds it there
		d[name] = make()
	}
	return Object{{"$ref", "#/$defs/" + name}}
}

func (d definitions) sorted() Object {
	var list Object
	for _, name := range slices.Sorted(maps.Keys(d)) {
		list = append(list, Member{name, d[name]})
	}
	return list
}

// header is the schema of a whole header.
func (d definitions) header(name string) Object {
	about := Object{{"title", name}, {"description", describe(name)}, {"type", "object"}}
	switch kind := entry.Kind(name); kind {
	case entry.KindPage:
		return append(about, d.page()...)
	case Config:
		return append(about, d.keys(entry.Fields(reflect.TypeFor[entry.Config]()))...)
	default:
		return append(about, d.keys(own(entry.Table(kind), kind))...)
	}
}

func describe(name string) string {
	switch kind := entry.Kind(name); kind {
	case Config:
		return "The file " + entry.ConfigFile + " at the top of a portfolio."
	case entry.KindPlan:
		return "The header of plan.md, the agreement, at the top of a portfolio."
	case entry.KindPage:
		return "The header of any other Markdown file. It may have any keys."
	case entry.KindTranslation:
		return "The header of a translation, such as parser.es.md beside parser.md. Facts come from the original."
	default:
		return fmt.Sprintf("The header of a %s: a file in %s/.", kind, kind.Folder())
	}
}

// own is the table of a kind in which `kind` can say only that kind, and the
// date may be left out: the file's name may say it.
func own(table []entry.Field, kind entry.Kind) []entry.Field {
	table = slices.Clone(table)
	for i := range table {
		switch table[i].Key {
		case "kind":
			table[i].OneOf = []string{string(kind)}
		case "date":
			table[i].Required = false
		}
	}
	return table
}

// page is the schema of a page, whose keys may have other meanings: what cannot
// be read there is kept, but for who may see it.
func (d definitions) page() Object {
	var keys Object
	for _, f := range entry.Table(entry.KindPage) {
		if f.Key == "audience" || f.Key == "draft" {
			keys = append(keys, Member{f.Key, d.field(f)})
		} else {
			keys = append(keys, Member{f.Key, Object{{"description", f.Doc}}})
		}
	}
	return Object{{"properties", keys}}
}

// keys are the rules for a group of keys.
func (d definitions) keys(table []entry.Field) Object {
	var keys Object
	required := []string{}
	for _, f := range table {
		keys = append(keys, Member{f.Key, d.field(f)})
		if f.Required {
			required = append(required, f.Key)
		}
	}
	rules := Object{{"properties", keys}}
	if len(required) > 0 {
		rules = append(rules, Member{"required", required})
	}
	return append(rules, Member{"additionalProperties", false})
}

// field is the schema of what stands behind a key, with what it is for.
func (d definitions) field(f entry.Field) Object {
	about := Object{}
	if f.Doc != "" {
		about = Object{{"description", f.Doc}}
	}
	form := f.Form()
	switch one := d.one(f, form, f.Required); {
	case !form.List:
		return append(about, one...)
	case f.Required:
		return append(about, Member{"anyOf", []Object{one, {{"type", "array"}, {"items", d.one(f, form, false)}, {"contains", one}}}})
	default:
		return append(about, Member{"anyOf", []Object{one, {{"type", "array"}, {"items", one}}}})
	}
}

// one is the schema of one value. A key without a value is a key that is not
// there, so only what must be there may not be null.
func (d definitions) one(f entry.Field, form entry.Form, must bool) Object {
	switch {
	case form.Name != nil:
		return d.chosen(form)
	case len(form.Rows) > 0:
		group := d.add(strings.ToLower(form.One.Name()), func() Object {
			return append(Object{{"type", []string{"object", "null"}}}, d.keys(form.Rows)...)
		})
		if must {
			group = append(group, Member{"type", "object"})
		}
		return group
	}
	return d.scalar(f, form.One, must)
}

// chosen is the schema of a group whose keys the author chooses.
func (d definitions) chosen(form entry.Form) Object {
	group := Object{{"type", []string{"object", "null"}}}
	var value Object
	if form.Each != nil {
		value = d.field(*form.Each)
	} else {
		value = d.add(strings.ToLower(form.One.Name()), func() Object { return append(Object{{"type", "object"}}, d.keys(form.Rows)...) })
	}
	if len(form.Name.OneOf) == 0 {
		return append(group, Member{"propertyNames", uncommented}, Member{"additionalProperties", value})
	}
	var keys Object
	for _, key := range form.Name.OneOf {
		keys = append(keys, Member{key, value})
	}
	return append(group, Member{"properties", keys}, Member{"additionalProperties", false})
}
