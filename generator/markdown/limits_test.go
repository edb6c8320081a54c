package markdown

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// times is n lines of a format with the line's number.
func times(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// nested is a list of n levels.
func nested(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// ticks is growing runs of backticks.
func ticks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("e" + strings.Repeat("`", i))
	}
	return b.String()
}

func TestWhatPassesALimitIsRefusedSoon(t *testing.T) {
	r := strings.Repeat
	for name, c := range map[string]struct{ body, says string }{
		"emphasis":             {r("*a_ ", 50000), "marks"},
		"links":                {r("[a](", 20000), "marks"},
		"links over lines":     {r("[*a](b)\n", 200000), "marks"},
		"brackets":             {r("[", 100000) + r("]", 100000), "marks"},
		"wiki links":           {r("[[a]", 60000), "marks"},
		"wiki links on lines":  {r("[[a]]\n", 100000), "marks"},
		"footnotes on lines":   {r("[^1]\n", 100000) + "\n[^1]: a", "marks"},
		"definitions":          {r("[a]:b\n", 300000), "marks"},
		"lists":                {nested(1000), "deep"},
		"quotes":               {r(">", 10000) + "x", "deep"},
		"elements":             {r("*a ", 2000) + r("b*", 2000), "deep"},
		"empty lines in lists": {nested(100) + r("\n", 2000000), "parts"},
		"paragraphs":           {r("a\n\n", 600000), "parts"},
		"code spans":           {r(r("`a` ", 60000)+"\n\n", 8), "parts"},
		"raw tags":             {r(r("<b>", 80000)+"\n\n", 8), "parts"},
		"a table":              {r("|a", 2000) + "|\n" + r("|-", 2000) + "|\n" + r("|b\n", 2000), "parts"},
		"many tables":          {r(r("|a", 200)+"|\n"+r("|-", 200)+"|\n"+r("|b\n", 200)+"\n", 100), "parts"},
		"footnotes":            {times(1001, "[^%d]: x\n"), "footnotes"},
		"references":           {"[a]: " + r("x", 60000) + "\n\n" + r("[a] ", 2000), "references"},
		"a long line":          {r("x", maxLine+1), "line"},
		"a long body":          {r("some words\n", maxBody/11+1), "MB"},
	} {
		start := time.Now()
		o := Read([]byte(c.body))
		if len(o.Faults) != 1 || o.Faults[0].Rule != "limit" || o.Faults[0].Warning || !strings.Contains(o.Faults[0].Text, c.says) || o.Faults[0].Hint == "" {
			t.Errorf("%s: %+v", name, o.Faults)
		}
		if h, err := Render([]byte(c.body), Options{}); err == nil || h.Body != "" {
			t.Errorf("%s: %.100s %v", name, h.Body, err)
		}
		if took := time.Since(start); took > time.Minute {
			t.Errorf("%s: reading and rendering took %v", name, took)
		}
	}
}

func TestWhatWouldBeSlowElsewhereIsRead(t *testing.T) {
	r := strings.Repeat
	for name, body := range map[string]string{
		"growing runs of backticks": ticks(700),
		"exclamation marks":         r(r("!", 250000)+"\n", 8),
		"brackets that never close": r("[", 100000),
		"tags that never end":       r(r("<a b ", 40000)+"\n", 8),
		"addresses":                 r("~~~a@b", 40000),
		"comments":                  r("a <!-- b\n\n", 100000),
		"empty comments":            "[a](b \"" + r("<!---->", 30000) + "\")",
		"definitions of terms":      "a\n" + r(": ", 100000),
		"marks on the way to code":  "```js\n" + r("`${", 10000) + "\n```\n",
	} {
		start := time.Now()
		if _, err := Render([]byte(body), Options{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(start); took > time.Minute {
			t.Errorf("%s took %v", name, took)
		}
	}
	start := time.Now()
	Read([]byte("# " + r("{a=", 70000) + "\n\n" + r("{a=b", 60000) + "\n---\n"))
	if took := time.Since(start); took > time.Minute {
		t.Errorf("attributes in headings took %v", took)
	}
}

func TestLongHonestTextsPass(t *testing.T) {
	r := strings.Repeat
	for name, body := range map[string]string{
		"a list of 3,000 links":               times(3000, "- [A project that does number %d](https://example.org/projects/a-name) - what it does, *briefly*, for whom and why\n"),
		"3,000 links in one paragraph":        times(3000, "[A project %d](https://example.org/projects/a-name)\n"),
		"3,000 references":                    times(3000, "[%d]: https://example.org/projects/a-name\n") + "\n" + times(3000, "[%d]\n"),
		"a table of 1,000 rows":               "|a|b|c|d|e|f|g|h|\n" + r("|-", 8) + "|\n" + r("| *cell* | `cell` | cell | [a](b) | cell | cell | cell | cell |\n", 1000),
		"a paragraph with 2,000 strong words": r("**word** and ", 2000),
		"1,000 footnotes":                     times(1000, "[^%d]\n") + "\n" + times(1000, "[^%d]: x\n\n"),
		"a list of 90 levels":                 nested(90),
		"a novel":                             r(r("The words of a long story go on and on. ", 20)+"\n\n", 2000),
		"40,000 lines of code":                "```text\n" + r("x := f(y) // why\n", 40000) + "```\n",
	} {
		h, err := Render([]byte(body), Options{})
		if err != nil || h.Body == "" {
			t.Errorf("%s: %d bytes of HTML, %v", name, len(h.Body), err)
		}
	}
}

func TestTooMuchHTMLIsRefused(t *testing.T) {
	h, err := Render([]byte(strings.Repeat(strings.Repeat("[^1]\n", 100)+"\n", 1150)+"[^1]: a"), Options{})
	if err == nil || h.Body != "" || !strings.Contains(err.Error(), "16 MB") {
		t.Errorf("%d bytes, %v", len(h.Body), err)
	}
}
