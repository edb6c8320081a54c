package media

import "bytes"

// gps is the tag of EXIF that leads to where a picture was taken (Exif 2.32, 4.6.3).
const gps = 0x8825

// Located reports whether a picture says where it was taken. It looks for EXIF
// wherever it may stand in the file, so that it holds for every format.
func Located(data []byte) bool {
	for _, order := range []string{"II*\x00", "MM\x00*"} {
		for rest := data; ; {
			at := bytes.Index(rest, []byte(order))
			if at < 0 {
				break
			}
			if rest = rest[at:]; hasTag(rest, gps) {
				return true
			}
			rest = rest[len(order):]
		}
	}
	return false
}

// hasTag reports whether the first directory of a TIFF block has a tag with a value.
func hasTag(tiff []byte, tag uint16) bool {
	order := byteOrder(tiff)
	if order == nil {
		return false
	}
	at := int64(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > int64(len(tiff)) {
		return false
	}
	entries := tiff[at+2:]
	for n := order.Uint16(tiff[at:]); n > 0 && len(entries) >= 12; n, entries = n-1, entries[12:] {
		if order.Uint16(entries) == tag {
			const long = 4
			return order.Uint16(entries[2:]) == long && order.Uint32(entries[4:]) == 1 && order.Uint32(entries[8:]) > 0
		}
	}
	return false
}
