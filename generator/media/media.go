// Package media tells the size of a picture, and gives back the same picture
// without what it says of the people who made it: where, when and with what it
// was taken, who edited it, and what was cropped away.
//
// What a file is, its first bytes say, never its name. Cleaning keeps what is
// known to be needed and drops all else; a picture that cannot be followed to
// its end is an error, and its bytes stay here.
package media

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// format is one kind of picture that a page can show.
type format struct {
	is    func(head []byte) bool
	size  func(r *bufio.Reader) (width, height int, err error)
	clean func(data []byte) ([]byte, error)
}

var formats = []format{
	{isJPEG, sizeJPEG, cleanJPEG},
	{isPNG, sizePNG, cleanPNG},
	{isGIF, sizeGIF, cleanGIF},
	{isWebP, sizeWebP, cleanWebP},
	{isAVIF, sizeAVIF, cleanAVIF},
	{isSVG, sizeSVG, cleanSVG},
}

var extensions = []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"}

var (
	errCut   = errors.New("the file ends in the middle of a picture")
	errEmpty = errors.New("the file holds no picture")
)

// Picture reports whether the name is that of a picture format that a page can
// show: png, jpg, jpeg, gif, webp, avif or svg, in any case.
func Picture(name string) bool {
	return slices.Contains(extensions, extension(name))
}

// Clean takes a file and returns it as it may be published: a picture with the
// same pixels and colour profile, the right way up, and without its metadata;
// any other file as it is. The bytes say which it is, the name only what was
// meant. Cleaning twice gives the same bytes.
//
// The error is a sentence for the author that does not repeat the name: the
// picture is damaged or cut short, it is of a kind that cannot go onto a page, or
// the name promises a picture that the file is not. No bytes come with it.
func Clean(name string, data []byte) ([]byte, error) {
	if f := formatOf(data); f != nil {
		return f.clean(data)
	}
	if err := refused(name, data); err != nil {
		return nil, err
	}
	return data, nil
}

// refused says why a file that is none of our formats must stay here, nil when it may go as it is.
func refused(name string, head []byte) error {
	ext := extension(name)
	kind := unshown(head)
	switch {
	case kind != "":
		return fmt.Errorf("%s cannot go onto a page: save it as JPEG or PNG", kind)
	case slices.Contains(unshownExtensions, ext):
		return fmt.Errorf("a %s file cannot go onto a page: save it as JPEG or PNG", ext)
	case ext == ".svg":
		return errors.New(`the file is no SVG that a browser shows: it must be XML that begins with <svg xmlns="` + svgSpace + `" …>`)
	case Picture(name):
		return fmt.Errorf("the name ends in %s, but the file is no picture: save it again as a picture, or name it for what it is", ext)
	}
	return nil
}

// Plain reports whether Clean would give a file back as it is, by the first
// HeadSize bytes of it. It is false where only the whole file can tell.
func Plain(name string, head []byte) bool {
	mayBeSVG := bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"), []byte("<"))
	return !mayBeSVG && formatOf(head) == nil && refused(name, head) == nil
}

// Icon reports whether the name is that of an icon file. It says nothing of
// people, and no page shows it: a browser asks for it by itself.
func Icon(name string) bool { return extension(name) == ".ico" }

func formatOf(head []byte) *format {
	for i := range formats {
		if formats[i].is(head) {
			return &formats[i]
		}
	}
	return nil
}

func extension(name string) string { return strings.ToLower(path.Ext(name)) }

// read returns the next n bytes. It takes little more memory than there are bytes, whatever n says.
func read(r io.Reader, n int64) ([]byte, error) {
	data := make([]byte, min(n, 64<<10))
	if _, err := io.ReadFull(r, data); err != nil {
		return nil, errCut
	}
	if n == int64(len(data)) {
		return data, nil
	}
	rest, err := io.ReadAll(io.LimitReader(r, n-int64(len(data))))
	if data = append(data, rest...); err != nil || int64(len(data)) < n {
		return nil, errCut
	}
	return data, nil
}
