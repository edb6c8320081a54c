package source

import (
	"strings"
	"testing"
	"time"
)

func TestMistakesInYAML(t *testing.T) {
	yaml := func(lines string) string { return "---\n" + lines + "\n---\nbody\n" }
	heldBack(t, "x.md", []held{
		{"a colon in a title", yaml("title: Week 3: Review"), "2:8", `"Week 3: Review"`},
		{"a colon at the end", yaml("title: Review:"), "2:8", "quotes"},
		{"a colon in an item", yaml("a:\n  - b: c: d"), "3:8", "quotes"},
		{"a tab for indentation", yaml("tags:\n\t- a"), "3:1", "tab"},
		{"a tab behind spaces", yaml("tags:\n  \t- a"), "3:3", "tab"},
		{"a double quote never closed", yaml("note: \"a"), "2:7", "never closed"},
		{"a single quote never closed", yaml("x: 1\nnote: 'a\ny: 2"), "3:7", "never closed"},
		{"a quote closed by the next", yaml("note: \"a\nx: \"b\""), "2:7", "close it"},
		{"text behind a quote", yaml("note: \"a\" b"), "2:11", "has ended"},
		{"a bracket never closed", yaml("x: 1\na: [b, c\ny: 2"), "3:4", "never closed"},
		{"a bracket too many", yaml("a: {b: c}}"), "2:10", "has ended"},
		{"the other bracket", yaml("a: [b}\nc: d"), "2:1", "brackets"},
		{"a missing comma", yaml("a: [{b: c} {d: e}]"), "2:1", "comma"},
		{"a missing comma further down", yaml("x: 1\na: [{b: c} {d: e}]"), "3:1", "comma"},
		{"a quote never closed within brackets", yaml("a: [b, \"c]"), "2:8", "never closed"},
		{"an alias at the end of a line within brackets", yaml("a: [\n  *b\n  ]"), "3:3", "quotes"},
		{"a list", yaml("- a\n- b"), "2:1", "list"},
		{"prose", yaml("Some words"), "2:1", "plain text"},
		{"no space behind the colon", yaml("audience:pair\ntitle: S"), "2:1", "space"},
		{"no space behind the last colon", yaml("title: S\naudience:pair"), "3:1", "space"},
		{"a no-break space behind the colon", yaml("title: S\naudience:\u00a0pair"), "3:1", "space"},
		{"a full-width colon", yaml("title: S\naudience：pair"), "3:1", "ordinary colon"},
		{"an equals sign", yaml("title: S\naudience = pair"), "3:1", "not key = value"},
		{"no colon", yaml("title: S\naudience pair"), "3:1", "key: value"},
		{"a key too deep", yaml("title: S\n  audience: pair"), "3:3", "indented"},
		{"a key that lines up with nothing", yaml("a:\n    b: c\n  d: e"), "4:3", "none of the lines"},
		{"a list on the line of its key", yaml("a: - b"), "2:4", "items below"},
		{"Markdown emphasis", yaml("a: *b* c"), "2:4", `"*b* c"`},
		{"emphasis and a quote", yaml("a: *it's* \"so\""), "2:4", `'*it''s* "so"'`},
		{"bold", yaml("a: **b**"), "2:4", "quotes"},
		{"an at sign", yaml("a: @ana"), "2:4", "quotes"},
		{"code", yaml("a: `b`"), "2:4", "quotes"},
		{"a percent sign first", yaml("a: %b"), "2:4", "quotes"},
		{"a closing bracket first", yaml("a: ]"), "2:4", "quotes"},
		{"a path of Windows", yaml("b: 1\na: \"C:\\Users\""), "3:1", "backslash"},
		{"an anchor", yaml("a: &b c"), "2:4", "anchor"},
		{"an alias", yaml("a: &b c\nd: *b"), "2:4", "anchor"},
		{"an alias of nothing", yaml("a: [*b]"), "2:5", "quotes"},
		{"a merge key", yaml("<<: {a: b}"), "2:1", "merged"},
		{"a tag of a language", yaml("a: !!python/object:os.system x"), "2:4", "tag"},
		{"a tag of YAML", yaml("a: !!str 2026"), "2:4", "tag"},
		{"a tag of one's own", yaml("a: !secret b"), "2:4", "tag"},
		{"a list as a key", yaml("? [a]\n: b"), "2:3", "one word"},
		{"a map as a key", yaml("{a: b}: c"), "2:1", "one word"},
		{"no key", yaml(": b"), "2:1", "key is missing"},
		{"an empty key", yaml("\"\": b"), "2:1", "key is missing"},
		{"an invisible character in a key", yaml("audi\u200bence: pair"), "2:1", `\u200b`},
		{"white space in a quoted key", yaml("\"audience \": pair"), "2:1", "white space"},
		{"a control character as an escape", yaml("a: \"b\\0\""), "2:4", "control character"},
		{"a key twice", yaml("audience: pair\nb: c\naudience: public"), "4:1", `"audience" is here a second time; the first is on line 2`},
		{"a key twice, once quoted", yaml("a: 1\n\"a\": 2"), "3:1", "second time"},
		{"a key twice in a map", yaml("a:\n  - b: 1\n    b: 2"), "4:5", "line 3"},
		{"a key twice within brackets", yaml("a: {b: 1, b: 2}"), "2:11", "second time"},
	})
}

