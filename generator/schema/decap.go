package schema

import (
	"reflect"
	"regexp"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Decap is the configuration of Sveltia CMS, which is that of Decap CMS as
// well: forms in the browser for the entries of a portfolio. Its repository
// is that of the configuration, where it is on GitHub.
//
// What stands under keys that the author chooses (scores, targets) has no form
// there. Both programs keep it as it is.
func Decap(config *entry.Config) Object {
	repository, _ := GitHub(config)
	if repository == "" {
		repository = "OWNER/REPOSITORY"
	}
	site := Object{
		{"backend", Object{{"name", "github"}, {"repo", repository}, {"branch", "main"}}},
		{"media_folder", "static"},
		{"public_folder", "/"},
		{"output", Object{{"omit_empty_optional_fields", true}}},
	}
	if address := config.BaseURL.Value; address != "" {
		site = append(site, Member{"site_url", address})
	}
	return append(site, Member{"collections", collections()})
}

// onGitHub is the address of a repository there.
var onGitHub = regexp.MustCompile(`^https?://(?:www\.)?github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?$`)

// GitHub is the repository of a portfolio as GitHub calls it, OWNER/NAME; false
// where the configuration names none there.
func GitHub(config *entry.Config) (name string, ok bool) {
	m := onGitHub.FindStringSubmatch(config.Repository.Value)
	if m == nil {
		return "", false
	}
	return m[1], true
}

func collections() []Object {
	list := []Object{portfolio()}
	for _, k := range entry.Kinds {
		switch k {
		case entry.KindPlan, entry.KindPage:
		case entry.KindRubric:
			list = append(list, append(collection(k, "yaml"), Member{"format", "yaml"}, Member{"fields", widgets(inForms(k))}))
		default:
			list = append(list, append(collection(k, "md"), Member{"format", "frontmatter"}, Member{"fields", withBody(k)}))
		}
	}
	return list
}

// collection is a folder of entries of a kind. What belongs to an entry is kept beside it.
func collection(k entry.Kind, extension string) Object {
	slug := "{{slug}}"
	if dated(k) {
		slug = "{{year}}-{{month}}-{{day}}-{{slug}}"
	}
	return Object{{"name", string(k)}, {"label", plural(k)}, {"label_singular", label(string(k))}, {"folder", k.Folder()},
		{"create", true}, {"slug", slug}, {"identifier_field", "title"}, {"media_folder", ""}, {"public_folder", ""}, {"extension", extension}}
}

// portfolioName is the collection of the files that a portfolio has one of.
const portfolioName = "portfolio"

func portfolio() Object {
	return Object{{"name", portfolioName}, {"label", "Portfolio"}, {"files", []Object{
		{{"name", "plan"}, {"label", "Plan"}, {"file", "plan.md"}, {"fields", withBody(entry.KindPlan)}},
		{{"name", Config}, {"label", "Settings"}, {"file", entry.ConfigFile}, {"fields", widgets(entry.Fields(reflect.TypeFor[entry.Config]()))}},
	}}}
}

// withBody are the fields of a kind and its text. A name for the file is made
// of the title, so a form asks for one.
func withBody(k entry.Kind) []Object {
	fields := inForms(k)
	fields[0].Required = true
	return append(widgets(fields), Object{{"name", "body"}, {"label", "Text"}, {"widget", "markdown"}, {"required", false}})
}

func widgets(table []entry.Field) []Object {
	var list []Object
	for _, f := range table {
		if w := widget(f); w != nil {
			list = append(list, w)
		}
	}
	return list
}

// widget is the form of one field, nil for one that has none.
func widget(f entry.Field) Object {
	is := control(f)
	if is == nil {
		return nil
	}
	w := append(Object{{"name", f.Key}, {"label", label(f.Key)}}, is...)
	w = append(w, Member{"required", f.Required})
	if f.Doc != "" {
		w = append(w, Member{"hint", f.Doc})
	}
	return w
}

// control is the widget of a field, with its settings.
func control(f entry.Field) Object {
	form := f.Form()
	switch {
	case form.Name != nil:
		return known(form)
	case len(form.Rows) > 0 && form.List:
		return Object{{"widget", "list"}, {"collapsed", true}, {"summary", summary(form.Rows)}, {"fields", widgets(form.Rows)}}
	case len(form.Rows) > 0:
		return Object{{"widget", "object"}, {"collapsed", true}, {"fields", widgets(form.Rows)}}
	case form.One == reflect.TypeFor[entry.Params]():
		return nil
	}
	one := input(f, form.One)
	switch {
	case !form.List:
		return one
	case one[0].Value == "select" || one[0].Value == "relation":
		return append(one, Member{"multiple", true})
	}
	item := append(Object{{"name", "item"}, {"label", label(f.Key)}}, one...)
	return Object{{"widget", "list"}, {"field", item}}
}

// known is the form of a group whose keys are from a closed list; others have none.
func known(form entry.Form) Object {
	if len(form.Name.OneOf) == 0 || form.Each == nil {
		return nil
	}
	var keys []Object
	for _, key := range form.Name.OneOf {
		row := *form.Each
		row.Key = key
		keys = append(keys, widget(row))
	}
	return Object{{"widget", "object"}, {"collapsed", true}, {"fields", keys}}
}

// summary shows an item of a list by what it must say first.
func summary(rows []entry.Field) string {
	first := rows[0]
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].Required || rows[i].Key == "id" {
			first = rows[i]
		}
	}
	return "{{fields." + first.Key + "}}"
}

