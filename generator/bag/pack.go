package bag

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/sha512"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// packer writes files into a zip. It does nothing more after an error.
type packer struct {
	err    error
	buffer []byte
	zip    *zip.Writer
	top    string
	day    time.Time
	tags   map[string]string // the checksums of the files beside data/, by path
}

// allow reports the first name that cannot be in the bag.
func (p *packer) allow(payload, beside []string) error {
	own := []string{declarationName, infoName, ownManifest, "tag" + ownManifest}
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
func (p *packer) tag(name, text string) { p.copy(name, strings.NewReader(text), p.tags) }

// file writes a file of a tree, and returns its size.
func (p *packer) file(name string, tree fs.FS, from string, sums map[string]string) int64 {
	if p.err != nil {
		return 0
	}
	f, err := tree.Open(from)
	if err != nil {
		p.err = err
		return 0
	}
	defer f.Close()
	return p.copy(name, f, sums)
}

// copy writes a file, and puts down its checksum.
func (p *packer) copy(name string, from io.Reader, sums map[string]string) int64 {
	if p.err != nil {
		return 0
	}
	n, sum, err := p.write(name, from)
	if err != nil {
		p.err = fmt.Errorf("%s: %w", name, err)
	}
	sums[name] = sum
	return n
}

func (p *packer) write(name string, from io.Reader) (int64, string, error) {
	head, from, err := peek(from)
	if err != nil {
		return 0, "", err
	}
	to, err := p.zip.CreateHeader(p.header(name, packing(head)))
	if err != nil {
		return 0, "", err
	}
	sum := sha512.New()
	n, err := io.CopyBuffer(io.MultiWriter(to, sum), plain{from}, p.buffer)
	return n, hex.EncodeToString(sum.Sum(nil)), err
}

// header is that of a file whose mode and time say nothing of this machine.
// Modified is left out, since it would bring a field of the seconds with it.
func (p *packer) header(name string, method uint16) *zip.FileHeader {
	h := &zip.FileHeader{Name: p.top + "/" + name, Method: method}
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

// peek reads the beginning of a file, and gives it back with the rest.
func peek(from io.Reader) ([]byte, io.Reader, error) {
	head := make([]byte, 64<<10)
	n, err := io.ReadFull(from, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return head[:n], io.MultiReader(bytes.NewReader(head[:n]), from), err
}

// packing is how a file is packed, by its beginning: pictures and films are
// packed already, and to do so again takes long and saves nothing.
func packing(head []byte) uint16 {
	if len(head) < 4<<10 {
		return zip.Deflate
	}
	var small bytes.Buffer
	w, err := flate.NewWriter(&small, flate.BestSpeed)
	if err == nil {
		w.Write(head)
		w.Close()
	}
	if small.Len() > len(head)-len(head)/20 {
		return zip.Store
	}
	return zip.Deflate
}
