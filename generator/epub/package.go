package epub

import (
	"bytes"
	"fmt"
	"time"
)

// packageFile says what the book is, which files it has, and in which order they are read.
func (b *Book) packageFile() []byte {
	var out bytes.Buffer
	dir := ""
	if b.Dir != "" {
		dir = fmt.Sprintf(` dir="%s"`, escaped(b.Dir))
	}
	fmt.Fprintf(&out, `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%s"%s prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
`, escaped(b.Lang), dir)
	b.metadata(&out)
	out.WriteString("</metadata>\n<manifest>\n")
	b.manifest(&out)
	fmt.Fprintf(&out, "</manifest>\n<spine%s>\n<itemref idref=\"front\"/>\n<itemref idref=\"contents\"/>\n", b.progression())
	for _, c := range b.Chapters {
		fmt.Fprintf(&out, "<itemref idref=\"%s\"/>\n", c.Name)
	}
	out.WriteString("</spine>\n</package>\n")
	return out.Bytes()
}

// progression is the direction in which pages are turned.
func (b *Book) progression() string {
	if b.Dir == "rtl" {
		return ` page-progression-direction="rtl"`
	}
	return ""
}

func (b *Book) metadata(out *bytes.Buffer) {
	core := func(name, text, more string) {
		if text != "" {
			fmt.Fprintf(out, "<dc:%s%s>%s</dc:%[1]s>\n", name, more, escaped(text))
		}
	}
	core("identifier", b.ID, ` id="id"`)
	core("title", b.Title, "")
	core("language", b.Lang, "")
	core("creator", b.Author, "")
	core("description", b.Summary, "")
	core("date", b.Day.Format(time.DateOnly), "")
	meta(out, "dcterms:modified", b.Day.UTC().Format("2006-01-02T15:04:05Z"))
	if b.Generator != "" {
		fmt.Fprintf(out, "<meta name=\"generator\" content=\"%s\"/>\n", escaped(b.Generator))
	}
	b.access(out)
}

// access says how the book can be read (EPUB Accessibility 1.1, 2.2).
func (b *Book) access(out *bytes.Buffer) {
	hazard, enough := "none", "textual"
	meta(out, "schema:accessMode", "textual")
	if len(b.Pictures) > 0 {
		meta(out, "schema:accessMode", "visual")
	}
	if !b.Described {
		enough = "textual,visual"
	} else if len(b.Pictures) > 0 {
		meta(out, "schema:accessibilityFeature", "alternativeText")
	}
	if !b.Still {
		hazard = "unknown"
	}
	meta(out, "schema:accessModeSufficient", enough)
	for _, feature := range []string{"displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"} {
		meta(out, "schema:accessibilityFeature", feature)
	}
	meta(out, "schema:accessibilityHazard", hazard)
	meta(out, "schema:accessibilitySummary", b.Access)
}

func meta(out *bytes.Buffer, property, text string) {
	if text != "" {
		fmt.Fprintf(out, "<meta property=\"%s\">%s</meta>\n", property, escaped(text))
	}
}

func (b *Book) manifest(out *bytes.Buffer) {
	item := func(id, name, kind, more string) {
		fmt.Fprintf(out, "<item id=\"%s\" href=\"%s\" media-type=\"%s\"%s/>\n", id, escaped(name), kind, more)
	}
	const page = "application/xhtml+xml"
	item("contents", "contents.xhtml", page, ` properties="nav"`)
	item("style", "book.css", "text/css", "")
	item("front", "front.xhtml", page, "")
	for _, c := range b.Chapters {
		item(c.Name, c.Name+".xhtml", page, "")
	}
	for i, p := range b.Pictures {
		item(fmt.Sprintf("picture-%d", i+1), p.Name, p.Type, "")
	}
}
