package markdown

import (
	"bytes"
	"cmp"
	"path"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// pictures holds the endings of files that ![[name]] shows; it links to any other.
var pictures = map[string]bool{
	".apng": true, ".avif": true, ".gif": true, ".jpeg": true, ".jpg": true, ".png": true, ".svg": true, ".webp": true,
}

// picture prints an image of Markdown. References to footnotes in its words
// follow it, since there is no place for them inside.
func (p *printer) picture(n *ast.Image, title string) {
	l := p.d.link(n)
	p.image(l, p.target(l), title)
	p.footnoteLinks(n)
}

func (p *printer) footnoteLinks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if f, ok := c.(*extast.FootnoteLink); ok {
			p.footnoteLink(f)
		}
		p.footnoteLinks(c)
	}
}

// image prints a picture, or a link to one on another site, or only its words.
func (p *printer) image(l Link, t Target, title string) {
	alt := l.Text
	if l.Wiki {
		alt = cmp.Or(l.Text, t.Text)
	}
	switch r := reachOf(t.Href); {
	case t.Lost || r != local && r != remote:
		p.escape(alt)
	case r == remote:
		p.anchor(t, title, func() { p.escape(cmp.Or(alt, fileName(t.Href))) })
	default:
		p.img(t, alt, title)
	}
}

func (p *printer) img(t Target, alt, title string) {
	p.write("<img")
	p.address("src", t.Href)
	p.attribute("alt", alt)
	if t.Width > 0 {
		p.attribute("width", strconv.Itoa(t.Width))
	}
	if t.Height > 0 {
		p.attribute("height", strconv.Itoa(t.Height))
	}
	if title != "" {
		p.attribute("title", title)
	}
	p.write(` loading="lazy" decoding="async">`)
}

// fileName is the last part of an address's path, or its host.
func fileName(address string) string {
	address, _, _ = strings.Cut(address, "?")
	address, _, _ = strings.Cut(address, "#")
	return path.Base(strings.TrimRight(address, `/\`))
}

// paragraph prints a paragraph; a picture with a title that stands alone is a
// figure with a caption, and one in which nothing is left is left out.
func (p *printer) paragraph(n *ast.Paragraph) {
	if img, ok := n.FirstChild().(*ast.Image); ok && img == n.LastChild() && len(img.Title) > 0 {
		p.figure(img)
		return
	}
	mark := len(p.out)
	if titled(n) {
		p.write(`<p class="callout-title">`)
	} else {
		p.write("<p>")
	}
	start := len(p.out)
	p.line(n)
	if len(bytes.TrimSpace(p.out[start:])) == 0 {
		p.out = p.out[:mark]
		return
	}
	p.write("</p>\n")
}

func (p *printer) figure(img *ast.Image) {
	p.write("<figure>")
	p.picture(img, "")
	p.write("<figcaption>")
	p.escape(p.d.title(img.Title))
	p.write("</figcaption></figure>\n")
}
