package source

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// held is a file that must be held back, with the line it is told at and words of what is said.
type held struct{ name, text, place, says string }

func heldBack(t *testing.T, name string, cases []held) {
	t.Helper()
	for _, c := range cases {
		d, problems := read(name, c.text)
		if d != nil {
			t.Errorf("%s: is read, with header %s and body %.80q", c.name, show(d.Header), d.Body)
			continue
		}
		if len(problems) == 0 {
			t.Errorf("%s: is held back without a word", c.name)
			continue
		}
		p := problems[0]
		all := strings.ToLower(p.Text + " " + p.Hint)
		if place := strings.TrimPrefix(p.Place(), name+":"); place != c.place && !strings.HasPrefix(place, c.place+":") || !strings.Contains(all, strings.ToLower(c.says)) {
			t.Errorf("%s: %s: %s (%s); want %s and %q", c.name, p.Place(), p.Text, p.Hint, c.place, c.says)
		}
		for _, p := range problems {
			if p.Level != problem.Error || p.File != name || p.Rule == "" || p.Text == "" || p.Hint == "" || strings.HasSuffix(p.Text, ".") {
				t.Errorf("%s: %+v is not whole", c.name, p)
			}
			if p.Line > 0 && p.Source == "" && strings.Split(c.text, "\n")[p.Line-1] != "" && len(c.text) < 1000 {
				t.Errorf("%s: no source line at %s", c.name, p.Place())
			}
		}
	}
}

const rest = "title: S\naudience: pair\n---\nsecret\n" // how most of these files go on

