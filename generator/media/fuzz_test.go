package media

import (
	"bytes"
	"image"
	"reflect"
	"testing"
)

// seeds are pictures of every format, with metadata and without.
func seeds(f *testing.F) {
	for _, data := range plain(f) {
		f.Add(data)
	}
	for _, data := range [][]byte{
		withSegments(aJPEG(f), segment(app0, "JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00"), segment(app1, "Exif\x00\x00"+exif(6)),
			segment(app14, "Adobe\x00\x64\x00\x00\x00\x00\x01"), segment(com, canary)),
		withChunks(aPNG(f), chunk("iCCP", "name\x00\x00profile"), chunk("eXIf", exif(6)), chunk("tEXt", canary)),
		withBlocks(aGIF(f), "\x21\xfe"+counted(canary)+"\x00"+"\x21\x01"+counted("twelve bytes")+"\x00"),
		riff(vp8x(saysEXIF|saysXMP), vp8l(), webpChunk("EXIF", exif(6)), webpChunk("XMP ", canary)),
		riff(vp8x(animated), webpChunk("ANIM", "\xff\xff\xff\xff\x03\x00"), anmf(vp8l())),
		withItems(refers("cdsc", 2, 1)+refers("auxl", 3, 1), avifItem{"Exif", "", u32(0) + exif(6)}, avifItem{"av01", "", "ALPHA"}).bytes(),
		[]byte(svg(`<style>a{fill:url(#b)}</style><!-- a --><g style="fill:red"><text>3 <tspan>done</tspan></text></g><image href="` + dataURL("png", aPNG(f)) + `"/>`)),
	} {
		f.Add(data)
	}
}

// FuzzClean holds that whatever is cleaned is clean, has the same size, and shows the same pixels.
func FuzzClean(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		original := bytes.Clone(data)
		clean, err := Clean("a.png", data)
		if !bytes.Equal(data, original) {
			t.Fatal("the input was written to")
		}
		if err != nil {
			if clean != nil {
				t.Fatal("bytes beside an error")
			}
			return
		}
		if again, err := Clean("a.png", clean); err != nil || !bytes.Equal(again, clean) {
			t.Fatalf("cleaned twice: %v\n%q, not\n%q", err, again, clean)
		}
		w, h, ok := Size("a.png", bytes.NewReader(data))
		if w2, h2, ok2 := Size("a.png", bytes.NewReader(clean)); ok && (w != w2 || h != h2 || !ok2) {
			t.Fatalf("size %d×%d became %d×%d %v", w, h, w2, h2, ok2)
		}
		if !quickly(data) {
			return
		}
		if before, after := decoded(data), decoded(clean); before != nil && !reflect.DeepEqual(before, after) {
			t.Fatal("the pixels changed")
		}
	})
}

// quickly reports whether a picture is small enough to be decoded a million times.
func quickly(data []byte) bool {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	return err == nil && config.Width*config.Height < 1<<14
}

// FuzzSize holds that a size is one that a page can give.
func FuzzSize(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if w, h, ok := Size("a.svg", bytes.NewReader(data)); ok != (w > 0 && h > 0) || !ok && w+h != 0 {
			t.Fatalf("%d×%d %v", w, h, ok)
		}
	})
}
