package markdown

import (
	"fmt"
	"strings"
	"testing"
)

func TestCommentsAreNeverSeen(t *testing.T) {
	const note = "NOTETOSELF"
	for name, body := range map[string]string{
		"on lines of its own":          "a\n\n<!-- NOTETOSELF\n\nNOTETOSELF -->\n\nb",
		"in a line":                    "a <!-- NOTETOSELF --> b",
		"over empty lines":             "a <!-- x\n\nNOTETOSELF\n\n- NOTETOSELF\n\n--> b",
		"over a code block":            "a <!-- x\n\n```\nNOTETOSELF\n```\n\n<!-- y --> b",
		"in a block of raw HTML":       "<div>\n<!-- x\n\nNOTETOSELF -->\nb\n</div>",
		"never closed":                 "b\n\n<!-- NOTETOSELF",
		"never closed, in a line":      "b <!-- NOTETOSELF\n\nNOTETOSELF",
		"never closed, in a quote":     "b\n\n> <!-- x\n\nNOTETOSELF",
		"never closed, in an item":     "b\n\n- a <!-- x\n- NOTETOSELF",
		"in a raw attribute":           "<img src=a.png alt=\"b <!-- NOTETOSELF -->\">",
		"in a raw attribute, for ever": "b <img src=a.png alt=\"<!-- NOTETOSELF\n\nNOTETOSELF",
		"in a raw address":             "b <a href=\"a<!-- NOTETOSELF -->.md\">c</a>",
		"in an address":                "b [a](<a<!-- NOTETOSELF -->.md>)",
		"in a title":                   "b [a](a.md \"<!-- NOTETOSELF -->\") ![a](b.png \"c <!-- NOTETOSELF --> d\")",
		"in the title of a figure":     "![b](b.png \"c <!-- NOTETOSELF\")",
		"in a picture's words":         "![b <!-- NOTETOSELF -->](b.png)",
		"in a wiki link":               "b [[a<!-- NOTETOSELF -->|c <!-- NOTETOSELF -->]]",
		"in a heading":                 "# b <!-- NOTETOSELF --> {#x}",
		"in a table":                   "| b <!-- NOTETOSELF --> | c <!-- NOTETOSELF |\n|-|-|\n| NOTETOSELF --> | d |",
		"in a footnote":                "b[^1]\n\n[^1]: c <!-- NOTETOSELF -->",
		"in a task":                    "- [ ] b <!-- NOTETOSELF -->",
		"with an odd end":              "b\n\n<div><!-- x --!> NOTETOSELF --></div>",
		"within another":               "b <!-- <!-- NOTETOSELF --> c",
		"after an escaped backslash":   "b \\\\<!-- NOTETOSELF",
		"in a reference":               "b [a]\n\n[a]: a.md \"<!-- NOTETOSELF -->\"",
	} {
		h, err := Render([]byte(body), Options{Resolve: shelf})
		if o := fmt.Sprint(Read([]byte(body))); err != nil || strings.Contains(h.Body+o, note) {
			t.Errorf("%s: %s %v %s", name, h.Body, err, o)
		}
		if !strings.Contains(h.Body, "b") {
			t.Errorf("%s: the text is gone: %s", name, h.Body)
		}
		if sound(t, h.Body); strings.Contains(h.Body, "<!--") || strings.Contains(h.Body, "--&gt;") {
			t.Errorf("%s: a part of the comment is left: %s", name, h.Body)
		}
	}
}

func TestCommentsAreTextWhereTheyAreMeantToBeSeen(t *testing.T) {
	for _, e := range []example{
		{"in code", "`<!-- a -->`", "<p><code>&lt;!-- a --&gt;</code></p>"},
		{"in a code block", "```\n<!-- a\n```\n\nb", "<pre><code>&lt;!-- a\n</code></pre>\n<p>b</p>"},
		{"after a backslash", "\\<!-- a -->", "<p>&lt;!-- a --&gt;</p>"},
		{"as a reference", "&lt;!-- a -->", "<p>&lt;!-- a --&gt;</p>"},
		{"the text after goes on", "a <!--> b <!---> c <!-- x\n\ny --> d", "<p>a  b  c</p>\n<p>d</p>"},
	} {
		e.run(t)
	}
}

func TestOnlyACommentThatNeverEndsIsReported(t *testing.T) {
	if f := Read([]byte("a <!-- b --> c <!-- d\n\ne --> <!-- f -->\n\n<!--\n\ng\n-->")).Faults; len(f) != 0 {
		t.Errorf("%+v", f)
	}
	fault{"never closed", "a <!-- b\n\nc", "raw-html", "<!--"}.run(t)
}
