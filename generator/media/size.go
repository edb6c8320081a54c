package media

import (
	"bufio"
	"io"
	"math"
)

// HeadSize is how much of a file is looked at to tell its format; the start tag of an SVG must end in it.
const HeadSize = 16 << 10

// Size takes a picture's file and returns its width and height in pixels as a
// browser shows it: turned the right way up; an SVG's width and height, or its
// viewBox, rounded to CSS pixels. It reads r no further than the size needs.
// ok is false when the name is no Picture's, when the file is no picture that
// we know, and when its size cannot be told.
func Size(name string, r io.Reader) (width, height int, ok bool) {
	if !Picture(name) {
		return 0, 0, false
	}
	b := bufio.NewReaderSize(r, HeadSize)
	head, _ := b.Peek(HeadSize)
	f := formatOf(head)
	if f == nil {
		return 0, 0, false
	}
	width, height, err := f.size(b)
	if err != nil || !drawable(width) || !drawable(height) {
		return 0, 0, false
	}
	return width, height, true
}

func drawable(side int) bool { return side > 0 && side <= math.MaxInt32 }
