// Package markdown reads the body of an entry: body → headings, links, task
// items, HTML. Read says what is in a body without rendering it; Render makes
// the HTML of a page. Both are pure: the same bytes in, the same values out.
//
// The language is CommonMark 0.31 with tables, strikethrough, task lists and
// bare addresses (GitHub Flavored Markdown 0.29), its emoji names, footnotes, definition lists,
// GitHub's and Docusaurus's callouts and wiki links. Raw HTML is looked at tag by tag. What
// comes out is valid HTML without styles, scripts or requests to anyone else,
// and nothing an author writes reaches beyond the place where the body stands.
//
// A body is read in three steps: goldmark makes a syntax tree (markdown.go),
// each of its parsers held to a limit (limits.go), and comments and raw HTML
// are tamed in the tree (comments.go, tame.go). Every other file holds one
// element of the language: how it is read and how it is printed.
package markdown

import (
	"bytes"
	"fmt"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"go.abhg.dev/goldmark/wikilink"
)

// grammar is goldmark with our syntax, made once and never changed. Each
// parser stands in a limit, so that no text can make it run away.
var grammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(blockParsers()...),
		parser.WithInlineParsers(
			util.Prioritized(checkboxes{extension.NewTaskCheckBoxParser()}, 0),
			util.Prioritized(codeSpans{parser.NewCodeSpanParser()}, 100),
			util.Prioritized(references{extension.NewFootnoteParser()}, 101),
			util.Prioritized(wikiLinks{&wikilink.Parser{}}, 199),
			util.Prioritized(brackets{parser.NewLinkParser()}, 200),
			util.Prioritized(counted{parser.NewAutoLinkParser()}, 300),
			util.Prioritized(counted{braced{parser.NewRawHTMLParser()}}, 400),
			util.Prioritized(delimiters{parser.NewEmphasisParser()}, 500),
			util.Prioritized(delimiters{extension.NewStrikethroughParser()}, 500),
			util.Prioritized(counted{newEmojis()}, 600),
			util.Prioritized(counted{bareAddresses()}, 999),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(callouts{}, 50),
			util.Prioritized(definitions{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(tables{extension.NewTableParagraphTransformer()}, 200),
		),
	)
})

// blockParsers are goldmark's own and those of definition lists and footnotes.
// A heading may end in an id of its own, {#id}, as other programs write it.
func blockParsers() []util.PrioritizedValue {
	list := []util.PrioritizedValue{
		util.Prioritized(braces{parser.NewSetextHeadingParser(parser.WithHeadingAttribute())}, 100),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(braces{parser.NewATXHeadingParser(parser.WithHeadingAttribute())}, 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(admonitions{}, 810),
		util.Prioritized(mixed{parser.NewHTMLBlockParser()}, 900),
		util.Prioritized(notes{extension.NewFootnoteBlockParser()}, 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
	for i := range list {
		list[i].Value = blocks{list[i].Value.(parser.BlockParser)}
	}
	return list
}

func bareAddresses() parser.InlineParser {
	return extension.NewLinkifyParser(extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}))
}

// document is a body with its syntax tree, in which no comment and no
// unknown raw HTML is left.
type document struct {
	source []byte
	root   ast.Node
	notes  ast.Node         // the footnotes, taken out of the root; nil without any
	ends   map[ast.Node]int // where a link or an image ends in the source
	faults []Fault

	definitions []interval // the lines that define links
}

// parse reads a body. It returns a fault instead when a limit is passed or
// goldmark fails; then there is no document.
func parse(body []byte) (*document, *Fault) {
	if f := oversize(body); f != nil {
		return nil, f
	}
	d := &document{source: valid(body)}
	for _, step := range []func() *Fault{d.read, d.hideComments, d.liftFootnotes, d.tame} {
		if f := step(); f != nil {
			return nil, f
		}
	}
	d.numberFootnotes()
	return d, nil
}

// read makes the syntax tree. A panic of goldmark becomes a fault, since its
// reason is in the text.
func (d *document) read() (fault *Fault) {
	m := &meter{ends: map[ast.Node]int{}}
	defer func() {
		if r := recover(); r != nil {
			fault = unreadable(r)
		}
		if m.fault != nil {
			fault = m.fault
		}
	}()
	pc := parser.NewContext()
	pc.Set(meterKey, m)
	d.root = grammar().Parse(text.NewReader(d.source), parser.WithContext(pc))
	d.ends, d.definitions = m.ends, m.definitions
	return nil
}

func unreadable(reason any) *Fault {
	return &Fault{Rule: "unreadable", Text: fmt.Sprintf("this text cannot be read as Markdown (%v)", reason),
		Hint: "halve the text until it can be read: what is left out last is the reason; please report it"}
}

// valid returns the body with a ? for each byte that is not UTF-8, so that
// offsets stay true. Who calls has refused such a body already; goldmark
// would panic on it.
func valid(body []byte) []byte {
	if utf8.Valid(body) {
		return body
	}
	body = bytes.Clone(body)
	for i := 0; i < len(body); {
		r, size := utf8.DecodeRune(body[i:])
		if r == utf8.RuneError && size == 1 {
			body[i] = '?'
		}
		i += size
	}
	return body
}
