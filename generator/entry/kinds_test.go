package entry

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// Each file of testdata/kinds shows every field of one kind, and how it is read.
func TestEveryFieldOfEveryKindIsReadWithItsTypeAndPlace(t *testing.T) {
	for _, s := range scenarios(t, "kinds") {
		t.Run(s.name(), func(t *testing.T) {
			file := s.parts[0]
			e, config, problems := read(file.name, file.text)
			s.expect(t, "entry", told(e, config, true))
			s.expect(t, "problems", report(t, problems))
			unread(t, e, config)
		})
	}
}

// told lists what was read: "field (type) value line:column". Without places it compares formats.
func told(e Entry, config *Config, places bool) string {
	d := dump{places: places}
	if config != nil {
		d.fields("", reflect.ValueOf(config).Elem())
		return d.String()
	}
	fmt.Fprintf(&d, "%s called %q\n", e.Head().Key, e.Head().Name())
	d.fields("", reflect.ValueOf(e).Elem())
	return d.String()
}

type dump struct {
	strings.Builder
	places bool
}

func (d *dump) fields(prefix string, v reflect.Value) {
	for _, f := range Fields(v.Type()) {
		if value := f.In(v); !value.IsZero() {
			d.field(prefix+f.Key, value)
		}
	}
}

func (d *dump) field(name string, v reflect.Value) {
	if params, ok := v.Interface().(Params); ok {
		for _, p := range params {
			fmt.Fprintf(d, "%s.%s kept\n", name, p.Key)
		}
		return
	}
	if _, ok := v.Addr().Interface().(scalar); ok {
		d.scalar(name, v)
		return
	}
	if v.Kind() == reflect.Struct {
		d.fields(name+".", v)
		return
	}
	for i := range v.Len() {
		d.field(fmt.Sprintf("%s[%d]", name, i), v.Index(i))
	}
}

func (d *dump) scalar(name string, v reflect.Value) {
	pos := v.FieldByName("Pos").Interface().(problem.Pos)
	shown := v.Field(1).Interface() // the value comes right after the place
	if text, ok := shown.(string); ok {
		shown = fmt.Sprintf("%q", text)
	}
	fmt.Fprintf(d, "%s (%s) %v", name, v.Type().Name(), shown)
	if d.places {
		fmt.Fprintf(d, " %d:%d", pos.Line, pos.Col)
	}
	d.WriteString("\n")
}

// unread complains of fields that no file of testdata/kinds shows.
func unread(t *testing.T, e Entry, config *Config) {
	t.Helper()
	v := reflect.ValueOf(config)
	if e != nil {
		v = reflect.ValueOf(e)
	}
	common := reflect.TypeFor[Common]()
	for _, f := range Fields(v.Elem().Type()) {
		shared := find(Fields(common), f.Key) != nil
		if f.In(v.Elem()).IsZero() && (!shared || e.Head().Key.Kind == KindGoal) {
			t.Errorf("%s is not shown", f.Key)
		}
	}
}

// The same header in the three formats is the same entry. The YAML of
// testdata/kinds is written as TOML and as JSON, and read again.
func TestYAMLAndTOMLAndJSONGiveTheSameEntry(t *testing.T) {
	for _, s := range scenarios(t, "kinds") {
		file := s.parts[0]
		if !strings.HasSuffix(file.name, ".md") {
			continue
		}
		e, _, problems := read(file.name, file.text)
		head, body := header(t, file), string(e.Head().Body)
		var toml strings.Builder
		for _, f := range head.Fields {
			fmt.Fprintf(&toml, "%s = %s\n", f.Key, inline(f.Value, " = "))
		}
		for format, text := range map[string]string{
			"TOML": "+++\n" + toml.String() + "+++\n" + body,
			"JSON": inline(head, ": ") + "\n" + body,
		} {
			other, _, others := read(file.name, text)
			if other == nil {
				t.Errorf("%s as %s: %s", s.name(), format, report(t, others))
				continue
			}
			if got, want := told(other, nil, false), told(e, nil, false); got != want {
				t.Errorf("%s as %s: got\n%swant\n%s", s.name(), format, got, want)
			}
			if len(others) != len(problems) {
				t.Errorf("%s as %s: %s", s.name(), format, report(t, others))
			}
		}
	}
}

// header is the header of a file as it was read, before it became an entry.
func header(t *testing.T, file part) *source.Value {
	t.Helper()
	doc, problems := source.Read(fstest.MapFS{file.name: {Data: []byte(file.text)}}, file.name)
	if doc == nil {
		t.Fatal(report(t, problems))
	}
	return doc.Header
}

// inline writes a value as TOML (RFC: toml.io v1.0.0) with " = " between key and value, or as JSON with ": ".
func inline(v *source.Value, equals string) string {
	var parts []string
	switch v.Kind {
	case source.Number, source.Bool:
		return v.Text
	case source.List:
		for _, item := range v.Items {
			parts = append(parts, inline(item, equals))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case source.Map:
		for _, f := range v.Fields {
			parts = append(parts, fmt.Sprintf("%q%s%s", f.Key, equals, inline(f.Value, equals)))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	if v.Kind == source.Date && equals == " = " {
		return v.Text
	}
	return fmt.Sprintf("%q", v.Text)
}
