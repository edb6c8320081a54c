package output

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
	"golang.org/x/net/html"
)

func TestNothingOfAPageIsLost(t *testing.T) {
	for name, page := range map[string]string{
		"spaces between inline elements":        `<p><strong>a</strong> <em>b</em> <a href="x">c</a>, <code>d</code></p>`,
		"a space inside an inline element":      `<p>one <b> two</b> <i></i> three<span> four </span>five</p>`,
		"lines and indentation":                 "<ul>\n\t<li>one</li>\n\t<li>two\n\tlines</li>\n</ul>\n\n<p>\n\ttext\n</p>",
		"comments between words":                `<p>a<!-- x --> b <!-- y --> c<!-- z -->d</p>`,
		"preformatted text":                     "<pre>\n\n  a   b\n\tc &lt;d&gt;\n</pre><pre><code>x  =  1\n\n\n<span>y</span>  &amp;&amp;  z\n</code></pre>",
		"code in a sentence":                    `<p>Run <code>a  b</code> and <kbd>Ctrl</kbd> <samp>c</samp>.</p>`,
		"text areas":                            "<textarea rows=\"2\">\n\n  a   b\n </textarea>",
		"a picture in SVG":                      `<p>3 <svg viewBox="0 0 9 9" xml:lang="en" role="img"><title>Two  of three</title><desc> so far </desc><text x="1">3 <tspan>done</tspan> now</text><path d="M 0 0 L 1 1"/></svg> done</p>`,
		"a formula in MathML":                   `<p>so <math><mi>x</mi> <mo>=</mo> <mtext> a b </mtext></math> holds</p>`,
		"attributes for assistive programs":     `<img alt="" src="a.png"><img alt=" two  words " src="b.png"><div role="img" aria-label="1  of 2" aria-hidden="true" title="x  y">z</div>`,
		"languages and directions":              `<p lang="he" dir="rtl">שלום <bdi>عربي</bdi> <span lang="">x</span> &rlm;\u200f</p><p dir="auto">ab</p>`,
		"open details":                          `<details open><summary>s</summary><p>t</p></details><details><summary>u</summary></details>`,
		"text hidden until it is found":         `<section hidden="until-found" id="a">b</section>`,
		"entities":                              `<p title="&quot;a&quot; &amp;lt; &#39;b&#39; &amp;copy=1">&lt;b&gt; &amp;amp; &amp;lt; &copy; &notit; &#x26;#65; &hellip; &NotEqualTilde;</p>`,
		"spaces that do not break, and joiners": "<p>1&nbsp;000 a\u00a0\u00a0b \u202f c&#8205;d \u200d e\u200cf &shy;g \u2003 h<wbr>i&zwnj;</p>",
		"links with many parameters":            `<a href="https://a.example/?a=1&amp;b=2&amp;copy=3#x y" rel="me">l</a>`,
		"tables":                                "<table><caption> c </caption><thead>\n<tr><th scope=\"col\" colspan=\"1\">a</th></tr>\n</thead><tbody><tr><td> 1 </td> <td></td></tr></tbody></table>",
		"controls":                              `<label> a <input type="text" value="  b  "> </label> <select name="s"><option value="" selected>c  d</option> <option>e</option></select> <button type="submit"> f </button> <progress value="1" max="3">1 of 3</progress> <meter value=".5">half</meter>`,
		"task lists":                            `<ul><li><input type="checkbox" checked disabled aria-label="done"> a</li></ul>`,
		"ruby, quotes and breaks":               "<p><ruby>漢<rt>kan</rt></ruby> <q>a</q> <br> b<br>\nc <hr></p>",
		"style and script":                      `<style>p { color : red }</style><script type="application/ld+json">{ "a" : "b  <c>" }</script><p style="--a: 1 ; color : red">x</p>`,
		"other places for text":                 `<noscript> <p>a  b</p> </noscript><template> <p> a  b</p> </template><iframe src="x" title="y"></iframe><dl><dt>a</dt> <dd>b</dd></dl>`,
		"words in curly brackets":               "<p>{{ a }}  {{b}} <% c %> $x$</p>",
		"a whole document":                      "<!DOCTYPE html>\n<html lang=\"en\" class=\"a b\">\n<head>\n<meta charset=\"utf-8\">\n<title>a  &amp; b</title>\n<link rel=\"stylesheet\" href=\"a.css\">\n</head>\n<body>\n<main>\n<h1>c</h1>\n</main>\n</body>\n</html>\n",
	} {
		t.Run(name, func(t *testing.T) { sameToReaders(t, page) })
	}
}