// input is the widget of a single value.
func input(f entry.Field, t reflect.Type) Object {
	switch t {
	case reflect.TypeFor[entry.Choice]():
		return Object{{"widget", "select"}, {"options", f.OneOf}}
	case reflect.TypeFor[entry.Audience]():
		return Object{{"widget", "select"}, {"options", entry.Levels}}
	case reflect.TypeFor[entry.Bool]():
		return Object{{"widget", "boolean"}}
	case reflect.TypeFor[entry.Number]():
		return Object{{"widget", "number"}, {"value_type", map[bool]string{true: "int", false: "float"}[f.Whole]}, {"min", f.Min}, {"max", f.Max}}
	case reflect.TypeFor[entry.Date]():
		return day(f)
	case reflect.TypeFor[entry.File]():
		return Object{{"widget", "file"}}
	case reflect.TypeFor[entry.Ref]():
		return relation(f)
	case reflect.TypeFor[entry.Span]():
		return Object{{"widget", "string"}, {"pattern", []string{spanForm, "Write PT25M for 25 minutes, P2D for two days, P1W for a week"}}}
	case reflect.TypeFor[entry.URL]():
		return Object{{"widget", "string"}, {"pattern", []string{urlForm, "Write it whole, beginning with https://"}}}
	case reflect.TypeFor[entry.Lang]():
		return Object{{"widget", "string"}, {"pattern", []string{langForm, "Write en, pt-BR or ar"}}}
	}
	if long(f) {
		return Object{{"widget", "text"}}
	}
	return Object{{"widget", "string"}}
}

// day is a date without a time. The day on which something is written is mostly the day it is about.
func day(f entry.Field) Object {
	w := Object{{"widget", "datetime"}, {"type", "date"}, {"format", "YYYY-MM-DD"}, {"date_format", "YYYY-MM-DD"}, {"time_format", false}}
	if f.Key == "date" && f.Required {
		w = append(w, Member{"default", "{{now}}"})
	}
	return w
}

// relation is a choice among what there is, where an id is the name of a file
// as a form makes it; elsewhere the id is written.
func relation(f entry.Field) Object {
	switch to := refersTo(f); {
	case to == entry.KindPerson || to == entry.KindSkill:
		list := map[entry.Kind]string{entry.KindPerson: "people", entry.KindSkill: "skills"}[to]
		names := []string{list + ".*.name", list + ".*.id"}
		return Object{{"widget", "relation"}, {"collection", portfolioName}, {"file", Config}, {"value_field", list + ".*.id"}, {"search_fields", names}, {"display_fields", names}}
	case to == "" || dated(to):
		return Object{{"widget", "string"}}
	default:
		return Object{{"widget", "relation"}, {"collection", string(to)}, {"value_field", "{{slug}}"}, {"search_fields", []string{"title"}}, {"display_fields", []string{"title"}}}
	}
}
