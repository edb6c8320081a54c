package schema

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/spelling"
)

// YAML is the object as people write it in YAML, member by member. Its keys are plain words.
func (o Object) YAML() []byte {
	var b strings.Builder
	writeMembers(&b, o, "")
	return []byte(b.String())
}

func writeMembers(b *strings.Builder, o Object, indent string) {
	for i, m := range o {
		if i > 0 {
			b.WriteString(indent)
		}
		fmt.Fprintf(b, "%s:", m.Key)
		writeValue(b, m.Value, indent)
	}
}

// writeValue writes what stands behind a key: on its line, or indented below it.
func writeValue(b *strings.Builder, value any, indent string) {
	inner := indent + "  "
	switch v := value.(type) {
	case Object:
		b.WriteString("\n" + inner)
		writeMembers(b, v, inner)
	case []Object:
		b.WriteString("\n")
		for _, item := range v {
			b.WriteString(inner + "- ")
			writeMembers(b, item, inner+"  ")
		}
	case string:
		fmt.Fprintf(b, " %s\n", spelling.Scalar(v, inner))
	case []string:
		words := make([]string, len(v))
		for i, word := range v {
			words[i] = quoted(word)
		}
		fmt.Fprintf(b, " [%s]\n", strings.Join(words, ", "))
	case bool, float64, int:
		fmt.Fprintf(b, " %v\n", v)
	default:
		panic("no form in YAML for " + reflect.TypeOf(value).String())
	}
}

// quoted is a text within brackets, where commas and brackets mean something.
func quoted(word string) string {
	if text := spelling.Scalar(word, ""); !strings.ContainsAny(text, ",[]{}\n") {
		return text
	}
	text, err := compact(word)
	if err != nil {
		panic(err) // a text can be written
	}
	return string(text)
}
