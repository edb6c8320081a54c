package media

import (
	"bytes"
	"strings"
	"testing"
)

func TestAPNGLosesWhatItSaysOfPeople(t *testing.T) {
	picture := aPNG(t)
	end := len(picture) - 12
	for place, chunks := range map[string][]byte{
		"text":                      chunk("tEXt", "Author\x00"+canary),
		"a long text":               chunk("tEXt", strings.Repeat(canary, 9999)),
		"compressed text":           chunk("zTXt", "Author\x00\x00"+canary),
		"international text":        chunk("iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00"+canary),
		"EXIF":                      chunk("eXIf", exif(1)),
		"the time":                  chunk("tIME", canary),
		"a palette's name":          chunk("sPLT", canary),
		"content credentials":       chunk("caBX", canary),
		"a private chunk":           chunk("prVt", canary),
		"an empty private chunk":    chunk("prVt", ""),
		"a colour profile's name":   chunk("iCCP", canary+"\x00\x00profile"),
		"a profile without a name":  chunk("iCCP", canary),
		"a chunk that is too long":  chunk("gAMA", "\x00\x00\xb1\x8f"+canary),
		"a chunk with a wrong sum":  append(chunk("tEXt", canary)[:12+len(canary)-4], "oops"...),
		"a kind that is no letters": chunk("t\xff\x00 ", canary),
	} {
		t.Run(place, func(t *testing.T) {
			clean := published(t, "png", withChunks(picture, chunks))
			if at := bytes.Index(clean, chunks[4:8]); at >= 0 && string(chunks[4:8]) != "iCCP" {
				t.Errorf("the chunk %s is left", chunks[4:8])
			}
			published(t, "png", join(picture[:end], chunks, picture[end:]))
		})
	}
	published(t, "png", join(picture, []byte(canary)))
	published(t, "png", join(picture[:end], chunk("IEND", canary)))
}

func TestAPNGKeepsItsColoursAndItsAnimation(t *testing.T) {
	picture := aPNG(t)
	for _, kept := range [][]byte{
		chunk("gAMA", "\x00\x00\xb1\x8f"), chunk("cHRM", strings.Repeat("\x00\x00\x7a\x26", 8)), chunk("sRGB", "\x00"),
		chunk("iCCP", "icc\x00\x00profile"), chunk("cICP", "\x01\x0d\x00\x01"), chunk("sBIT", "\x08\x08\x08\x08"),
		chunk("bKGD", "\x00\x01\x00\x02\x00\x03"), chunk("pHYs", "\x00\x00\x0b\x13\x00\x00\x0b\x13\x01"),
		chunk("acTL", "\x00\x00\x00\x01\x00\x00\x00\x00"), chunk("fcTL", strings.Repeat("\x00", 26)), chunk("fdAT", "\x00\x00\x00\x02pixels"),
	} {
		if data := withChunks(picture, kept); !bytes.Equal(published(t, "png", data), data) {
			t.Errorf("the chunk %s changed", kept[4:8])
		}
	}
}

func TestAPNGStaysTheRightWayUp(t *testing.T) { // as Chromium shows it: by EXIF before the pixels
	picture := aPNG(t)
	clean := published(t, "png", withChunks(picture, chunk("eXIf", exif(6)), chunk("eXIf", exif(1))))
	if want := withChunks(picture, chunk("eXIf", string(onlyOrientation(6)))); !bytes.Equal(clean, want) {
		t.Errorf("%q", clean)
	}
	if w, h, _ := Size("a.png", bytes.NewReader(clean)); w != height || h != width {
		t.Errorf("%d×%d", w, h)
	}
	end := len(picture) - 12
	if clean := published(t, "png", join(picture[:end], chunk("eXIf", exif(6)), picture[end:])); !bytes.Equal(clean, picture) {
		t.Errorf("%q", clean)
	}
}

func TestAPNGThatCannotBeFollowedIsAnError(t *testing.T) {
	picture := aPNG(t)
	broken := bytes.Clone(picture)
	broken[20]++
	for want, data := range map[string][]byte{
		"the PNG does not begin with its size":                    join(picture[:8], picture[33:]),
		"the file holds no picture":                               join(picture[:33], chunk("IEND", "")),
		"damaged (the checksum of its IHDR part is wrong)":        broken,
		"a part that no browser knows (\"CgBI\")":                 withChunks(picture, chunk("CgBI", canary)),
		"a part that no browser knows (\"\\x00\\x00\\x00\\x00\")": withChunks(picture, make([]byte, 12)),
		"a part that no browser knows (\"PLTE\")":                 withChunks(picture, chunk("PLTE", strings.Repeat(canary, 50))),
		"the PNG does not begin with its size: save it again":     withChunks(picture, picture[8:33]),
		"the file ends in the middle of a picture":                picture[:len(picture)-12],
	} {
		if clean, err := Clean("a.png", data); err == nil || !strings.Contains(err.Error(), want) || clean != nil {
			t.Errorf("not %q but %v", want, err)
		}
	}
}
