package source

import (
	"bytes"
	"errors"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// tableReader makes values of the expressions of a TOML text (v1.0.0).
type tableReader struct {
	*decoder
	parser unstable.Parser
	table  *Value          // that the next keys belong to
	opened map[*Value]bool // tables that have a [header] of their own
}

// readTOML reads a header in TOML. Duplicate keys are found here, where the
// first is known; the library then checks what else the format demands, such as days that exist.
func (t *decoder) readTOML(text []byte) {
	if at := tomlTooDeep(text); at >= 0 {
		t.problems = t.doc.tooDeep(t.place(at, 1))
		return
	}
	t.root = t.value(t.place(0, 0), Map, "")
	r := &tableReader{decoder: t, table: t.root, opened: map[*Value]bool{}}
	r.parser.Reset(text)
	for !t.full() && r.parser.NextExpression() {
		r.expression(r.parser.Expression())
	}
	var syntax *unstable.ParserError
	if err := r.parser.Error(); errors.As(err, &syntax) {
		at := cap(text) - cap(syntax.Highlight) // a slice of text
		t.explainTOML(t.place(at, len(syntax.Highlight)), syntax.Message)
		return
	}
	if len(t.problems) == 0 {
		r.check(text)
	}
}

// check lets the library decode the text by all rules of TOML.
func (r *tableReader) check(text []byte) {
	var all map[string]any
	err := toml.Unmarshal(text, &all)
	if err == nil {
		return
	}
	pos := r.place(0, 0)
	if wrong := new(toml.DecodeError); errors.As(err, &wrong) {
		row, column := wrong.Position() // in bytes
		start := int(r.doc.lines[pos.Line+row-2])
		pos = r.doc.where(start+column-1, 1)
	}
	r.explainTOML(pos, strings.TrimPrefix(err.Error(), "toml: "))
}

func (r *tableReader) expression(n *unstable.Node) {
	switch n.Kind {
	case unstable.KeyValue:
		r.keyValue(r.table, n)
	case unstable.Table:
		r.header(n)
	case unstable.ArrayTable:
		r.arrayHeader(n)
	}
}

// header reads [a.b].
func (r *tableReader) header(n *unstable.Node) {
	parent, last := r.walk(r.root, n.Key())
	r.table = &Value{Kind: Map} // of a header that cannot be, so that its keys are still looked at
	if parent == nil {
		return
	}
	key, pos := string(last.Data), r.at(last)
	i := parent.field(key)
	switch {
	case i < 0:
		r.table = r.value(pos, Map, "")
		r.add(parent, Field{Key: key, Pos: pos, Value: r.table})
	case parent.Fields[i].Value.Kind == Map && !r.opened[parent.Fields[i].Value]:
		r.table = parent.Fields[i].Value
	default:
		r.twice(key, pos, parent.Fields[i].Pos)
	}
	r.opened[r.table] = true
}

// arrayHeader reads [[a.b]].
func (r *tableReader) arrayHeader(n *unstable.Node) {
	parent, last := r.walk(r.root, n.Key())
	r.table = r.value(r.place(0, 0), Map, "")
	if parent == nil {
		return
	}
	key, pos := string(last.Data), r.at(last)
	r.table.Pos = pos
	if i := parent.field(key); i < 0 {
		list := r.value(pos, List, "")
		list.Items = []*Value{r.table}
		r.add(parent, Field{Key: key, Pos: pos, Value: list})
	} else if list := parent.Fields[i].Value; list.Kind == List {
		list.Items = append(list.Items, r.table)
	} else {
		r.twice(key, pos, parent.Fields[i].Pos)
	}
}

// walk goes down all parts of a dotted key but the last, which it returns. It
// makes the tables that are not there yet; nil when something else is there.
func (r *tableReader) walk(v *Value, parts unstable.Iterator) (*Value, *unstable.Node) {
	parts.Next()
	part := parts.Node()
	for parts.Next() && !r.full() {
		key, pos := string(part.Data), r.at(part)
		i := v.field(key)
		if i < 0 {
			i = len(v.Fields)
			v.Fields = append(v.Fields, Field{Key: key, Pos: pos, Value: r.value(pos, Map, "")})
		}
		next := v.Fields[i].Value
		if next.Kind == List && len(next.Items) > 0 {
			next = next.Items[len(next.Items)-1]
		}
		if next.Kind != Map {
			r.twice(key, pos, v.Fields[i].Pos)
			return nil, nil
		}
		v, part = next, parts.Node()
	}
	return v, part
}

func (r *tableReader) keyValue(m *Value, n *unstable.Node) {
	m, last := r.walk(m, n.Key())
	if m == nil || r.full() {
		return
	}
	behind := int(last.Raw.Offset + last.Raw.Length)
	equals := behind + bytes.IndexByte(r.parser.Data()[behind:], '=') + 1
	space := len(r.parser.Data()[equals:]) - len(bytes.TrimLeft(r.parser.Data()[equals:], " \t"))
	r.add(m, Field{Key: string(last.Data), Pos: r.at(last), Value: r.read(n.Value(), r.place(equals+space, 1))})
}

// read makes a value of a node; a list, whose place the parser does not tell, is at the place given.
func (r *tableReader) read(n *unstable.Node, at problem.Pos) *Value {
	if n.Raw.Length > 0 {
		at = r.at(n)
	}
	v := r.value(at, String, "")
	switch n.Kind {
	case unstable.Array:
		v.Kind = List
		for it := n.Children(); it.Next() && !r.full(); {
			v.Items = append(v.Items, r.read(it.Node(), at))
		}
		return v
	case unstable.InlineTable:
		v.Kind = Map
		for it := n.Children(); it.Next() && !r.full(); {
			r.keyValue(v, it.Node())
		}
		return v
	case unstable.Bool:
		v.Kind = Bool
	case unstable.Integer, unstable.Float:
		v.Kind = Number
	case unstable.LocalDate, unstable.LocalDateTime, unstable.DateTime:
		v.Kind = Date
	}
	v.Text = string(n.Data)
	return v
}

func (r *tableReader) at(n *unstable.Node) problem.Pos {
	return r.place(int(n.Raw.Offset), int(n.Raw.Length))
}

func (t *decoder) explainTOML(pos problem.Pos, said string) {
	line := t.doc.line(pos.Line)
	text, hint := "the header is not TOML: "+said, `write key = "value", with text in quotes`
	switch equals, colon := bytes.IndexByte(line, '='), bytes.IndexByte(line, ':'); {
	case strings.Contains(said, "date"):
		text, hint = "there is no such date: "+string(bytes.TrimSpace(line[equals+1:])), "write a day of the calendar as YYYY-MM-DD"
	case fenceLike(line):
		hint = "a header that opens with +++ is closed with +++"
	case equals < 0 && colon > 0:
		hint = "in a header between +++ lines write key = \"value\", not key: value"
	}
	t.fail(pos, "header-syntax", text, hint)
}
