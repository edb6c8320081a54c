package entry

import (
	"reflect"
	"slices"
	"sync"
)

// Copy returns an entry of its own, so that who changes the copy's references
// changes nothing of the original. The document and the outline are shared.
func Copy(e Entry) Entry {
	v := reflect.ValueOf(e).Elem()
	c := reflect.New(v.Type())
	c.Elem().Set(v)
	separate(c.Elem())
	return c.Interface().(Entry)
}

// separate gives the slices of a copied struct, which hold references, elements of their own.
func separate(v reflect.Value) {
	for _, f := range linked(v.Type()) {
		field := v.FieldByIndex(f.index)
		switch {
		case field.Kind() == reflect.Slice && field.Len() > 0:
			own := reflect.MakeSlice(field.Type(), field.Len(), field.Len())
			reflect.Copy(own, field)
			field.Set(own)
			for i := range own.Len() {
				separate(own.Index(i))
			}
		case field.Kind() == reflect.Struct:
			separate(field)
		}
	}
}

// Refs calls visit for every reference in the entry's header, and Files for
// every file that it names. What visit does to them, the entry keeps.
func Refs(e any, visit func(*Ref)) { each(reflect.ValueOf(e).Elem(), visit) }

// Files calls visit for every file that the entry's header names.
func Files(e any, visit func(*File)) { each(reflect.ValueOf(e).Elem(), visit) }

// Texts calls visit for every text that the entry's header says in words.
func Texts(e any, visit func(*Text)) { each(reflect.ValueOf(e).Elem(), visit) }

// URLs calls visit for every address that the entry's header names.
func URLs(e any, visit func(*URL)) { each(reflect.ValueOf(e).Elem(), visit) }

func each[T any](v reflect.Value, visit func(*T)) {
	if !v.CanAddr() {
		return
	}
	if hit, ok := v.Addr().Interface().(*T); ok {
		visit(hit)
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			each(v.Index(i), visit)
		}
	case reflect.Struct:
		for _, f := range under(v.Type(), reflect.TypeFor[T]()) {
			each(v.FieldByIndex(f.index), visit)
		}
	}
}

// linked are the rows of a table under which references or files can stand.
func linked(t reflect.Type) []Field { return under(t, nil) }

// under are the rows of a table under which values of a type can stand; of no
// type, references or files. They are found once for each pair.
func under(t, wanted reflect.Type) []Field {
	pair := [2]reflect.Type{t, wanted}
	if known, ok := ways.Load(pair); ok {
		return known.([]Field)
	}
	var some []Field
	for _, f := range rows(t) {
		if holds(f.Type, wanted) {
			some = append(some, f)
		}
	}
	ways.Store(pair, some)
	return some
}

var ways sync.Map // a table and what is wanted, as [2]reflect.Type → []Field

// holds reports whether values of a type have what is wanted within, or are it.
func holds(t, wanted reflect.Type) bool {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t == wanted || wanted == nil && (t == reflect.TypeFor[Ref]() || t == reflect.TypeFor[File]()) {
		return true
	}
	return slices.ContainsFunc(rows(t), func(f Field) bool { return holds(f.Type, wanted) })
}

// Keep takes the references that keep does not want out of an entry's own
// copy: from lists altogether, elsewhere they become empty.
func Keep(e Entry, keep func(Ref) bool) { keepIn(reflect.ValueOf(e).Elem(), keep) }

func keepIn(v reflect.Value, keep func(Ref) bool) {
	switch target := v.Addr().Interface().(type) {
	case *Ref:
		if !keep(*target) {
			*target = Ref{}
		}
		return
	case *[]Ref:
		var kept []Ref
		for _, r := range *target {
			if keep(r) {
				kept = append(kept, r)
			}
		}
		*target = kept
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			keepIn(v.Index(i), keep)
		}
	case reflect.Struct:
		for _, f := range linked(v.Type()) {
			keepIn(v.FieldByIndex(f.index), keep)
		}
	}
}
