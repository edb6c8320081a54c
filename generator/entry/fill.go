package entry

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// decoder reads the header of one document.
type decoder struct {
	doc      *source.Document
	lenient  bool            // a page: unknown keys and unreadable fields are kept under params
	wrong    map[string]bool // top-level keys that are there, perhaps misspelt, and cannot be read
	private  bool            // a key may have been meant to say who may see it
	draft    bool            // a key may have been meant to say that it is a draft
	doubts   []problem.Problem
	problems []problem.Problem
}

func (d *decoder) add(pos problem.Pos, rule, text, hint string) {
	d.problems = append(d.problems, d.doc.Problem(pos, rule, text, hint))
}

// fill reads a header into the struct of an entry or of the configuration.
func (d *decoder) fill(dst reflect.Value, m *source.Value) {
	table := Fields(dst.Type())
	for _, pair := range m.Fields {
		f := find(table, pair.Key)
		if f == nil {
			d.unknown(dst, table, pair)
			continue
		}
		before := len(d.problems)
		d.set(dst.FieldByIndex(f.index), f, pair.Value)
		if len(d.problems) > before {
			d.unreadable(dst, pair, before)
		}
	}
	d.swallowed(table, m)
}

// miss notes that a key is there but wrong, so that it is not also missed.
func (d *decoder) miss(key string) {
	if d.wrong == nil {
		d.wrong = map[string]bool{}
	}
	d.wrong[key] = true
}

// unreadable is for a field that is there but wrong. A page keeps it under
// params and is only warned: someone else's headers have other meanings. Who
// may see it, and whether it is a draft, is never guessed.
func (d *decoder) unreadable(dst reflect.Value, pair source.Field, before int) {
	d.miss(pair.Key)
	d.draft = d.draft || pair.Key == "draft"
	if !d.lenient || pair.Key == "audience" || pair.Key == "draft" {
		return
	}
	for i := range d.problems[before:] {
		if d.problems[before+i].Rule != badPassage {
			d.problems[before+i].Level = problem.Warning
		}
	}
	keep(dst, pair)
}

func (d *decoder) unknown(dst reflect.Value, table []Field, pair source.Field) {
	switch {
	case problem.Nearest(pair.Key, []string{"audience"}) != "":
		d.private = true
	case strings.EqualFold(pair.Key, "draft"):
		d.draft = true
	case d.lenient:
		keep(dst, pair)
		d.doubtful(pair)
		return
	}
	d.miss(problem.Nearest(pair.Key, keys(table)))
	if meant := synonyms(pair.Key, table); len(meant) == 1 {
		d.miss(meant[0])
	}
	hint := keyHint(pair.Key, table, true)
	d.add(pair.Pos, "unknown-key", fmt.Sprintf("unknown key %q", pair.Key), hint)
	d.doubtful(pair)
}

func keep(dst reflect.Value, pair source.Field) {
	if e, ok := dst.Addr().Interface().(Entry); ok {
		e.Head().Params = append(e.Head().Params, pair)
	}
}

// set reads one value into one field of any type. A key without a value is a
// field that is not there, but for those that are never guessed.
func (d *decoder) set(dst reflect.Value, f *Field, v *source.Value) {
	if v.Kind == source.Null && f.Type != reflect.TypeFor[Audience]() && f.Key != "draft" {
		return
	}
	switch target := dst.Addr().Interface().(type) {
	case *Params:
		if d.isMap(f, v) {
			*target = append(*target, v.Fields...)
		}
	case scalar:
		d.scalar(target, f, v)
	default:
		switch {
		case dst.Kind() == reflect.Struct:
			d.structure(dst, f, v)
		case find(rows(dst.Type().Elem()), anyKey) != nil:
			d.pairs(dst, f, v)
		default:
			d.list(dst, f, v)
		}
	}
}

// rows is the table of a type, empty for one that is no struct of fields.
func rows(t reflect.Type) []Field {
	if t.Kind() != reflect.Struct || reflect.PointerTo(t).Implements(scalarType) {
		return nil
	}
	return Fields(t)
}

var scalarType = reflect.TypeFor[scalar]()

func (d *decoder) scalar(dst scalar, f *Field, v *source.Value) {
	if who, ok := dst.(*Audience); ok {
		*who = Audience{v.Pos, Private} // until it is read
	}
	if v.Kind == source.List || v.Kind == source.Map {
		d.add(v.Pos, "wrong-type", fmt.Sprintf("%s: a %s stands where one value is wanted", f.Key, shape(v)), f.hint())
		return
	}
	if rule, text, hint := dst.read(v, f); rule != "" {
		d.add(v.Pos, rule, text, hint)
	}
}

