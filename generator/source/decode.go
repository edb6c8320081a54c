package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/adrg/frontmatter"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// border fences the proved header off for the library, which would take an
// indented --- or a } within a block of text for the end. No header holds a
// NUL, so no line of one can be the border.
const border = "\x00"

// decoder makes values of a proved header.
type decoder struct {
	doc      *Document
	root     *Value
	values   int
	problems []problem.Problem
}

// decode reads the whole header and nothing else into root.
func (t *decoder) decode() {
	header := t.doc.text[t.doc.span.from:t.doc.span.to]
	if i := bytes.IndexFunc(header, breaksLines); i >= 0 {
		t.fail(t.place(i, 1), "encoding", "a control character or an invisible line break stands here", "delete it and type the line again")
		return
	}
	if isYAML(t.doc.Path) {
		t.readYAML(header)
	} else if err := t.fromFrontMatter(header); err != nil {
		t.fail(t.place(0, 0), "header-syntax", fmt.Sprintf("the header cannot be read: %v", err), "please report this file as a fault of the program")
	}
	if len(t.problems) == 0 {
		t.inspect(t.root, 1)
	}
}

// fromFrontMatter lets adrg/frontmatter hand over the header. The error says that it handed over something else.
func (t *decoder) fromFrontMatter(header []byte) error {
	strict := func(data []byte, _ any) error {
		data, ended := bytes.CutSuffix(data, []byte("\n"))
		if !ended || !bytes.Equal(data, header) {
			return errors.New("its end was found at another place")
		}
		switch t.doc.span.format {
		case TOML:
			t.readTOML(data)
		case JSON:
			t.readJSON(data)
		default:
			t.readYAML(data)
		}
		return nil
	}
	text := io.MultiReader(strings.NewReader(border+"\n"), bytes.NewReader(header), strings.NewReader("\n"+border))
	_, err := frontmatter.MustParse(text, nil, frontmatter.NewFormat(border, border, strict))
	return err
}

// place returns the place in the file of length bytes of the header from offset on.
func (t *decoder) place(offset, length int) problem.Pos {
	return t.doc.where(t.doc.span.from+offset, length)
}

func (t *decoder) fail(pos problem.Pos, rule, text, hint string) {
	if len(t.problems) < mostProblems {
		t.problems = append(t.problems, t.doc.Problem(pos, rule, text, hint))
	}
}

// value makes a value. It counts them, and says once when there are too many.
func (t *decoder) value(pos problem.Pos, kind Kind, text string) *Value {
	if t.values++; t.values == mostValues+1 {
		t.fail(pos, "too-large", fmt.Sprintf("the header holds more than %d values", mostValues), "keep what describes the text and move the rest below the header")
	}
	return &Value{Pos: pos, Kind: kind, Text: text}
}

// full reports whether a reader should stop, because there are too many values.
func (t *decoder) full() bool { return t.values > mostValues }

// add puts a field into a Map. A key that is there already is a problem.
func (t *decoder) add(m *Value, f Field) {
	if i := m.field(f.Key); i >= 0 {
		t.twice(f.Key, f.Pos, m.Fields[i].Pos)
		return
	}
	m.Fields = append(m.Fields, f)
}

func (t *decoder) twice(key string, pos, first problem.Pos) {
	t.fail(pos, "duplicate-key", fmt.Sprintf("the key %q is here a second time; the first is on line %d", key, first.Line), "keep one of the two")
}

// inspect finds what no format forbids and nobody means: nesting without end,
// keys that are not what they seem, and control characters written as escapes.
func (t *decoder) inspect(v *Value, depth int) {
	if depth > mostDepth {
		t.problems = append(t.problems, t.doc.tooDeep(v.Pos)...)
		return
	}
	if strings.ContainsFunc(v.Text, controls) {
		t.fail(v.Pos, "header-syntax", "this text holds a control character", "delete it")
	}
	for _, item := range v.Items {
		t.inspect(item, depth+1)
	}
	for _, f := range v.Fields {
		switch {
		case f.Key == "":
			t.fail(f.Pos, "header-syntax", "a key is missing here", "write a word before the value")
		case strings.ContainsFunc(f.Key, invisible) || strings.TrimSpace(f.Key) != f.Key:
			t.fail(f.Pos, "header-syntax", fmt.Sprintf("the key %+q holds white space at its end or an invisible character", f.Key), "type the key again")
		}
		t.inspect(f.Value, depth+1)
	}
}

// breaksLines are the characters that steer a terminal, or that YAML 1.1 takes for the end of a line (section 4.2).
func breaksLines(r rune) bool {
	return r != '\t' && r != '\n' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufeff'
}

func controls(r rune) bool { return r != '\t' && r != '\n' && r != '\r' && unicode.IsControl(r) }
