package source

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// read reads one file that holds the text.
func read(name, text string) (*Document, []problem.Problem) {
	return Read(fstest.MapFS{name: {Data: []byte(text)}}, name)
}

// show writes a value on one line: kinds as n(ull), s(tring), N(umber), b(ool), d(ate).
func show(v *Value) string {
	if v == nil {
		return "none"
	}
	var parts []string
	switch v.Kind {
	case List:
		for _, item := range v.Items {
			parts = append(parts, show(item))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case Map:
		for _, f := range v.Fields {
			parts = append(parts, f.Key+":"+show(f.Value))
		}
		return "{" + strings.Join(parts, " ") + "}"
	}
	return fmt.Sprintf("%c%q", "nsNbd"[v.Kind], v.Text)
}

func TestHeadersOfAllFormats(t *testing.T) {
	for _, c := range []struct {
		name, text   string
		format       Format
		header, body string
	}{
		{"no header", "# Title\n\ntext\n", None, `none`, "# Title\n\ntext\n"},
		{"an empty file", "", None, `none`, ""},
		{"only blank lines", "\n \n\n", None, `none`, "\n \n\n"},
		{"YAML", "---\ntitle: A\n---\nbody\n", YAML, `{title:s"A"}`, "body\n"},
		{"an empty YAML header", "---\n---\nbody\n", YAML, `{}`, "body\n"},
		{"a YAML header of comments", "---\n# title: A\n---\nbody\n", YAML, `{}`, "body\n"},
		{"no body", "---\ntitle: A\n---", YAML, `{title:s"A"}`, ""},
		{"a byte-order mark", "\ufeff---\ntitle: A\n---\nbody\n", YAML, `{title:s"A"}`, "body\n"},
		{"line ends of Windows", "---\r\ntitle: A\r\n---\r\nbody\r\n", YAML, `{title:s"A"}`, "body\n"},
		{"blank lines before the fence", "\n  \n\t\n---\ntitle: A\n---\nbody\n", YAML, `{title:s"A"}`, "body\n"},
		{"white space behind the fences", "--- \t\ntitle: A\n---\t \nbody\n", YAML, `{title:s"A"}`, "body\n"},
		{"a fence within a block of text", "---\na: |\n  ---\n  ...\nb: B\n---\nbody\n", YAML, `{a:s"---\n...\n" b:s"B"}`, "body\n"},
		{"a fence of another format within a block of text", "---\na: >\n  +++\n  }\nb: B\n---\n", YAML, `{a:s"+++ }\n" b:s"B"}`, ""},
		{"a line across the page later", "---\na: b\n---\ntext\n\n---\n\nnote: more\n", YAML, `{a:s"b"}`, "text\n\n---\n\nnote: more\n"},
		{"a line across the page at once", "---\na: b\n---\n\n---\n\nText\n", YAML, `{a:s"b"}`, "\n---\n\nText\n"},
		{"TOML", "+++\na = 'A'\n+++\nbody\n", TOML, `{a:s"A"}`, "body\n"},
		{"an empty TOML header", "+++\n+++\nbody\n", TOML, `{}`, "body\n"},
		{"a YAML fence within TOML text", "+++\na = \"\"\"\n---\n\"\"\"\n+++\nbody\n", TOML, `{a:s"---\n"}`, "body\n"},
		{"an indented fence within TOML text", "+++\na = \"\"\"\n +++\n\"\"\"\n+++\nbody\n", TOML, `{a:s" +++\n"}`, "body\n"},
		{"JSON", "{\n  \"a\": \"A\"\n}\n\nbody\n", JSON, `{a:s"A"}`, "\nbody\n"},
		{"JSON without a blank line after it", "{\n\"a\": \"}\"\n}\nbody\n", JSON, `{a:s"}"}`, "body\n"},
		{"JSON on one line", "{\"a\": {\"b\": []}} \nbody\n", JSON, `{a:{b:[]}}`, "body\n"},
		{"JSON and nothing else", "{\"a\":1}", JSON, `{a:N"1"}`, ""},
		{"an empty JSON header", "{}\nbody", JSON, `{}`, "body"},
	} {
		d, problems := read("x.md", c.text)
		if d == nil {
			t.Errorf("%s: %v", c.name, problems)
			continue
		}
		if got := show(d.Header); d.Format != c.format || got != c.header || string(d.Body) != c.body {
			t.Errorf("%s: format %d, header %s, body %q", c.name, d.Format, got, d.Body)
		}
	}
}

func TestAYAMLFileIsAllHeader(t *testing.T) {
	for text, want := range map[string]string{
		"title: A\nlist:\n- b\n":   `{title:s"A" list:[s"b"]}`,
		"---\ntitle: A\n":          `{title:s"A"}`,
		"# only a comment\n":       `{}`,
		"":                         `{}`,
		"---\n":                    `{}`,
		"\ufefftitle: A\r\nb: c\r": "", // a lone carriage return
		"title: A\n---\ntitle: B":  "", // two documents
		"- a\n":                    "",
		"title: A\n...\nmore":      "",
	} {
		d, problems := read("rubrics/x.yml", text)
		if d == nil {
			if want != "" || len(problems) == 0 {
				t.Errorf("%q: %v", text, problems)
			}
			continue
		}
		if got := show(d.Header); got != want || d.Format != YAML || len(d.Body) > 0 {
			t.Errorf("%q: header %s, body %q; want %s", text, got, d.Body, want)
		}
	}
}

func TestValuesKeepWhatTheAuthorWrote(t *testing.T) {
	for _, c := range []struct{ format, text, want string }{
		{"YAML", "a: no\nb: yes\nc: true\nd: null\ne: ~\nf:\n", `{a:s"no" b:s"yes" c:b"true" d:n"" e:n"" f:n""}`},
		{"YAML", "a: 2026\nb: 007\nc: 1_000\nd: 0x1F\ne: .5\nf: 1e3\ng: 50%\nh: -.inf", `{a:N"2026" b:N"007" c:s"1_000" d:N"0x1F" e:N".5" f:N"1e3" g:s"50%" h:N"-.inf"}`},
		{"YAML", "a: 2026-03-01\nb: '2026-03-01'\nc: 2026-02-30\nd: 2026-03-01T10:00\ne: 2026-03\nf: 04/05/2026", `{a:d"2026-03-01" b:s"2026-03-01" c:d"2026-02-30" d:d"2026-03-01T10:00" e:s"2026-03" f:s"04/05/2026"}`},
		{"YAML", "1: a\ntrue: b\n2026-03-01: c\nno: d", `{1:s"a" true:s"b" 2026-03-01:s"c" no:s"d"}`},
		{"YAML", "a: \"x\\ty\"\nb: 'it''s'\nc: >\n  two\n  lines\nd: two\n  more\n", `{a:s"x\ty" b:s"it's" c:s"two lines\n" d:s"two more"}`},
		{"YAML", "a: {b: [1, x]}\nc:\n  - d: 1\n    e: 2\n", `{a:{b:[N"1" s"x"]} c:[{d:N"1" e:N"2"}]}`},
		{"TOML", "a = 2026-03-01\nb = 2026-03-01T10:00:00Z\nc = 07:32:00\nd = 1_000\ne = true\nf = '2026-03-01'", `{a:d"2026-03-01" b:d"2026-03-01T10:00:00Z" c:s"07:32:00" d:N"1_000" e:b"true" f:s"2026-03-01"}`},
		{"TOML", "a.b = 1\na.c = 2\n[t]\nx = [1, [2], {y = 3}]\n[t.u]\nz = \"\"\n[[l]]\nm = 1\n[[l]]\nm = 2\n[l.n]\no = 1", `{a:{b:N"1" c:N"2"} t:{x:[N"1" [N"2"] {y:N"3"}] u:{z:s""}} l:[{m:N"1"} {m:N"2" n:{o:N"1"}}]}`},
		{"TOML", "[a.b]\nc = 1\n[a]\nd = 2", `{a:{b:{c:N"1"} d:N"2"}}`},
		{"JSON", `"a": null, "b": true, "c": 1.50, "d": "2026-03-01", "e": "\u00e9\n", "f": [[], {}]`, `{a:n"" b:b"true" c:N"1.50" d:s"2026-03-01" e:s"é\n" f:[[] {}]}`},
	} {
		text := map[string]string{"YAML": "---\n%s\n---\n", "TOML": "+++\n%s\n+++\n", "JSON": "{%s}\n"}[c.format]
		d, problems := read("x.md", fmt.Sprintf(text, c.text))
		if d == nil {
			t.Errorf("%s: %v", c.text, problems)
		} else if got := show(d.Header); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// places writes where each key and value is, as key@line:col+width=line:col+width.
func places(v *Value) string {
	var parts []string
	for _, f := range v.Fields {
		parts = append(parts, fmt.Sprintf("%s@%d:%d+%d=%d:%d+%d", f.Key, f.Line, f.Col, f.Width, f.Value.Line, f.Value.Col, f.Value.Width))
		parts = append(parts, places(f.Value))
	}
	for _, item := range v.Items {
		parts = append(parts, fmt.Sprintf("%d:%d+%d", item.Line, item.Col, item.Width), places(item))
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func TestEveryValueHasItsPlace(t *testing.T) {
	for text, want := range map[string]string{
		"\n---\nümläut: é è\n---\n":               "ümläut@3:1+6=3:9+3",
		"---\na: \"x \\\" y\" # z\nb: 'w'\n---\n": `a@2:1+1=2:4+8 b@3:1+1=3:4+3`,
		"---\na: two\n  lines # c\n---\n":         "a@2:1+1=2:4+3",
		"---\na: >- # c\n  text\n---\n":           "a@2:1+1=2:4+2",
		"---\na: [b, c] # d\n---\n":               "a@2:1+1=2:4+6 2:5+1 2:8+1",
		"---\na:\n  - b: c\n---\n":                "a@2:1+1=3:3+6 3:5+4 b@3:5+1=3:8+1",
		"+++\né.b = 'x'\nl = [1, 22]\n+++\n":      "", // é is no bare key
		"+++\n'é' = 'x'\nl = [1, 22]\n+++\n":      "é@2:1+3=2:7+3 l@3:1+1=3:5+1 3:6+1 3:9+2",
		"+++\n[t]\na = {b = 1}\n+++\n":            "t@2:2+1=2:2+1 a@3:1+1=3:5+1 b@3:6+1=3:10+1",
		"{\"é\": [1, \"x\"],\n \"b\": {}}\n":      "é@1:2+3=1:7+8 1:8+1 1:11+3 b@2:2+3=2:7+2",
	} {
		d, problems := read("x.md", text)
		if d == nil {
			if want != "" {
				t.Errorf("%q: %v", text, problems)
			}
			continue
		}
		if got := places(d.Header); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestAPlaceInTheBodyIsAPlaceInTheFile(t *testing.T) {
	d, _ := read("x.md", "\ufeff---\r\na: b\r\n---\r\nfirst\r\nén [link](to) x\r\n")
	at := strings.Index(string(d.Body), "[link]")
	pos := d.At(at, len("[link](to)"))
	if want := (problem.Pos{Line: 5, Col: 4, Width: 10}); pos != want {
		t.Errorf("the link is at %v, want %v", pos, want)
	}
	if got := d.At(at, 1000).Width; got != len("[link](to) x") {
		t.Errorf("a place that goes on beyond its line is %d wide", got)
	}
	p := d.Problem(pos, "rule", "text", "hint")
	want := problem.Problem{File: "x.md", Pos: pos, Rule: "rule", Level: problem.Error, Text: "text", Hint: "hint", Source: "én [link](to) x"}
	if p != want {
		t.Errorf("got %+v\nwant %+v", p, want)
	}
	if got := d.At(1<<30, 5); got.Line != 6 || got.Col != 1 {
		t.Errorf("a place behind the end is %v", got)
	}
}
