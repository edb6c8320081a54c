package source

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

const saveAsUTF8 = `save the file again with the encoding "UTF-8"`

// normalise drops the byte-order mark, makes every line end an LF and counts
// the lines. The problems are those of a text that is not plain UTF-8: then no
// fence in it can be trusted.
func (d *Document) normalise() []problem.Problem {
	wide := wideText(d.text)
	d.text = bytes.TrimPrefix(d.text, []byte("\ufeff"))
	if bytes.IndexByte(d.text, '\r') >= 0 {
		d.text = bytes.ReplaceAll(d.text, []byte("\r\n"), []byte("\n"))
	}
	d.countLines()
	if wide {
		return d.one(problem.Pos{}, "encoding", "the file is UTF-16 or UTF-32, not UTF-8", saveAsUTF8)
	}
	if i := bytes.IndexByte(d.text, 0); i >= 0 {
		return d.one(d.where(i, 1), "encoding", "a NUL byte stands in the text, so this is not plain UTF-8 text", "delete it, or "+saveAsUTF8)
	}
	if i := firstInvalid(d.text); i >= 0 {
		return d.one(d.where(i, 1), "encoding", fmt.Sprintf("the byte %#x here is not UTF-8", d.text[i]), saveAsUTF8)
	}
	if i := bytes.IndexByte(d.text, '\r'); i >= 0 {
		return d.one(d.where(i, 1), "encoding", "a line ends with a lone carriage return, as on old Macs", `save the file again with the line ends "LF"`)
	}
	return nil
}

// wideText recognises UTF-16 and UTF-32 by their byte-order mark (Unicode
// section 23.8) or, without one, by the many NUL bytes of Latin letters.
func wideText(text []byte) bool {
	for _, mark := range []string{"\xff\xfe", "\xfe\xff", "\x00\x00\xfe\xff"} {
		if bytes.HasPrefix(text, []byte(mark)) {
			return true
		}
	}
	start := text[:min(len(text), 64)]
	return len(start) >= 2 && bytes.Count(start, []byte{0})*3 >= len(start)
}

// firstInvalid returns the offset of the first byte that is not UTF-8 (RFC 3629), or -1.
func firstInvalid(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; ; {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
}
