package schema

import (
	"bytes"
	"encoding/json"
)

// Object is an object of JSON whose members keep their order.
type Object []Member

// Member is a key of an Object with its value: a string, a number, a bool, nil,
// an Object, or a slice of such.
type Member struct {
	Key   string
	Value any
}

// MarshalJSON writes the members in their order.
func (o Object) MarshalJSON() ([]byte, error) {
	b := bytes.NewBufferString("{")
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := compact(m.Key)
		if err != nil {
			return nil, err
		}
		value, err := compact(m.Value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// compact is a value in JSON in which <, > and & stay as they are.
func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// JSON is the object as people read it, with a line end after it.
func (o Object) JSON() []byte {
	var b bytes.Buffer
	text, err := compact(o)
	if err == nil {
		err = json.Indent(&b, text, "", "  ")
	}
	if err != nil {
		panic(err) // all that an object holds can be written
	}
	b.WriteByte('\n')
	return b.Bytes()
}