func TestMistakesInTOML(t *testing.T) {
	toml := func(lines string) string { return "+++\n" + lines + "\n+++\nbody\n" }
	heldBack(t, "x.md", []held{
		{"YAML between pluses", toml("title: S"), "2", "not key: value"},
		{"text without quotes", toml("a = 1\ntitle = S"), "3", "quotes"},
		{"a quote never closed", toml("title = \"S\nb = 1"), "2", "TOML"},
		{"a text of lines never closed", toml("title = \"\"\"S\nb = 1"), "3", "TOML"},
		{"a bracket never closed", toml("a = [1,\nb = 2"), "3", "TOML"},
		{"a day that is not", toml("a = 2025-02-30"), "2", "2025-02-30"},
		{"an hour that is not", toml("a = 2025-02-20T25:00:00"), "2", "TOML"},
		{"a number too large", toml("a = 99999999999999999999"), "2", "TOML"},
		{"a key twice", toml("audience = 'pair'\nb = 1\naudience = 'public'"), "4:1", `"audience" is here a second time; the first is on line 2`},
		{"a dotted key twice", toml("a.b = 1\na.b = 2"), "3:3", "line 2"},
		{"a table twice", toml("[a]\nb = 1\n[a]\nb = 2"), "4:2", "line 2"},
		{"a table where a value is", toml("a = 1\n[a]\nb = 2"), "3:2", "line 2"},
		{"a table below a value", toml("a = 1\n[a.b]\nc = 2"), "3:2", "line 2"},
		{"a list of tables below a value", toml("a = 1\n[[a.b]]\nc = 2"), "3:3", "line 2"},
		{"a list of tables where a table is", toml("[a]\n[[a]]"), "3:3", "line 2"},
		{"a table added to one in brackets", toml("a = {b = 1}\n[a.c]\nd = 1"), "3", "TOML"},
		{"a key twice within brackets", toml("a = {b = 1, b = 2}"), "2:13", "second time"},
		{"an empty key", toml("\"\" = 1"), "2:1", "key is missing"},
		{"a control character as an escape", toml("a = \"\\u0000\""), "2:5", "control character"},
		{"a single quote for three", toml("a = '''b''"), "2", "TOML"},
	})
}

