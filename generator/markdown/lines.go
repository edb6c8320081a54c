package markdown

import (
	"strconv"
	"strings"
)

// Lines returns a block of code that Render made with each of its lines in
//
//	<span class="line" data-line="NUMBER">code</span>
//
// so that a style sheet can number them. The text stays the same: the line feed
// is within its line but in no colour, and a colour that runs over several lines is divided.
func Lines(block string) string {
	start := strings.Index(block, "<code")
	end := strings.LastIndex(block, "</code>")
	if start < 0 || end < start {
		return block
	}
	start += strings.IndexByte(block[start:], '>') + 1
	l := liner{}
	l.out.WriteString(block[:start])
	for code := block[start:end]; code != ""; {
		code = code[l.piece(code):]
	}
	l.endLine("")
	l.out.WriteString(block[end:])
	return l.out.String()
}

// liner writes code line by line.
type liner struct {
	out    strings.Builder
	number int
	within bool   // a line is open
	colour string // the tag of the colour that is open; "" for none
}

// piece writes the tag or the words that code begins with, up to the end of a line, and returns their length.
func (l *liner) piece(code string) int {
	switch {
	case strings.HasPrefix(code, "</"):
		l.colour = ""
		return l.tag(code)
	case code[0] == '<':
		n := strings.IndexByte(code, '>') + 1
		l.beginLine()
		l.colour = code[:n]
		return l.tag(code)
	}
	n := strings.IndexAny(code, "<\n")
	switch {
	case n < 0:
		n = len(code)
	case code[n] == '\n':
		n++
	}
	l.beginLine()
	l.out.WriteString(strings.TrimSuffix(code[:n], "\n"))
	if code[n-1] == '\n' {
		l.endLine("\n")
	}
	return n
}

func (l *liner) tag(code string) int {
	n := strings.IndexByte(code, '>') + 1
	if l.within {
		l.out.WriteString(code[:n])
	}
	return n
}

func (l *liner) beginLine() {
	if l.within {
		return
	}
	l.number++
	l.within = true
	l.out.WriteString(`<span class="line" data-line="` + strconv.Itoa(l.number) + `">` + l.colour)
}

func (l *liner) endLine(feed string) {
	if !l.within {
		return
	}
	if l.colour != "" {
		l.out.WriteString("</span>")
	}
	l.out.WriteString(feed + "</span>")
	l.within = false
}
