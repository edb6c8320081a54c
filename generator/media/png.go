package media

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

const pngMagic = "\x89PNG\r\n\x1a\n"

// pngChunks are the chunks that say how to show the pixels, each with the most
// bytes that it may hold (PNG, third edition, section 11).
var pngChunks = map[string]int{
	"IHDR": 13, "PLTE": 768, "IDAT": math.MaxInt, "tRNS": 256,
	"gAMA": 4, "cHRM": 32, "sRGB": 1, "iCCP": math.MaxInt, "cICP": 4, "sBIT": 4, "bKGD": 6, "pHYs": 9,
	"acTL": 8, "fcTL": 26, "fdAT": math.MaxInt,
}

// pngChunk is a part of a PNG file.
type pngChunk struct {
	kind    string
	payload []byte
	sound   bool // its checksum is right
}

// critical is a chunk that a decoder must know: bit 5 of the first letter is 0 (PNG, section 5.4).
func (c pngChunk) critical() bool { return c.kind[0]&0x20 == 0 }

// needed is a chunk that the pixels need, of a length that can be.
func (c pngChunk) needed() bool {
	most, known := pngChunks[c.kind]
	return known && len(c.payload) <= most
}

func isPNG(head []byte) bool { return bytes.HasPrefix(head, []byte(pngMagic)) }

// sizePNG reads up to the pixels, since Chromium heeds an EXIF orientation that stands before them.
func sizePNG(r *bufio.Reader) (width, height int, err error) {
	r.Discard(len(pngMagic))
	turn := 0
	for {
		if head, _ := r.Peek(8); len(head) == 8 && string(head[4:]) == "IDAT" {
			width, height = turned(width, height, turn)
			return width, height, nil
		}
		c, err := readChunk(r)
		switch {
		case err != nil || c.kind == "IEND":
			return 0, 0, errEmpty
		case c.kind == "IHDR" && len(c.payload) >= 8:
			width, height = int(binary.BigEndian.Uint32(c.payload)), int(binary.BigEndian.Uint32(c.payload[4:]))
		case c.kind == "eXIf" && turn == 0:
			turn = orientation(c.payload)
		}
	}
}

// cleanPNG keeps the chunks of pngChunks. Of EXIF there stays the orientation
// where a browser heeds it, unless it is upright; of a colour profile all but its name.
func cleanPNG(data []byte) ([]byte, error) {
	r := bytes.NewReader(data[len(pngMagic):])
	out := []byte(pngMagic)
	turn, pixels := 0, false
	for first := true; ; first = false {
		c, err := readChunk(r)
		if err == nil {
			err = c.trouble(first)
		}
		switch {
		case err != nil:
			return nil, err
		case c.kind == "IEND" && !pixels:
			return nil, errEmpty
		case c.kind == "IEND":
			return appendChunk(out, "IEND", nil), nil
		case c.kind == "eXIf" && turn == 0 && !pixels:
			if turn = orientation(c.payload); turn != upright {
				out = appendChunk(out, "eXIf", onlyOrientation(turn))
			}
		case c.kind == "iCCP":
			out = appendProfile(out, c.payload)
		case c.needed():
			out = appendChunk(out, c.kind, c.payload)
			pixels = pixels || c.kind == "IDAT"
		}
	}
}

// trouble says why the picture cannot be shown by what it is known to need.
func (c pngChunk) trouble(first bool) error {
	switch {
	case first != (c.kind == "IHDR"):
		return errors.New("the PNG does not begin with its size: save it again")
	case c.needed() && !c.sound:
		return fmt.Errorf("the PNG is damaged (the checksum of its %s part is wrong): save it again", c.kind)
	case c.critical() && c.kind != "IEND" && !c.needed():
		return fmt.Errorf("the PNG has a part that no browser knows (%q): save it again", c.kind)
	}
	return nil
}

// readChunk reads length, kind, payload and checksum (PNG, section 5.3).
func readChunk(r io.Reader) (c pngChunk, err error) {
	head, err := read(r, 8)
	if err != nil {
		return c, err
	}
	c.kind = string(head[4:])
	if c.payload, err = read(r, int64(binary.BigEndian.Uint32(head))); err != nil {
		return c, err
	}
	sum, err := read(r, 4)
	if err != nil {
		return c, err
	}
	c.sound = binary.BigEndian.Uint32(sum) == checksum(c.kind, c.payload)
	return c, nil
}

func appendChunk(out []byte, kind string, payload []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(payload)))
	out = append(append(out, kind...), payload...)
	return binary.BigEndian.AppendUint32(out, checksum(kind, payload))
}

// appendProfile keeps a colour profile but not its name, which is free text that ends in a zero byte.
func appendProfile(out, payload []byte) []byte {
	_, profile, named := bytes.Cut(payload, []byte{0})
	if !named {
		return out
	}
	return appendChunk(out, "iCCP", append([]byte("icc\x00"), profile...))
}

func checksum(kind string, payload []byte) uint32 {
	return crc32.Update(crc32.ChecksumIEEE([]byte(kind)), crc32.IEEETable, payload)
}
