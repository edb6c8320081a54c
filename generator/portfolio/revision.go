package portfolio

import (
	"fmt"
	"reflect"
	"strconv"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Revisions returns the changes of a goal or milestone, oldest first; nil for other entries.
func Revisions(e entry.Entry) []entry.Revision {
	switch e := e.(type) {
	case *entry.Goal:
		return e.Revisions
	case *entry.Milestone:
		return e.Revisions
	}
	return nil
}

// revisions checks each entry's changes.
func (l *linker) revisions() {
	for _, e := range l.p.Entries {
		l.chain(e)
	}
}

// chain checks the changes of an entry as a chain: every "from" is the "to"
// before it, and the last "to" is what the field says now.
func (l *linker) chain(e entry.Entry) {
	last := map[string]entry.Revision{}
	for _, r := range Revisions(e) {
		l.revision(e, r, last)
		last[r.Field.Value] = r
	}
	for _, r := range Revisions(e) {
		if r == last[r.Field.Value] {
			l.present(e, r)
		}
	}
}

func (l *linker) revision(e entry.Entry, r entry.Revision, last map[string]entry.Revision) {
	c := e.Head()
	before, ok := last[r.Field.Value]
	if !ok {
		return
	}
	if before.To.Value != r.From.Value {
		pos := r.From.Pos
		if pos == (problem.Pos{}) {
			pos = r.Field.Pos
		}
		l.add(c.Problem(pos, "broken-chain", fmt.Sprintf("%s changed from %q here, but the revision before changed it to %q", r.Field, r.From, before.To), "let each `from` be the `to` before it"))
	}
	if r.Date.Known() && before.Date.Known() && r.Date.Day < before.Date.Day {
		l.add(c.Problem(r.Date.Pos, "broken-chain", fmt.Sprintf("this revision is from %s, before the one above it (%s)", r.Date, before.Date), "list revisions oldest first"))
	}
}

// present checks that the last revision of a field leads to what it says now.
func (l *linker) present(e entry.Entry, r entry.Revision) {
	c := e.Head()
	now, known := says(e, r.Field.Value)
	switch {
	case c.Misread(r.Field.Value):
	case !known:
		l.add(c.Problem(r.Field.Pos, "unknown-key", fmt.Sprintf("a %s has no %q that could have changed", c.Key.Kind, r.Field), "name the key of this entry that was revised"))
	case now == nil: // a list or a group of keys, which no single word can be held to
	case *now != r.To.Value:
		pos := r.To.Pos
		if pos == (problem.Pos{}) {
			pos = r.Field.Pos
		}
		l.add(c.Problem(pos, "broken-chain", fmt.Sprintf("the last revision changed %s to %q, but it says %q now", r.Field, r.To, *now), "the last `to` is the present value: change one of them"))
	}
}

// says is what a field says now, as an author would write it; nil where that
// is no single value. It reports whether the entry has such a field.
func says(e entry.Entry, key string) (now *string, known bool) {
	v := reflect.ValueOf(e).Elem()
	for _, f := range entry.Fields(v.Type()) {
		if f.Key != key {
			continue
		}
		switch value := f.In(v).Interface().(type) {
		case entry.Number:
			return new(strconv.FormatFloat(value.Value, 'g', -1, 64)), true
		case entry.Ref:
			return new(value.Text), true
		case fmt.Stringer:
			return new(value.String()), true
		}
		return nil, true
	}
	return nil, false
}
