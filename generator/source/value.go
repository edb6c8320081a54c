package source

import (
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Kind is the plain type of a value, as YAML 1.2's core schema (section 10.3.2)
// sees what an author wrote without quotes. Dates are added to it.
type Kind uint8

// The kinds of a value.
const (
	Null   Kind = iota
	String      // also every unquoted word that is nothing else, such as no
	Number
	Bool
	Date // a calendar date YYYY-MM-DD without quotes, perhaps with a time of day; whether there is such a day is not known yet
	List
	Map
)

// Value is one value of a header with its place in the file.
type Value struct {
	problem.Pos // of the value itself; Width on its first line
	Kind        Kind
	Text        string   // a scalar as the author wrote it, unquoted and with block scalars decoded; "" for Null
	Items       []*Value // of a List
	Fields      []Field  // of a Map, in the author's order
}

// Field is one key of a Map with its value.
type Field struct {
	Key         string
	problem.Pos // of the key
	Value       *Value
}

// field returns the index of the key in a Map, or -1.
func (v *Value) field(key string) int {
	for i := range v.Fields {
		if v.Fields[i].Key == key {
			return i
		}
	}
	return -1
}

var (
	numberForm = regexp.MustCompile(`^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$`)
	dateForm   = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ] *[0-9]{1,2}:[0-9]{2}.*)?$`)
)

// plainKind is the kind of an unquoted YAML scalar.
func plainKind(text string) Kind {
	switch text {
	case "", "~", "null", "Null", "NULL":
		return Null
	case "true", "True", "TRUE", "false", "False", "FALSE":
		return Bool
	}
	switch {
	case !strings.ContainsRune("+-.0123456789", rune(text[0])):
		return String
	case numberForm.MatchString(text):
		return Number
	case dateForm.MatchString(text):
		return Date
	}
	return String
}
