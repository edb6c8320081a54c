package render

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"

	"github.com/mentorfolio/mentorfolio/generator/output"
	"github.com/mentorfolio/mentorfolio/generator/pages"
)

// BookStyleName is the style sheet of books: of the printable page, and of the EPUB.
const BookStyleName = "book.css"

// Printed is what the template of the printable page may use: all pages of an
// edition that are in its book, one after the other.
type Printed struct {
	Layout            string
	Site              *pages.Site
	Chrome, ChromeDir string // the language that the theme speaks on it
	Author            string // "" where it is not known
	Chapters          []PrintedChapter
	Policy            string
	Style             template.CSS
}

// PrintedChapter is a page of the book, with what is its own.
type PrintedChapter struct {
	ID        string
	Title     string
	TitleLang string // where it is not Chrome
	Lang, Dir string // where they are not Chrome and ChromeDir
	Depth     int    // 0 for what opens a part
	HTML      template.HTML
}

// bookStyle is the theme's style for books. A theme may have none.
func bookStyle(theme fs.FS) ([]byte, error) {
	css, err := fs.ReadFile(theme, BookStyleName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return output.Minify(BookStyleName, css), err
}

// BookStyle is the style sheet of books.
func (r *Renderer) BookStyle() []byte { return r.book }

// Print returns the HTML of the printable page. The error is a mistake in a template.
func (r *Renderer) Print(p *Printed) ([]byte, error) {
	css := enclosed(string(r.book))
	p.Layout, p.Style = "print", template.CSS(css)
	p.Policy = fmt.Sprintf("default-src 'none'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'", checksum(css))
	return r.printed(p, "layouts/print.html")
}

// Front returns the first page of a book, as a part of a page.
func (r *Renderer) Front(p *Printed) ([]byte, error) { return r.printed(p, "front") }

func (r *Renderer) printed(p *Printed, name string) ([]byte, error) {
	layout := r.layouts[r.wording(p.Chrome).Tag]["print"]
	if layout == nil || layout.Lookup(name) == nil {
		return nil, fmt.Errorf("the theme has no templates/layouts/print.html that defines %q", name)
	}
	var b bytes.Buffer
	err := layout.ExecuteTemplate(&b, name, p)
	return b.Bytes(), err
}
