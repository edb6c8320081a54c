package bag

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// Contents are what a bag is made of.
type Contents struct {
	Name    string    // of the one folder at the top of the archive
	Payload fs.FS     // what is kept: it becomes data/
	Beside  fs.FS     // files that stand beside data/; may be nil
	Info    []Tag     // bag-info.txt; Payload-Oxum is added to it
	Day     time.Time // which every file is of
}

// Size is how much is in data/.
type Size struct {
	Files int
	Bytes int64
}

// Write writes a bag, as a zip, while it reads the payload, which may be larger
// than the memory. The same contents give the same bytes. A name that some
// system cannot have, or two that are one on some, is an error.
func Write(w io.Writer, c Contents) (Size, error) {
	payload, err := list(c.Payload, payloadFolder)
	if err != nil {
		return Size{}, err
	}
	beside, err := list(c.Beside, "")
	if err != nil {
		return Size{}, err
	}
	if len(payload) == 0 {
		return Size{}, fmt.Errorf("there is nothing to put into the bag")
	}
	p := packer{zip: zip.NewWriter(w), buffer: make([]byte, 64<<10), top: c.Name, day: c.Day, tags: map[string]string{}}
	if err := p.allow(payload, beside); err != nil {
		return Size{}, err
	}
	return p.pack(c, payload, beside)
}

// pack writes all files, sorted but for those that speak of the payload, which come after it.
func (p *packer) pack(c Contents, payload, beside []string) (size Size, err error) {
	p.tag(declarationName, declaration)
	sums := map[string]string{}
	for _, name := range payload {
		size.Files++
		size.Bytes += p.file(name, c.Payload, strings.TrimPrefix(name, payloadFolder), sums)
	}
	for _, name := range beside {
		p.file(name, c.Beside, name, p.tags)
	}
	info, err := infoText(append(slices.Clone(c.Info), Tag{"Payload-Oxum", size.oxum()}))
	if err != nil {
		return Size{}, err
	}
	p.tag(infoName, info)
	p.tag(ownManifest, manifestText(sums))
	p.tag("tag"+ownManifest, manifestText(p.tags))
	if p.err != nil {
		return Size{}, p.err
	}
	return size, p.zip.Close()
}

func (s Size) oxum() string { return fmt.Sprintf("%d.%d", s.Bytes, s.Files) }

// list names the files of a tree, by their paths in the bag, sorted.
func list(tree fs.FS, folder string) (names []string, err error) {
	if tree == nil {
		return nil, nil
	}
	err = fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir():
			return err
		case !d.Type().IsRegular():
			return fmt.Errorf("%q is neither a file nor a folder, so it cannot be put into a bag", name)
		}
		names = append(names, folder+name)
		return nil
	})
	slices.Sort(names)
	return names, err
}
