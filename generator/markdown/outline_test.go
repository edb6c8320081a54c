package markdown

import (
	"os"
	"strings"
	"testing"
)

func TestReadSaysWhatIsInABody(t *testing.T) {
	body, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	o := Read(body)
	var headings, links, tasks, rules []string
	for _, h := range o.Headings {
		headings = append(headings, strings.Repeat("#", h.Level)+" "+h.Text+" #"+h.ID)
	}
	for _, l := range o.Links {
		links = append(links, l.Dest)
	}
	for _, x := range o.Tasks {
		tasks = append(tasks, x.Text)
	}
	for _, f := range o.Faults {
		rules = append(rules, f.Rule)
	}
	for _, c := range []struct{ what, got, want string }{
		{"headings", strings.Join(headings, "; "), "# Parser #parser; ## What is left to do #what-is-left-to-do; #### Größe und 日本語 #größe-und-日本語"},
		{"links", strings.Join(links, " "), "https://www.rfc-editor.org/rfc/rfc4180 ../goals/ship-cli.md ship-cli big img/tree.png img/dot.png https://example.org/badge.svg img/tree.png ../goals/ship-cli.md https://example.org"},
		{"tasks", strings.Join(tasks, "; "), "@ana Draft the README due:2026-03-01; Write it in C"},
		{"faults", strings.Join(rules, " "), "remote-image raw-html"},
		{"lead", o.Lead, "The parser reads a CSV file as RFC 4180 says, and most of all its quotes; see the goal or ship-cli."},
	} {
		if c.got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.what, c.got, c.want)
		}
	}
	if !o.Code {
		t.Error("the code block is not seen")
	}
}

func TestEveryOffsetPointsAtWhatItNames(t *testing.T) {
	for _, body := range []string{
		"# A *b* c #\n\nUnder\n=====\n\n> ## In a quote\n\n- # In a list\n",
		"[a](b.md) ![c](d.png \"t\") [e][r] [r] [[w]] [[w|x]] ![[p.png]]\n\n[r]: f.md\n",
		"> - [a\n>   b](c.md) [![d](e.png)](f.md)\n",
		"- [ ] one `two`\n- [x]  three\n  four\n\n  five\n\t- [X] ~~six~~\n",
		"<div>\n<a href=\"g.md\">h</a>\n<img src='i.png'>\n</div>\n\nx <img\nsrc=j.png> <iframe src=k></iframe>\n",
		"> <p>\n> <a href=l.md>m</a> <video src=n.mp4></video>\n",
		"| [a](b.md) | [[c\\|d]] |\n|--|--|\n| ![e](f.png) | <img src=g.png> |\n",
		"[x](javascript:y) <data:z> ![u](https://v/w.png)\r\n\r\n## Täg\r\n",
		"text[^1]\n\n[^1]: [note](n.md)\n[^2]: unused\n",
		"a <!-- b\n\nc",
	} {
		places(t, Read([]byte(body)), []byte(body))
	}
}

// places holds the places of an outline to what stands there.
func places(t *testing.T, o Outline, body []byte) {
	t.Helper()
	at := func(offset, length int) string {
		if offset < 0 || length < 0 || offset+length > len(body) {
			t.Fatalf("%d+%d is outside of %d bytes: %q", offset, length, len(body), body)
		}
		return string(body[offset : offset+length])
	}
	for _, h := range o.Headings {
		if s := at(h.Offset, h.Length); s != strings.Trim(s, " \t\r\n") || s == "" {
			t.Errorf("heading %q is at %q", h.Text, s)
		}
	}
	for _, l := range o.Links {
		if s := at(l.Offset, l.Length); s == "" || !strings.Contains("[!<", s[:1]) || !strings.Contains(")]>", s[len(s)-1:]) {
			t.Errorf("link to %q is at %q", l.Dest, s)
		}
	}
	for _, x := range o.Tasks {
		if s := at(x.Offset, x.Length); s != strings.Trim(s, " \t\r\n") || s == "" {
			t.Errorf("task %q is at %q", x.Text, s)
		}
	}
	for _, f := range o.Faults {
		at(f.Offset, f.Length)
	}
}

func TestALeadIsTheFirstParagraphInAFewWords(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"the first paragraph that has words", "# T\n\n[![badge](b.png)](c)\n\nThe *lead* `x` [y](z).\n\nMore.", "The lead x y."},
		{"lines are joined", "a\nb  \nc", "a b c"},
		{"pictures, comments and tags are left out", "A ![b](c.png) <kbd>d</kbd> <!-- e --> f", "A d f"},
		{"a long one is cut after a word", strings.Repeat("word ", 80), strings.TrimSpace(strings.Repeat("word ", 32)) + "…"},
		{"a long one without spaces is cut after a character", strings.Repeat("漢", 400), strings.Repeat("漢", 160) + "…"},
		{"quotes and lists are none", "> quote\n\n- item\n", ""},
	} {
		if got := Read([]byte(c.body)).Lead; got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestWordsAreCountedInEveryScript(t *testing.T) {
	for _, c := range []struct {
		body string
		want int
	}{
		{"one two, three - four", 4},
		{"don't well-known l’été", 3},
		{"un**believ**able", 1},
		{"日本語 かな", 5},
		{"한국어 단어", 2},
		{"नमस्ते दुनिया", 2},
		{"# a\n\n- b\n- c\n\n| d |\n|-|\n| e f |\n\n> g", 7},
		{"```\nnot these\n```\n\n    nor these", 0},
		{"<p>these are</p>\n\n![not](x.png)", 2},
	} {
		if got := Read([]byte(c.body)).Words; got != c.want {
			t.Errorf("%q has %d words, want %d", c.body, got, c.want)
		}
	}
}
