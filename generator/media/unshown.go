package media

import (
	"bytes"
	"strings"
)

// unshownExtensions name pictures that not every browser shows, or that are not cleaned here.
var unshownExtensions = []string{".heic", ".heif", ".tif", ".tiff", ".bmp", ".ico", ".jxl", ".jp2", ".psd", ".xcf", ".svgz",
	".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2"}

// unshownMagics are the first bytes of such pictures.
var unshownMagics = []struct{ magic, kind string }{
	{"II*\x00", "a TIFF or camera raw picture"},
	{"MM\x00*", "a TIFF or camera raw picture"},
	{"IIRO", "a camera raw picture"},
	{"IIU\x00", "a camera raw picture"},
	{"FUJIFILMCCD-RAW", "a camera raw picture"},
	{"8BPS", "a Photoshop document"},
	{"gimp xcf", "a GIMP document"},
	{"\xff\x0a", "a JPEG XL picture"},
	{"\x00\x00\x00\x0cJXL \r\n\x87\n", "a JPEG XL picture"},
	{"\x00\x00\x00\x0cjP  \r\n\x87\n", "a JPEG 2000 picture"},
	{"\x00\x00\x01\x00", "an icon file"},
}

// unshown names the kind of picture that the bytes are, "" when they are none of these.
func unshown(head []byte) string {
	if hasBrand(head, "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1") {
		return "a HEIC picture"
	}
	if hasBrand(head, "crx ") {
		return "a camera raw picture"
	}
	if isBMP(head) {
		return "a BMP picture"
	}
	for _, u := range unshownMagics {
		if strings.HasPrefix(string(head[:min(len(head), len(u.magic))]), u.magic) {
			return u.kind
		}
	}
	return ""
}

// isBMP asks for more than the letters BM, with which a text may begin: four
// reserved bytes are zero, and the length of the next header is a small number.
func isBMP(head []byte) bool {
	return len(head) >= 18 && bytes.HasPrefix(head, []byte("BM")) && bytes.Equal(head[6:10], make([]byte, 4)) &&
		head[14] >= 12 && head[14] <= 124 && bytes.Equal(head[15:18], make([]byte, 3))
}
