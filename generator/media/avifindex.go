package media

// avifIndex is what a file says of its items: which there are, which one is
// the picture, how they belong together, and where their bytes are.
type avifIndex struct {
	primary    uint64
	list       box // the box iinf up to its first entry
	items      map[uint64]item
	references []reference
	extents    []extent
}

// item is an entry of the list: from start on, its kind just before kindEnd.
type item struct {
	kind           string
	start, kindEnd int
}

// reference says that an item is of a kind of use with another.
type reference struct {
	kind     string
	from, to uint64
}

// extent is a part of an item's bytes. Method 0 counts places in the file, 1 in the box idat.
type extent struct {
	item, method, base, offset, length uint64
}

// read takes one box of the index; others tell it nothing.
func (x *avifIndex) read(data []byte, b box) error {
	c := &cursor{data: data[:b.end], at: b.body}
	switch b.kind {
	case "pitm":
		version, _ := c.version()
		x.primary = c.id(version > 0)
	case "iinf":
		return x.readItems(c, b)
	case "iref":
		return x.readReferences(c, b)
	case "iloc":
		return x.readExtents(c)
	}
	return c.err()
}

// readItems reads the list of items (ISO/IEC 14496-12, 8.11.6).
func (x *avifIndex) readItems(c *cursor, iinf box) error {
	version, _ := c.version()
	c.id(version > 0) // their number
	if c.short {
		return errCut
	}
	x.list, x.items = box{kind: "iinf", start: iinf.start, body: iinf.body, end: c.at}, map[uint64]item{}
	entries, err := boxes(c.data, c.at, iinf.end)
	if err != nil {
		return err
	}
	for _, b := range entries {
		c := cursor{data: c.data[:b.end], at: b.body}
		version, _ := c.version()
		id := c.id(version > 2)
		c.uint(2) // protection
		entry := item{kind: c.text(4), start: b.start}
		if _, twice := x.items[id]; twice || c.short || b.kind != "infe" || version < 2 {
			return unclean("a list of items that is not understood")
		}
		entry.kindEnd = c.at
		x.items[id] = entry
	}
	return nil
}

// readReferences reads how items belong together (ISO/IEC 14496-12, 8.11.12).
func (x *avifIndex) readReferences(c *cursor, iref box) error {
	version, _ := c.version()
	list, err := boxes(c.data, min(c.at, iref.end), iref.end)
	if err != nil {
		return err
	}
	for _, b := range list {
		c := cursor{data: c.data[:b.end], at: b.body}
		from := c.id(version > 0)
		for n := c.uint(2); n > 0 && !c.short; n-- {
			x.references = append(x.references, reference{b.kind, from, c.id(version > 0)})
		}
		if c.short {
			return errCut
		}
	}
	return nil
}

// readExtents reads where the bytes of items are (ISO/IEC 14496-12, 8.11.3).
func (x *avifIndex) readExtents(c *cursor) error {
	version, _ := c.version()
	sizes := c.uint(2)
	offsetSize, lengthSize, baseSize, indexSize := int(sizes>>12), int(sizes>>8&15), int(sizes>>4&15), int(sizes&15)
	if lengthSize == 0 {
		return unclean("items without length")
	}
	for n := c.id(version > 1); n > 0 && !c.short; n-- {
		e := extent{item: c.id(version > 1)}
		if version > 0 {
			e.method = c.uint(2) & 15
		}
		if c.uint(2) != 0 {
			return unclean("items in another file")
		}
		e.base = c.uint(baseSize)
		for extents := c.uint(2); extents > 0 && !c.short; extents-- {
			if version > 0 {
				c.uint(indexSize)
			}
			e.offset, e.length = c.uint(offsetSize), c.uint(lengthSize)
			x.extents = append(x.extents, e)
		}
	}
	return c.err()
}

// needed returns the items that the primary picture is made of: the parts that
// it is derived from, their transparency and other auxiliary pictures, and the
// tone map that makes it brighter. A thumbnail or a second picture is not among them.
func (x *avifIndex) needed() (map[uint64]bool, error) {
	leadsTo := map[uint64][]uint64{}
	for _, r := range x.references {
		if r.kind == "dimg" {
			leadsTo[r.from] = append(leadsTo[r.from], r.to)
		}
		if r.kind == "auxl" || r.kind == "dimg" && x.items[r.from].kind == "tmap" {
			leadsTo[r.to] = append(leadsTo[r.to], r.from)
		}
	}
	needed := map[uint64]bool{}
	for todo := []uint64{x.primary}; len(todo) > 0; {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !needed[id] && x.items[id].picture() {
			needed[id] = true
			todo = append(todo, leadsTo[id]...)
		}
	}
	if len(needed) == 0 {
		return nil, errEmpty
	}
	return needed, nil
}

// picture reports whether the item is AV1 pixels or derived from such.
func (i item) picture() bool {
	switch i.kind {
	case "av01", "grid", "iden", "iovl", "tmap":
		return true
	}
	return false
}
