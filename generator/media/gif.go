package media

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
)

// The bytes that begin a block of a GIF file, and the labels of its extensions (GIF89a, appendix A).
const (
	gifExtension   = 0x21
	gifFrame       = 0x2C
	gifTrailer     = 0x3B
	gifText        = 0x01
	gifControl     = 0xF9
	gifApplication = 0xFF
)

func isGIF(head []byte) bool {
	return bytes.HasPrefix(head, []byte("GIF87a")) || bytes.HasPrefix(head, []byte("GIF89a"))
}

func sizeGIF(r *bufio.Reader) (width, height int, err error) {
	head, err := read(r, 10)
	if err != nil {
		return 0, 0, err
	}
	return int(binary.LittleEndian.Uint16(head[6:])), int(binary.LittleEndian.Uint16(head[8:])), nil
}

// cleanGIF keeps the frames, their timing and how often they are shown. It
// drops comments, text, all other extensions, and what follows the trailer.
func cleanGIF(data []byte) ([]byte, error) {
	r := bytes.NewReader(data)
	out, err := readPalette(r, 13, 10)
	for frames := 0; err == nil; {
		kind, _ := r.ReadByte()
		var block []byte
		switch {
		case r.Len() == 0 && kind != gifTrailer:
			err = errCut
		case kind == gifTrailer && frames == 0:
			err = errEmpty
		case kind == gifTrailer:
			return append(out, gifTrailer), nil
		case kind == gifFrame:
			block, err = readFrame(r)
			frames++
		case kind == gifExtension:
			block, err = readExtension(r)
		default:
			err = fmt.Errorf("the GIF has a part that no browser knows (%X): save it again", kind)
		}
		out = append(out, block...)
	}
	return nil, err
}

// readPalette reads size bytes, among which that at flags says how large a palette follows, and the palette.
func readPalette(r io.Reader, size int64, flags int) ([]byte, error) {
	head, err := read(r, size)
	if err != nil || head[flags]&0x80 == 0 {
		return head, err
	}
	colours, err := read(r, 3<<(head[flags]&7+1))
	return append(head, colours...), err
}

func readFrame(r io.Reader) ([]byte, error) {
	place, err := readPalette(r, 9, 8)
	if err != nil {
		return nil, err
	}
	codeSize, err := read(r, 1)
	if err != nil {
		return nil, err
	}
	pixels, err := readBlocks(r)
	return slices.Concat([]byte{gifFrame}, place, codeSize, pixels), err
}

// readExtension returns the extension, or nothing when it is to be dropped.
func readExtension(r io.Reader) ([]byte, error) {
	label, err := read(r, 1)
	if err != nil {
		return nil, err
	}
	blocks, err := readBlocks(r)
	if err != nil {
		return nil, err
	}
	switch kind, length := label[0], blocks[0]; {
	case kind == gifControl && length == 4:
		return slices.Concat([]byte{gifExtension, gifControl}, blocks[:5], []byte{0}), nil
	case kind == gifApplication && length > 0:
		return loop(blocks), nil
	case kind == gifControl || kind == gifApplication || kind == gifText && length != 12:
		return nil, errors.New("the GIF has a part of impossible length: save it again") // after which decoders differ
	}
	return nil, nil
}

// loop keeps how often an animation is shown: the first block, 1 and a count,
// after the name of the program that invented it, and nothing else that the extension may hold.
func loop(blocks []byte) []byte {
	for _, name := range []string{"\x0bNETSCAPE2.0\x03\x01", "\x0bANIMEXTS1.0\x03\x01"} {
		if bytes.HasPrefix(blocks, []byte(name)) {
			return slices.Concat([]byte{gifExtension, gifApplication}, blocks[:len(name)+2], []byte{0})
		}
	}
	return nil
}

// readBlocks reads blocks that each begin with their length, with the empty one that ends them.
func readBlocks(r io.Reader) (blocks []byte, err error) {
	for {
		length, err := read(r, 1)
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, length[0])
		if length[0] == 0 {
			return blocks, nil
		}
		block, err := read(r, int64(length[0]))
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, block...)
	}
}
