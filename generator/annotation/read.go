package annotation

import (
	"errors"
	"fmt"
)

// File is what a file of annotations holds.
type File struct {
	Label       string // what it calls itself
	Total       int    // how many annotations stand in it
	Annotations []Annotation
	Left        []Left

	latestFirst bool // as a search at Hypothesis gives them
}

// Read reads a file of annotations: of the W3C's model, alone, in a list, on an
// AnnotationPage or in an AnnotationCollection with its first page in it, as
// Recogito and Annotorious write them too; or of Hypothesis, what its API
// answers to a search or its client exports. An error says what about the file
// as a whole is wrong.
func Read(data []byte) (File, error) {
	v, err := parse(data)
	if err != nil {
		return File{}, err
	}
	var f File
	list, err := f.find(v)
	if err != nil {
		return File{}, err
	}
	f.Total = len(list)
	if all := f.claimed(v); all > f.Total && len(f.Left) == 0 {
		f.left(0, fmt.Sprintf("there are %d annotations, and %d of them are in this file", all, f.Total))
	}
	for i, v := range list {
		f.add(i+1, v)
	}
	return f, nil
}

// find is the list of annotations in a file, whatever it stands in.
func (f *File) find(v any) ([]any, error) {
	if list, ok := v.([]any); ok {
		return list, nil
	}
	o, _ := v.(object)
	switch {
	case o.has("rows"):
		f.latestFirst = true
		return append(o.list("rows"), o.list("replies")...), nil // replies are apart where the search asked so
	case o.has("annotations"):
		return o.list("annotations"), nil
	case o.isA("AnnotationCollection") || o.has("first"):
		return f.collected(o)
	case o.has("items"):
		return f.items(o), nil
	case o.has("target", "uri", "body", "bodyValue"):
		return []any{v}, nil
	}
	return nil, errors.New("no annotations are found in it: it is neither a W3C annotation, page or collection, nor an export of Hypothesis")
}

// claimed is how many annotations a search or a collection says that there are.
func (f *File) claimed(v any) int {
	o, _ := v.(object)
	all, err := number(o["total"])
	if err != nil {
		return 0
	}
	return all
}

// collected are the annotations of a collection whose first page is in it.
func (f *File) collected(o object) ([]any, error) {
	f.Label = o.text("label")
	if o.has("items") {
		return f.items(o), nil
	}
	first, ok := o["first"].(object)
	if !ok && o.has("first") {
		return nil, fmt.Errorf("this collection only says where its annotations are: save the page %q, and bring that in", shortened(o.text("first")))
	}
	return f.items(first), nil
}

// items are the annotations of a page.
func (f *File) items(page object) []any {
	if page.has("next") {
		f.left(0, "more annotations follow on another page, which is not in this file: "+shortened(page.text("next")))
	}
	return page.list("items")
}

func (f *File) left(number int, why string) { f.Left = append(f.Left, Left{number, why}) }

// add reads one annotation.
func (f *File) add(number int, v any) {
	o, ok := v.(object)
	switch {
	case !ok:
		if address, ok := v.(string); ok {
			f.left(number, "only its address is here: "+shortened(address))
			return
		}
		f.left(number, "it is no annotation but a "+shape(v))
	case o.has("uri", "user", "text") && !o.has("body", "bodies", "bodyValue"):
		f.hypothesis(number, o)
	case o.has("target", "hasTarget"):
		f.w3c(number, o)
	default:
		f.left(number, "it does not say what it speaks of (target)")
	}
}

// shape names a value that is no object.
func shape(v any) string {
	switch v.(type) {
	case []any:
		return "list"
	case nil:
		return "null"
	case bool:
		return "yes or no"
	}
	return "number"
}
