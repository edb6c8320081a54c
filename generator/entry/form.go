package entry

import (
	"reflect"
	"slices"
)

// Table is the table of what may stand in the header of a kind: what every
// entry has, and its own. A translation has only what is text.
func Table(k Kind) []Field {
	table := Fields(reflect.TypeOf(empty(k)).Elem())
	if k != KindTranslation {
		return table
	}
	return slices.DeleteFunc(slices.Clone(table), func(f Field) bool { return slices.Contains(facts, f.Key) })
}

// Form is what may stand behind a key.
type Form struct {
	One  reflect.Type // the type of one value
	List bool         // several may stand there; one alone is a list of one
	Rows []Field      // of a group of keys: its table
	Name *Field       // of a group whose keys the author chooses: the row by which a key is read
	Each *Field       // of such a group: the row of what stands behind each key; nil where that is a group with Rows
}

// Form says what may stand behind the field's key.
func (f Field) Form() Form {
	form := Form{One: f.Type}
	if f.Type.Kind() != reflect.Slice || f.Type == reflect.TypeFor[Params]() {
		form.Rows = rows(f.Type)
		return form
	}
	form.One = f.Type.Elem()
	form.Rows = rows(form.One)
	if form.Name = find(form.Rows, anyKey); form.Name == nil {
		form.List = true
		return form
	}
	form.Each = find(form.Rows, itself)
	form.Rows = slices.DeleteFunc(slices.Clone(form.Rows), func(f Field) bool { return f.Key == anyKey || f.Key == itself })
	return form
}
