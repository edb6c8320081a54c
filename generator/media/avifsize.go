package media

import (
	"bufio"
	"io"
)

// maxMeta bounds how much of an AVIF is read to tell its size; the index of a real one takes a few kilobytes.
const maxMeta = 16 << 20

// sizeAVIF reads up to the end of the index, which encoders write before the pixels.
func sizeAVIF(r *bufio.Reader) (width, height int, err error) {
	for {
		head, _ := r.Peek(boxHeadSize)
		kind, body, size, err := boxHead(head)
		switch {
		case err != nil || kind != "meta" && size == 0:
			return 0, 0, errEmpty
		case kind == "meta":
			r.Discard(body)
			meta, err := readMeta(r, size-int64(body))
			if err != nil {
				return 0, 0, err
			}
			return primarySize(meta)
		}
		if _, err := io.CopyN(io.Discard, r, size); err != nil {
			return 0, 0, err
		}
	}
}

// readMeta reads a box of the size, or when that is negative up to the end of the file.
func readMeta(r io.Reader, size int64) ([]byte, error) {
	switch {
	case size < 0:
		return io.ReadAll(io.LimitReader(r, maxMeta))
	case size > maxMeta:
		return nil, errCut
	}
	return read(r, size)
}

// primarySize takes an index without its head and finds the size of the
// primary item: its property ispe, on its side when irot turns it by 90 or 270
// degrees (ISO/IEC 23008-12, 6.5.3 and 6.5.10).
func primarySize(meta []byte) (width, height int, err error) {
	parts, err := kinds(meta, 4, len(meta))
	if err != nil {
		return 0, 0, err
	}
	properties, err := kinds(meta, parts["iprp"].body, parts["iprp"].end)
	if err != nil {
		return 0, 0, err
	}
	all, err := boxes(meta, properties["ipco"].body, properties["ipco"].end)
	if err != nil {
		return 0, 0, err
	}
	side := false
	for _, i := range associated(meta, properties["ipma"], primaryItem(meta, parts["pitm"])) {
		if i < 1 || i > len(all) {
			continue
		}
		c := cursor{data: meta[:all[i-1].end], at: all[i-1].body}
		switch all[i-1].kind {
		case "ispe":
			c.version()
			width, height = int(c.uint(4)), int(c.uint(4))
		case "irot":
			side = c.uint(1)&1 == 1
		}
	}
	if side {
		width, height = height, width
	}
	return width, height, nil
}

// kinds splits data[from:to] into boxes of which each kind comes once.
func kinds(data []byte, from, to int) (map[string]box, error) {
	list, err := boxes(data, min(from, to), to)
	byKind := map[string]box{}
	for _, b := range list {
		byKind[b.kind] = b
	}
	return byKind, err
}

func primaryItem(meta []byte, pitm box) uint64 {
	c := cursor{data: meta[:pitm.end], at: pitm.body}
	version, _ := c.version()
	return c.id(version > 0)
}

// associated returns which properties the item has, counted from 1 (ISO/IEC 14496-12, 8.11.14).
func associated(meta []byte, ipma box, item uint64) (properties []int) {
	c := cursor{data: meta[:ipma.end], at: ipma.body}
	version, flags := c.version()
	for n := c.uint(4); n > 0 && !c.short; n-- {
		owner := c.id(version > 0)
		for count := c.uint(1); count > 0; count-- {
			index := c.uint(1) & 0x7F
			if flags&1 == 1 {
				index = index<<8 | c.uint(1)
			}
			if owner == item {
				properties = append(properties, int(index))
			}
		}
	}
	return properties
}