func TestMistakesInJSON(t *testing.T) {
	heldBack(t, "x.md", []held{
		{"a comma too many", "{\"a\": 1,\n}\n", "2:1", "comma"},
		{"a comma missing", "{\"a\": 1\n\"b\": 2}\n", "2:1", "comma"},
		{"a colon missing", "{\"a\" 1}\n", "1:6", "JSON"},
		{"text without quotes", "{\"a\": S}\n", "1:7", "quotes"},
		{"a bare key", "{\"a\": 1, b: 2}\n", "1:10", "quotes"},
		{"single quotes", "{\"a\": 'b'}\n", "1:7", "double quotes"},
		{"smart quotes", "{\"a\": “b”}\n", "1:7", "double quotes"},
		{"a comment", "{\"a\": 1, // b\n\"c\": 2}\n", "1:10", "comment"},
		{"a backslash", "{\"a\": \"C:\\Users\"}\n", "1:7", "backslash"},
		{"a tab within text", "{\"a\": \"b\tc\"}\n", "1:7", `\t`},
		{"a line end within text", "{\"a\": \"b\nc\"}\n", "1:7", "quote"},
		{"brackets crossed", "{\"a\": [1}]\nx", "1:9", "bracket"},
		{"no value", "{\"a\":}\n", "1:6", "bracket"},
		{"a key twice", "{\"a\": 1,\n\"b\": 2,\n\"a\": 3}\n", "3:1", `"a" is here a second time; the first is on line 1`},
		{"a key twice, once escaped", "{\"a\": 1,\n\"\\u0061\": 3}\n", "2:1", "second time"},
		{"a key twice in a map", "{\"x\": [{\"a\": 1,\n\"a\": 3}]}\n", "2:1", "second time"},
		{"an empty key", "{\"\": 1}\n", "1:2", "key is missing"},
		{"a control character as an escape", "{\"a\": \"\\u0000\"}\n", "1:7", "control character"},
	})
}

func TestAllMistakesOfAHeaderAreTold(t *testing.T) {
	for text, want := range map[string]string{
		"---\na: b: c\nd: e: f\n\tg: h\n---\n":         "2:4 3:4 4:1",
		"---\na: 1\na: 2\nb: *x\nc: &y z\na: 3\n---\n": "4:4 5:4",
		"---\na: 1\na: 2\nb: !t z\na: 3\n---\n":        "3:1 4:4 5:1",
		"+++\na = 1\na = 2\nb = 3\nb = 4\n+++\n":       "3:1 5:1",
		"{\"a\": 1, \"a\": 2,\n\"b\": 3, \"b\": 4}":    "1:10 2:9",
	} {
		_, problems := read("x.md", text)
		var places []string
		for _, p := range problems {
			places = append(places, strings.TrimPrefix(p.Place(), "x.md:"))
		}
		if got := strings.Join(places, " "); got != want {
			t.Errorf("%q: problems at %s, want %s", text, got, want)
		}
	}
}

func many(n int, text string) string { return strings.Repeat(text, n) }

