package source

import (
	"bytes"
	"strings"
)

// outline follows the block structure of a YAML text line by line, without
// recursion. It serves twice: nesting is known before a parser that recurses
// sees the text, and when the parser gives up, the slips that people make are
// found at their places. It judges nothing that the parser accepts but depth.
type outline struct {
	text    []byte
	most    int     // the deepest nesting that is let through
	at      int     // where reading is
	line    int     // where the line of at starts
	levels  []level // the collections that at is within
	faults  []fault
	tooDeep int // where nesting goes beyond most, or -1
}

// level is one list or map: the column of its lines, and whether they have keys.
type level struct {
	column int
	keyed  bool
}

type fault struct {
	at, length int
	text, hint string
}

func (o *outline) read() {
	o.tooDeep = -1
	for o.at < len(o.text) && o.tooDeep < 0 {
		o.line = o.at
		rest := bytes.TrimLeft(o.rest(), " ")
		o.at += len(o.rest()) - len(rest)
		switch content := bytes.TrimLeft(rest, "\t "); {
		case len(content) == 0 || content[0] == '#':
			o.nextLine()
		case o.at == o.line && (content[0] == '%' || isFence(rest, yamlFence)): // a directive, or where a .yaml file starts
			o.nextLine()
		case rest[0] == '\t':
			o.fault(o.at, len(rest)-len(content), "a tab indents this line", "YAML wants spaces: replace the tab with spaces")
			o.nextLine()
		default:
			o.entry()
		}
	}
}

// entry reads one line of structure: the dashes of lists, then a key or a value.
func (o *outline) entry() {
	o.open()
	for rest := o.rest(); dash(rest); rest = o.rest() {
		o.at++
		if o.skipSpace(); o.lineEnds() {
			o.nextLine()
			return
		}
		o.open()
	}
	o.key()
}

// dash reports whether an item of a list begins here, or a key marked with ? (YAML 1.2.2, section 8.2).
func dash(rest []byte) bool {
	return (rest[0] == '-' || rest[0] == '?') && (len(rest) == 1 || rest[1] == ' ' || rest[1] == '\t')
}

// open enters the list or map whose lines begin at this column, and leaves the deeper ones.
func (o *outline) open() {
	column, inner := o.at-o.line, len(o.levels)
	for len(o.levels) > 0 && o.levels[len(o.levels)-1].column > column {
		o.levels = o.levels[:len(o.levels)-1]
	}
	if n := len(o.levels); n > 0 && o.levels[n-1].column == column {
		return
	}
	if len(o.levels) < inner {
		o.fault(o.at, len(o.rest()), "the indentation fits none of the lines above", "begin the line below the first letter of the key or item it belongs with")
	}
	if o.levels = append(o.levels, level{column: column}); len(o.levels) > o.most {
		o.tooDeep = o.at
	}
}

// key reads a key with its value, or a value alone.
func (o *outline) key() {
	start, closed := o.at, true
	switch c := o.text[o.at]; {
	case c == '"' || c == '\'':
		closed = o.quoted()
	case c == '[' || c == '{':
		closed = o.flow()
	default:
		colon := colonIn(o.rest())
		if colon < 0 {
			o.keyless()
			return
		}
		if colon == 0 {
			o.fault(o.at, 1, "a key is missing before this colon", "write a word before the colon")
		}
		o.at += colon
	}
	if !closed {
		return
	}
	if o.skipSpace(); o.at == len(o.text) || o.text[o.at] != ':' {
		o.afterValue(start)
		return
	}
	o.at++
	innermost := &o.levels[len(o.levels)-1]
	innermost.keyed = true
	o.value(innermost.column)
}

// keyless reads a line without a colon: a value where no key came before it on its level.
func (o *outline) keyless() {
	if n := len(o.levels); n > 1 && !o.levels[n-1].keyed {
		o.value(o.levels[n-2].column)
		return
	}
	line := bytes.TrimRight(o.rest(), " \t")
	o.fault(o.at, len(line), `this line is not "key: value"`, keyHint(line))
	o.nextLine()
}

// value reads what stands behind a colon or a dash; column is that of its key or dash.
func (o *outline) value(column int) {
	if o.skipSpace(); o.lineEnds() {
		o.nextLine()
		return
	}
	start, rest := o.at, o.rest()
	switch c := rest[0]; {
	case c == '|' || c == '>':
		o.nextLine()
		o.skipDeeper(column, func([]byte) {})
	case c == '"' || c == '\'':
		if o.quoted() {
			o.afterValue(start)
		}
	case c == '[' || c == '{':
		if o.flow() {
			o.afterValue(start)
		}
	case strings.IndexByte("*&!@`%,]}", c) >= 0:
		o.special(bytes.TrimRight(uncommented(rest), " \t"))
		o.nextLine()
	case dash(rest):
		o.fault(start, len(rest), "a list cannot begin on the line of its key", `write the items below the key, each behind "- ", or all as [one, two]`)
		o.nextLine()
	default:
		o.plain(column)
	}
}

// plain reads a text without quotes. It goes on in all lines that are deeper than its key.
func (o *outline) plain(column int) {
	text := bytes.TrimRight(uncommented(o.rest()), " \t")
	if colonIn(text) >= 0 {
		o.fault(o.at, len(text), "a colon within a value would begin another key", "put quotes around the value: "+inQuotes(text))
	}
	o.nextLine()
	o.skipDeeper(column, func(line []byte) {
		if colonIn(line) >= 0 {
			o.fault(o.at, len(bytes.TrimRight(line, " \t")), "this line is indented below one that has a value already", "indent it like the keys it belongs with")
		}
	})
}

// skipDeeper reads the lines below that are blank or deeper than a column.
func (o *outline) skipDeeper(column int, each func(line []byte)) {
	for o.at < len(o.text) {
		o.line = o.at
		rest := bytes.TrimLeft(o.rest(), " ")
		if indent := len(o.rest()) - len(rest); len(rest) > 0 && indent <= column {
			return
		} else if o.at += indent; len(rest) > 0 {
			each(rest)
		}
		o.nextLine()
	}
}

// afterValue wants the line to end behind a quoted text or a bracket that began at start.
func (o *outline) afterValue(start int) {
	switch o.skipSpace(); {
	case o.lineEnds():
	case bytes.IndexByte(o.text[start:o.at], '\n') >= 0:
		o.fault(start, 1, "this is not closed on its line, but where the next one like it stands", "close it where the value ends")
	default:
		o.fault(o.at, len(bytes.TrimRight(o.rest(), " \t")), "text follows where the value has ended", "put 'single quotes' around all of the value, with '' for a single quote within it")
	}
	o.nextLine()
}

// special notes a text that begins with a sign YAML keeps for other things.
func (o *outline) special(word []byte) {
	o.fault(o.at, len(word), "a value cannot begin with "+string(word[:1]), "put quotes around the value: "+inQuotes(word))
}

func (o *outline) fault(at, length int, text, hint string) {
	if len(o.faults) < mostProblems {
		o.faults = append(o.faults, fault{at, length, text, hint})
	}
}
