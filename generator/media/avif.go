package media

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

var errAnimatedAVIF = errors.New("the AVIF is an animation, from which metadata cannot be removed: save it as WebP or GIF")

// avifProperties are the properties that say how to show the pixels (ISO/IEC
// 23008-12, 6.5, and AVIF 1.1). Left out are those made of words: udes, crtt, altt …
var avifProperties = []string{"ispe", "pixi", "av1C", "colr", "pasp", "irot", "imir", "clap", "rloc", "auxC", "lsel", "a1op", "a1lx", "clli", "mdcv", "cclv", "amve"}

// avifCleaner copies what is needed of in to out, which is as long and begins
// as zeros. So whatever points into the file still points to the same bytes,
// and what no rule asks for is not there.
type avifCleaner struct {
	in, out    []byte
	mdat, idat box
	index      avifIndex
}

// isAVIF looks for one of AVIF's brands in the box that begins the file (AVIF 1.1, section 6).
func isAVIF(head []byte) bool { return hasBrand(head, "avif", "avis") }

func hasBrand(head []byte, brands ...string) bool {
	kind, body, size, err := boxHead(head)
	if err != nil || kind != "ftyp" {
		return false
	}
	written := head[body:min(int64(len(head)), max(size, int64(body)))]
	for ; len(written) >= 4; written = written[4:] {
		if slices.Contains(brands, string(written[:4])) {
			return true
		}
	}
	return false
}

// cleanAVIF keeps the primary picture, what it is put together from, and the
// properties of both. All else is overwritten with zeros: metadata, names, other
// pictures and thumbnails, unknown boxes, and bytes that nothing points to.
func cleanAVIF(data []byte) ([]byte, error) {
	c := avifCleaner{in: data, out: make([]byte, len(data))}
	if err := c.file(); err != nil {
		return nil, err
	}
	needed, err := c.index.needed()
	if err != nil {
		return nil, err
	}
	c.entries(needed)
	if err := c.pixels(needed); err != nil {
		return nil, err
	}
	return c.out, nil
}

func (c *avifCleaner) keep(from, to int) { copy(c.out[from:to], c.in[from:to]) }

// blank leaves free space where a box was (ISO/IEC 14496-12, 8.1.2).
func (c *avifCleaner) blank(b box) {
	c.keep(b.start, b.body)
	copy(c.out[b.start+4:], "free")
}

func (c *avifCleaner) file() error {
	list, err := distinct(c.in, 0, len(c.in))
	for _, b := range list {
		switch b.kind {
		case "ftyp":
			c.keep(b.start, b.end)
		case "meta":
			err = cmp.Or(err, c.meta(b))
		case "mdat":
			c.mdat = b
			c.keep(b.start, b.body)
		case "moov", "moof":
			err = cmp.Or(err, errAnimatedAVIF)
		default:
			c.blank(b)
		}
	}
	return err
}

func (c *avifCleaner) meta(meta box) error {
	inside := min(meta.body+4, meta.end) // after version and flags
	c.keep(meta.start, inside)
	list, err := distinct(c.in, inside, meta.end)
	for _, b := range list {
		switch b.kind {
		case "hdlr":
			c.keep(b.start, min(b.body+24, b.end)) // up to its name
		case "pitm", "iloc", "iref", "grpl":
			c.keep(b.start, b.end)
		case "iinf":
			c.keep(b.start, b.body)
		case "idat":
			c.idat = b
			c.keep(b.start, b.body)
		case "iprp":
			err = cmp.Or(err, c.properties(b))
		default:
			c.blank(b)
		}
		err = cmp.Or(err, c.index.read(c.in, b))
	}
	return err
}

func (c *avifCleaner) properties(iprp box) error {
	c.keep(iprp.start, iprp.body)
	list, err := boxes(c.in, iprp.body, iprp.end)
	for _, b := range list {
		switch b.kind {
		case "ipma":
			c.keep(b.start, b.end)
		case "ipco":
			c.keep(b.start, b.body)
			properties, bad := boxes(c.in, b.body, b.end)
			err = cmp.Or(err, bad)
			for _, p := range properties {
				if c.blank(p); slices.Contains(avifProperties, p.kind) {
					c.keep(p.start, p.end)
				}
			}
		default:
			c.blank(b)
		}
	}
	return err
}

// entries keeps of the list of items their numbers and kinds, but not their
// names, and calls those that are not needed free.
func (c *avifCleaner) entries(needed map[uint64]bool) {
	c.keep(c.index.list.start, c.index.list.end)
	for id, item := range c.index.items {
		c.keep(item.start, item.kindEnd)
		if !needed[id] {
			copy(c.out[item.kindEnd-4:], "free")
		}
	}
}

// pixels copies the bytes of the needed items, each byte once.
func (c *avifCleaner) pixels(needed map[uint64]bool) error {
	kept, dropped := 0, 0 // where the spans of either kind end so far
	spans, err := c.spans(needed)
	for _, s := range spans {
		switch {
		case s.needed && s.from < dropped, !s.needed && s.from < kept:
			return unclean("metadata within the pixels")
		case !s.needed:
			dropped = max(dropped, s.to)
		case s.to > kept:
			c.keep(max(s.from, kept), s.to)
			kept = s.to
		}
	}
	return err
}

// span is where bytes of an item lie in the file.
type span struct {
	from, to int
	needed   bool
}

// spans returns where the bytes of all items lie, in the order of the file.
func (c *avifCleaner) spans(needed map[uint64]bool) (list []span, err error) {
	for _, e := range c.index.extents {
		from, to, ok := c.place(e)
		if ok {
			list = append(list, span{from, to, needed[e.item]})
		} else if needed[e.item] {
			err = unclean("pixels that are not where pixels belong")
		}
	}
	slices.SortFunc(list, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	return list, err
}

// place finds an extent in the box that it must lie in: mdat by its place in the file, idat by its place in the box.
func (c *avifCleaner) place(e extent) (from, to int, ok bool) {
	within, origin := c.mdat, 0
	if e.method == 1 {
		within, origin = c.idat, c.idat.body
	}
	most := uint64(len(c.in))
	if e.method > 1 || e.length == 0 || e.length > most || e.base > most || e.offset > most {
		return 0, 0, false
	}
	from = origin + int(e.base+e.offset)
	to = from + int(e.length)
	return from, to, from >= within.body && to <= within.end
}

// distinct splits data[from:to] into boxes, of which those that hold the picture or its index come once.
func distinct(data []byte, from, to int) ([]box, error) {
	list, err := boxes(data, from, to)
	seen := map[string]bool{}
	for _, b := range list {
		if seen[b.kind] && b.kind != "free" && b.kind != "skip" && b.kind != "uuid" {
			return nil, unclean("two boxes " + b.kind)
		}
		seen[b.kind] = true
	}
	return list, err
}

func unclean(why string) error {
	return fmt.Errorf("the AVIF is put together in a way that cannot be cleaned (%s): save it as JPEG, PNG or WebP", why)
}
