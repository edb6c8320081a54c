package media

import "encoding/binary"

// upright is the EXIF orientation of a picture whose first row is its top.
const upright = 1

// orientation returns the EXIF orientation, 1 to 8, that a TIFF block says, or
// upright. It reads as Chromium does: the first tag 0x0112 counts, and only as
// one SHORT (TIFF 6.0, section 2; Exif 2.32, 4.6.4). It is our own because
// libraries that read every tag give up at a strange one before it, which
// would lay the picture down.
func orientation(tiff []byte) int {
	order := byteOrder(tiff)
	if order == nil {
		return upright
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return upright
	}
	entries := tiff[at+2:]
	for n := order.Uint16(tiff[at:]); n > 0 && len(entries) >= 12; n, entries = n-1, entries[12:] {
		if order.Uint16(entries) == 0x0112 {
			return shortOf1To8(entries, order)
		}
	}
	return upright
}

// byteOrder is what the eight bytes of a TIFF header say, or nil when they are none.
func byteOrder(tiff []byte) binary.ByteOrder {
	switch {
	case len(tiff) < 8:
	case string(tiff[:4]) == "II*\x00":
		return binary.LittleEndian
	case string(tiff[:4]) == "MM\x00*":
		return binary.BigEndian
	}
	return nil
}

func shortOf1To8(entry []byte, order binary.ByteOrder) int {
	const short = 3
	value := int(order.Uint16(entry[8:]))
	if order.Uint16(entry[2:]) != short || order.Uint32(entry[4:]) != 1 || value < 1 || value > 8 {
		return upright
	}
	return value
}

// onlyOrientation is the smallest TIFF block, with the one tag.
func onlyOrientation(turn int) []byte {
	return []byte("MM\x00*\x00\x00\x00\x08" + // big-endian; the tags begin at byte 8
		"\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(rune(turn)) + "\x00\x00" + // one tag: 0x0112, one SHORT
		"\x00\x00\x00\x00") // nothing follows
}

// turned is the size of a picture after its EXIF orientation: 5 to 8 lie on their side.
func turned(width, height, turn int) (int, int) {
	if turn >= 5 {
		return height, width
	}
	return width, height
}
