package pages

import (
	"strings"
	"testing"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

const sql = "select a\nfrom t\nunion\nselect a\nfrom u;\n"

// onFile is a sample that is a file, with one note.
func onFile(note string) folder {
	files := reviewed("A text of its own: from u.", "  - "+note)
	files["samples/parser.md"] = md(entry.KindSample, "file: query.sql", "A text of its own: from x.")
	files["samples/query.sql"] = sql
	return files
}

func TestLinesSayWhichOfSeveralPlacesInAFileIsMeant(t *testing.T) {
	for name, c := range map[string]struct {
		note        string
		first, last int
	}{
		"the first":          {"{quote: select a, lines: 1, text: t}", 1, 1},
		"the second":         {"{quote: select a, lines: 4, text: t}", 4, 4},
		"some lines":         {"{quote: select a, lines: 2-5, text: t}", 4, 4},
		"over lines":         {"{quote: \"select a from\", lines: 4-5, text: t}", 4, 5},
		"none said":          {"{quote: from t, text: t}", 2, 2},
		"the words win":      {"{quote: from t, lines: 4, text: t}", 2, 2},
		"beyond the end":     {"{quote: from t, lines: 40000000, text: t}", 2, 2},
		"the words win over": {"{quote: union select a, lines: 1, text: t}", 3, 4},
	} {
		t.Run(name, func(t *testing.T) {
			code := page(t, onFile(c.note).site(t), "samples/parser/").Own.(*Sample).Code
			if len(code) == 0 || len(code[0].Notes) != 1 {
				t.Fatalf("it is %+v", code)
			}
			if n := code[0].Notes[0]; n.First != c.first || n.Last != c.last {
				t.Errorf("it stands on lines %d to %d", n.First, n.Last)
			}
		})
	}
}

func TestLinesOnWhichTheWordsStandTwiceOrNotAtAllTieNothing(t *testing.T) {
	for _, lines := range []string{"1-5", "2", "9"} {
		s, problems := onFile("{quote: select a, lines: "+lines+", text: t}").edition(t, entry.Private, Options{})
		if len(problems) != 1 || problems[0].Text != "these words stand 2 times in samples/parser.md and query.sql, so the note is tied to none of them" || problems[0].Hint != "say which: `lines: 1`, or `lines: 4`" {
			t.Errorf("lines %s: the problems are %+v", lines, problems)
		}
		if n := page(t, s, "samples/parser/").Own.(*Sample).Reviews[0].Notes[0]; !n.Lost {
			t.Errorf("lines %s: it is tied: %+v", lines, n)
		}
	}
}

func TestLinesCountWithinABlockOfCode(t *testing.T) {
	work := "A row.\n\n```\nrow\nrow\n```\n\nThen\n\n```\nline\nline\nrow\n```\n"
	for lines, want := range map[string]string{"2": "```\nrow\n[row]", "3": "line\nline\n[row]"} {
		p := page(t, reviewed(work, "  - {quote: row, lines: "+lines+", text: t}").site(t), "samples/parser/")
		if len(p.Passages) == 0 || len(p.Passages[0].Notes) != 1 || p.Passages[0].Notes[0].First != 0 {
			t.Fatalf("lines %s, which is %s: %+v", lines, want, p.Passages)
		}
		before, _, _ := strings.Cut(string(p.Passages[0].HTML), "<mark")
		if got := strings.Count(before, "line") > 0; got != (lines == "3") {
			t.Errorf("lines %s: it stands behind %q", lines, before)
		}
	}
	if _, problems := reviewed(work, "  - {quote: row, lines: 1, text: t}").edition(t, entry.Private, Options{}); len(problems) != 0 {
		t.Errorf("the first line of one block alone has it, and the problems are %+v", problems)
	}
	if _, problems := reviewed(work+"\n```\nx\nrow\n```\n", "  - {quote: row, lines: 2, text: t}").edition(t, entry.Private, Options{}); len(problems) != 1 {
		t.Errorf("the second line of two blocks has it, and the problems are %+v", problems)
	}
}
