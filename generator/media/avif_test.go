package media

import (
	"bytes"
	"strings"
	"testing"
)

// withItems is an AVIF with items after its picture, and boxes of references between them.
func withItems(references string, items ...avifItem) anAVIF {
	a := plainAVIF()
	a.items, a.references = append(a.items, items...), references
	return a
}

// refers is a box that says that an item is of a kind of use with others.
func refers(kind string, from int, to ...int) string {
	targets := ""
	for _, id := range to {
		targets += u16(id)
	}
	return boxed(kind, u16(from), u16(len(to)), targets)
}

func TestAnAVIFLosesWhatItSaysOfPeople(t *testing.T) {
	exifItem := avifItem{"Exif", "", u32(0) + exif(6)}
	xmpItem := avifItem{"mime", "\x00application/rdf+xml\x00", "<x>" + canary + "</x>"}
	uuid := boxed("uuid", "sixteen bytes id", canary)
	for place, data := range map[string]anAVIF{
		"EXIF":                          withItems(refers("cdsc", 2, 1), exifItem),
		"XMP":                           withItems(refers("cdsc", 2, 1), xmpItem),
		"both":                          withItems(refers("cdsc", 2, 1)+refers("cdsc", 3, 1), exifItem, xmpItem),
		"an item of any kind":           withItems("", avifItem{"uri ", "\x00urn:x\x00", canary}),
		"an item that is called auxl":   withItems(refers("auxl", 2, 1), exifItem),
		"a thumbnail":                   withItems(refers("thmb", 2, 1), avifItem{"av01", "", canary}),
		"a second picture":              withItems("", avifItem{"av01", "", canary}),
		"the name of the picture":       {items: []avifItem{{"av01", canary, pixels}}},
		"a property made of words":      {items: plainAVIF().items, properties: full("udes", canary)},
		"a box of the index":            {items: plainAVIF().items, more: uuid + full("dinf", canary) + boxed("free", canary)},
		"a box of the file":             {items: plainAVIF().items, last: uuid + boxed("free", canary) + uuid},
		"bytes that nothing points to":  {items: plainAVIF().items, after: canary},
		"bytes of the index's own":      {items: plainAVIF().items, more: boxed("idat", canary)},
		"the space before the last box": {items: plainAVIF().items, last: boxed("skip", canary)},
		"a box that reaches to the end": {items: plainAVIF().items, last: "\x00\x00\x00\x00mpvd" + canary},
		"a box with a long length":      {items: plainAVIF().items, last: "\x00\x00\x00\x01mpvd" + u32(0) + u32(16+len(canary)) + canary},
	} {
		t.Run(place, func(t *testing.T) {
			before := data.bytes()
			clean := published(t, "avif", before)
			if len(clean) != len(before) || bytes.Index(clean, []byte(pixels)) != bytes.Index(before, []byte(pixels)) {
				t.Errorf("the pixels moved: %q", clean)
			}
		})
	}
}

func TestTheReaderThatProvesItFindsTheMetadataBefore(t *testing.T) {
	for ext, data := range map[string][]byte{
		"avif": withItems("", avifItem{"Exif", "", u32(0) + exif(6)}).bytes(),
		"jpg":  withSegments(aJPEG(t), segment(app1, "Exif\x00\x00"+exif(6))),
		"png":  withChunks(aPNG(t), chunk("eXIf", exif(6))),
		"webp": riff(vp8x(saysEXIF), vp8l(), webpChunk("EXIF", exif(6))),
	} {
		if tags := metadata(ext, data); len(tags) != 1 || tags[0] != "Make" {
			t.Errorf("%s: %v", ext, tags)
		}
	}
}

func TestAnAVIFKeepsWhatItsPictureIsMadeOf(t *testing.T) {
	for name, test := range map[string]struct {
		file anAVIF
		kept []string
	}{
		"transparency": {withItems(refers("auxl", 2, 1), avifItem{"av01", "", "ALPHA"}), []string{"ALPHA"}},
		"tiles of a grid and their transparency": {
			anAVIF{items: []avifItem{{"grid", "", "GRID"}, {"av01", "", "ONE"}, {"av01", "", "TWO"}, {"av01", "", "ALPHA"}},
				references: refers("dimg", 1, 2, 3) + refers("auxl", 4, 3)},
			[]string{"GRID", "ONE", "TWO", "ALPHA"}},
		"a tone map and its gain map": {
			withItems(refers("dimg", 2, 1, 3), avifItem{"tmap", "", "TONES"}, avifItem{"av01", "", "GAIN"}), []string{"TONES", "GAIN"}},
		"properties": {
			anAVIF{items: plainAVIF().items, properties: boxed("colr", "prof", "PROFILE") + boxed("av1C", "CONFIG")}, []string{"PROFILE", "CONFIG"}},
		"groups": {anAVIF{items: plainAVIF().items, more: boxed("grpl", full("altr", "GROUP"))}, []string{"GROUP"}},
	} {
		clean := published(t, "avif", test.file.bytes())
		for _, part := range test.kept {
			if !bytes.Contains(clean, []byte(part)) {
				t.Errorf("%s: %s is lost", name, part)
			}
		}
	}
}

