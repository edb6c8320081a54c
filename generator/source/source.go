// Package source turns a folder of files into documents: a header, a body, and
// the place of everything in the file. What the words mean is not known here.
//
// A header must never become body text, because then what it says about who may
// read the document would be printed instead of obeyed. So the header is looked
// for first: where it starts and where it ends is proved by its fences before
// any library reads it, and whatever looks like a header without being one is
// an Error that keeps the whole file back.
package source

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Format is the language of a header.
type Format uint8

// The formats of a header.
const (
	None Format = iota
	YAML        // between two lines ---, or the whole of a .yaml file
	TOML        // between two lines +++
	JSON        // one object, from { to its }
)

// Document is one file, read. It does not change once Read has returned it.
type Document struct {
	Path   string
	Format Format
	Header *Value // a Map; nil without a header
	Body   []byte // what follows the header, with LF line ends and no byte-order mark

	text  []byte  // the whole file, with LF line ends and no byte-order mark
	lines []int32 // where each line of text starts
	span  span    // where the header is in text
}

// span is a proved header: its own text is [from, to) and the body starts at body.
type span struct {
	format         Format
	from, to, body int
}

// Read reads one file of the folder. The document is nil when the file cannot
// be read or its header cannot be trusted; then there is at least one problem,
// and nothing of the file may be published.
func Read(fsys fs.FS, name string) (*Document, []problem.Problem) {
	raw, problems := load(fsys, name)
	if problems != nil {
		return nil, problems
	}
	d := &Document{Path: name, text: raw}
	if problems = d.normalise(); problems != nil {
		return nil, problems
	}
	if problems = d.unmerged(); problems != nil {
		return nil, problems
	}
	if isYAML(name) {
		d.span = span{YAML, 0, len(d.text), len(d.text)}
	} else if problems = d.findHeader(); problems != nil {
		return nil, problems
	}
	if problems = d.readHeader(); problems != nil {
		return nil, problems
	}
	d.Format, d.Body = d.span.format, d.text[d.span.body:]
	return d, nil
}

func isYAML(name string) bool {
	return slices.Contains([]string{".yaml", ".yml"}, strings.ToLower(path.Ext(name)))
}

// readHeader decodes the proved header. A decoder's own fault becomes a problem of this one file.
func (d *Document) readHeader() (problems []problem.Problem) {
	defer func() {
		if fault := recover(); fault != nil {
			problems = d.one(d.where(d.span.from, 0), "header-syntax", fmt.Sprintf("the header cannot be read: %v", fault),
				"write it more simply; and please report this file as a fault of the program")
		}
	}()
	if d.span.format == None {
		return nil
	}
	if size := d.span.to - d.span.from; size > mostHeader {
		return d.one(d.where(d.span.from, 0), "too-large", fmt.Sprintf("the header is larger than %d KiB", mostHeader>>10),
			"move the text below the header")
	}
	t := &decoder{doc: d}
	t.decode()
	d.Header = t.root
	return t.problems
}

// HeaderText returns the header as the author wrote it, without its fences, and
// the line of the file where it begins.
func (d *Document) HeaderText() (text string, line int) {
	return string(d.text[d.span.from:d.span.to]), d.where(d.span.from, 0).Line
}

// At returns the place in the file of length bytes of the Body from offset on.
func (d *Document) At(offset, length int) problem.Pos { return d.where(d.span.body+offset, length) }

// Problem is an Error of this file at pos, with the line there as its Source.
func (d *Document) Problem(pos problem.Pos, rule, text, hint string) problem.Problem {
	return problem.Problem{File: d.Path, Pos: pos, Rule: rule, Level: problem.Error, Text: text, Hint: hint, Source: d.source(pos.Line)}
}

// one is a list of one problem.
func (d *Document) one(pos problem.Pos, rule, text, hint string) []problem.Problem {
	return []problem.Problem{d.Problem(pos, rule, text, hint)}
}
