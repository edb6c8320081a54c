package schema

import (
	"reflect"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// inForms are the fields of a kind in the order of a form: the title, what only
// the kind has, and what every entry has. The kind itself is no question there:
// the folder says it.
func inForms(k entry.Kind) []entry.Field {
	common := entry.Fields(reflect.TypeFor[entry.Common]())
	var title, own, rest []entry.Field
	for _, f := range entry.Table(k) {
		switch {
		case f.Key == "title":
			title = append(title, f)
		case f.Key == "kind" || f.Key == "params":
		case slices.ContainsFunc(common, func(c entry.Field) bool { return c.Key == f.Key }) && !f.Required:
			rest = append(rest, f)
		default:
			own = append(own, f)
		}
	}
	return slices.Concat(title, own, rest)
}

// label is a key in words: met_on is "Met on".
func label(key string) string {
	switch key {
	case "id", "url":
		return strings.ToUpper(key)
	case "base_url":
		return "Base URL"
	}
	words := strings.ReplaceAll(key, "_", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// plural is what several entries of a kind are called.
func plural(k entry.Kind) string { return label(k.Folder()) }

// long reports whether a text runs over lines.
func long(f entry.Field) bool { return f.Said && f.Key != "title" || f.Key == "text" }

// refersTo is the one kind of thing that a reference is to; "" where there are several.
func refersTo(f entry.Field) entry.Kind {
	if kinds := strings.Fields(f.To); len(kinds) == 1 && kinds[0] != "any" {
		return entry.Kind(kinds[0])
	}
	return ""
}

// dated reports whether entries of a kind have the day in their file's name.
func dated(k entry.Kind) bool {
	return slices.ContainsFunc(entry.Table(k), func(f entry.Field) bool { return f.Key == "date" && f.Required })
}