// TestAnAVIFMayWriteItsNumbersWide reads the later versions of all boxes of the
// index, pixels that lie within it, and an index without length at the end of the file.
func TestAnAVIFMayWriteItsNumbersWide(t *testing.T) {
	const one, two, three = 70001, 70002, 70003
	entry := func(id int, kind string) string {
		return boxed("infe", "\x03\x00\x00\x00", u32(id), u16(0), kind, "\x00")
	}
	place := func(id, offset, length int) string { // method 1, base 1, index 9
		return u32(id) + u16(1) + u16(0) + u32(1) + u16(1) + u32(9) + u32(offset) + u32(length)
	}
	meta := strings.Join([]string{u32(0),
		boxed("pitm", "\x01\x00\x00\x00", u32(one)),
		boxed("iinf", "\x01\x00\x00\x00", u32(3), entry(one, "av01"), entry(two, "Exif"), entry(three, "av01")),
		boxed("iref", "\x01\x00\x00\x00", boxed("auxl", u32(three), u16(1), u32(one))),
		boxed("iloc", "\x02\x00\x00\x00", "\x44\x44", u32(3), place(one, 0, 6), place(three, 6, 5), place(two, 11, len(canary))),
		boxed("iprp", boxed("ipco", full("ispe", u32(width), u32(height))), boxed("ipma", "\x01\x00\x00\x01", u32(1), u32(one), "\x01", "\x80\x01")),
		boxed("idat", "?PIXELSALPHA"+canary),
	}, "")
	clean := published(t, "avif", []byte(boxed("ftyp", "avif")+"\x00\x00\x00\x00meta"+meta))
	if !bytes.HasSuffix(clean, []byte("\x00PIXELSALPHA"+strings.Repeat("\x00", len(canary)))) {
		t.Errorf("%q", clean)
	}
	if w, h, _ := Size("a.avif", bytes.NewReader(clean)); w != width || h != height {
		t.Errorf("%d×%d", w, h)
	}
}

func TestAnIndexOfAnAVIFThatIsCutIsAnError(t *testing.T) {
	for _, index := range []string{
		"?", full("pitm"), full("iinf"), full("iinf", "\x00\x01", "?"), full("iref", "?"), full("iref", boxed("dimg", u16(1), u16(1))),
		full("iloc", "\x44\x00", u16(1), u16(1), u16(0)), boxed("iprp", "?"), boxed("iprp", boxed("ipco", "?")),
	} {
		data := []byte(boxed("ftyp", "avif") + full("meta", index))
		if clean, err := Clean("a.avif", data); err != errCut || clean != nil {
			t.Errorf("%q: %v", index, err)
		}
		if _, _, ok := Size("a.avif", bytes.NewReader(data)); ok {
			t.Errorf("%q has a size", index)
		}
	}
}

func TestAnAVIFIsOnItsSideWhenItSaysSo(t *testing.T) {
	for angle, want := range map[string]int{"\x00": width, "\x01": height, "\x02": width, "\x03": height} {
		file := anAVIF{items: plainAVIF().items, properties: boxed("irot", angle)}
		if w, _, ok := Size("a.avif", bytes.NewReader(published(t, "avif", file.bytes()))); w != want || !ok {
			t.Errorf("angle %q: width %d", angle, w)
		}
	}
}

func TestAnAVIFThatCannotBeFollowedIsAnError(t *testing.T) {
	plain := string(plainAVIF().bytes())
	replaced := func(old, new string) string { return strings.Replace(plain, old, new, 1) }
	overlapping := withItems("", avifItem{"Exif", "", canary}).bytes()
	start := u32(bytes.LastIndex(overlapping, []byte(canary)))
	for data, want := range map[string]string{
		plain + boxed("moov", canary):                    "the AVIF is an animation, from which metadata cannot be removed: save it as WebP or GIF",
		plain + canary:                                   "the file ends in the middle of a picture",
		plain + boxed("mdat", canary):                    "(two boxes mdat)",
		plain + boxed("meta", u32(0)):                    "(two boxes meta)",
		replaced("infe\x02", "infe\x01"):                 "(a list of items that is not understood)",
		replaced("mdat", "mdax"):                         "(pixels that are not where pixels belong)",
		replaced("av01", "hvc1"):                         "the file holds no picture",
		replaced("pitm", "pitx"):                         "the file holds no picture",
		replaced("\x44\x00\x00\x01", "\x40\x00\x00\x01"): "(items without length)",
		replaced("\x44\x00\x00\x01\x00\x01\x00\x00", "\x44\x00\x00\x01\x00\x01\x00\x01"):                "(items in another file)",
		strings.Replace(string(overlapping), start, u32(bytes.Index(overlapping, []byte(pixels))+3), 1): "(metadata within the pixels)",
	} {
		if clean, err := Clean("a.avif", []byte(data)); err == nil || !strings.Contains(err.Error(), want) || clean != nil {
			t.Errorf("not %q but %v", want, err)
		}
	}
}
