package generator

import (
	"fmt"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/webpage"
)

// binding turns the pages of an edition into the chapters of a book.
type binding struct {
	result   *Result
	form     form
	places   map[string]string // the chapter that a page is, by address
	chapters []chapter
}

// form is what differs between books.
type form interface {
	deeper(depth int) int                    // by how many levels the headings of a chapter are moved down
	to(chapter, id string) string            // where a link to an id of a chapter leads; "" is its beginning
	picture(name string, data []byte) string // the address of a picture; "" where it cannot be shown
}

// chapter is one page in a book.
type chapter struct {
	webpage.Excerpt
	id      string
	address string // of the page; nothing where named
	named   bool   // it is only a title
	listing bool   // its lists are of what follows
	depth   int
}

// bind reads the pages that are in a book.
func (r *Result) bind(f form) (*binding, error) {
	b := &binding{result: r, form: f, places: map[string]string{}}
	b.plan()
	if err := b.read(); err != nil {
		return nil, err
	}
	b.anchor()
	return b, nil
}

// read takes out of each page what is in the book.
func (b *binding) read() error {
	for i := range b.chapters {
		c := &b.chapters[i]
		if c.named {
			continue
		}
		page, err := fs.ReadFile(b.result.Site, c.address+"index.html")
		if err != nil {
			return err
		}
		c.Excerpt = webpage.Take(page, b.setting(*c))
	}
	return nil
}

// toID finds a link to a place within a chapter.
var toID = regexp.MustCompile(` href="(?:p\d+\.xhtml)?#((p\d+)-[^"]*)"`)

// anchor makes links to places that are not in the book lead to the chapter itself.
func (b *binding) anchor() {
	there := map[string]bool{}
	for _, c := range b.chapters {
		for _, id := range c.IDs {
			there[id] = true
		}
	}
	for i := range b.chapters {
		c := &b.chapters[i]
		c.Markup = toID.ReplaceAllStringFunc(c.Markup, func(link string) string {
			m := toID.FindStringSubmatch(link)
			if there[m[1]] {
				return link
			}
			return fmt.Sprintf(` href="%s"`, b.form.to(m[2], ""))
		})
	}
}

// plan numbers the chapters, and notes which pages they are.
func (b *binding) plan() {
	b.result.still(func() {
		for _, part := range b.result.pages.Book() {
			b.add(b.opening(part))
			for _, c := range part.Chapters {
				b.add(chapter{address: c.Address, depth: c.Depth})
			}
		}
	})
}

func (b *binding) add(c chapter) {
	c.id = fmt.Sprintf("p%d", len(b.chapters)+1)
	if !c.named {
		b.places[c.address] = c.id
	}
	b.chapters = append(b.chapters, c)
}

// opening is what a part begins with: a page, or its name.
func (b *binding) opening(part pages.BookPart) chapter {
	if part.Key == "" {
		return chapter{address: part.Opening, listing: part.Lists}
	}
	s := b.result.pages
	return chapter{named: true, Excerpt: webpage.Titled(b.result.theme.Word(s.Lang, part.Key), 1+b.form.deeper(0), s.Lang, s.Dir)}
}

// setting is how a page stands in the book.
func (b *binding) setting(c chapter) webpage.Setting {
	return webpage.Setting{Prefix: c.id + "-", Deeper: b.form.deeper(c.depth),
		Left:  func(e webpage.Element) bool { return leftOut(e) || c.listing && isList(e) },
		Leads: func(href string) string { return b.leads(c.address, href) },
		Shows: func(src string) string { return b.shows(c.address, src) }}
}

// left are the classes and labels of what a book has elsewhere, or cannot use:
// pictures of values that stand in a table below, reviews that are chapters,
// files for other programs.
var left = []string{"archive", "picture", "mentions", "_reviews"}

func leftOut(e webpage.Element) bool {
	return e.Name == "nav" || e.Name == "a" && strings.HasPrefix(e.Type, "application/") || slices.ContainsFunc(append(e.Classes, e.Label), func(c string) bool { return slices.Contains(left, c) })
}

// ofGroup is what names the heading of a list.
var ofGroup = regexp.MustCompile(`^_g\d+$`)

// isList reports whether an element is a list of entries, or has one under its heading.
func isList(e webpage.Element) bool {
	return slices.Contains(e.Classes, "rows") || ofGroup.MatchString(e.Label)
}

// leads is where a link of a page leads in the book: to a chapter, else to the
// published site or anywhere else on the web, else nowhere.
func (b *binding) leads(from, href string) string {
	to, err := url.Parse(href)
	if err != nil {
		return ""
	}
	if to.Scheme != "" || to.Host != "" {
		return href
	}
	address := reached(from, to)
	switch chapter := b.places[address]; {
	case chapter != "" && to.Fragment != "":
		return b.form.to(chapter, webpage.Setting{Prefix: chapter + "-"}.Name(to.Fragment))
	case chapter != "":
		return b.form.to(chapter, "")
	case b.result.pages.BaseURL != "":
		whole := url.URL{Path: address}
		return b.result.pages.BaseURL + whole.EscapedPath() + hash(to)
	}
	return ""
}

func hash(to *url.URL) string {
	if to.Fragment == "" {
		return ""
	}
	return "#" + to.EscapedFragment()
}

// reached is the address that a link of the page at another leads to.
func reached(from string, to *url.URL) string {
	base := url.URL{Path: "/" + from}
	file := strings.TrimPrefix(base.ResolveReference(to).Path, "/")
	if file == "index.html" || strings.HasSuffix(file, "/index.html") {
		return strings.TrimSuffix(file, "index.html")
	}
	return file
}

// shows is the address of a picture of the site in the book.
func (b *binding) shows(from, src string) string {
	to, err := url.Parse(src)
	if err != nil || to.Scheme != "" || to.Host != "" {
		return ""
	}
	name := reached(from, to)
	data, err := fs.ReadFile(b.result.Site, name)
	if err != nil || pages.PictureType(name) == "" {
		return ""
	}
	return b.form.picture(name, data)
}