func TestAPageWithoutWhatNobodyReads(t *testing.T) {
	page := "<!DOCTYPE html>\n<html lang=\"en\">\n  <head><title>a</title></head>\n  <body>\n    <!-- a comment --><!--[if IE]>b<![endif]-->\n    <p class=\"c\">d   e</p>\n\n\n  </body>\n</html>\n"
	want := "<!doctype html><html lang=\"en\">\n<head><title>a</title></head>\n<body>\n<p class=\"c\">d e</p>\n</body>\n</html>"
	if got := string(Minify("a/index.html", []byte(page))); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestOtherFilesStayAsTheyAre(t *testing.T) {
	for _, name := range []string{"a.svg", "feed.atom", "sitemap.xml", "a.js", "a.txt", "html", "a.html.gz"} {
		const data = "<p>  a  </p> <!-- b --> { }"
		if got := string(Minify(name, []byte(data))); got != data {
			t.Errorf("%s became %q", name, got)
		}
	}
}

func TestNothingOfAStyleSheetIsLost(t *testing.T) {
	for sheet, want := range map[string]string{
		"a {\n  color: red;\n  top: 0;\n}\n\nb { }\n":                   "a{color: red;top: 0;}b{}",
		"/* one */ a { /* two */ color : red /* three */ }":             "a{color : red}",
		"/*! a licence */\n\n:root { --a:  1px; --b: ; }":               "/*! a licence */\n:root{--a: 1px;--b: ;}",
		"a/* x */.b, a /* x */ .b { top: 0 }":                           "a/**/.b,a .b{top: 0}",
		"a { rotate: 0deg; flex: 1 1 0px; width: calc(1px  +  2px) }":   "a{rotate: 0deg;flex: 1 1 0px;width: calc(1px + 2px)}",
		"a::after { content: '  \\201C /* x */ ' \" ; { } \" }":         "a::after{content: '  \\201C /* x */ ' \" ; { } \"}",
		"a { background: url( a.png ) , url(data:x;/*y*/) }":            "a{background: url( a.png ) ,url(data:x;/*y*/)}",
		".a\\;  .b, .\\31  0 { top: 0 }":                                ".a\\; .b,.\\31  0{top: 0}",
		".a { & > b { top: 0 } @media (width >= 3px) { top: 1px } }":    ".a{& > b{top: 0}@media (width >= 3px){top: 1px}}",
		"@layer a , b;\r\n@container  x (width > 1px) { a { top: 0 } }": "@layer a ,b;@container x (width > 1px){a{top: 0}}",
		".\\31 { top: 0 }\n.\\0031{ top: 0 }":                           ".\\31 {top: 0}.\\0031{top: 0}",
		"a { content: \"x\n} b { }":                                     "a{content: \"x\n}b{}", // a string that is not closed ends with its line
		"a { not closed":                                                "a{not closed",
		"a { } /* not closed":                                           "a{}",
		"":                                                              "",
	} {
		if got := string(Minify("a.css", []byte(sheet))); got != want {
			t.Errorf("%q\ngot  %q\nwant %q", sheet, got, want)
		}
	}
}

func TestMinifyLeavesItsInputAlone(t *testing.T) {
	for _, name := range []string{"a.html", "a.css"} {
		const text = "<A HREF='HTTP://x/'> A </A> { } "
		data := []byte(text)
		if Minify(name, data); string(data) != text {
			t.Errorf("%s: the input became %q", name, data)
		}
	}
}

// FuzzMinify makes pages at random, of the elements that themes and authors use, and has them read before and after.
func FuzzMinify(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		g := grower{rand.New(rand.NewPCG(seed, 0))}
		sameToReaders(t, "<!doctype html><html lang=\"en\"><head><title>t</title></head><body>"+g.blocks(4)+"</body></html>")
	})
}

// grower writes random HTML.
type grower struct{ *rand.Rand }

func (g grower) pick(words string) string {
	list := strings.Split(words, "|")
	return list[g.IntN(len(list))]
}

func (g grower) several(depth int, one func(int) string) string {
	var b strings.Builder
	for range g.IntN(5) {
		b.WriteString(g.space() + one(depth-1) + g.space())
	}
	return b.String()
}

func (g grower) space() string { return g.pick("|| |  |\n|\n\t|\u00a0|<!-- c -->| <!-- c --> ") }

func (g grower) text() string {
	return g.pick("word|two  words|&amp;lt;|&lt;b&gt;|a&nbsp;b|שלום|ab\u200dc|é &hellip;|1 < 2|&#x200f;|&copy=|{{ x }}|.|,|¶\u2003x|\u3000")
}

func (g grower) attributes() string {
	return g.pick("||| class=\"a b\"| id=x| lang=\"he\" dir=\"rtl\"| title=\"a  &quot;b&quot; &amp;amp;\"| aria-label='it is \"x\"  y'| hidden| data-x=\"{ &quot;a&quot; : 1 }\"| style=\"color : red\"| tabindex=0| aria-hidden=true| hidden=\"until-found\"")
}

func (g grower) element(names string, inside string) string {
	name := g.pick(names)
	return "<" + name + g.attributes() + ">" + inside + "</" + name + ">"
}

