package report

import (
	"encoding/json"
	"io"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// The shape of the JSON. It may get more keys; one that is there keeps its
// meaning, else Version is another.
type (
	document struct {
		Version  int       `json:"version"` // of this shape
		Program  string    `json:"program"`
		Day      string    `json:"day"`
		Errors   int       `json:"errors"`
		Warnings int       `json:"warnings"`
		Hints    int       `json:"hints"`
		Problems []finding `json:"problems"`
	}
	finding struct {
		File   string `json:"file,omitempty"`   // within the portfolio; none for the portfolio as a whole
		Line   int    `json:"line,omitempty"`   // from 1
		Column int    `json:"column,omitempty"` // from 1, in Unicode code points
		Width  int    `json:"width,omitempty"`  // in Unicode code points
		Level  string `json:"level"`            // error, warning or hint
		Rule   string `json:"rule"`
		Text   string `json:"text"`
		Hint   string `json:"hint,omitempty"`
		Source string `json:"source,omitempty"` // the line
	}
)

// JSON writes a report as one object.
func JSON(w io.Writer, r Report) error {
	d := document{Version: 1, Program: r.Program + " " + r.Version, Day: r.Day, Problems: []finding{},
		Errors: problem.Count(r.Problems, problem.Error), Warnings: problem.Count(r.Problems, problem.Warning), Hints: problem.Count(r.Problems, problem.Hint)}
	for _, p := range r.Problems {
		d.Problems = append(d.Problems, finding{p.File, p.Line, p.Col, p.Width, p.Level.String(), p.Rule, p.Text, p.Hint, p.Source})
	}
	return indented(w, d)
}

func indented(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
