package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// annotations are what GitHub's runner calls the levels.
var annotations = map[problem.Level]string{problem.Error: "error", problem.Warning: "warning", problem.Hint: "notice"}

// GitHub writes each problem as a workflow command, which GitHub shows beside
// the line of a pull request.
func GitHub(w io.Writer, r Report) error {
	for _, p := range r.Problems {
		properties := "file=" + property(r.at(p.File))
		if p.Line > 0 {
			properties += fmt.Sprintf(",line=%d", p.Line)
		}
		if p.Line > 0 && p.Col > 0 {
			properties += fmt.Sprintf(",col=%d,endColumn=%d", p.Col, p.Col+max(p.Width, 1))
		}
		message := p.Text
		if p.Hint != "" {
			message += "\n" + p.Hint
		}
		if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", annotations[p.Level], properties, property(p.Rule), data(message)); err != nil {
			return err
		}
	}
	return nil
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// data is the message of a command, and property a value before it, as the
// runner takes them (actions/toolkit, core/src/command.ts).
func data(s string) string     { return dataEscapes.Replace(s) }
func property(s string) string { return propertyEscapes.Replace(s) }
