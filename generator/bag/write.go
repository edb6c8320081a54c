package bag

import (
	"archive/zip"
	"crypto/sha512"
	"encoding/hex"
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
	p := packer{zip: zip.NewWriter(w), top: c.Name, day: c.Day, tags: map[string]string{}}
	if err := p.allow(payload, beside); err != nil {
		return Size{}, err
	}
	return p.pack(c, payload, beside)
}

// pack writes all files, sorted but for those that speak of the payload, which come after it.
func (p *packer) pack(c Contents, payload, beside []string) (size Size, err error) {
	p.tag(declarationName, declaration, &err)
	sums := map[string]string{}
	for _, name := range payload {
		n := p.file(name, c.Payload, strings.TrimPrefix(name, payloadFolder), sums, &err)
		size.Files, size.Bytes = size.Files+1, size.Bytes+n
	}
	for _, name := range beside {
		p.file(name, c.Beside, name, p.tags, &err)
	}
	info, infoErr := infoText(append(slices.Clone(c.Info), Tag{"Payload-Oxum", size.oxum()}))
	if err == nil {
		err = infoErr
	}
	p.tag(infoName, info, &err)
	p.tag("manifest-sha512.txt", manifestText(sums), &err)
	p.tag("tagmanifest-sha512.txt", manifestText(p.tags), &err)
	if err != nil {
		return Size{}, err
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

// packer writes files into a zip. It does nothing after an error.
type packer struct {
	zip  *zip.Writer
	top  string
	day  time.Time
	tags map[string]string // the checksums of the files beside data/, by path
}

// allow reports the first name that cannot be in the bag.
func (p *packer) allow(payload, beside []string) error {
	own := []string{declarationName, infoName, "manifest-sha512.txt", "tagmanifest-sha512.txt"}
	var names collisions
	for _, name := range slices.Concat(own, payload, beside) {
		why := unfit(p.top + "/" + name)
		if why == "" {
			why = names.add(name)
		}
		if _, _, manifest := manifestOf(name); why == "" && (name == fetchName || manifest && !slices.Contains(own, name)) {
			why = "has a meaning of its own in a bag"
		}
		if why != "" {
			return fmt.Errorf("%q cannot be put into a bag: the name %s; rename it", strings.TrimPrefix(name, payloadFolder), why)
		}
	}
	return nil
}

// tag writes a file that speaks of the bag.
func (p *packer) tag(name, text string, err *error) {
	p.copy(name, strings.NewReader(text), p.tags, err)
}

// file writes a file of a tree, and returns its size.
func (p *packer) file(name string, tree fs.FS, from string, sums map[string]string, err *error) int64 {
	if *err != nil {
		return 0
	}
	f, opened := tree.Open(from)
	if opened != nil {
		*err = opened
		return 0
	}
	defer f.Close()
	return p.copy(name, f, sums, err)
}

func (p *packer) copy(name string, from io.Reader, sums map[string]string, err *error) int64 {
	if *err != nil {
		return 0
	}
	to, created := p.zip.CreateHeader(p.header(name))
	if created != nil {
		*err = created
		return 0
	}
	sum := sha512.New()
	n, copied := io.Copy(io.MultiWriter(to, sum), from)
	if copied != nil {
		*err = fmt.Errorf("%s: %w", name, copied)
	}
	sums[name] = hex.EncodeToString(sum.Sum(nil))
	return n
}

// header is that of a file whose mode and time say nothing of this machine.
// Modified is left out, since it would bring a field of the seconds with it.
func (p *packer) header(name string) *zip.FileHeader {
	h := &zip.FileHeader{Name: p.top + "/" + name, Method: zip.Deflate}
	h.SetMode(0o644)
	year, month, day := p.day.Date()
	switch {
	case year < 1980: // before there were zips
		year, month, day = 1980, time.January, 1
	case year > 2107:
		year, month, day = 2107, time.December, 31
	}
	h.ModifiedDate = uint16((year-1980)<<9 | int(month)<<5 | day)
	return h
}
