package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var sample = Report{
	Program: "mentorfolio", Version: "1.0", Day: "2026-06-01", Folder: "my portfolio",
	Rules: []Rule{{"vague-link-text", problem.Hint, "A link is read without the words around it."}},
	Problems: []problem.Problem{
		{Rule: "no-table-entry", Level: problem.Error, Text: "the portfolio as a whole"},
		{File: "goals/a,b:c.md", Pos: problem.Pos{Line: 4, Col: 7, Width: 9}, Rule: "vague-link-text", Level: problem.Hint, Text: "100% \"here\"", Hint: "say\r\nwhere", Source: "see [here](x.md)"},
		{File: "goals/é.md", Pos: problem.Pos{Line: 2}, Rule: "vague-link-text", Level: problem.Warning, Text: "<b>"},
		{File: "static/a.pdf", Rule: "file-metadata", Level: problem.Warning, Text: "a file"},
	},
}

func written(t *testing.T, format string, r Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := Formats[format](&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGitHubIsToldInCommandsThatTheRunnerTakes(t *testing.T) {
	want := `::error file=my portfolio/mentorfolio.yaml,title=no-table-entry::the portfolio as a whole
::notice file=my portfolio/goals/a%2Cb%3Ac.md,line=4,col=7,endColumn=16,title=vague-link-text::100%25 "here"%0Asay%0D%0Awhere
::warning file=my portfolio/goals/é.md,line=2,title=vague-link-text::<b>
::warning file=my portfolio/static/a.pdf,title=file-metadata::a file
`
	if got := written(t, "github", sample); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestJSONHasTheShapeThatIsDocumented(t *testing.T) {
	want := `{
  "version": 1,
  "program": "mentorfolio 1.0",
  "day": "2026-06-01",
  "errors": 0,
  "warnings": 1,
  "hints": 0,
  "problems": [
    {
      "file": "goals/é.md",
      "line": 2,
      "level": "warning",
      "rule": "vague-link-text",
      "text": "<b>"
    }
  ]
}
`
	one := sample
	one.Problems = sample.Problems[2:3]
	if got := written(t, "json", one); got != want {
		t.Errorf("got\n%s", got)
	}
	if none := written(t, "json", Report{}); !strings.Contains(none, `"problems": []`) {
		t.Errorf("no problems are an empty list, not %s", none)
	}
}

// The schema is the OASIS's own (sarif-schema-2.1.0.json of the standard).
func TestSARIFIsWhatTheStandardSays(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []Report{sample, {Program: "mentorfolio"}} {
		text := written(t, "sarif", r)
		log, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(log); err != nil {
			t.Errorf("%v in\n%s", err, text)
		}
	}
	for _, want := range []string{`"uri": "my%20portfolio/goals/a,b:c.md"`, `"uri": "my%20portfolio/goals/%C3%A9.md"`, `"level": "note"`, `"endColumn": 16`, "checks.md#vague-link-text"} {
		if got := written(t, "sarif", sample); !strings.Contains(got, want) {
			t.Errorf("%s is not in\n%s", want, got)
		}
	}
}
