package sources

import (
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// header is the header of an entry, as YAML.
func (w writer) header(e entry.Entry, at string) string {
	c := e.Head()
	h := header{writer: w, at: at, of: e}
	if by := entry.KeyOf(at); by.Kind != c.Key.Kind {
		h.line("", "kind", string(c.Key.Kind))
	}
	if by := entry.KeyOf(at); by.ID != c.Key.ID && c.Key.Kind != entry.KindTranslation {
		h.line("", "id", id(c.Key))
	}
	h.fields(reflect.ValueOf(e).Elem(), "")
	h.line("", "audience", w.edition.LevelOf(e).String())
	return h.String()
}

// id is what a header calls an entry; a page has that within its folder.
func id(k entry.Key) string {
	if k.Kind == entry.KindPage {
		return path.Base(k.ID)
	}
	return k.ID
}

// header is YAML, in blocks, in the making.
type header struct {
	writer
	strings.Builder
	at string      // where the source lies
	of entry.Entry // whose header it is; nil for the configuration
}

// elsewhere are the fields that a header says by its place or in words of its own.
var elsewhere = []string{"kind", "id", "audience", "params"}

// fields writes the fields of a struct that were given, each on lines of its own.
func (h *header) fields(v reflect.Value, indent string) {
	for _, f := range entry.Fields(v.Type()) {
		if indent == "" && slices.Contains(elsewhere, f.Key) || f.Key == "*" || f.Key == "=" {
			continue
		}
		h.field(f, f.In(v), indent)
	}
}

func (h *header) field(f entry.Field, v reflect.Value, indent string) {
	if one, known := h.scalar(v); known {
		if one == "" && f.Required && v.Type() == reflect.TypeFor[entry.Ref]() {
			one = entry.Withheld
		}
		h.line(indent, f.Key, one)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		h.group(f.Key, indent, func(in string) { h.fields(v, in) })
	case reflect.Slice:
		h.group(f.Key, indent, func(in string) { h.items(v, in) })
	}
}

// group writes what stands below a key, and the key only if anything does.
func (h *header) group(key, indent string, within func(indent string)) {
	whole := h.String()
	h.WriteString(indent + asKey(key) + ":\n")
	begun := h.Len()
	if within(indent + "  "); h.Len() == begun {
		h.Reset()
		h.WriteString(whole)
	}
}

// line writes a key with one value, if there is one.
func (h *header) line(indent, key, value string) {
	if value != "" {
		h.WriteString(indent + asKey(key) + ": " + written(value, indent+"  ") + "\n")
	}
}

// written is a value of YAML; a number, a day and a truth stand without quotes.
func written(value, indent string) string {
	if bare.MatchString(value) {
		return value
	}
	return spelling.Scalar(value, indent)
}

// asKey is a key of YAML.
func asKey(key string) string {
	if word.MatchString(key) {
		return key
	}
	return spelling.Scalar(key, "")
}

var word = regexp.MustCompile(`^[a-z]\w*$`)

var bare = regexp.MustCompile(`^(true|false|-?(0|[1-9]\d*)(\.\d+)?|\d{4}-\d{2}-\d{2})$`)

// items writes a list, or the pairs of a map.
func (h *header) items(v reflect.Value, indent string) {
	for i := range v.Len() {
		item := v.Index(i)
		if one, known := h.scalar(item); known {
			if one != "" {
				h.WriteString(indent + "- " + written(one, indent+"  ") + "\n")
			}
			continue
		}
		if name, value, ok := pair(item); ok {
			h.pair(name, value, item, indent)
			continue
		}
		h.item(item, indent)
	}
}

// item writes a group of keys within a list.
func (h *header) item(v reflect.Value, indent string) {
	own := header{writer: h.writer, at: h.at, of: h.of}
	own.fields(v, indent+"  ")
	own.withheld(v, indent+"  ")
	if own.Len() > 0 {
		h.WriteString(indent + "- " + strings.TrimPrefix(own.String(), indent+"  "))
	}
}

// withheld says of a group what its entry knows of things that are not shown:
// that there are some.
func (h *header) withheld(v reflect.Value, indent string) {
	switch x := v.Interface().(type) {
	case entry.Note:
		if h.Len() == 0 {
			h.line(indent, "in", entry.Withheld)
		}
	case entry.Criterion:
		if x.Whole() {
			return
		}
		if len(x.MetBy) == 0 {
			h.WriteString(indent + "met_by:\n")
		}
		h.WriteString(indent + "  - " + entry.Withheld + "\n")
	case entry.Pause:
		if x.Scoped() && len(x.Scope) == 0 {
			h.WriteString(indent + "scope: [" + entry.Withheld + "]\n")
		}
	}
}

// pair is a row that was read from a pair of a map: its key, and its value where that is no group of keys.
func pair(v reflect.Value) (name, value reflect.Value, ok bool) {
	for _, f := range entry.Fields(v.Type()) {
		switch f.Key {
		case "*":
			name, ok = f.In(v), true
		case "=":
			value = f.In(v)
		}
	}
	return
}

func (h *header) pair(name, value, row reflect.Value, indent string) {
	key, _ := h.scalar(name)
	switch {
	case key == "":
	case !value.IsValid():
		h.group(key, indent, func(in string) { h.fields(row, in) })
	case value.Kind() == reflect.Slice:
		h.group(key, indent, func(in string) { h.items(value, in) })
	default:
		one, _ := h.scalar(value)
		if seen, ok := row.Interface().(entry.Seen); ok {
			one = h.seen(seen)
		}
		h.line(indent, key, one)
	}
}

// unlike is what a review has seen of a work that is not any more as it was: no
// fingerprint of what is not shown, and none that any work has.
const unlike = "0000000000000000"

// seen says of a work whether it is as a review has seen it.
func (h *header) seen(s entry.Seen) string {
	if now := h.site.Fingerprint(s.Work.Key); s.Print.Value == now {
		return now
	}
	return unlike
}
