package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columns are rows of cells, the first of them the heads, written below one
// another as a terminal shows them: letters of East Asia are two wide, marks none.
type columns [][]string

// write writes the rows. The last cell of each is not filled up.
func (c columns) write(w io.Writer) error {
	var wide []int
	for _, row := range c {
		for i, cell := range row {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], cells(cell))
		}
	}
	for _, row := range c {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(shown(cell))
			line.WriteString(strings.Repeat(" ", wide[i]-cells(cell)+2))
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(line.String(), " ")); err != nil {
			return err
		}
	}
	return nil
}

// shown is a text without what moves the cursor of a terminal or turns its writing around.
func shown(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, s)
}

// cells are how many places a text takes on a terminal.
func cells(s string) (n int) {
	for _, r := range s {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me) || r == '\u200d':
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
