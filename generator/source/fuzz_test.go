package source

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// FuzzRead holds Read to its promises whatever a file holds: it never panics, a
// document is nil or whole, and no line of a proved header is in its body.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"", "# T\n\ntext\n", "---\ntitle: S\n---\nbody\n", "\ufeff\r\n---\r\na: [b, {c: 'd'}]\r\n---\r\n", "---\na: |\n  ---\n  x\n---\n---\nb: c\n---\n",
		"+++\na.b = 1\n[[t]]\nx = \"\"\"\n+++\n\"\"\"\n+++\n", "{\"a\": [1, {\"b\": null}]}\nbody", "---\n---\na: b\n---\n", "<!-- c -->\n---\na: b\n", "—-\n", "---\na: &x *x\n<<: !t\n? [a]\n---\n",
		"---\ntitle: a: b\n\tx\n---\n", "---\n\"a\": \"b\\q\"\n---\n", "{\"a\" 1,}", "+++\na = 2025-02-30\n+++", "---\n- - [[{\n---\n", "{ a: b", "\u200b\n---\n", "a\rb",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"x.md", "rubrics/x.yaml"} {
			d, problems := read(name, text)
			if (d == nil) != (len(problems) > 0) {
				t.Fatalf("%s: document %v with problems %v", name, d, problems)
			}
			for _, p := range problems {
				if p.Text == "" || p.Rule == "" || p.File != name || p.Line > strings.Count(text, "\n")+1 {
					t.Errorf("%+v", p)
				}
			}
			if d != nil {
				holdsWhole(t, d, text)
			}
		}
	})
}

// holdsWhole checks that blank lines, fences, header and body are the file, one behind the other.
func holdsWhole(t *testing.T, d *Document, text string) {
	whole := strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	body := string(d.Body)
	above, ended := strings.CutSuffix(whole, body)
	if !ended {
		t.Fatalf("the body %q is not the end of %q", body, whole)
	}
	if (d.Header == nil) != (d.Format == None) || d.Header != nil && d.Header.Kind != Map {
		t.Fatalf("format %d with header %s", d.Format, show(d.Header))
	}
	header := whole[d.span.from:d.span.to]
	switch fence := map[Format]string{YAML: "---", TOML: "+++"}[d.Format]; {
	case d.Format == None:
		if above != "" || strings.HasPrefix(strings.TrimLeft(whole, "\n \t"), "---") {
			t.Errorf("%q is all body, %q is left out", whole, above)
		}
	case isYAML(d.Path):
		if body != "" || header != whole {
			t.Errorf("a YAML file has the body %q", body)
		}
	case d.Format == JSON:
		if strings.TrimSpace(above) != header || !strings.HasSuffix(header, "}") {
			t.Errorf("%q is above the body, the header is %q", above, header)
		}
	default:
		lines := strings.Split(strings.TrimSuffix(strings.TrimLeft(above, " \t\n"), "\n"), "\n")
		first, last := lines[0], lines[len(lines)-1]
		if strings.TrimRight(first, " \t") != fence || strings.TrimRight(last, " \t") != fence || len(lines) < 2 {
			t.Fatalf("%q is above the body", above)
		}
		if inner := strings.Join(append(lines[1:len(lines)-1], ""), "\n"); inner != header {
			t.Errorf("header %q, between the fences %q", header, inner)
		}
	}
	for _, f := range fieldsOf(d.Header) {
		if line := strings.Count(whole[:d.span.from], "\n") + 1; f.Line < line || f.Line > line+strings.Count(header, "\n") {
			t.Errorf("key %q is on line %d, the header begins on line %d", f.Key, f.Line, line)
		}
	}
}

func fieldsOf(v *Value) []Field {
	if v == nil {
		return nil
	}
	return v.Fields
}

// FuzzOutline holds the look at nesting to the parser's own: what is shallow is
// never refused, and what is deep never reaches a parser. A list may stand below its
// key without indentation, which hides every second level at most.
func FuzzOutline(f *testing.F) {
	for _, text := range []string{
		"a: [b, {c: 'd'}]\n", "a:\n  - b: |\n      [[[\n    c: d\n", "a: b [[\n  [[\nc: 'it''s [' # [\n", "a: [it's, [\"]\"], b:c, {\"x\":[1]}]\n", "- - a\n  - [b]\n-\n  c: d\n",
		"? [a]\n: - b\n", "a: &x [*y, !t 'q]']\n", "\"a b\": [\n  # ]\n  c]\n'd': e\n", "a: >-\n\n  x\n b: c\n", "\ta: b\n", "%YAML 1.1\n---\na: b\n", "[a, b]: c\n", "{{{{}}}}", "a:\n- {b: {c: d}}\n", strings.Repeat("[", 40), strings.Repeat("- ", 40) + "a",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 || bytes.ContainsFunc([]byte(text), breaksLines) || firstInvalid([]byte(text)) >= 0 {
			return
		}
		const most = 4 // few, so that it is often reached
		o := outline{text: []byte(text), most: most}
		o.read()
		var node yaml.Node
		stream := yaml.NewDecoder(strings.NewReader(text))
		if err := stream.Decode(&node); err != nil || stream.Decode(new(yaml.Node)) != io.EOF {
			return
		}
		if node.Content[0].Kind != yaml.MappingNode {
			return // refused anyway
		}
		if deep := depthOf(node.Content[0]); o.tooDeep >= 0 && deep <= most {
			t.Errorf("%q is %d deep and refused", text, deep)
		} else if o.tooDeep < 0 && deep > 2*most+1 {
			t.Errorf("%q is %d deep and not refused", text, deep)
		}
	})
}

func depthOf(n *yaml.Node) int {
	deepest := 0
	for _, c := range n.Content {
		deepest = max(deepest, depthOf(c))
	}
	return deepest + 1
}
