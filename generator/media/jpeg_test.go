package media

import (
	"bytes"
	"strings"
	"testing"
)

func TestAJPEGLosesWhatItSaysOfPeople(t *testing.T) {
	picture := aJPEG(t)
	end := len(picture) - 2
	for place, data := range map[string][]byte{
		"a comment":                     withSegments(picture, segment(com, canary)),
		"EXIF":                          withSegments(picture, segment(app1, "Exif\x00\x00"+exif(1))),
		"XMP":                           withSegments(picture, segment(app1, "http://ns.adobe.com/xap/1.0/\x00<x>"+canary+"</x>")),
		"the second part of XMP":        withSegments(picture, segment(app1, "http://ns.adobe.com/xmp/extension/\x00"+canary)),
		"IPTC":                          withSegments(picture, segment(0xED, "Photoshop 3.0\x00"+canary)),
		"content credentials":           withSegments(picture, segment(0xEB, "JP"+canary)),
		"the list of further pictures":  withSegments(picture, segment(app2, "MPF\x00"+canary)),
		"FlashPix":                      withSegments(picture, segment(app2, "FPXR\x00"+canary)),
		"any application's segment":     withSegments(picture, segment(0xE9, canary), segment(app15, canary), segment(app0, canary)),
		"a thumbnail in JFIF":           withSegments(picture, segment(app0, "JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x02\x03"+canary)),
		"a thumbnail after JFIF":        withSegments(picture, segment(app0, "JFXX\x00\x10"+canary)),
		"the end of Adobe's segment":    withSegments(picture, segment(app14, "Adobe\x00\x64\x00\x00\x00\x00\x01"+canary)),
		"bytes between segments":        withSegments(picture, segment(com, ""), []byte("\x00"+canary+"\x00")),
		"a comment after the pixels":    join(picture[:end], segment(com, canary), picture[end:]),
		"EXIF after the pixels":         join(picture[:end], segment(app1, "Exif\x00\x00"+exif(6)), picture[end:]),
		"another picture after its end": join(picture, withSegments(picture, segment(com, canary))),
		"an archive after its end":      join(picture, []byte("PK\x03\x04"+canary)),
	} {
		t.Run(place, func(t *testing.T) { published(t, "jpg", data) })
	}
}

func TestAJPEGKeepsItsColours(t *testing.T) {
	profile := segment(app2, "ICC_PROFILE\x00\x01\x01a profile")
	jfif := segment(app0, "JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00")
	adobe := segment(app14, "Adobe\x00\x64\x00\x00\x00\x00\x01")
	data := withSegments(aJPEG(t), jfif, adobe, profile)
	if clean := published(t, "jpg", data); !bytes.Equal(clean, data) {
		t.Errorf("%q", clean)
	}
}

func TestAJPEGStaysTheRightWayUp(t *testing.T) {
	for turn := byte(1); turn <= 8; turn++ {
		clean := published(t, "jpg", withSegments(aJPEG(t), segment(app1, "Exif\x00\x00"+exif(turn))))
		want := withSegments(aJPEG(t), segment(app1, "Exif\x00\x00"+string(onlyOrientation(int(turn)))))
		if turn == upright {
			want = aJPEG(t)
		}
		if !bytes.Equal(clean, want) {
			t.Errorf("orientation %d: %q", turn, clean[:60])
		}
		w, h, _ := Size("a.jpg", bytes.NewReader(clean))
		if lies := w == height && h == width; lies != (turn >= 5) {
			t.Errorf("orientation %d: %d×%d", turn, w, h)
		}
	}
}

func TestOnlyTheFirstEXIFOfAJPEGCounts(t *testing.T) { // as in Chromium
	says := func(turn byte) []byte { return segment(app1, "Exif\x00\x00"+exif(turn)) }
	for _, test := range []struct {
		name     string
		segments []byte
		width    int
	}{
		{"6, then 1", join(says(6), says(1)), height},
		{"1, then 6", join(says(1), says(6)), width},
		{"none, then 6", join(says(0), says(6)), width},
		{"9, which is none", says(9), width},
		{"cut short", segment(app1, "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12"), width},
		{"far away", segment(app1, "Exif\x00\x00MM\x00*\xff\xff\xff\xff"), width},
		{"behind a tag of no known type", segment(app1, "Exif\x00\x00"+strings.Replace(exif(6), "\x01\x0f\x00\x02", "\x01\x00\x00\x63", 1)), height},
		{"with the little end first", segment(app1, "Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00"), height},
	} {
		data := withSegments(aJPEG(t), test.segments)
		if w, _, ok := Size("a.jpg", bytes.NewReader(data)); w != test.width || !ok {
			t.Errorf("%s: width %d", test.name, w)
		}
		published(t, "jpg", data)
	}
}

func TestAJPEGThatCannotBeFollowedIsAnError(t *testing.T) {
	picture := aJPEG(t)
	for want, data := range map[string][]byte{
		"the file holds no picture":                []byte("\xff\xd8\xff\xd9"),
		"pixels before it says their number":       join(picture[:2], segment(sos, "\x00\x00")),
		"does not say its size once":               withSegments(picture, segment(0xC0, "\x08\x00\x07\x00\x03\x01\x00\x00\x00")),
		"a part that no browser knows (marker F0)": withSegments(picture, segment(0xF0, canary)),
		"a part of impossible length":              withSegments(picture, []byte("\xff\xdb\x00\x01")),
		"a JFIF header that is too short":          withSegments(picture, segment(app0, "JFIF\x00")),
		"the file ends in the middle of a picture": picture[:len(picture)-2],
	} {
		if clean, err := Clean("a.jpg", data); err == nil || !strings.Contains(err.Error(), want) || clean != nil {
			t.Errorf("not %q but %v", want, err)
		}
	}
}
