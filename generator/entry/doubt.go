package entry

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// A doubt is a place of a header that may have been meant to say for whom an
// entry is, and says nothing because of where or how it stands. Where the
// header says its audience as it should, nothing is in doubt; else the entry is private.

// doubtful notes what an unknown key at the top may have been meant to do.
func (d *decoder) doubtful(pair source.Field) {
	switch intentOf(pair.Key, single(pair.Value)) {
	case drafts:
		d.draft = true
		d.warn(pair.Pos, fmt.Sprintf("%q may have been meant to hold this back, so it is taken for a draft", pair.Key), "write `draft: true`; or `draft: false` and leave this key out")
	case hides:
		d.doubt(problem.Warning, pair.Pos, fmt.Sprintf("%q may have been meant to say who may see this, so it is held back as private", pair.Key))
	}
}

// single is a value's text; a list or a map is no word of any kind.
func single(v *source.Value) string {
	if v.Kind == source.List || v.Kind == source.Map {
		return "no"
	}
	return v.Text
}

func (d *decoder) doubt(level problem.Level, pos problem.Pos, text string) {
	p := d.doc.Problem(pos, "unclear-audience", text, "write `audience: …` at the left margin of the header, above all tables: public, cohort, pair or private")
	p.Level = level
	d.doubts = append(d.doubts, p)
}

func (d *decoder) warn(pos problem.Pos, text, hint string) {
	if !d.told(pos) {
		d.add(pos, "unclear-audience", text, hint)
		d.problems[len(d.problems)-1].Level = problem.Warning
	}
}

// told reports whether a problem at the place is known already.
func (d *decoder) told(pos problem.Pos) bool {
	for _, p := range d.problems {
		if p.Line == pos.Line && p.Col == pos.Col {
			return true
		}
	}
	return false
}

// unsettled tells the doubts, and reports whether there are any.
func (d *decoder) unsettled() bool {
	for _, p := range d.doubts {
		if !d.told(p.Pos) {
			d.problems = append(d.problems, p)
		}
	}
	return len(d.doubts) > 0
}

// swallowed looks for an audience that another key has swallowed: one in a
// table or list, in a text, or on a line that a quote or an indentation made part of the value above.
func (d *decoder) swallowed(table []Field, header *source.Value) {
	keys := map[int]bool{}
	var texts []*source.Value
	for _, pair := range header.Fields {
		keys[pair.Line] = true
		f := find(table, pair.Key)
		named := f != nil && f.Type.Kind() == reflect.Slice && find(rows(f.Type.Elem()), anyKey) != nil
		texts = append(texts, d.within(pair.Value, named, keys)...)
	}
	if d.lostLines(keys) {
		return
	}
	for _, v := range texts {
		d.doubt(problem.Warning, v.Pos, "this text says who may see it, where it counts for nothing, so all is held back as private")
	}
}

// within looks into a value, notes the lines of its keys, and returns the texts
// that state an audience. Named are the keys of a map that the author invents, such as criteria.
func (d *decoder) within(v *source.Value, named bool, keys map[int]bool) (texts []*source.Value) {
	if levelIn(asSeen(v.Text)) {
		texts = append(texts, v)
	}
	for _, item := range v.Items {
		texts = append(texts, d.within(item, false, keys)...)
	}
	for _, pair := range v.Fields {
		keys[pair.Line] = true
		if !named && intentByName(pair.Key, single(pair.Value)) != harmless {
			d.doubt(problem.Warning, pair.Pos, fmt.Sprintf("%q counts only at the top of the header, not within another key, so this is held back as private", pair.Key))
		}
		texts = append(texts, d.within(pair.Value, false, keys)...)
	}
	return texts
}

// lostLines finds the lines of the header that read as a key and are none.
func (d *decoder) lostLines(keys map[int]bool) (found bool) {
	text, line := d.doc.HeaderText()
	for raw := range strings.Lines(text) {
		if !keys[line] && statesAudience(raw) {
			found = true
			content := strings.TrimRight(raw, " \t\n")
			indent := len(content) - len(strings.TrimLeft(content, " \t"))
			d.doubt(problem.Error, problem.Pos{Line: line, Col: indent + 1, Width: len([]rune(content)) - indent},
				"this line belongs to the value above it and says nothing of who may see this, so it is held back as private")
		}
		line++
	}
	return found
}