func TestLimitsAreTold(t *testing.T) {
	numbered := func(n int, form string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(form, "#", strings.Repeat("k", i%50)+string(rune('a'+i%26))+strings.Repeat("j", i/50)))
		}
		return b.String()
	}
	start := time.Now()
	heldBack(t, "x.md", []held{
		{"a file of more than 4 MiB", many(4<<20+1, "x"), "x.md", "4 MiB"},
		{"a header of more than 256 KiB", "---\na: |\n" + many(40000, "  text\n") + "---\n", "2", "256 KiB"},
		{"a JSON header of more than 256 KiB", "{\"a\": \"" + many(300000, "x") + "\"}\n", "1", "256 KiB"},
		{"more than 2,000 values in YAML", "---\na: [" + many(2000, "x, ") + "]\n---\n", "2", "2000 values"},
		{"more than 2,000 keys in YAML", "---\n" + numbered(2500, "#: v\n") + "---\n", "2001", "2000 values"},
		{"more than 2,000 values in TOML", "+++\na = [" + many(2000, "1, ") + "]\n+++\n", "2", "2000 values"},
		{"more than 2,000 tables in TOML", "+++\n" + many(2500, "[[a]]\n") + "+++\n", "2", "2000 values"},
		{"more than 2,000 values in JSON", "{\"a\": [" + many(2000, "1, ") + "1]}\n", "1", "2000 values"},
		{"9,000 brackets in YAML", "---\na: " + many(9000, "[") + many(9000, "]") + "\n---\n", "2", "32 deep"},
		{"9,000 braces in YAML", "---\na: " + many(9000, "{b: ") + many(9000, "}") + "\n---\n", "2", "32 deep"},
		{"brackets behind quoted brackets", "---\na: " + many(9000, "[']]', \"]]\", ") + many(9000, "]") + "\n---\n", "2", "32 deep"},
		{"brackets behind anchored quotes", "---\na: " + many(9000, "[&a ']', ") + many(9000, "]") + "\n---\n", "2", "32 deep"},
		{"brackets on lines of their own", "---\na:\n  " + many(9000, "[ # ]\n  ") + "\n---\n", "34", "32 deep"},
		{"9,000 dashes on a line", "---\na:\n  " + many(9000, "- ") + "b\n---\n", "3", "32 deep"},
		{"a list that is deep by its lines", "---\na:\n" + deepLines(200) + "---\n", "35", "32 deep"},
		{"40 maps in YAML", "---\n" + deepKeys(40) + "---\n", "34", "32 deep"},
		{"100,000 brackets in TOML", "+++\na = " + many(100000, "[") + many(100000, "]") + "\n+++\n", "2", "32 deep"},
		{"brackets behind quoted brackets in TOML", "+++\na = " + many(9000, "[']', \"\\\"]\", ") + "\n+++\n", "2", "32 deep"},
		{"a key of 100,000 parts in TOML", "+++\n" + many(100000, "a.") + "a = 1\n+++\n", "2", "2000 values"},
		{"a key of 100 parts in TOML", "+++\n" + many(100, "a.") + "a = 1\n+++\n", "2", "32 deep"},
		{"100,000 brackets in JSON", "{\"a\": " + many(100000, "[") + many(100000, "]") + "}\n", "1", "32 deep"},
	})
	if took := time.Since(start); took > time.Minute {
		t.Errorf("refusing what is too large took %v", took)
	}
}

// deepLines is a list of n lists within each other, an item a line.
func deepLines(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "-\n")
	}
	return b.String()
}

// deepKeys is n maps within each other.
func deepKeys(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestWhatIsWithinTheLimitsIsRead(t *testing.T) {
	for name, text := range map[string]string{
		"a file of 4 MiB":               many(4<<20, "x"),
		"30 lists":                      "---\na: " + many(30, "[") + many(30, "]") + "\n---\n",
		"brackets in quotes":            "---\na: \"" + many(99, "[") + "\"\nb: '" + many(99, "{") + "'\n---\n",
		"brackets in a block of text":   "---\na: |\n  " + many(99, "[ ") + "\n\n  " + many(99, "[") + "\nb: c\n---\n",
		"brackets in plain text":        "---\na: b " + many(99, "[") + "\n  " + many(99, "[") + "\nc:\n  d " + many(99, "{") + "\ne:\n- f " + many(99, "[") + "\n---\n",
		"brackets in comments":          "---\n# " + many(99, "[") + "\na: [b, # " + many(99, "[") + "\n  c]\n---\n",
		"brackets behind an apostrophe": "---\na:\n" + many(99, "- [it's]\n") + "---\n",
		"many links":                    "---\na:\n" + many(300, "- \"[x](y\"\n- x [y](z\n") + "---\n",
		"dashes in plain text":          "---\na: b - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -\n---\n",
		"brackets in text of TOML":      "+++\na = '''\n" + many(99, "['") + "'''\nb = \"\"\"" + many(99, "[\"") + "\"\"\" # " + many(99, "[") + "\nc = \"\\\"" + many(99, "[") + "\"\nd = '\\'\ne = []\n+++\n",
		"brackets in text of JSON":      "{\"a\": \"\\\"" + many(99, "[") + "\"}\n",
		"a line of 1 MiB":               "---\na: b\n---\n" + many(1<<20, "x"),
	} {
		if d, problems := read("x.md", text); d == nil {
			t.Errorf("%s: %s: %s", name, problems[0].Place(), problems[0].Text)
		}
	}
}
