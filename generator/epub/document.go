package epub

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// document is a chapter as a file; kind is what it is for (EPUB Structural Semantics), "" for a chapter.
func (b *Book) document(c Chapter, kind string) []byte {
	var out bytes.Buffer
	b.head(&out, c)
	about := ""
	if kind != "" {
		about = ` epub:type="` + kind + `"`
	}
	fmt.Fprintf(&out, "<body%s>\n%s\n</body>\n</html>\n", about, c.Body)
	return out.Bytes()
}

func (b *Book) head(out *bytes.Buffer, c Chapter) {
	lang, dir := c.Lang, c.Dir
	if lang == "" {
		lang, dir = b.Lang, b.Dir
	}
	if dir != "" {
		dir = fmt.Sprintf(` dir="%s"`, escaped(dir))
	}
	fmt.Fprintf(out, `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%[1]s" xml:lang="%[1]s"%[2]s>
<head><title>%[3]s</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
`, escaped(lang), dir, escaped(c.Title))
}

// contents is the list of contents, with what is below another within it.
func (b *Book) contents() []byte {
	var out bytes.Buffer
	b.head(&out, Chapter{Title: b.Contents})
	fmt.Fprintf(&out, "<body>\n<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\"><h1 id=\"contents\">%s</h1>\n", escaped(b.Contents))
	b.list(&out)
	out.WriteString("</nav>\n</body>\n</html>\n")
	return out.Bytes()
}

// list nests the chapters. One that is deeper by more than a level is deeper by one.
func (b *Book) list(out *bytes.Buffer) {
	var open []int // the depths of the lists that are open
	for _, c := range b.Chapters {
		for len(open) > 1 && c.Depth < open[len(open)-1] {
			out.WriteString("</li></ol>")
			open = open[:len(open)-1]
		}
		if len(open) == 0 || c.Depth > open[len(open)-1] {
			out.WriteString("<ol>")
			open = append(open, c.Depth)
		} else {
			out.WriteString("</li>\n")
		}
		fmt.Fprintf(out, `<li><a href="%s.xhtml"%s>%s</a>`, c.Name, b.tongue(c), escaped(c.Title))
	}
	out.WriteString(strings.Repeat("</li></ol>", len(open)))
}

// tongue is the language of a chapter's title where it is not the book's.
func (b *Book) tongue(c Chapter) string {
	if c.TitleLang == "" || c.TitleLang == b.Lang {
		return ""
	}
	return fmt.Sprintf(` lang="%[1]s" xml:lang="%[1]s" dir="auto"`, escaped(c.TitleLang))
}

func escaped(text string) string {
	var out strings.Builder
	xml.EscapeText(&out, []byte(text)) // a builder takes all
	return out.String()
}
