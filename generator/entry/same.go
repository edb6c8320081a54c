package entry

import (
	"reflect"

	"github.com/mentorfolio/mentorfolio/generator/markdown"
)

// SameHeader reports whether two entries differ in nothing but their bodies:
// the same kind, every field with the same value in the same place.
func SameHeader(a, b Entry) bool { return reflect.DeepEqual(bodiless(a), bodiless(b)) }

// bodiless is an entry without its body.
func bodiless(e Entry) Entry {
	e = Copy(e)
	c := e.Head()
	c.Doc, c.Body, c.Outline = nil, nil, markdown.Outline{}
	return e
}
