package media

import (
	"bytes"
	"image"
	"image/gif"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/bep/imagemeta"
)

// published cleans a picture and checks what holds for every picture: it says
// nothing of the canary, shows the same pixels in the same size, and is clean.
func published(t testing.TB, ext string, data []byte) []byte {
	t.Helper()
	clean, err := Clean("picture."+ext, data)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(clean, []byte(canary)) {
		t.Errorf("the canary is published: %q", clean)
	}
	if again, err := Clean("picture."+ext, clean); err != nil || !bytes.Equal(again, clean) {
		t.Errorf("cleaned twice: %v\n%q, not\n%q", err, again, clean)
	}
	w, h, ok := Size("picture."+ext, bytes.NewReader(data))
	if w2, h2, ok2 := Size("picture."+ext, bytes.NewReader(clean)); w != w2 || h != h2 || ok != ok2 {
		t.Errorf("size %d×%d %v became %d×%d %v", w, h, ok, w2, h2, ok2)
	}
	if before, after := decoded(data), decoded(clean); before != nil && !reflect.DeepEqual(before, after) {
		t.Error("the pixels changed")
	}
	if tags := metadata(ext, clean); len(tags) > 0 {
		t.Errorf("metadata is left: %v", tags)
	}
	return clean
}

// decoded is what the standard decoders see of a picture, nil if nothing.
func decoded(data []byte) any {
	if isGIF(data) {
		animation, err := gif.DecodeAll(bytes.NewReader(data))
		if err != nil {
			return nil
		}
		return animation
	}
	m, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return m
}

// metadata is what an independent reader finds in a picture beside its orientation.
func metadata(ext string, data []byte) (tags []string) {
	formats := map[string]imagemeta.ImageFormat{"jpg": imagemeta.JPEG, "png": imagemeta.PNG, "webp": imagemeta.WebP, "avif": imagemeta.AVIF}
	imagemeta.Decode(imagemeta.Options{
		R: bytes.NewReader(data), ImageFormat: formats[ext],
		ShouldHandleTag: func(tag imagemeta.TagInfo) bool { return tag.Tag != "Orientation" },
		HandleTag: func(tag imagemeta.TagInfo) error {
			tags = append(tags, tag.Tag)
			return nil
		},
	})
	return tags
}

func TestAPictureWithoutMetadataStaysAsItIs(t *testing.T) {
	for ext, data := range plain(t) {
		t.Run(ext, func(t *testing.T) {
			clean := published(t, ext, data)
			if ext != "avif" && !bytes.Equal(clean, data) {
				t.Errorf("%q became %q", data, clean)
			}
		})
	}
}

func TestAPictureThatEndsTooSoonIsAnError(t *testing.T) {
	for ext, data := range plain(t) {
		for n := range data {
			if clean, err := Clean("picture."+ext, data[:n]); err == nil || clean != nil {
				t.Errorf("%s cut to %d of %d bytes was cleaned: %v", ext, n, len(data), err)
			}
		}
	}
	_, err := Clean("a.jpg", aJPEG(t)[:600])
	if err == nil || err.Error() != "the file ends in the middle of a picture" {
		t.Error(err)
	}
}

