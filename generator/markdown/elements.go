package markdown

import (
	"regexp"
	"strings"
	"sync"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"
)

// content is what an element is, or what it may hold (HTML, 3.2.5, simplified).
type content int

const (
	phrasing content = iota // words, and what stands in a line with them
	flow                    // that, and blocks
	parts                   // only elements that name it as their parent
	nothing                 // the element has no end
)

// element is where an element may stand and what it may hold, so that the
// HTML which comes out is nested as it is written.
type element struct {
	is, holds content
	parents   []string // of a part
}

// elements are the elements that raw HTML may have.
var elements = map[string]element{
	"a": {}, "abbr": {}, "b": {}, "bdi": {}, "bdo": {}, "cite": {}, "code": {}, "del": {}, "dfn": {}, "em": {}, "i": {}, "ins": {},
	"kbd": {}, "mark": {}, "q": {}, "s": {}, "samp": {}, "small": {}, "span": {}, "strong": {}, "sub": {}, "sup": {}, "time": {},
	"u": {}, "var": {}, "picture": {}, "audio": {}, "video": {},
	"br": {holds: nothing}, "wbr": {holds: nothing}, "img": {holds: nothing}, "hr": {is: flow, holds: nothing},
	"p": {is: flow}, "pre": {is: flow},
	"h1": {is: flow}, "h2": {is: flow}, "h3": {is: flow}, "h4": {is: flow}, "h5": {is: flow}, "h6": {is: flow},
	"div": {is: flow, holds: flow}, "blockquote": {is: flow, holds: flow}, "figure": {is: flow, holds: flow}, "details": {is: flow, holds: flow}, "aside": {is: flow, holds: flow},
	"ul": {is: flow, holds: parts}, "ol": {is: flow, holds: parts}, "dl": {is: flow, holds: parts}, "table": {is: flow, holds: parts},
	"li":         {parts, flow, []string{"ul", "ol"}},
	"dt":         {parts, phrasing, []string{"dl"}},
	"dd":         {parts, flow, []string{"dl"}},
	"caption":    {parts, flow, []string{"table"}},
	"colgroup":   {parts, parts, []string{"table"}},
	"col":        {parts, nothing, []string{"colgroup"}},
	"thead":      {parts, parts, []string{"table"}},
	"tbody":      {parts, parts, []string{"table"}},
	"tfoot":      {parts, parts, []string{"table"}},
	"tr":         {parts, parts, []string{"thead", "tbody", "tfoot", "table"}},
	"td":         {parts, flow, []string{"tr"}},
	"th":         {parts, flow, []string{"tr"}},
	"summary":    {parts, phrasing, []string{"details"}},
	"figcaption": {parts, flow, []string{"figure"}},
	"source":     {parts, nothing, []string{"picture", "audio", "video"}},
	"track":      {parts, nothing, []string{"audio", "video"}},
}

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(names) {
		m[name] = true
	}
	return m
}

var (
	headings    = set("h1 h2 h3 h4 h5 h6")
	cell        = set("td th caption")                                                                 // only parts of tables end these from within
	tabular     = set("table caption colgroup col thead tbody tfoot tr td th")                         // the parts of tables
	fetched     = set("audio video source track")                                                      // with img, the elements that make a browser fetch a file
	wordless    = set("script style svg math iframe object template noscript noembed noframes select") // what they hold is not prose and goes with them
	addressed   = set("a img source track")                                                            // nothing without an address
	interactive = set("a audio video")                                                                 // none of them stands in a link
	foreign     = set("svg math")                                                                      // these can end with />
)

