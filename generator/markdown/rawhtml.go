package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// markup is raw HTML that was looked at: safe, and balanced within its parent node.
type markup struct {
	ast.BaseInline
	pieces []piece
}

var kindMarkup = ast.NewNodeKind("Markup")

// Kind implements ast.Node.
func (*markup) Kind() ast.NodeKind { return kindMarkup }

// Dump implements ast.Node.
func (m *markup) Dump(source []byte, level int) { ast.DumpHelper(m, source, level, nil, nil) }

// piece is a tag of raw HTML, or the words between two.
type piece struct {
	tag   string // "" for words
	ends  bool
	words string
	attrs []html.Attribute // without the address
	link  *Link            // the address, if the element has one
}

// attribute is the value of an attribute, or "".
func (p *piece) attribute(name string) string {
	for _, a := range p.attrs {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func (p *printer) markup(m *markup) {
	for i := range m.pieces {
		switch c := &m.pieces[i]; {
		case c.tag == "":
			p.escape(c.words)
		case c.ends:
			p.endTag()
		case c.tag == "img":
			p.rawImage(c)
		default:
			p.startTag(c)
		}
	}
}

// startTag prints a start tag, and remembers what will end it.
func (p *printer) startTag(c *piece) {
	end := "</" + c.tag + ">"
	switch {
	case c.tag == "a":
		if t := p.target(*c.link); t.Lost || p.links > 0 {
			end = ""
		} else {
			p.openAnchor(t, c.attribute("title"))
		}
	case fetched[c.tag]:
		if !p.media(c) {
			end = ""
		}
	case c.tag == "aside":
		p.write(`<div class="callout" role="note"`)
		p.attributes(c)
		p.write(">")
		end = "</div>"
	case c.tag == "table":
		p.beginTable()
		p.tag("table", c)
	case headings[c.tag]:
		tag := "h" + strconv.Itoa(p.levels.next(int(c.tag[1]-'0')))
		p.tag(tag, c)
		p.heading = ""
		end = "</" + tag + ">"
	default:
		p.tag(c.tag, c)
	}
	if elements[c.tag].holds != nothing {
		p.closers = append(p.closers, end)
		p.taken += insets[end]
	}
}

// endTag ends the innermost tag. A link without words is left out: nobody could follow it.
func (p *printer) endTag() {
	last := len(p.closers) - 1
	end := p.closers[last]
	p.closers = p.closers[:last]
	p.taken -= insets[end]
	if end == "</a>" {
		p.links--
		if len(p.out) == p.wordsAt {
			p.out = p.out[:p.anchorAt]
			return
		}
	}
	p.write(end)
	if end == "</table>" {
		p.endTable()
	}
}

func (p *printer) tag(name string, c *piece) {
	p.write("<", name)
	p.attributes(c)
	p.write(">")
}

// attributes prints the attributes of a tag; what aligns it becomes a class of tables' columns.
func (p *printer) attributes(c *piece) {
	for _, a := range c.attrs {
		if a.Key == "align" {
			a.Key, a.Val = "class", aligned[strings.ToLower(a.Val)]
		}
		p.attribute(a.Key, a.Val)
	}
}

var aligned = map[string]string{"left": "start", "center": "center", "right": "end"}

// media prints a tag that makes a browser fetch a file, if there is one on this site.
func (p *printer) media(c *piece) bool {
	t := Target{}
	if c.link != nil {
		if t = p.target(*c.link); t.Lost || reachOf(t.Href) != local {
			return false
		}
	}
	p.write("<", c.tag)
	if c.link != nil && c.link.Image {
		p.address("srcset", t.Href)
	} else if c.link != nil {
		p.address("src", t.Href)
	}
	p.attributes(c)
	if elements[c.tag].holds != nothing {
		p.write(` controls preload="metadata"`)
	}
	p.write(">")
	return true
}

// rawImage prints a picture of raw HTML. A size that the author gives counts
// before its own; from one side the other follows.
func (p *printer) rawImage(c *piece) {
	t := p.target(*c.link)
	width, _ := strconv.Atoi(c.attribute("width"))
	height, _ := strconv.Atoi(c.attribute("height"))
	if width > 0 && height == 0 && t.Width > 0 {
		height = (width*t.Height + t.Width/2) / t.Width
	}
	if height > 0 && width == 0 && t.Height > 0 {
		width = (height*t.Width + t.Height/2) / t.Height
	}
	if width > 0 || height > 0 {
		t.Width, t.Height = width, height
	}
	p.image(*c.link, t, c.attribute("title"))
}