func TestWhatLooksLikeAHeaderIsNeverABody(t *testing.T) {
	heldBack(t, "x.md", []held{
		{"never closed", "---\ntitle: S\naudience: pair\n\nsecret\n", "1", "closed"},
		{"never closed, with prose", "---\n\nSome words and nothing else.\n", "1", "closed"},
		{"only a fence", "---", "1", "closed"},
		{"only a fence and a line end", "---\n", "1", "closed"},
		{"only a TOML fence", "+++\n", "1", "closed"},
		{"closed by four dashes", "---\ntitle: S\n----\nsecret\n", "1", "line 3"},
		{"closed by two dashes", "---\ntitle: S\n--\nsecret\n", "1", "line 3"},
		{"closed by dots", "---\ntitle: S\n...\nsecret\n", "1", "line 3"},
		{"closed by pluses", "---\ntitle: S\n+++\nsecret\n", "1", "line 3"},
		{"closed by an indented fence", "---\ntitle: S\n ---\nsecret\n", "1", "line 3"},
		{"closed by long dashes", "---\ntitle: S\n———\nsecret\n", "1", "line 3"},
		{"closed with a word", "---\ntitle: S\n--- end\nsecret\n", "1", "line 3"},
		{"closed with an invisible character", "---\ntitle: S\n---\u200b\nsecret\n", "1", "line 3"},
		{"closed with a no-break space", "---\ntitle: S\n---\u00a0\nsecret\n", "1", "line 3"},
		{"opened with pluses, closed with dashes", "+++\ntitle = 'S'\n---\nsecret\n", "1", "closed"},
		{"closed by dots, with a line across the page below", "---\ntitle: S\n...\nsecret: x\n\n---\nmore\n", "3", "not closed by this line"},
		{"closed by four dashes, with a line across the page below", "---\ntitle: S\n----\nsecret: x\n\n---\nmore\n", "3", "not closed by this line"},
		{"closed by pluses, with a line across the page below", "---\ntitle: S\n+++\nsecret: x\n\n---\n", "3", "not closed by this line"},
		{"a second YAML document opens", "---\ntitle: S\n--- # two\nb: c\n---\n", "3", "not closed by this line"},
		{"TOML closed with dashes, with pluses below", "+++\ntitle = 'S'\n---\nsecret\n+++\n", "3", "closed with +++"},
		{"prose between two lines across the page", "---\n\nSome words.\n\n---\nmore\n", "3", "plain text"},

		{"four dashes", "----\n" + rest, "1", "header"},
		{"many dashes", strings.Repeat("-", 80) + "\n" + rest, "1", strings.Repeat("-", 40) + "…"},
		{"two dashes", "--\n" + rest, "1", "header"},
		{"spaced dashes", "- - -\n" + rest, "1", "header"},
		{"a format behind the fence", "---YAML\n" + rest, "1", "header"},
		{"a format behind a space", "--- yaml\n" + rest, "1", "header"},
		{"a format of TOML", "---toml\ntitle = 'S'\n---\n", "1", "header"},
		{"a format of JSON", "---json\n{\"title\": \"S\"}\n---\n", "1", "header"},
		{"a comment behind the fence", "--- # header\n" + rest, "1", "header"},
		{"a key behind the fence", "--- title: S\naudience: pair\n---\n", "1", "header"},
		{"four pluses", "++++\ntitle = 'S'\n++++\n", "1", "header"},
		{"two pluses", "++\ntitle = 'S'\n++\n", "1", "header"},
		{"a format behind pluses", "+++toml\ntitle = 'S'\n+++\n", "1", "header"},
		{"an indented fence", " ---\n" + rest, "1", "margin"},
		{"a fence behind a tab", "\t---\n" + rest, "1", "margin"},
		{"an em dash and a hyphen", "—-\n" + rest, "1", "hyphens"},
		{"one em dash", "—\n" + rest, "1", "hyphens"},
		{"three em dashes", "———\n" + rest, "1", "hyphens"},
		{"en dashes", "–––\n" + rest, "1", "hyphens"},
		{"horizontal bars", "―――\n" + rest, "1", "hyphens"},
		{"non-breaking hyphens", "‑‑‑\n" + rest, "1", "hyphens"},
		{"minus signs", "−−−\n" + rest, "1", "hyphens"},
		{"full-width hyphens", "－－－\n" + rest, "1", "hyphens"},
		{"lines of a box", "───\n" + rest, "1", "hyphens"},
		{"a Japanese long vowel sign", "ーーー\n" + rest, "1", "hyphens"},
		{"em dashes and a format", "—- yaml\n" + rest, "1", "header"},
		{"full-width pluses", "＋＋＋\ntitle = 'S'\n＋＋＋\n", "1", "header"},

		{"a zero-width space first", "\u200b---\n" + rest, "1", "U+200B"},
		{"a second byte-order mark", "\ufeff\ufeff---\n" + rest, "1", "U+FEFF"},
		{"a byte-order mark after a blank line", "\n\ufeff---\n" + rest, "2", "U+FEFF"},
		{"a byte-order mark read as Latin-1", "ï»¿---\n" + rest, "1", "header"},
		{"a no-break space first", "\u00a0---\n" + rest, "1", "U+00A0"},
		{"a word joiner within", "-\u2060--\n" + rest, "1", "U+2060"},
		{"a soft hyphen behind", "---\u00ad\n" + rest, "1", "U+00AD"},
		{"a Hangul filler first", "\u3164---\n" + rest, "1", "U+3164"},
		{"a variation selector behind", "---\ufe0f\n" + rest, "1", "U+FE0F"},
		{"a form feed first", "\f---\n" + rest, "1", "U+000C"},
		{"a line separator for line ends", "---\u2028title: S\u2028---\u2028secret", "1", "U+2028"},
		{"an invisible line first", "\u200b\n---\n" + rest, "1", "invisible"},
		{"an invisible line between blank lines", "\n\u3000\n\n{\"a\": 1}\n", "2", "invisible"},
		{"an invisible character before JSON", "\u200b{\"a\": 1}\nsecret\n", "1", "U+200B"},

		{"a comment first", "<!-- n -->\n---\n" + rest, "1", "before the header"},
		{"two comments and blank lines first", "<!-- n -->\n\n<!--\nmore\n-->\n\n---\n" + rest, "1", "line 7"},
		{"a comment before a header never closed", "<!-- n -->\n---\ntitle: S\naudience: pair\n\nsecret", "1", "before the header"},
		{"a comment before TOML", "<!-- n -->\n+++\ntitle = 'S'\n+++\n", "1", "before the header"},
		{"a comment before JSON", "<!-- n -->\n{\n\"title\": \"S\"}\n", "1", "before the header"},
		{"a comment before long dashes", "<!-- n -->\n———\n" + rest, "1", "before the header"},
		{"a comment that holds the header", "<!--\n---\n" + rest + "-->\n", "1", "before the header"},
		{"a YAML comment first", "# note\n---\n" + rest, "1", "before the header"},
		{"a comment of a programmer first", "// note\n---\n" + rest, "1", "before the header"},
		{"a comment of Obsidian first", "%% note %%\n---\n" + rest, "1", "before the header"},
		{"a Markdown comment first", "[//]: # (note)\n\n---\n" + rest, "1", "before the header"},
		{"a YAML directive first", "%YAML 1.2\n---\n" + rest, "1", "before the header"},
		{"a stray letter first", "s\n---\n" + rest, "1", "before the header"},
		{"a heading first", "# Title\n\n---\n" + rest, "1", "line 3"},
		{"wrapped as code", "```markdown\n---\n" + rest + "```\n", "1", "before the header"},

		{"a second header", "---\na: b\n---\n---\nc: d\n---\n", "4", "second"},
		{"a second header after blank lines", "---\na: b\n---\n\n\n---\nc: d\n---\n", "6", "second"},
		{"a second header never closed", "---\na: b\n---\n---\naudience: pair\n\nsecret\n", "4", "second"},
		{"a second header after a comment", "---\na: b\n---\n<!-- n -->\n---\nc: d\n---\n", "5", "second"},
		{"a second header of TOML", "---\na: b\n---\n+++\nc = 1\n+++\n", "4", "second"},
		{"a second header of JSON", "---\na: b\n---\n{\"c\": 1}\n", "4", "second"},
		{"a YAML header after JSON", "{\"a\": 1}\n---\nc: d\n---\n", "2", "second"},
		{"a second header with four dashes", "---\na: b\n---\n----\nc: d\n----\n", "4", "second"},
		{"the first fence twice", "---\n---\n" + rest, "3", "second"},
		{"a fence within the header", "---\ntitle: S\n---\naudience: pair\n---\nsecret\n", "4", "second"},
		{"the first fence missing", rest, "1", "without its fences"},
		{"the first fence missing, after blank lines", "\n\n" + rest, "3", "without its fences"},
		{"the first fence missing, one key", "audience: pair\n---\nsecret\n", "1", "without its fences"},
		{"the first fence missing, with a list", "title: S\ntags:\n- a\n  b\n---\nsecret\n", "1", "without its fences"},
		{"the first fence missing, a blank line between", "title: S\n\naudience: pair\n---\nsecret\n", "1", "without its fences"},
		{"both fences missing", "title: S\naudience: pair\n\nsecret\n", "1", "without its fences"},
		{"fences of semicolons", ";;;\n{\"a\": 1}\ntitle: S\n;;;\n" + rest, "1", ""},
		{"fences of dots", "...\ntitle: S\naudience: pair\n...\nsecret\n", "1", "header"},
		{"fences of stars", "***\ntitle: S\naudience: pair\n***\nsecret\n", "1", "header"},
		{"escaped fences", "\\---\ntitle: S\naudience: pair\n\\---\nsecret\n", "1", "header"},

		{"hangul vowels", "ㅡㅡㅡ\n" + rest, "1", "hyphens"},
		{"macrons", "¯¯¯\n" + rest, "1", "hyphens"},
		{"dashes of a box", "╌╌╌\n" + rest, "1", "hyphens"},
		{"the Chinese one", "一一一\ntitle: S\naudience: pair\n一一一\nsecret\n", "1", "header"},
		{"a row of two signs", "-=-=-\ntitle: S\naudience: pair\n-=-=-\nsecret\n", "1", "header"},
		{"a row of a letter", "ooo\ntitle: S\naudience: pair\nooo\nsecret\n", "1", "header"},
		{"fences of soft hyphens", "\u00ad\u00ad\u00ad\ntitle: S\naudience: pair\n\u00ad\u00ad\u00ad\nsecret\n", "2", "without its fences"},
		{"fences of soft hyphens around one key", "\u00ad\u00ad\u00ad\naudience: pair\n\u00ad\u00ad\u00ad\nsecret\n", "2", "without its fences"},
		{"keys, and a line that only looks blank", "title: S\naudience: pair\n\u200b\nsecret\n", "1", "without its fences"},

		{"a conflict around the header", "<<<<<<< HEAD\n---\n" + rest + "=======\n---\ntitle: S\n---\n>>>>>>> other\n", "1", "merged"},
		{"a conflict above the header", "<<<<<<< HEAD\n=======\n>>>>>>> other\n---\n" + rest, "1", "merged"},
		{"the end of a conflict above the header", "\n>>>>>>> other\n---\n" + rest, "2", "merged"},
		{"a conflict within the header", "---\ntitle: S\n<<<<<<< HEAD\naudience: pair\n=======\naudience: public\n>>>>>>> other\n---\nsecret\n", "3", "merged"},
		{"a conflict within a text of the header", "---\nsummary: \"\n<<<<<<< HEAD\naudience: pair\n=======\n>>>>>>> other\n\"\n---\nsecret\n", "3", "merged"},
		{"a conflict of three versions", "---\ntitle: S\n---\n\n<<<<<<< HEAD\n<!-- audience: pair -->\n||||||| base\n=======\n>>>>>>> other\nsecret\n", "5", "merged"},

		{"JSON never closed", "{\n\"title\": \"S\",\n\nsecret\n", "1", "closed"},
		{"only a bracket", "{\"", "1", "closed"},
		{"JSON and text on one line", "{\"title\": \"S\"} secret\n", "1", "new line"},
		{"two JSON objects", "{\"a\": 1}, {\"b\": 2}\n", "1", "new line"},
		{"JSON with bare keys", "{ title: \"S\", audience: \"pair\" }\nsecret\n", "1", "quotes"},
		{"JSON with bare keys on lines", "{\n  title: \"S\"\n}\nsecret\n", "1", "quotes"},
		{"JSON with single quotes", "{'title': 'S'}\nsecret\n", "1", "quotes"},
		{"JSON with smart quotes", "{“title”: “S”}\nsecret\n", "1", "quotes"},
		{"JSON with a comment first", "{\n  // note\n  \"title\": \"S\"\n}\n", "1", "json"},
		{"JSON indented", "  {\"title\": \"S\"}\nsecret\n", "1", "margin"},
		{"JSON with a no-break space", "{\u00a0\"title\": \"S\"}\nsecret\n", "1", "U+00A0"},
		{"JSON in a list", "[{\"title\": \"S\"}]\nsecret\n", "1", "json"},
		{"JSON with a full-width bracket", "｛\"title\": \"S\"｝\nsecret\n", "1", "json"},
	})
}