// policy is what a tag may say: modest prose. Addresses are looked at
// afterwards, by the rules for those of Markdown.
var policy = sync.OnceValue(func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	for name := range elements {
		p.AllowElements(name)
	}
	p.AllowNoAttrs().OnElements("span", "picture", "audio", "video", "dfn", "bdi")
	p.AllowAttrs("dir").Matching(regexp.MustCompile(`^(?i:ltr|rtl|auto)$`)).Globally()
	p.AllowAttrs("lang").Matching(regexp.MustCompile(`^[A-Za-z0-9-]{2,35}$`)).Globally()
	p.AllowAttrs("title").Globally()
	p.AllowAttrs("align").Matching(regexp.MustCompile(`^(?i:left|center|right)$`)).OnElements(
		"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "img", "table", "tr", "td", "th")
	p.AllowAttrs("href").OnElements("a")
	p.AllowAttrs("src", "alt").OnElements("img")
	p.AllowAttrs("src", "srcset", "type", "media").OnElements("source")
	p.AllowAttrs("src").OnElements("audio", "video")
	p.AllowAttrs("src", "srclang", "label", "kind").OnElements("track")
	p.AllowAttrs("scope").Matching(regexp.MustCompile(`^(?i:row|col|rowgroup|colgroup)$`)).OnElements("th")
	p.AllowAttrs("reversed").OnElements("ol")
	p.AllowAttrs("open").OnElements("details")
	p.AllowAttrs("datetime").Matching(regexp.MustCompile(`^[0-9A-Z:.+ -]{1,40}$`)).OnElements("time", "ins", "del")
	number := regexp.MustCompile(`^[0-9]{1,5}$`)
	p.AllowAttrs("width", "height").Matching(number).OnElements("img", "video")
	p.AllowAttrs("colspan", "rowspan").Matching(number).OnElements("td", "th")
	p.AllowAttrs("span").Matching(number).OnElements("col", "colgroup")
	p.AllowAttrs("start").Matching(number).OnElements("ol")
	p.AllowAttrs("value").Matching(number).OnElements("li")
	return p
})

// verdict is what the policy leaves of a tag.
type verdict struct {
	allowed bool
	attrs   []html.Attribute // without the address
	removed []string         // names of attributes
	link    *Link            // the address, without its place
}

// place is the verdict's link at a place in the body.
func (v verdict) place(at, length int) *Link {
	if v.link == nil {
		return nil
	}
	l := *v.link
	l.Offset, l.Length = at, length
	return &l
}

// judge asks the policy about a start tag, once for each spelling.
func (t *tamer) judge(source string, token html.Token) verdict {
	v, known := t.judged[source]
	if !known {
		v = judge(source, token)
		t.judged[source] = v
	}
	return v
}

func judge(source string, written html.Token) (v verdict) {
	z := html.NewTokenizer(strings.NewReader(policy().Sanitize(source)))
	z.Next()
	clean := z.Token()
	kept := map[string]bool{}
	for _, a := range clean.Attr {
		if a.Val = unmasked(a.Val); !kept[a.Key] { // browsers take the first of two, too
			kept[a.Key] = v.keep(clean.Data, a)
		}
	}
	if v.link != nil && clean.Data == "img" {
		v.link.Text = (&piece{attrs: v.attrs}).attribute("alt")
	}
	v.allowed = clean.Data == written.Data && (v.link != nil || !addressed[clean.Data])
	for _, a := range written.Attr {
		if v.allowed && !kept[a.Key] && a.Key != "markdown" && !strings.ContainsRune(a.Key, masked) {
			v.removed = append(v.removed, a.Key)
		}
	}
	return v
}

// keep notes an attribute that the policy allows. It returns false for
// several addresses in one: they depend on the screen, which a page need not know.
func (v *verdict) keep(tag string, a html.Attribute) bool {
	switch a.Key {
	case "srcset":
		if strings.ContainsAny(strings.TrimSpace(a.Val), ", \t\n") {
			return false
		}
		fallthrough
	case "href", "src":
		v.link = &Link{Dest: strings.TrimSpace(a.Val), Image: tag == "img" || a.Key == "srcset"}
	default:
		v.attrs = append(v.attrs, a)
	}
	return true
}

var tagAdvice = map[string]string{
	"script": "leave it out: a page runs no scripts", "style": "put it into the theme's style sheet", "link": "put it into the theme's style sheet",
	"iframe": "link to it instead", "object": "link to it instead", "embed": "link to it instead", "form": "link to the form instead",
	"a": "link to a heading instead: each has an address of its own", "center": `write <div align="center">`,
	"svg": "put the drawing into a file and show it with ![words](file.svg)",
}

// advice is what to do about a tag that is taken out.
func advice(tag html.Token) string {
	if tag.DataAtom == 0 {
		return "if it is no tag but words, put it in `backticks`"
	}
	return tagAdvice[tag.Data]
}

var attributeAdvice = map[string]string{
	"style": "leave it out: how things look is the theme's", "class": "leave it out: how things look is the theme's",
	"id": "leave it out and link to a heading: each has an id of its own",
}
