package media

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

// canary is the word that stands in the tests for what a picture says of the people who made it.
const canary = "CANARY-Alice-51.5N"

const width, height = 7, 3 // of every picture in the tests

func drawing() image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, width, height))
	for i := range m.Pix {
		m.Pix[i] = byte(i * 37)
	}
	return m
}

func aJPEG(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, drawing(), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withSegments puts segments between the beginning of a JPEG and the rest.
func withSegments(picture []byte, segments ...[]byte) []byte {
	return join(picture[:2], join(segments...), picture[2:])
}

func segment(marker byte, payload string) []byte { return appendSegment(nil, marker, []byte(payload)) }

// exif is a big-endian TIFF block with a maker, and an orientation unless that is 0.
func exif(turn byte) string {
	tags := "\x01\x0f\x00\x02\x00\x00\x00" + string(rune(len(canary)+1)) + "\x00\x00\x00\x26" // Make, at 38
	if turn > 0 {
		tags += "\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(rune(turn)) + "\x00\x00"
	} else {
		tags += "\x01\x1a\x00\x03\x00\x00\x00\x01\x00\x00\x00\x00"
	}
	return "MM\x00*\x00\x00\x00\x08\x00\x02" + tags + "\x00\x00\x00\x00" + canary + "\x00"
}

func aPNG(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, drawing()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withChunks puts chunks between the header of a PNG and the rest.
func withChunks(picture []byte, chunks ...[]byte) []byte {
	return join(picture[:33], join(chunks...), picture[33:])
}

func chunk(kind, payload string) []byte { return appendChunk(nil, kind, []byte(payload)) }

// aGIF is an animation of two frames that is shown three times.
func aGIF(t testing.TB) []byte {
	t.Helper()
	frame := func(shade uint8) *image.Paletted {
		m := image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.Black, color.Gray{shade}})
		m.Pix[1] = 1
		return m
	}
	var b bytes.Buffer
	err := gif.EncodeAll(&b, &gif.GIF{
		Image: []*image.Paletted{frame(90), frame(200)}, Delay: []int{10, 20}, LoopCount: 2,
		Disposal: []byte{gif.DisposalNone, gif.DisposalBackground},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// riff is the bytes of a WebP that consists of the chunks.
func riff(chunks ...[]byte) []byte {
	body := join([]byte("WEBP"), join(chunks...))
	return join(webpChunk("RIFF", string(body)))
}

func webpChunk(kind, payload string) []byte {
	b := binary.LittleEndian.AppendUint32([]byte(kind), uint32(len(payload)))
	return append(append(b, payload...), make([]byte, len(payload)%2)...)
}

// vp8x announces an animation, alpha, a colour profile, or metadata.
func vp8x(flags byte) []byte {
	return webpChunk("VP8X", string([]byte{flags, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0}))
}

// vp8l is a lossless picture of one colour: no transform, no cache, five codes
// of one symbol each (RFC 9649, section 3). Its length is even, since imagemeta
// loses its way after a chunk that is padded.
func vp8l() []byte {
	var b bits
	b.write(0x2f, 8)
	b.write(width-1, 14)
	b.write(height-1, 14)
	b.write(0, 1+3) // no alpha, version 0
	b.write(0, 3)
	for _, symbol := range []uint64{200, 100, 50, 255, 0} { // green, red, blue, alpha, distance
		b.write(1|0<<1|1<<2, 3) // simple, one symbol, of eight bits
		b.write(symbol, 8)
	}
	return webpChunk("VP8L", string(append(b.bytes, 0)))
}

// anmf is a frame of an animation.
func anmf(chunks ...[]byte) []byte {
	head := []byte{0, 0, 0, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0, 100, 0, 0, 0}
	return webpChunk("ANMF", string(join(head, join(chunks...))))
}

// bits is written from the lowest bit on.
type bits struct {
	bytes []byte
	used  int
}

func (b *bits) write(value uint64, count int) {
	for i := range count {
		if b.used%8 == 0 {
			b.bytes = append(b.bytes, 0)
		}
		b.bytes[len(b.bytes)-1] |= byte(value>>i&1) << (b.used % 8)
		b.used++
	}
}

// boxed is a box of an AVIF, full one with a version and flags.
func boxed(kind string, parts ...string) string {
	body := strings.Join(parts, "")
	return string(binary.BigEndian.AppendUint32(nil, uint32(len(body)+8))) + kind + body
}

func full(kind string, parts ...string) string {
	return boxed(kind, "\x00\x00\x00\x00"+strings.Join(parts, ""))
}

func u16(n int) string { return string(binary.BigEndian.AppendUint16(nil, uint16(n))) }
func u32(n int) string { return string(binary.BigEndian.AppendUint32(nil, uint32(n))) }

// avifItem is an item of an AVIF; its number is its place in the list, from 1.
type avifItem struct{ kind, name, payload string }

// anAVIF puts together a file whose first item is the picture.
type anAVIF struct {
	items      []avifItem
	references string // boxes within iref
	properties string // boxes within ipco after ispe
	more       string // boxes within meta
	after      string // what follows the pixels within mdat
	last       string // boxes after mdat
}

func (a anAVIF) bytes() []byte {
	head := boxed("ftyp", "avif", u32(0), "avif", "mif1", "miaf")
	mdat := ""
	for _, item := range a.items {
		mdat += item.payload
	}
	start := len(head) + len(a.meta(0)) + 8
	return []byte(head + a.meta(start) + boxed("mdat", mdat, a.after) + a.last)
}

func (a anAVIF) meta(start int) string {
	places, entries := "\x44\x00"+u16(len(a.items)), u16(len(a.items))
	for i, item := range a.items {
		places += u16(i+1) + u16(0) + u16(1) + u32(start) + u32(len(item.payload))
		entries += boxed("infe", "\x02\x00\x00\x00", u16(i+1), u16(0), item.kind, item.name+"\x00")
		start += len(item.payload)
	}
	return full("meta",
		full("hdlr", u32(0), "pict", u32(0), u32(0), u32(0), canary+"\x00"),
		full("pitm", u16(1)), full("iloc", places), full("iinf", entries), full("iref", a.references),
		boxed("iprp",
			boxed("ipco", full("ispe", u32(width), u32(height)), a.properties),
			full("ipma", u32(1), u16(1), "\x02", "\x01", "\x82")),
		a.more)
}

// pixels stands for the compressed pixels of an AVIF, which no decoder of Go's reads.
const pixels = "AV1-PIXELS-OF-THE-PICTURE"

func plainAVIF() anAVIF { return anAVIF{items: []avifItem{{"av01", "", pixels}}} }

const plainSVG = `<svg xmlns="http://www.w3.org/2000/svg" width="7" height="3"><path d="M0 0h7v3z"/></svg>`

// plain returns the smallest picture of each format, by its extension.
func plain(t testing.TB) map[string][]byte {
	t.Helper()
	return map[string][]byte{
		"jpg": aJPEG(t), "png": aPNG(t), "gif": aGIF(t), "webp": riff(vp8l()), "avif": plainAVIF().bytes(), "svg": []byte(plainSVG),
	}
}

func join(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
