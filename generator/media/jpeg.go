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

// The markers of a JPEG file that matter here (ITU-T T.81, table B.1).
const (
	soi   = 0xD8 // the picture begins
	eoi   = 0xD9 // the picture ends
	sos   = 0xDA // compressed pixels follow
	app0  = 0xE0 // JFIF
	app1  = 0xE1 // EXIF, XMP
	app2  = 0xE2 // ICC profile, other pictures (MPF)
	app14 = 0xEE // Adobe's colour transform
	app15 = 0xEF
	com   = 0xFE // a comment
)

// jpegTables are the markers of what a decoder needs beside frames and scans: DHT, DAC, DQT, DNL, DRI.
var jpegTables = []byte{0xC4, 0xCC, 0xDB, 0xDC, 0xDD}

// jpegFile is what was read and kept of a JPEG file so far.
type jpegFile struct {
	jfif          []byte // the first JFIF segment, without its thumbnail
	turn          int    // EXIF orientation; 0 until an EXIF segment says one
	width, height int
	scanned       bool   // a scan has begun
	rest          []byte // all other segments and scans that are kept
}

type byteReader interface {
	io.Reader
	io.ByteReader
}

func isJPEG(head []byte) bool { return bytes.HasPrefix(head, []byte{0xFF, soi, 0xFF}) }

// sizeJPEG reads up to the first scan, since EXIF may stand as late as that.
func sizeJPEG(r *bufio.Reader) (width, height int, err error) {
	var j jpegFile
	r.Discard(2)
	for !j.scanned {
		if _, err := j.next(r); err != nil {
			return 0, 0, err
		}
	}
	width, height = turned(j.width, j.height, j.turn)
	return width, height, nil
}

// cleanJPEG drops comments and all application segments but JFIF, ICC profile
// and Adobe's, the thumbnail of JFIF, and whatever follows the end of the
// picture. Of EXIF there stays the orientation, unless it is upright.
func cleanJPEG(data []byte) ([]byte, error) {
	var j jpegFile
	r := bytes.NewReader(data[2:])
	for marker := byte(soi); marker != eoi; {
		var err error
		if marker, err = j.next(r); err != nil {
			return nil, err
		}
		if marker == sos {
			pixels := data[len(data)-r.Len():]
			n, err := scanLength(pixels)
			if err != nil {
				return nil, err
			}
			j.rest = append(j.rest, pixels[:n]...)
			r.Seek(int64(n), io.SeekCurrent)
		}
	}
	return slices.Concat([]byte{0xFF, soi}, j.jfif, j.exif(), j.rest, []byte{0xFF, eoi}), nil
}

// exif is a segment that says the orientation, or nothing when the picture is upright.
func (j *jpegFile) exif() []byte {
	if j.turn <= upright {
		return nil
	}
	return appendSegment(nil, app1, slices.Concat([]byte("Exif\x00\x00"), onlyOrientation(j.turn)))
}

// next reads a segment, keeps what is to be kept, and returns its marker.
func (j *jpegFile) next(r byteReader) (marker byte, err error) {
	marker, payload, err := readSegment(r)
	switch {
	case err != nil:
	case marker == eoi && !j.scanned:
		err = errEmpty
	case marker == eoi:
	case marker == sos && j.width == 0:
		err = errors.New("the JPEG has pixels before it says their number: save it again")
	case marker >= app0 && marker <= app15 || marker == com:
		err = j.application(marker, payload)
	case isFrame(marker):
		err = j.frame(payload)
		j.rest = appendSegment(j.rest, marker, payload)
	case marker == sos || bytes.IndexByte(jpegTables, marker) >= 0:
		j.scanned = j.scanned || marker == sos
		j.rest = appendSegment(j.rest, marker, payload)
	default:
		err = fmt.Errorf("the JPEG has a part that no browser knows (marker %X): save it again", marker)
	}
	return marker, err
}

// application keeps the application segments that say how to show the pixels (JFIF 1.02; ICC.1 B.4; Adobe TN 5116).
func (j *jpegFile) application(marker byte, payload []byte) error {
	const jfifSize, adobeSize = 14, 12
	says := func(what string) bool { return bytes.HasPrefix(payload, []byte(what)) }
	switch {
	case marker == app0 && says("JFIF\x00") && j.jfif == nil:
		if len(payload) < jfifSize {
			return errors.New("the JPEG has a JFIF header that is too short: save it again")
		}
		j.jfif = appendSegment(nil, app0, append(payload[:jfifSize-2:jfifSize-2], 0, 0)) // a thumbnail of 0 by 0
	case marker == app1 && says("Exif\x00") && j.turn == 0 && !j.scanned:
		j.turn = orientation(payload[min(6, len(payload)):])
	case marker == app2 && says("ICC_PROFILE\x00"):
		j.rest = appendSegment(j.rest, app2, payload)
	case marker == app14 && says("Adobe") && len(payload) >= adobeSize:
		j.rest = appendSegment(j.rest, app14, payload[:adobeSize])
	}
	return nil
}

// isFrame tells the markers SOF0 to SOF15, among which stand DHT, JPG and DAC.
func isFrame(marker byte) bool {
	return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
}

func (j *jpegFile) frame(payload []byte) error {
	if len(payload) < 6 || j.width != 0 {
		return errors.New("the JPEG does not say its size once: save it again")
	}
	j.height, j.width = int(binary.BigEndian.Uint16(payload[1:])), int(binary.BigEndian.Uint16(payload[3:]))
	return nil
}

// readSegment reads the next marker and what belongs to it. As decoders do, it
// passes over bytes between segments that are no marker.
func readSegment(r byteReader) (marker byte, payload []byte, err error) {
	for before := byte(0); before != 0xFF || marker == 0 || marker == 0xFF; {
		before = marker
		if marker, err = r.ReadByte(); err != nil {
			return 0, nil, errCut
		}
	}
	if marker == eoi {
		return marker, nil, nil
	}
	length, err := read(r, 2)
	if err != nil {
		return 0, nil, err
	}
	n := int64(binary.BigEndian.Uint16(length)) - 2
	if n < 0 {
		return 0, nil, errors.New("the JPEG has a part of impossible length: save it again")
	}
	payload, err = read(r, n)
	return marker, payload, err
}

func appendSegment(out []byte, marker byte, payload []byte) []byte {
	out = binary.BigEndian.AppendUint16(append(out, 0xFF, marker), uint16(len(payload)+2))
	return append(out, payload...)
}

// scanLength is the number of bytes of compressed pixels that data begins with:
// up to the next marker that is not one of theirs. 00 after FF is a pixel's FF,
// D0 to D7 restart the decoder (T.81, B.1.1).
func scanLength(data []byte) (int, error) {
	for at := 0; ; at++ {
		i := bytes.IndexByte(data[at:], 0xFF)
		if i < 0 || at+i+1 == len(data) {
			return 0, errCut
		}
		at += i
		if next := data[at+1]; next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7) {
			return at, nil
		}
	}
}
