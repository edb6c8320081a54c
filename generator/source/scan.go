package source

import "strings"

// rest is what the line still holds.
func (o *outline) rest() []byte { return firstLine(o.text[o.at:]) }

func (o *outline) nextLine() { _, o.at = nextLine(o.text, o.at) }

func (o *outline) skipSpace() {
	for o.at < len(o.text) && (o.text[o.at] == ' ' || o.text[o.at] == '\t') {
		o.at++
	}
}

// lineEnds reports whether only a comment follows on the line; skipSpace comes first.
func (o *outline) lineEnds() bool {
	return o.at == len(o.text) || o.text[o.at] == '\n' || o.text[o.at] == '#' && o.at > 0 && strings.IndexByte(" \t\n", o.text[o.at-1]) >= 0
}

// quoted reads a quoted text to behind its quote; false when there is no such quote, and nothing is left to read.
func (o *outline) quoted() bool {
	end := quoteEnd(o.text, o.at)
	if end < 0 {
		o.fault(o.at, len(o.rest()), "this quote is never closed", "close it with "+string(o.text[o.at]))
		o.at = len(o.text)
		return false
	}
	o.at = end
	return true
}

// quoteEnd returns the offset behind the quote that closes the one at offset at, or -1 (YAML 1.2.2, section 7.3).
func quoteEnd(text []byte, at int) int {
	quote := text[at]
	for i := at + 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote == '"':
			i++
		case text[i] != quote:
		case quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		default:
			return i + 1
		}
	}
	return -1
}

// uncommented is a line up to its comment.
func uncommented(line []byte) []byte {
	for i, c := range line {
		if c == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t') {
			return line[:i]
		}
	}
	return line
}

// colonIn returns the offset of the first colon that ends a key, or -1.
func colonIn(line []byte) int {
	line = uncommented(line)
	for i, c := range line {
		if c == ':' && (i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t') {
			return i
		}
	}
	return -1
}
