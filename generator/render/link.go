package render

import (
	"html/template"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/pages"
)

// linked is what leads somewhere: a link, or a card.
type linked interface{ Itself() pages.Link }

// link is a link as HTML; one without an address is only words.
func (w *Wording) link(to linked) template.HTML {
	l := to.Itself()
	words := l.Title
	if l.Key != "" {
		words = w.word(l.Key)
	}
	words = string(tongue(l.Lang, l.Dir)) + ">" + template.HTMLEscapeString(words)
	if l.Href == "" {
		return template.HTML("<span" + words + "</span>")
	}
	return template.HTML(`<a href="` + address(l.Href) + `"` + words + "</a>")
}

// tongue says the language of words and its direction, where they are given.
func tongue(lang, dir string) template.HTMLAttr {
	var attributes string
	if lang != "" {
		attributes = ` lang="` + template.HTMLEscapeString(lang) + `"`
	}
	if dir != "" {
		attributes += ` dir="` + template.HTMLEscapeString(dir) + `"`
	}
	return template.HTMLAttr(attributes)
}

// address is an address as the value of an attribute. Those of our own pages
// are fit for it as they are; of all others html/template decides.
func address(href string) string {
	if ours(href) {
		return href
	}
	var b strings.Builder
	if err := attribute.Execute(&b, href); err != nil {
		return ""
	}
	return strings.TrimSuffix(strings.TrimPrefix(b.String(), `<a href="`), `">`)
}

var attribute = template.Must(template.New("address").Parse(`<a href="{{.}}">`))

// ours reports whether an address is a path in which nothing has a meaning for
// HTML and all that an address may not have is percent-encoded already.
func ours(href string) bool {
	for i := range len(href) {
		switch c := href[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c == '/', c == '.', c == '-', c == '_', c == '#':
		case c == '%' && i+2 < len(href) && hexadecimal(href[i+1]) && hexadecimal(href[i+2]):
		default:
			return false
		}
	}
	return true
}

func hexadecimal(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
