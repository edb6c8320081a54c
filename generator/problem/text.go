package problem

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// The colours of a report on a terminal (ECMA-48 SGR codes).
const (
	bold  = "\x1b[1m"
	red   = "\x1b[31m"
	amber = "\x1b[33m"
	cyan  = "\x1b[36m"
	faint = "\x1b[2m"
	plain = "\x1b[0m"
)

// Write prints problems as a person reads them:
//
//	milestones/parser.md:4:7: no goal "ship-clii" [unknown-reference]
//	  4 | goal: ship-clii
//	    |       ^^^^^^^^^
//	  did you mean "ship-cli"?
//
// Control characters of the author's text are shown as �, so that a file
// cannot steer the terminal. It returns the error of w.
func Write(w io.Writer, list []Problem, colour bool) error {
	for _, p := range list {
		if _, err := io.WriteString(w, p.text(colour)); err != nil {
			return err
		}
	}
	return nil
}

// Place is the problem's "file:line:col", without the parts that are not known.
func (p Problem) Place() string {
	switch {
	case p.File == "":
		return "portfolio"
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

func (p Problem) text(colour bool) string {
	paint := func(code, s string) string {
		if !colour || s == "" {
			return s
		}
		return code + s + plain
	}
	var b strings.Builder
	word := ""
	if p.Level != Error {
		word = p.Level.String() + ": "
	}
	shade := [...]string{red, amber, cyan}[p.Level]
	fmt.Fprintf(&b, "%s: %s%s %s\n", paint(bold, visible(p.Place())), paint(shade, word), visible(p.Text), paint(faint, "["+p.Rule+"]"))
	if p.Source != "" && p.Line > 0 {
		b.WriteString(p.snippet(func(s string) string { return paint(faint, s) }, func(s string) string { return paint(shade, s) }))
	}
	if p.Hint != "" {
		fmt.Fprintf(&b, "  %s\n", visible(p.Hint))
	}
	return b.String()
}

const snippetCells = 100 // a longer line is cut around its caret

// snippet is the source line with a caret under the words that are meant.
func (p Problem) snippet(faintly, strongly func(string) string) string {
	runes := []rune(visible(p.Source))
	col := min(max(p.Col, 1)-1, len(runes))
	from, to := around(runes, col)
	line, before := string(runes[from:to]), string(runes[from:col])
	if from > 0 {
		line, before = "…"+line, "…"+before
	}
	if to < len(runes) {
		line += "…"
	}
	number := fmt.Sprint(p.Line)
	margin := strings.Repeat(" ", len(number))
	marked := string(runes[col:min(to, col+max(p.Width, 1))])
	carets := strings.Repeat("^", max(1, cells(marked)))
	return fmt.Sprintf("  %s%s\n  %s%s%s\n", faintly(number+" | "), line, faintly(margin+" | "), pad(before), strongly(carets))
}

// around returns which runes of a line are shown: all, or as many as fit on both sides of col.
func around(line []rune, col int) (from, to int) {
	if cells(string(line)) <= snippetCells {
		return 0, len(line)
	}
	from, to = col, col
	room := snippetCells
	for from > 0 && room > snippetCells/2 {
		from--
		room -= cells(string(line[from]))
	}
	for to < len(line) && cells(string(line[to])) <= room {
		room -= cells(string(line[to]))
		to++
	}
	return from, to
}

// pad is blank space as wide as s on a terminal; tabs stay tabs.
func pad(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == '\t' {
			b.WriteRune(r)
			continue
		}
		b.WriteString(strings.Repeat(" ", cells(string(r))))
	}
	return b.String()
}

// cells is the width of s on a terminal (Unicode UAX 11): wide characters take two cells, marks none.
func cells(s string) int {
	n := 0
	for _, r := range s {
		switch k := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case k == width.EastAsianWide || k == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// visible replaces what would steer a terminal or reorder its line: control
// characters but tab, and the bidirectional controls (Unicode UAX 9).
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '\uFFFD'
		}
		return r
	}, s)
}