func shape(v *source.Value) string {
	switch v.Kind {
	case source.List:
		return "list"
	case source.Map:
		return "group of keys"
	}
	return "single value"
}

func (d *decoder) isMap(f *Field, v *source.Value) bool {
	if v.Kind == source.Map {
		return true
	}
	hint := f.hint()
	if known := keys(rows(f.Type)); len(known) > 0 {
		hint = fmt.Sprintf("write `%s`; its keys are: %s", group(rows(f.Type), v), and(known))
	}
	d.add(v.Pos, "wrong-type", fmt.Sprintf("%s: a %s stands where a group of keys is wanted", f.Key, shape(v)), hint)
	return false
}

// structure reads a map into a struct, with its own keys and required fields.
// A consent that cannot be read in full is none.
func (d *decoder) structure(dst reflect.Value, f *Field, v *source.Value) {
	if !d.isMap(f, v) {
		return
	}
	table := Fields(dst.Type())
	start, wrong := len(d.problems), map[string]bool{}
	for _, pair := range v.Fields {
		own := find(table, pair.Key)
		if own == nil || pair.Key == anyKey || pair.Key == itself {
			d.add(pair.Pos, "unknown-key", fmt.Sprintf("unknown key %q in %s", pair.Key, f.Key), keyHint(pair.Key, table, false))
			wrong[problem.Nearest(pair.Key, keys(table))] = true
			continue
		}
		before := len(d.problems)
		d.set(dst.FieldByIndex(own.index), own, pair.Value)
		wrong[pair.Key] = len(d.problems) > before
	}
	for _, own := range table {
		if own.Required && !wrong[own.Key] && dst.FieldByIndex(own.index).IsZero() && !withheld(dst) {
			d.add(v.Pos, "missing", fmt.Sprintf("%s is missing in %s", own.Key, f.Key), fmt.Sprintf("add `%s:` (%s)", own.Key, own.Doc))
		}
	}
	if _, ok := dst.Addr().Interface().(*Consent); ok && len(d.problems) > start {
		dst.SetZero()
	}
}

// withheld reports whether a struct is a note that stands in the place of another: it says nothing, and keeps its number.
func withheld(dst reflect.Value) bool {
	n, ok := dst.Addr().Interface().(*Note)
	return ok && n.In.Text == Withheld
}

// list reads a list into a slice; one value alone is a list of one.
func (d *decoder) list(dst reflect.Value, f *Field, v *source.Value) {
	items := v.Items
	if v.Kind != source.List {
		items = []*source.Value{v}
	}
	slice := reflect.MakeSlice(dst.Type(), len(items), len(items))
	item := *f
	item.Type = dst.Type().Elem()
	kept := 0
	for _, value := range items {
		slot := slice.Index(kept)
		d.set(slot, &item, value)
		if !slot.IsZero() {
			kept++
		}
	}
	if kept > 0 {
		dst.Set(slice.Slice(0, kept))
	}
}

// pairs reads a map into a slice of structs, one for each pair, in the author's order.
func (d *decoder) pairs(dst reflect.Value, f *Field, v *source.Value) {
	if !d.isMap(f, v) {
		return
	}
	elem := dst.Type().Elem()
	table := Fields(elem)
	slice := reflect.MakeSlice(dst.Type(), len(v.Fields), len(v.Fields))
	for i, pair := range v.Fields {
		slot := slice.Index(i)
		name := find(table, anyKey)
		if len(name.OneOf) > 0 && !slices.Contains(name.OneOf, pair.Key) {
			d.add(pair.Pos, "unknown-key", fmt.Sprintf("unknown key %q in %s", pair.Key, f.Key), orList(pair.Key, name.OneOf))
		} else {
			d.set(slot.FieldByIndex(name.index), name, &source.Value{Pos: pair.Pos, Kind: source.String, Text: pair.Key})
		}
		row := *f
		row.Key = pair.Key
		if own := find(table, itself); own != nil {
			single := *own
			single.Key = pair.Key
			d.set(slot.FieldByIndex(own.index), &single, pair.Value)
			continue
		}
		row.Type = elem
		d.structure(slot, &row, pair.Value)
	}
	dst.Set(slice)
}
