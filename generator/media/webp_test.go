package media

import (
	"bytes"
	"encoding/binary"
	"testing"
)

const (
	animated = 0x02
	saysXMP  = 0x04
	saysEXIF = 0x08
	coloured = 0x20
)

func TestAWebPLosesWhatItSaysOfPeople(t *testing.T) {
	xmp, private := webpChunk("XMP ", canary), webpChunk("prvt", canary+"!")
	for place, data := range map[string][]byte{
		"EXIF":                   riff(vp8x(saysEXIF), vp8l(), webpChunk("EXIF", exif(6))),
		"XMP":                    riff(vp8x(saysXMP), vp8l(), xmp),
		"both, unannounced":      riff(vp8l(), xmp, webpChunk("EXIF", exif(6))),
		"a chunk not known":      riff(vp8x(0), private, vp8l(), private),
		"a chunk within a frame": riff(vp8x(animated), webpChunk("ANIM", "\x00\x00\x00\x00\x00\x00"), anmf(private, vp8l(), xmp), anmf(vp8l())),
		"a second picture":       riff(vp8l(), webpChunk("VP8L", canary), webpChunk("VP8 ", "")),
		"what follows the end":   join(riff(vp8l()), []byte(canary)),
	} {
		t.Run(place, func(t *testing.T) {
			clean := published(t, "webp", data)
			if size := binary.LittleEndian.Uint32(clean[4:]); int(size) != len(clean)-8 {
				t.Errorf("a size of %d in %d bytes", size, len(clean))
			}
		})
	}
}

func TestAWebPAnnouncesOnlyWhatItHas(t *testing.T) {
	profile := webpChunk("ICCP", "a profile")
	data := riff(vp8x(coloured|saysEXIF|saysXMP|1), profile, vp8l(), webpChunk("EXIF", exif(1)))
	if want := riff(vp8x(coloured), profile, vp8l()); !bytes.Equal(published(t, "webp", data), want) {
		t.Errorf("not %q", want)
	}
}

func TestAWebPKeepsItsAnimation(t *testing.T) {
	data := riff(vp8x(animated), webpChunk("ANIM", "\xff\xff\xff\xff\x03\x00"), anmf(vp8l()), anmf(webpChunk("ALPH", "\x00"), webpChunk("VP8 ", "pixels")))
	if clean := published(t, "webp", data); !bytes.Equal(clean, data) {
		t.Errorf("%q", clean)
	}
}

func TestAWebPThatCannotBeFollowedIsAnError(t *testing.T) {
	const empty, cut = "the file holds no picture", "the file ends in the middle of a picture"
	const impossible = "the WebP has a part of impossible length: save it again"
	for _, test := range []struct {
		want string
		data []byte
	}{
		{empty, riff()},
		{empty, riff(vp8x(0), webpChunk("EXIF", exif(1)))},
		{empty, riff(vp8x(animated), anmf(webpChunk("XMP ", canary)))},
		{cut, riff(vp8l())[:30]},
		{impossible, riff(webpChunk("VP8X", string(vp8x(0)[8:])+canary), vp8l())},
		{impossible, riff(webpChunk("ANMF", canary[:10]))},
		{cut, riff(vp8l(), []byte("EX"))},
	} {
		if clean, err := Clean("a.webp", test.data); err == nil || err.Error() != test.want || clean != nil {
			t.Errorf("not %q but %v", test.want, err)
		}
	}
}
