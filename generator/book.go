package generator

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"html/template"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/epub"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/render"
)

// Print makes one page of all that the edition says, to be printed or kept: it
// needs no other file. It is made of the finished pages, so it shows what they
// show and no more.
func (r *Result) Print() ([]byte, error) {
	b, err := r.bind(onePage{})
	if err != nil {
		return nil, err
	}
	return r.typeset(r.theme.Print, b.printed())
}

// Book makes an EPUB of the same.
func (r *Result) Book() ([]byte, error) {
	b, err := r.bind(&inChapters{names: map[string]string{}})
	if err != nil {
		return nil, err
	}
	front, err := r.typeset(r.theme.Front, b.printed())
	if err != nil {
		return nil, err
	}
	s, form := r.pages, b.form.(*inChapters)
	book := &epub.Book{ID: r.bookID(), Title: s.Title, Lang: s.Lang, Dir: s.Dir, Author: r.author(), Summary: s.Summary, Generator: s.Generator, Day: s.Day.Time(),
		Contents: r.theme.Word(s.Lang, "book-contents"), Access: r.theme.Word(s.Lang, "book-access"), Style: r.theme.BookStyle(), Front: string(front),
		Pictures: form.pictures, Described: form.described(b), Still: form.still()}
	for _, c := range b.chapters {
		book.Chapters = append(book.Chapters, epub.Chapter{Name: c.id, Title: c.Title, TitleLang: c.TitleLang, Lang: c.Lang, Dir: c.Dir, Depth: c.depth, Body: c.Markup})
	}
	return epub.Write(book)
}

// typeset calls a template. A mistake in it is what the theme's author should mend.
func (r *Result) typeset(with func(*render.Printed) ([]byte, error), p *render.Printed) ([]byte, error) {
	html, err := with(p)
	if err != nil {
		return nil, &Mistake{render.Problem(err)}
	}
	return html, nil
}

// author is the mentee, as this edition calls them.
func (r *Result) author() string { return r.portfolio.Person(r.portfolio.Mentee()).Name }

// bookID names the book: the same edition of a portfolio keeps its name.
func (r *Result) bookID() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q", r.pages.BaseURL, r.pages.Title, r.author(), r.pages.Audience))
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80 // a UUID of one's own making (RFC 9562, version 8)
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// onePage is the form of a book in which all is on one page.
type onePage struct{}

func (onePage) deeper(depth int) int { return depth + 1 }

func (onePage) to(chapter, id string) string { return "#" + cmp.Or(id, chapter) }

func (onePage) picture(name string, data []byte) string { return pages.Embedded(name, data) }

// inChapters is the form in which each chapter has its file, and each picture.
type inChapters struct {
	pictures []epub.Picture
	names    map[string]string
}

func (*inChapters) deeper(int) int { return 0 }

func (*inChapters) to(chapter, id string) string {
	if id == "" {
		return chapter + ".xhtml"
	}
	return chapter + ".xhtml#" + id
}

// picture is in the book once. One that reading systems need not know is none of it (EPUB 3.3, 3.2).
func (f *inChapters) picture(name string, data []byte) string {
	kind := pages.PictureType(name)
	if !slices.Contains([]string{"image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp"}, kind) {
		return ""
	}
	if f.names[name] == "" {
		f.names[name] = fmt.Sprintf("picture-%d%s", len(f.names)+1, strings.ToLower(path.Ext(name)))
		f.pictures = append(f.pictures, epub.Picture{Name: f.names[name], Type: kind, Data: data})
	}
	return f.names[name]
}

// still reports whether no picture can move.
func (f *inChapters) still() bool {
	return !slices.ContainsFunc(f.pictures, func(p epub.Picture) bool { return p.Type == "image/gif" || p.Type == "image/webp" })
}

// described reports whether every picture is said in words.
func (f *inChapters) described(b *binding) bool {
	return !slices.ContainsFunc(b.chapters, func(c chapter) bool { return c.Undescribed })
}

// printed is the book as its template has it.
func (b *binding) printed() *render.Printed {
	s := b.result.pages
	p := &render.Printed{Site: s, Chrome: s.Lang, ChromeDir: s.Dir, Author: b.result.author()}
	for _, c := range b.chapters {
		said := render.PrintedChapter{ID: c.id, Title: c.Title, TitleLang: c.TitleLang, Depth: c.depth, HTML: template.HTML(c.Markup)} // of finished pages, which are safe
		if c.Lang != s.Lang {
			said.Lang, said.Dir = c.Lang, c.Dir
			if said.Dir == "" {
				said.Dir = "ltr"
			}
		}
		p.Chapters = append(p.Chapters, said)
	}
	return p
}
