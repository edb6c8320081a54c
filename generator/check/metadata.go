package check

import (
	"archive/zip"
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
)

// mostDocument is the size up to which a document is looked into.
const mostDocument = 64 << 20

var (
	pdfAuthor   = regexp.MustCompile(`/Author\s*(?:\(((?:[^()\\]|\\.)+)\)|<([0-9A-Fa-f\s]+)>)`)
	xmpCreator  = regexp.MustCompile(`(?s)<dc:creator>.*?<rdf:li[^>]*>([^<]+)</rdf:li>`)
	coreCreator = regexp.MustCompile(`<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]+)</`)
	filmedAt    = regexp.MustCompile(`[+-]\d{2}(?:\.\d+)?[+-]\d{3}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?/`) // ISO 6709
)

// about is what a file that is published as it is says of people: "its author, Ana". "" for nothing.
func about(name string, data []byte) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".pdf":
		return authorOfPDF(data)
	case ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp":
		return authorOfOffice(data)
	case ".mp4", ".mov", ".m4v", ".m4a":
		if at := bytes.Index(data, []byte("\xa9xyz")); at >= 0 && filmedAt.Match(data[at:min(len(data), at+64)]) || bytes.Contains(data, []byte("com.apple.quicktime.location.ISO6709")) {
			return "where it was recorded"
		}
	}
	return ""
}

func authorOfPDF(data []byte) string {
	if m := pdfAuthor.FindSubmatch(data); m != nil {
		if name := textOfPDF(m[1]); name != "" {
			return "its author, " + name
		}
		if len(m[2]) > 0 {
			return "its author"
		}
	}
	return creator(xmpCreator, data)
}

// textOfPDF is a string of a PDF (ISO 32000-1, 7.9.2): UTF-16 with a mark, else near to Latin.
func textOfPDF(b []byte) string {
	if !bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return strings.ToValidUTF8(strings.TrimSpace(string(b)), "?")
	}
	var units []uint16
	for i := 2; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return strings.TrimSpace(string(utf16.Decode(units)))
}

func authorOfOffice(data []byte) string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ""
	}
	for _, f := range z.File {
		if slices.Contains([]string{"docProps/core.xml", "meta.xml"}, f.Name) && f.UncompressedSize64 < mostText {
			if said := creator(coreCreator, unzipped(f)); said != "" {
				return said
			}
		}
	}
	return ""
}

func creator(form *regexp.Regexp, data []byte) string {
	if m := form.FindSubmatch(data); m != nil && len(bytes.TrimSpace(m[1])) > 0 {
		return "its author, " + strings.TrimSpace(string(m[1]))
	}
	return ""
}

func unzipped(f *zip.File) []byte {
	r, err := f.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	var b bytes.Buffer
	b.ReadFrom(r) // what could be read is looked at
	return b.Bytes()
}
