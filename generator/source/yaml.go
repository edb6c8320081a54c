package source

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

const writeKeys = `write "key: value" lines, such as title: My first week`

// readYAML reads a header in YAML 1.2 without what only programs need: anchors, aliases, tags, merge keys, documents after the first.
func (t *decoder) readYAML(text []byte) {
	layout := outline{text: text, most: mostDepth}
	layout.read()
	if layout.tooDeep >= 0 {
		t.problems = t.doc.tooDeep(t.place(layout.tooDeep, 1))
		return
	}
	var node, second yaml.Node
	stream := yaml.NewDecoder(bytes.NewReader(text))
	err := stream.Decode(&node)
	if err == nil {
		if after := stream.Decode(&second); after != io.EOF {
			err = after
		}
	}
	switch {
	case err == io.EOF:
		t.root = t.value(t.place(0, 0), Map, "")
	case err != nil:
		t.explainYAML(layout.faults, err)
	case second.Kind != 0:
		t.fail(t.yamlPos(&second), "header-syntax", "a second YAML document begins here", "keep one, without --- between")
	default:
		t.yamlRoot(node.Content[0])
	}
}

func (t *decoder) yamlRoot(n *yaml.Node) {
	switch {
	case n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0: // only comments
		t.root = t.value(t.place(0, 0), Map, "")
	case n.Kind == yaml.SequenceNode:
		t.fail(t.yamlPos(n), "header-syntax", "the header is a list, not keys with values", writeKeys)
	case n.Kind == yaml.ScalarNode:
		t.fail(t.yamlPos(n), "header-syntax", "the header is plain text, not keys with values", writeKeys)
	default:
		t.root = t.yamlValue(n)
	}
}

// yamlValue makes a value of a node. The outline has shown that the nesting is shallow.
func (t *decoder) yamlValue(n *yaml.Node) *Value {
	pos := t.yamlPos(n)
	t.refuse(n, pos)
	v := t.value(pos, String, "")
	switch n.Kind {
	case yaml.SequenceNode:
		v.Kind = List
		for _, item := range n.Content {
			if t.full() {
				break
			}
			v.Items = append(v.Items, t.yamlValue(item))
		}
	case yaml.MappingNode:
		v.Kind = Map
		for i := 0; i+1 < len(n.Content) && !t.full(); i += 2 {
			t.yamlField(v, n.Content[i], n.Content[i+1])
		}
	case yaml.ScalarNode:
		v.Text = n.Value
		if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
			v.Kind = plainKind(n.Value)
		}
		if v.Kind == Null {
			v.Text = ""
		}
	}
	return v
}

func (t *decoder) yamlField(m *Value, key, value *yaml.Node) {
	pos := t.yamlPos(key)
	t.refuse(key, pos)
	switch {
	case key.Kind == yaml.SequenceNode || key.Kind == yaml.MappingNode:
		t.fail(pos, "header-syntax", "a list or a map cannot be a key", "write one word before the colon")
	case key.Tag == "!!merge":
		t.fail(pos, "header-syntax", "keys cannot be merged with <<", "write the keys out")
	default:
		t.add(m, Field{Key: key.Value, Pos: pos, Value: t.yamlValue(value)})
	}
}

// refuse names what makes a header unpredictable: aliases that can grow without
// end, and tags that change what a value is.
func (t *decoder) refuse(n *yaml.Node, pos problem.Pos) {
	switch {
	case n.Kind == yaml.AliasNode:
		t.fail(pos, "header-syntax", fmt.Sprintf("*%s is a YAML alias; a header has none", shorten(n.Value)), "write the value out, or put it in quotes if it is text")
	case n.Anchor != "":
		t.fail(pos, "header-syntax", fmt.Sprintf("&%s is a YAML anchor; a header has none", shorten(n.Anchor)), "delete it, or put the value in quotes if it is text")
	case n.Style&yaml.TaggedStyle != 0:
		t.fail(pos, "header-syntax", fmt.Sprintf("%s is a YAML tag; a header has none", shorten(n.Tag)), "delete it, or put the value in quotes if it is text")
	}
}

// yamlPos is the place of a node, as wide as what is seen of it on its first line.
func (t *decoder) yamlPos(n *yaml.Node) problem.Pos {
	pos := t.place(0, 0)
	pos.Line, pos.Col = pos.Line+n.Line-1, n.Column
	line := t.doc.line(pos.Line)
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(line)
		line = line[size:]
	}
	pos.Width = utf8.RuneCount(seen(n, line))
	return pos
}

// seen is the part of a line, cut where the node starts, that belongs to the node.
func seen(n *yaml.Node, line []byte) []byte {
	switch {
	case n.Kind == yaml.ScalarNode && n.Style == 0 && bytes.HasPrefix(line, []byte(n.Value)):
		return line[:len(n.Value)]
	case n.Kind == yaml.ScalarNode && n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 && n.Style&yaml.TaggedStyle == 0 && n.Anchor == "":
		if end := quoteEnd(line, 0); end >= 0 {
			return line[:end]
		}
	}
	return bytes.TrimRight(uncommented(line), " \t")
}
