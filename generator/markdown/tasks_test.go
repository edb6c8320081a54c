package markdown

import (
	"strings"
	"testing"
)

func TestTasks(t *testing.T) {
	for _, e := range []example{
		{"the words are the name of the checkbox", "- [ ] a [b](c.md) `d`", "<ul>\n<li class=\"task\"><input type=\"checkbox\" id=\"task.1\" disabled> <label for=\"task.1\">a <a href=\"/c/\">b</a> <code>d</code></label></li>\n</ul>"},
		{"done", "1. [X] a", "<ol>\n<li class=\"task\"><input type=\"checkbox\" id=\"task.1\" disabled checked> <label for=\"task.1\">a</label></li>\n</ol>"},
		{"a nested list is not in the name", "- [ ] a\n  - [ ] b", "<ul>\n<li class=\"task\"><input type=\"checkbox\" id=\"task.1\" disabled> <label for=\"task.1\">a</label>\n<ul>\n<li class=\"task\"><input type=\"checkbox\" id=\"task.2\" disabled> <label for=\"task.2\">b</label></li>\n</ul>\n</li>\n</ul>"},
		{"a loose item", "- [ ] a\n\n  b", "<ul>\n<li class=\"task\">\n<p><input type=\"checkbox\" id=\"task.1\" disabled> <label for=\"task.1\">a</label></p>\n<p>b</p>\n</li>\n</ul>"},
		{"no block stands in the name", "- [ ] a <div>b</div>", "<ul>\n<li class=\"task\"><input type=\"checkbox\" id=\"task.1\" disabled> <label for=\"task.1\">a b</label></li>\n</ul>"},
		{"a link is no checkbox", "- [x](b.md)", "<ul>\n<li><a href=\"/b/\">x</a></li>\n</ul>"},
		{"nor is a box without words", "- [ ]\n- [x]a", "<ul>\n<li>[ ]</li>\n<li>[x]a</li>\n</ul>"},
		{"nor a box outside of a list", "[ ] a", "<p>[ ] a</p>"},
	} {
		e.run(t)
	}
}

func TestReadTasks(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       Task
	}{
		{"open", "- [ ] @ana Draft **the** `README` due:2026-03-01", Task{Text: "@ana Draft the README due:2026-03-01", Offset: 6, Length: 42}},
		{"done", "- [x] a", Task{Done: true, Text: "a", Offset: 6, Length: 1}},
		{"all of it is struck", "- [x] ~~a *b*~~", Task{Done: true, Struck: true, Text: "a b", Offset: 6, Length: 9}},
		{"part of it is struck", "- [x] ~~a~~ b", Task{Done: true, Text: "a b", Offset: 6, Length: 7}},
		{"two lines", "- [ ] a\n  b", Task{Text: "a b", Offset: 6, Length: 5}},
		{"without its nested list", "- [ ] a\n  - b", Task{Text: "a", Offset: 6, Length: 1}},
		{"in a quote", "> - [ ] a", Task{Text: "a", Offset: 8, Length: 1}},
	} {
		if got := Read([]byte(c.body)).Tasks; len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestEveryMarkOfATaskIsShownInItsOwnWay(t *testing.T) {
	star := func(word string) string {
		if strings.HasPrefix(word, "due:") || strings.HasPrefix(word, "@") {
			return "*"
		}
		return ""
	}
	for words, want := range map[string]string{
		"@a Draft due:2026-03-01":          "* Draft *",
		"@a Draft due:2026-03-01 b":        "* Draft * b",
		"due:2026-03-01":                   "*",
		"@a b:c due:2026-03-01\n  & :d e:": "* b:c *\n&amp; :d e:",
		"a **b** due:2026-03-01":           "a <strong>b</strong> *",
	} {
		html, err := Render([]byte("- [ ] "+words+"\n"), Options{Mark: star})
		if err != nil || !strings.Contains(html.Body, `<label for="task.1">`+want+"</label>") {
			t.Errorf("%q is %s (%v), want %s", words, html.Body, err, want)
		}
	}
}
