package entry

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Field is one row of the table of fields: what an author may write under a key.
type Field struct {
	Key      string
	Doc      string
	Required bool
	OneOf    []string // the closed list of a Choice
	To       string   // what a Ref may refer to
	Min, Max float64  // of a Number
	Whole    bool     // a Number without a fraction
	Said     bool     // a Text that is only said: nothing is found, counted or ordered by it
	Type     reflect.Type

	counted bool
	index   []int
}

// anyKey and itself are the keys of a struct that is read from one pair of a
// map: the pair's key, and its value when that is no map of its own.
const (
	anyKey = "*"
	itself = "="
)

// Fields is the table of a struct type: every field with a key tag, those of
// embedded structs first. It is made once for each type.
func Fields(t reflect.Type) []Field {
	if known, ok := tables.Load(t); ok {
		return known.([]Field)
	}
	table := fieldsOf(t, nil)
	tables.Store(t, table)
	return table
}

var tables sync.Map // reflect.Type → []Field

func fieldsOf(t reflect.Type, index []int) []Field {
	var table []Field
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(slices.Clone(index), i)
		if f.Anonymous && f.Type.Kind() == reflect.Struct && f.Tag.Get("key") == "" {
			table = append(table, fieldsOf(f.Type, at)...)
			require(table, strings.Fields(f.Tag.Get("require")))
			continue
		}
		if tag, ok := f.Tag.Lookup("key"); ok {
			table = append(table, fieldOf(f, tag, at))
		}
	}
	return table
}

func require(table []Field, keys []string) {
	for i := range table {
		table[i].Required = table[i].Required || slices.Contains(keys, table[i].Key)
	}
}

func fieldOf(f reflect.StructField, tag string, index []int) Field {
	key, required := strings.CutSuffix(tag, ",required")
	field := Field{Key: key, Required: required, Doc: f.Tag.Get("doc"), OneOf: strings.Fields(f.Tag.Get("oneof")), To: f.Tag.Get("to"), Type: f.Type, index: index}
	field.Whole, field.Said, field.counted = has(f, "whole"), has(f, "said"), has(f, "counted")
	if span := f.Tag.Get("range"); span != "" {
		if _, err := fmt.Sscan(span, &field.Min, &field.Max); err != nil {
			panic("the range of " + f.Name + " is not two numbers")
		}
	}
	return field
}

// keys are the words an author may write as keys of a struct.
func keys(table []Field) []string {
	list := make([]string, 0, len(table))
	for _, f := range table {
		if f.Key != anyKey && f.Key != itself {
			list = append(list, f.Key)
		}
	}
	return list
}

// find returns the row of a key, nil when there is none.
func find(table []Field, key string) *Field {
	for i := range table {
		if table[i].Key == key {
			return &table[i]
		}
	}
	return nil
}

// hint tells an author what to write here.
func (f Field) hint() string {
	if f.Doc == "" {
		return ""
	}
	return fmt.Sprintf("write `%s: …` (%s)", f.Key, f.Doc)
}

// In returns the field's value in a struct of the type that the table is of.
func (f Field) In(v reflect.Value) reflect.Value { return v.FieldByIndex(f.index) }
