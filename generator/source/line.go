package source

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

func (d *Document) countLines() {
	d.lines = make([]int32, 1, bytes.Count(d.text, []byte("\n"))+1)
	for i := 0; ; {
		next := bytes.IndexByte(d.text[i:], '\n')
		if next < 0 {
			return
		}
		i += next + 1
		d.lines = append(d.lines, int32(i))
	}
}

// where returns the place of length bytes of the text from offset on; its width ends with the line.
func (d *Document) where(offset, length int) problem.Pos {
	offset = min(max(offset, 0), len(d.text))
	i, found := slices.BinarySearch(d.lines, int32(offset))
	if !found {
		i--
	}
	marked := d.text[offset:min(max(offset+length, offset), len(d.text))]
	marked, _, _ = bytes.Cut(marked, []byte("\n"))
	return problem.Pos{Line: i + 1, Col: utf8.RuneCount(d.text[d.lines[i]:offset]) + 1, Width: utf8.RuneCount(marked)}
}

// line returns the text of a line, counted from 1, without its end.
func (d *Document) line(n int) []byte {
	if n < 1 || n > len(d.lines) {
		return nil
	}
	line, _, _ := bytes.Cut(d.text[d.lines[n-1]:], []byte("\n"))
	return line
}

// source is a line as a problem shows it, "" for one too long to be looked at.
func (d *Document) source(n int) string {
	line := d.line(n)
	if len(line) > mostSource {
		return ""
	}
	return strings.ToValidUTF8(string(line), "\uFFFD")
}

// nextLine returns the line from at on, without its end, and where the line after it starts.
func nextLine(text []byte, at int) (line []byte, next int) {
	if end := bytes.IndexByte(text[at:], '\n'); end >= 0 {
		return text[at : at+end], at + end + 1
	}
	return text[at:], len(text)
}

func firstLine(text []byte) []byte {
	line, _ := nextLine(text, 0)
	return line
}

func lineWidth(text []byte, at int) int { return len(firstLine(text[at:])) }