func TestWhatIsNoHeaderIsText(t *testing.T) {
	for _, text := range []string{
		"***\n\ntext\n", "___\ntext\n", "* * *\n\nname: x\n", "***\nnote: the words go on\n\nmore\n", "***\nnote: alone\n", "note: alone\n",
		"{% include x %}\n", "{{ title }}\n", "{: .class}\ntext\n", "{#id}\n", "{.class}\n", "{width=50%}\n", "{/* MDX */}\n", "{::comment}\n", "{\n-",
		"# Title\n---\n", "Title\n---\ntext\n", "Note: this\n---\ntext\n", "Title\n=====\n\nA: b\n",
		"# Title\n\n---\n\nMore text: here\n\n---\n", "Title\n-------\nDate: today\nPresent: Ana\n\n---\n\ntext\n", "text\n\n---\n\nnote: x\n\nmore text\n",
		"Date: today\nPresent: Ana, Tom\n\nWe met.\n", "note: one line alone\n\ntext\n", "https://example.org\n---\n",
		"- item\n- item\n", "+ item\n", "-\n", "— Hola, dijo Ana.\n", "——作者\n", "-- Ana\n", "...\n\nand then\n", "... and then\n",
		"\u200bwords that begin with nothing to see\n", "\u3000日本語の段落\n", "\u00a0\n\ntext\n", "ï»¿text\n",
		"```yaml\n---\n```\n", "text\n\n```yaml\n---\ntitle: an example\n---\n```\n",
		"<!-- a comment -->\n\n# Title\n", "<!-- a comment -->\n\n---\n\nProse below a line.\n", "<!-- never closed\n\ntext\n",
		"[link]: https://example.org\n[{{ x }}](y)\n", "> ---\n> a: b\n", "|a|b|\n|---|---|\n", ":::note\nx: y\n:::\n", "=== Title\n", "~~~\nkey: value\n~~~\n",
		"$$\nx = 1\n$$\n", "一\n\nkey: value\n", "ok\nkey: value\nok\n", "text\n\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n```\n", "Title\n=======\n\n    <<<<<<< HEAD\n", "<<<<<<<\n",
	} {
		d, problems := read("x.md", text)
		if d == nil {
			t.Errorf("%q: %v", text, problems)
		} else if d.Header != nil || string(d.Body) != strings.TrimPrefix(text, "\ufeff") {
			t.Errorf("%q: header %s, body %q", text, show(d.Header), d.Body)
		}
	}
}

