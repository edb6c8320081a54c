package schema

import (
	"reflect"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// FrontMatter are the definitions (frontmatter.json) for Front Matter, an
// extension of VS Code: forms for the headers of entries, beside their text.
// People and skills are offered as the configuration has them.
//
// Lists of groups have no form there: it would write a key of its own into
// each. It makes no new files for the same reason. Both stay text.
func FrontMatter(config *entry.Config) Object {
	return Object{
		{"$schema", "https://frontmatter.codes/frontmatter.schema.json"},
		{"frontMatter.framework.id", "other"},
		{"frontMatter.content.publicFolder", "static"},
		{"frontMatter.content.autoUpdateDate", false},
		{"frontMatter.content.draftField", Object{{"name", "draft"}, {"type", "boolean"}}},
		{"frontMatter.taxonomy.dateFormat", "yyyy-MM-dd"},
		{"frontMatter.taxonomy.seoDescriptionField", "summary"},
		{"frontMatter.content.pageFolders", pageFolders()},
		{"frontMatter.taxonomy.contentTypes", contentTypes()},
		{"frontMatter.taxonomy.fieldGroups", fieldGroups(config)},
	}
}

// edited are the kinds that have forms: those that are written in Markdown, each in a folder of its own.
func edited() (kinds []entry.Kind) {
	for _, k := range entry.Kinds {
		if k.Folder() != "" && k != entry.KindRubric {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

func pageFolders() (list []Object) {
	for _, k := range edited() {
		list = append(list, Object{{"title", plural(k)}, {"path", "[[workspace]]/" + k.Folder()}, {"contentTypes", []string{string(k)}}, {"disableCreation", true}})
	}
	return append(list, Object{{"title", "Plan"}, {"path", "[[workspace]]"}, {"excludeSubdir", true}, {"contentTypes", []string{string(entry.KindPlan)}}, {"disableCreation", true}})
}

// contentTypes are the kinds, each of the fields of its group. Where a header
// has a `type`, the extension takes that for the name of its content type, so
// each of a kind's types is one as well.
func contentTypes() (list []Object) {
	for _, k := range append(edited(), entry.KindPlan) {
		names := []string{string(k)}
		for _, f := range entry.Table(k) {
			if f.Key == "type" {
				names = append(names, f.OneOf...)
			}
		}
		for _, name := range names {
			list = append(list, Object{{"name", name}, {"pageBundle", false}, {"clearEmpty", true},
				{"fields", []Object{{{"name", string(k)}, {"type", "fieldCollection"}, {"fieldGroup", string(k)}}}}})
		}
	}
	return list
}

func fieldGroups(config *entry.Config) (list []Object) {
	for _, k := range append(edited(), entry.KindPlan) {
		list = append(list, Object{{"id", string(k)}, {"fields", controls(inForms(k), config)}})
	}
	return list
}

func controls(table []entry.Field, config *entry.Config) (list []Object) {
	for _, f := range table {
		is := panel(f, config)
		if is == nil {
			continue
		}
		c := append(Object{{"name", f.Key}, {"title", label(f.Key)}}, is...)
		if f.Doc != "" {
			c = append(c, Member{"description", f.Doc})
		}
		list = append(list, append(c, Member{"required", f.Required}))
	}
	return list
}

// panel is the type of a field in the extension's panel, with its settings; nil
// for one that has none there.
func panel(f entry.Field, config *entry.Config) Object {
	form := f.Form()
	switch {
	case form.Name != nil || form.One == reflect.TypeFor[entry.Params]() || len(form.Rows) > 0 && form.List:
		return nil
	case len(form.Rows) > 0:
		return Object{{"type", "fields"}, {"fields", controls(form.Rows, config)}}
	}
	if words := offered(f, form.One, config); len(words) > 0 {
		return Object{{"type", "choice"}, {"choices", words}, {"multiple", form.List}}
	}
	if form.List {
		return Object{{"type", "list"}}
	}
	switch form.One {
	case reflect.TypeFor[entry.Date]():
		return Object{{"type", "datetime"}, {"dateFormat", "yyyy-MM-dd"}}
	case reflect.TypeFor[entry.Bool]():
		return Object{{"type", "boolean"}}
	case reflect.TypeFor[entry.Number]():
		return Object{{"type", "number"}, {"numberOptions", Object{{"isDecimal", !f.Whole}, {"min", f.Min}, {"max", f.Max}}}}
	}
	return Object{{"type", "string"}, {"single", !long(f)}}
}

// offered are the words that a value is chosen from, none where it is written freely.
func offered(f entry.Field, t reflect.Type, config *entry.Config) (words []string) {
	switch to := refersTo(f); {
	case t == reflect.TypeFor[entry.Audience]():
		return entry.Levels
	case to == entry.KindPerson:
		for _, p := range config.People {
			words = append(words, p.ID.Value)
		}
	case to == entry.KindSkill:
		for _, s := range config.Skills {
			words = append(words, s.ID.Value)
		}
	default:
		return f.OneOf
	}
	return words
}