func TestTheBytesSayWhatAPictureIsAndNotItsName(t *testing.T) {
	data := withSegments(aJPEG(t), segment(com, canary))
	for _, name := range []string{"a.jpg", "a.png", "A.JPEG", "a.heic", "a.txt", "a"} {
		if clean, err := Clean(name, data); err != nil || !bytes.Equal(clean, aJPEG(t)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatIsNoPictureComesBackAsItIs(t *testing.T) {
	for _, text := range []string{"", "# Hello", "<html><svg/></html>", "BMW and GIF", "%PDF-1.7", "<svg>a snippet of HTML</svg>"} {
		if clean, err := Clean("notes.md", []byte(text)); err != nil || string(clean) != text {
			t.Errorf("%q became %q, %v", text, clean, err)
		}
	}
}

func TestTheFirstBytesTellWhetherAFileIsPublishedAsItIs(t *testing.T) {
	long := strings.Repeat(" ", HeadSize)
	for name, c := range map[string]struct {
		data string
		want bool
	}{
		"table.csv":   {"a,b\n", true},
		"film.mp4":    {"\x00\x00\x00\x18ftypmp42", true},
		"empty.txt":   {"", true},
		"photo.jpg":   {string(aJPEG(t)), false},
		"photo.csv":   {string(aJPEG(t)), false}, // the bytes say what it is
		"note.jpg":    {"a note", false},
		"photo.heic":  {"anything", false},
		"photo.mov":   {"\x00\x00\x00\x18ftypheic", false},
		"scan.tiff":   {"II*\x00", false},
		"late.txt":    {"<!--" + long + `--><svg xmlns="http://www.w3.org/2000/svg"></svg>`, false}, // may be a picture further on
		"drawing.svg": {"<p>", false},
	} {
		if got := Plain(name, []byte(c.data)[:min(len(c.data), HeadSize)]); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
		if clean, err := Clean(name, []byte(c.data)); c.want && (err != nil || string(clean) != c.data) {
			t.Errorf("%s does not come back as it is: %v", name, err)
		}
	}
}

func TestAFileThatIsNotThePictureItsNameSaysIsAnError(t *testing.T) {
	heic := boxed("ftyp", "heic", u32(0), "mif1", "heic")
	for _, test := range []struct{ name, data, want string }{
		{"passwd.jpg", "root:x:0:0:root:/root:/bin/bash\n", "the name ends in .jpg, but the file is no picture: save it again as a picture, or name it for what it is"},
		{"empty.PNG", "", "the name ends in .png, but the file is no picture: save it again as a picture, or name it for what it is"},
		{"page.svg", "<html></html>", `the file is no SVG that a browser shows: it must be XML that begins with <svg xmlns="http://www.w3.org/2000/svg" …>`},
		{"bare.svg", "<svg></svg>", `the file is no SVG that a browser shows: it must be XML that begins with <svg xmlns="http://www.w3.org/2000/svg" …>`},
		{"IMG_0001.HEIC", heic, "a HEIC picture cannot go onto a page: save it as JPEG or PNG"},
		{"IMG_0001.jpg", heic, "a HEIC picture cannot go onto a page: save it as JPEG or PNG"},
		{"IMG_0001.heic", "?", "a .heic file cannot go onto a page: save it as JPEG or PNG"},
		{"scan", "II*\x00", "a TIFF or camera raw picture cannot go onto a page: save it as JPEG or PNG"},
		{"raw.cr3", boxed("ftyp", "crx "), "a camera raw picture cannot go onto a page: save it as JPEG or PNG"},
		{"paint", "BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00", "a BMP picture cannot go onto a page: save it as JPEG or PNG"},
	} {
		clean, err := Clean(test.name, []byte(test.data))
		if clean != nil || err == nil || err.Error() != test.want {
			t.Errorf("%s: %q, %v", test.name, clean, err)
		}
	}
}

func TestPictureKnowsTheNamesOfWhatAPageCanShow(t *testing.T) {
	for name, want := range map[string]bool{
		"a.png": true, "b/a.JPG": true, "a.jpeg": true, "a.gif": true, "a.webp": true, "a.avif": true, "a.svg": true,
		"a.heic": false, "a.txt": false, "png": false, "": false, "a.jpg.txt": false,
	} {
		if Picture(name) != want {
			t.Errorf("Picture(%q) is %v", name, !want)
		}
	}
}

func TestSizeIsToldOfEveryFormatByItsBytes(t *testing.T) {
	for ext, data := range plain(t) {
		for _, name := range []string{"a." + ext, "a.png"} {
			if w, h, ok := Size(name, bytes.NewReader(data)); w != width || h != height || !ok {
				t.Errorf("%s named %s: %d×%d %v", ext, name, w, h, ok)
			}
		}
		if _, _, ok := Size("a.txt", bytes.NewReader(data)); ok {
			t.Error("a size of a text file")
		}
	}
	if _, _, ok := Size("a.png", strings.NewReader("root:x:0:0")); ok {
		t.Error("a size of no picture")
	}
}

func TestSizeReadsNoFurtherThanItNeeds(t *testing.T) {
	for ext, data := range plain(t) {
		r := bytes.NewReader(append(bytes.Clone(data), make([]byte, 1<<20)...))
		Size("a."+ext, r)
		if read := r.Size() - int64(r.Len()); read > 2*HeadSize {
			t.Errorf("%s: read %d bytes", ext, read)
		}
	}
}

func TestALengthInTheFileTakesNoMemory(t *testing.T) {
	most := "\xff\xff\xff\xf0"
	for _, lie := range []string{
		pngMagic + "\x7f\xff\xff\xffIHDR",
		"RIFF" + most + "WEBPVP8X" + most,
		boxed("ftyp", "avif") + "\x7f\xff\xff\xffmeta",
		boxed("ftyp", "avif") + full("meta", full("iloc", "\x44\x00\xff\xff")),
		boxed("ftyp", "avif") + boxed("meta", "\x00\x00\x00\x00\x00\x00\x00\x01iloc\x7f\xff\xff\xff\xff\xff\xff\xff"),
		"\xff\xd8\xff\xe0\xff\xff",
		"GIF89a" + strings.Repeat("\xff", 7),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Clean("a", []byte(lie))
		Size("a.png", strings.NewReader(lie))
		runtime.ReadMemStats(&after)
		if taken := after.TotalAlloc - before.TotalAlloc; taken > 1<<20 {
			t.Errorf("%q took %d bytes", lie, taken)
		}
	}
}