func TestABodyAfterAHeaderIsFree(t *testing.T) {
	for _, body := range []string{
		"text\n---\n", "\n---\n\nProse: with a colon.\n", "***\n", "# H\n\n---\nlayout: two\n---\n\n# I\n", "Note: this\n---\n", "Date: today\nPresent: Ana\n",
		"{% x %}\n", "<!-- audience: pair -->\nx\n<!-- /audience -->\n", "----\n", "```\n---\na: b\n---\n```\n", "name: one\nplace: two\n\nwords\n", "\u2028 and \x1b\n", "a\u0085b",
	} {
		if d, problems := read("x.md", "---\ntitle: T\n---\n"+body); d == nil || string(d.Body) != body {
			t.Errorf("%q: %v", body, problems)
		}
	}
}

func TestAFileIsUTF8(t *testing.T) {
	wide := func(order string, text string) string {
		var b strings.Builder
		b.WriteString(map[string]string{"le": "\xff\xfe", "be": "\xfe\xff"}[order])
		for _, c := range []byte(text) {
			if order == "be" || order == "be, no mark" {
				fmt.Fprintf(&b, "\x00%c", c)
			} else {
				fmt.Fprintf(&b, "%c\x00", c)
			}
		}
		return b.String()
	}
	heldBack(t, "x.md", []held{
		{"UTF-16, little end first", wide("le", "---\n"+rest), "x.md", "UTF-8"},
		{"UTF-16, big end first", wide("be", "---\n"+rest), "x.md", "UTF-8"},
		{"UTF-16 without a mark", wide("", "---\n"+rest), "x.md", "UTF-8"},
		{"UTF-16 without a mark, big end first", wide("be, no mark", "---\n"+rest), "x.md", "UTF-8"},
		{"UTF-32", "\xff\xfe\x00\x00-\x00\x00\x00-\x00\x00\x00-\x00\x00\x00\n\x00\x00\x00", "x.md", "UTF-8"},
		{"UTF-32, big end first", "\x00\x00\xfe\xff\x00\x00\x00-", "x.md", "UTF-8"},
		{"a NUL in the header", "---\ntitle: \"a\x00b\"\n---\n" + strings.Repeat("text ", 20), "2:10", "NUL"},
		{"a NUL in the body", "---\ntitle: a\n---\nwords\n\nwords and \x00 more words\n", "6:11", "NUL"},
		{"Latin-1 in the header", "---\ntitle: caf\xe9\n---\n", "2:11", "UTF-8"},
		{"Latin-1 in the body", "---\ntitle: a\n---\n\né caf\xe9\n", "5:6", "UTF-8"},
		{"half a character at the end", "text \xe2\x82", "1:6", "UTF-8"},
		{"a surrogate", "text \xed\xa0\x80", "1:6", "UTF-8"},
		{"line ends of old Macs", "---\rtitle: S\raudience: pair\r---\rsecret\r", "1:4", "carriage return"},
		{"one line end of old Macs", "---\ntitle: S\raudience: pair\n---\n", "2:9", "carriage return"},
		{"a carriage return twice", "---\r\r\ntitle: S\r\r\n---\r\r\n", "1:4", "carriage return"},
		{"a control character in the header", "---\ntitle: a\x1bb\n---\n", "2:9", "control character"},
		{"a next-line character in the header", "---\ntitle: S\u0085audience: public\n---\n", "2:9", "line break"},
		{"a line separator in the header", "---\ntitle: S\u2028audience: public\n---\n", "2:9", "line break"},
		{"a byte-order mark in the header", "---\n\ufefftitle: S\n---\n", "2:1", "invisible"},
	})
}
