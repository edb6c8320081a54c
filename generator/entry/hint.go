package entry

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// meanings are words that authors use for a field, and the keys that it has here or there.
var meanings = map[string][]string{
	"author": {"by", "from"}, "writer": {"by", "from"}, "reviewer": {"by"}, "recipient": {"to"},
	"duration": {"minutes", "effort", "length"}, "length": {"minutes", "effort"}, "time": {"minutes", "effort", "at"},
	"frequency": {"every"}, "interval": {"every"}, "deadline": {"due"}, "when": {"date", "at"}, "day": {"date"},
	"begin": {"start", "from"}, "until": {"end", "to"}, "finish": {"end", "to"},
	"name": {"title", "label"}, "heading": {"title"}, "description": {"summary", "text"}, "abstract": {"summary"}, "body": {"text"},
	"link": {"url"}, "website": {"url"}, "address": {"url"}, "language": {"lang"}, "tags": {"skills"}, "topics": {"skills", "agenda"},
	"state": {"status"}, "progress": {"status"}, "mentor": {"mentors", "by"}, "student": {"mentee", "owner"},
	"participants": {"people"}, "attendees": {"people"}, "reason": {"why"}, "motivation": {"why"}, "metric": {"measure"},
	"criteria": {"success", "measure"}, "licence": {"rights"}, "license": {"licence", "rights"},
}

// synonyms are the keys of a table that a word stands for.
func synonyms(written string, table []Field) []string {
	return slices.DeleteFunc(slices.Clone(meanings[strings.ToLower(written)]), func(key string) bool { return find(table, key) == nil })
}

// manyKeys is how many keys of a kind's own a message still lists.
const manyKeys = 12

// keyHint is what to write instead of an unknown key: the nearest one, one that
// means the same, else those that there are. own says that keys of the author's own have a place.
func keyHint(written string, table []Field, own bool) string {
	if near := problem.Nearest(written, keys(table)); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if meant := synonyms(written, table); len(meant) > 0 {
		f := find(table, meant[0])
		return fmt.Sprintf("did you mean `%s:` (%s)?", strings.Join(meant, ":` or `"), f.Doc)
	}
	hint := "keys of your own go below `params:`"
	known := ownKeys(table)
	switch {
	case len(known) == 0 || len(known) > manyKeys:
	case own:
		return "its own keys are: " + and(known) + "; " + hint
	default:
		return "known here: " + strings.Join(known, ", ")
	}
	if !own {
		return ""
	}
	return hint
}

// ownKeys are the keys that a table has beside those of every entry.
func ownKeys(table []Field) []string {
	common := Fields(reflect.TypeFor[Common]())
	if find(table, "params") == nil || find(table, "aliases") == nil {
		common = nil
	}
	return slices.DeleteFunc(keys(table), func(key string) bool { return find(common, key) != nil })
}

// group writes a group of keys as an author could: its required keys, else
// its first, with the value that stands in their place.
func group(table []Field, v *source.Value) string {
	var pairs []string
	for _, f := range table {
		if f.Required {
			pairs = append(pairs, f.Key+": "+f.example(v))
		}
	}
	if len(pairs) == 0 {
		pairs = append(pairs, table[0].Key+": "+table[0].example(v))
	}
	return "{" + strings.Join(pairs, ", ") + "}"
}

// example is a value that the field could have, made from what was written where that is a text.
func (f Field) example(v *source.Value) string {
	written := strings.TrimSpace(v.Text)
	switch {
	case len(f.OneOf) > 0:
		return f.OneOf[0]
	case f.Type == reflect.TypeFor[Date]():
		return "2026-03-14"
	case f.Type == reflect.TypeFor[Span]():
		return "P1W"
	case f.Type != reflect.TypeFor[Text]() || written == "" || len(written) > 40 || strings.ContainsAny(written, "`{}[],:#\"'\n"):
		return "…"
	case f.Key == "id":
		return strings.Join(strings.Fields(strings.ToLower(written)), "-")
	}
	return written
}
