package media

import "math"

// box is a part of an ISO base media file (ISO/IEC 14496-12, 4.2): its head at
// start, what it holds at body, both as places in the bytes it was found in.
type box struct {
	kind             string
	start, body, end int
}

// boxHeadSize is the most bytes that the head of a box has.
const boxHeadSize = 16

// boxes splits data[from:to] into boxes.
func boxes(data []byte, from, to int) (list []box, err error) {
	for from < to {
		kind, head, size, err := boxHead(data[from:to])
		if err != nil {
			return nil, err
		}
		if size == 0 {
			size = int64(to - from)
		}
		if size > int64(to-from) {
			return nil, errCut
		}
		list = append(list, box{kind, from, from + head, from + int(size)})
		from += int(size)
	}
	return list, nil
}

// boxHead reads the head of a box and how long it is. A size of 0 reaches to the end of the file.
func boxHead(data []byte) (kind string, head int, size int64, err error) {
	c := cursor{data: data}
	n := c.uint(4)
	kind = c.text(4)
	if n == 1 {
		n = c.uint(8)
	}
	if c.short || n != 0 && n < uint64(c.at) || n > math.MaxInt64 {
		return "", 0, 0, errCut
	}
	return kind, c.at, int64(n), nil
}

// cursor reads numbers of any width, big end first. Past the end of data it reads zeros and is short ever after.
type cursor struct {
	data  []byte
	at    int
	short bool
}

func (c *cursor) uint(size int) (n uint64) {
	for _, b := range []byte(c.text(size)) {
		n = n<<8 | uint64(b)
	}
	return n
}

func (c *cursor) text(size int) string {
	if c.short = c.short || size > len(c.data)-c.at; c.short {
		return ""
	}
	c.at += size
	return string(c.data[c.at-size : c.at])
}

func (c *cursor) err() error {
	if c.short {
		return errCut
	}
	return nil
}

// version reads what a full box begins with, and returns the version and the flags.
func (c *cursor) version() (version, flags uint64) { return c.uint(1), c.uint(3) }

// id reads the number of an item, which later versions of a box write in four bytes instead of two.
func (c *cursor) id(wide bool) uint64 {
	if wide {
		return c.uint(4)
	}
	return c.uint(2)
}