func (g grower) inline(depth int) string {
	switch n := g.IntN(12); {
	case depth < 0 || n < 4:
		return g.text()
	case n < 9:
		return g.element("b|em|strong|span|code|small|q|bdi|cite|mark|sub|abbr|time|kbd|button|label|del|ins|s|u|var", g.several(depth, g.inline))
	case n < 10:
		return "<svg><title>" + g.text() + "</title><text>" + g.text() + g.space() + "<tspan>" + g.text() + "</tspan>" + g.space() + "</text></svg>"
	}
	return g.pick("<br>|<img alt=\"\" src=a.png>|<img alt=\"a  b\" src=\"a.png\">|<wbr>|<input type=checkbox disabled checked>|<textarea>\n  a  b\n</textarea>|<select><option>a  b</option></select>|<meter value=.5>x</meter>")
}

func (g grower) blocks(depth int) string {
	switch n := g.IntN(10); {
	case depth < 0 || n < 3:
		return g.element("p|h2|figcaption|dt|summary", g.several(depth, g.inline))
	case n < 7:
		return g.element("div|section|article|ul|li|blockquote|figure|details|dl|nav|header", g.several(depth, g.blocks))
	case n < 8:
		return g.element("pre", "\n"+g.several(depth, g.inline))
	case n < 9:
		return "<table><tbody><tr>" + g.space() + "<td>" + g.several(depth, g.blocks) + "</td></tr></tbody></table>"
	}
	return g.several(depth, g.inline)
}

// sameToReaders fails unless the page reads the same before and after it was minified.
func sameToReaders(t *testing.T, page string) {
	t.Helper()
	small := string(Minify("a.html", []byte(page)))
	before, after := outline(t, page), outline(t, small)
	if !slices.Equal(before, after) {
		i := 0
		for i < min(len(before), len(after)) && before[i] == after[i] {
			i++
		}
		t.Errorf("%q\nbecame %q\nwas %q\nis  %q", page, small, before[i:min(i+3, len(before))], after[i:min(i+3, len(after))])
	}
}

// outline is what a reader of the page gets: each element with its attributes,
// and between them the text, where a run of white space is one space (CSS Text,
// "white-space: normal"), but in pre, textarea and what is not HTML exactly as
// it is.
func outline(t *testing.T, page string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return outlineOf(root, false)
}

func outlineOf(n *html.Node, exact bool) (lines []string) {
	exact = exact || slices.Contains([]string{"pre", "textarea", "script", "style", "iframe"}, n.Data) || n.Namespace != ""
	text := ""
	flush := func() {
		if !exact {
			text = blanks.ReplaceAllString(text, " ")
		}
		if text != "" && (text != " " || n.Data != "select") { // HTML, section 4.10.7: space in a select is not shown
			lines = append(lines, fmt.Sprintf("%q", text))
		}
		text = ""
	}
	for c := range n.ChildNodes() {
		switch c.Type {
		case html.TextNode:
			text += c.Data
		case html.ElementNode:
			flush()
			lines = append(lines, "<"+c.Data+attributes(c)+">")
			lines = append(lines, outlineOf(c, exact)...)
			lines = append(lines, "</"+c.Data+">")
		}
	}
	flush()
	return lines
}

var blanks = regexp.MustCompile(`[ \t\n\r\f]+`)

func attributes(n *html.Node) string {
	var list []string
	for _, a := range n.Attr {
		if slices.Contains([]string{"open", "checked", "disabled", "selected", "hidden"}, a.Key) && a.Val == a.Key {
			a.Val = "" // HTML, section 2.3.2: a boolean attribute means the same either way
		}
		list = append(list, fmt.Sprintf(" %s=%q", a.Key, a.Val))
	}
	slices.Sort(list)
	return strings.Join(list, "")
}

// FuzzMinifyCSS compares the tokens of a style sheet before and after, but for white space and comments.
func FuzzMinifyCSS(f *testing.F) {
	f.Add([]byte("@media (a) { b > c::d , e[f='g'] { h: i(j) 1px/2 #k url( l ) !important; --m: { n } } } /*! o */"))
	f.Add([]byte(`a\;  b { c: "\"  ; /* x */" u+4?? } /* not closed`))
	f.Fuzz(func(t *testing.T, sheet []byte) {
		small := Minify("a.css", sheet)
		if before, after := tokens(sheet), tokens(small); !slices.Equal(before, after) {
			t.Errorf("%q\nbecame %q\nwas %q\nis  %q", sheet, small, before, after)
		}
	})
}

func tokens(sheet []byte) (list []string) {
	lexer := css.NewLexer(parse.NewInputString(string(sheet)))
	for {
		kind, text := lexer.Next()
		switch kind {
		case css.ErrorToken:
			return list
		case css.WhitespaceToken, css.CommentToken:
		default:
			list = append(list, string(text))
		}
	}
}

// FuzzMinifyTakesAnything: no input makes it panic, and so no author's file can end a build.
func FuzzMinifyTakesAnything(f *testing.F) {
	f.Add([]byte("<!doctype html><p a=b>&amp;<svg></svg><select><option>x</select><script>y</script><style></style><table><td><input type=checkbox value=''><meta name=viewport content='width=1.0'><a href='data:x,y'>"))
	f.Fuzz(func(t *testing.T, page []byte) { Minify("a.html", page) })
}
