package bag

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
)

// declaration is bagit.txt as we write it.
const declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

// declared is what bagit.txt says.
type declared struct {
	version  string            // such as 1.0
	strict   bool              // from version 1.0 on
	encoding encoding.Encoding // of the other tag files; nil for UTF-8
	label    string            // of the encoding
}

var (
	versionLine  = regexp.MustCompile(`^BagIt-Version: (0|[1-9][0-9]*)\.([0-9]+)$`)
	encodingLine = regexp.MustCompile(`^Tag-File-Character-Encoding: (\S+)$`)
)

// readDeclaration reads bagit.txt, and says what is wrong with it.
func readDeclaration(text []byte) (d declared, wrong []Finding) {
	say := func(kind Kind, format string, a ...any) {
		wrong = append(wrong, Finding{kind, declarationName, fmt.Sprintf(format, a...)})
	}
	d = declared{version: "1.0", strict: true, label: "UTF-8"}
	list := append(lines(string(text)), "", "")
	if version := versionLine.FindStringSubmatch(list[0]); version != nil {
		d.version, d.strict = version[1]+"."+version[2], version[1] != "0"
	} else {
		say(Wrong, `its first line is not "BagIt-Version: " and a version such as 1.0%s`, withMark(text))
	}
	if label := encodingLine.FindStringSubmatch(list[1]); label == nil {
		say(Wrong, `its second line is not "Tag-File-Character-Encoding: " and one such as UTF-8`)
	} else if err := d.encode(label[1]); err != nil {
		say(Wrong, "the encoding %s is not one that is known here", label[1])
	}
	if len(list) > 4 {
		say(Wrong, "it has more than two lines")
	}
	if d.strict && d.version != "1.0" {
		say(Note, "version %s of BagIt came after this program: it is read as 1.0", d.version)
	}
	return d, wrong
}

func withMark(text []byte) string {
	if strings.HasPrefix(string(text), "\ufeff") {
		return ": a byte order mark stands before it"
	}
	return ""
}

func (d *declared) encode(label string) error {
	d.label = label
	if strings.EqualFold(label, "UTF-8") {
		return nil
	}
	found, err := ianaindex.IANA.Encoding(label)
	if err != nil || found == nil {
		return fmt.Errorf("no encoding %q", label)
	}
	d.encoding = found
	return nil
}

// text decodes a tag file; it is false where the bytes are not of the encoding.
func (d *declared) text(data []byte) (string, bool) {
	if d.encoding != nil {
		decoded, err := d.encoding.NewDecoder().Bytes(data)
		return strings.TrimPrefix(string(decoded), "\ufeff"), err == nil
	}
	return strings.TrimPrefix(string(data), "\ufeff"), utf8.Valid(data)
}
