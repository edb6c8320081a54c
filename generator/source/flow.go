package source

import (
	"bytes"
	"strings"
)

// flow reads the brackets that begin here, with all that is within them (YAML
// 1.2.2, section 7.4); false when they are not closed or nested too deep, and nothing is left to read.
func (o *outline) flow() bool {
	start, depth, within := o.at, 0, len(o.levels)
	if o.levels[within-1].column == start-o.line {
		within-- // the level was opened for these very brackets
	}
	fresh, afterQuote := true, false // a quote counts only where a value may begin: [it's, fine] has none
	for o.at < len(o.text) {
		c := o.text[o.at]
		switch {
		case c == '[' || c == '{':
			fresh = true
			if depth++; within+depth > o.most {
				o.tooDeep = o.at
				return false
			}
		case c == ']' || c == '}':
			fresh = false
			if depth--; depth == 0 {
				o.at++
				return true
			}
		case fresh && (c == '"' || c == '\''):
			if !o.quoted() {
				return false
			}
			fresh, afterQuote = false, true
			continue
		case fresh && strings.IndexByte("*&!", c) >= 0:
			word := o.word()
			o.special(word)
			o.at += len(word) - 1 // what it is put before may be quoted
		case c == '#' && o.lineEnds():
			o.at += len(o.rest()) - 1
		case c == ',', c == ':' && (afterQuote || o.endsWord(o.at+1)):
			fresh = true
		case c != ' ' && c != '\t' && c != '\n' && c != '?':
			fresh = false
		}
		afterQuote = afterQuote && (c == ' ' || c == '\n')
		o.at++
	}
	o.fault(start, 1, "this bracket is never closed", "close it with "+map[byte]string{'[': "]", '{': "}"}[o.text[start]])
	return false
}

// endsWord reports whether a word within brackets ends before the offset.
func (o *outline) endsWord(at int) bool {
	return at >= len(o.text) || strings.IndexByte(" \t\n,?[]{}", o.text[at]) >= 0
}

// word is what stands here up to white space or a sign of lists and maps.
func (o *outline) word() []byte {
	rest := o.rest()
	if end := bytes.IndexAny(rest, " \t,[]{}"); end >= 0 {
		return rest[:end]
	}
	return rest
}
