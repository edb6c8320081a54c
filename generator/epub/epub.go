// Package epub binds chapters into a book, an EPUB 3.3 with what EPUB
// Accessibility 1.1 asks to be said of it. The same book is the same bytes.
package epub

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"time"
)

// Book is what is bound.
type Book struct {
	ID        string // names the book: an address, or urn:uuid:…
	Title     string
	Lang, Dir string // of the title, and of all that says no other
	Author    string // "" for none
	Summary   string
	Generator string
	Day       time.Time // that it is true for
	Contents  string    // what the list of contents is called
	Access    string    // how it can be read, in a sentence
	Style     []byte    // CSS
	Front     string    // XHTML of the first page
	Chapters  []Chapter
	Pictures  []Picture
	Described bool // every picture is said in words
	Still     bool // no picture moves
}

// Chapter is one file of the book, in the order of reading.
type Chapter struct {
	Name      string // of its file, without an ending
	Title     string
	TitleLang string // "" for that of the book
	Lang, Dir string // of the rest; "" for those of the book
	Depth     int    // 0 for what opens a part, and more below another
	Body      string // XHTML; what its links and pictures name are NAME.xhtml, and names of pictures
}

// Picture is a picture of the book.
type Picture struct {
	Name string // of its file
	Type string // its media type
	Data []byte
}

// Write binds a book.
func Write(b *Book) ([]byte, error) {
	var out bytes.Buffer
	w := binder{zip: zip.NewWriter(&out), day: b.Day}
	w.first("mimetype", "application/epub+zip")
	w.add("META-INF/container.xml", []byte(container))
	w.add("EPUB/package.opf", b.packageFile())
	w.add("EPUB/contents.xhtml", b.contents())
	w.add("EPUB/book.css", b.Style)
	w.add("EPUB/front.xhtml", b.document(Chapter{Title: b.Title, Body: b.Front}, "titlepage"))
	for _, c := range b.Chapters {
		w.add("EPUB/"+c.Name+".xhtml", b.document(c, ""))
	}
	for _, p := range b.Pictures {
		w.add("EPUB/"+p.Name, p.Data)
	}
	if w.err == nil {
		w.err = w.zip.Close()
	}
	return out.Bytes(), w.err
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

// binder writes files until one fails.
type binder struct {
	zip *zip.Writer
	day time.Time
	err error
}

// head is a file's header. Its time is without an extra field, which the first file may not have.
func (w *binder) head(name string, method uint16) *zip.FileHeader {
	y, m, d := w.day.Date()
	h := &zip.FileHeader{Name: name, Method: method}
	h.ModifiedDate = uint16(d + int(m)<<5 + max(y-1980, 0)<<9)
	return h
}

// first writes the file by which a reading system knows what it has: as it is, with its size before it (OCF 4.2.6.3).
func (w *binder) first(name, text string) {
	h := w.head(name, zip.Store)
	h.CRC32, h.CompressedSize64, h.UncompressedSize64 = crc32.ChecksumIEEE([]byte(text)), uint64(len(text)), uint64(len(text))
	f, err := w.zip.CreateRaw(h)
	if err == nil {
		_, err = io.WriteString(f, text)
	}
	w.fail(err)
}

func (w *binder) add(name string, data []byte) {
	if w.err != nil {
		return
	}
	f, err := w.zip.CreateHeader(w.head(name, zip.Deflate))
	if err == nil {
		_, err = f.Write(data)
	}
	w.fail(err)
}

func (w *binder) fail(err error) {
	if err != nil && w.err == nil {
		w.err = fmt.Errorf("the book cannot be bound: %w", err)
	}
}
