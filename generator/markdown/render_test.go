package markdown

import (
	"bytes"
	"flag"
	"os"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var update = flag.Bool("update", false, "write the golden files again")

// shelf resolves what the tests link to: Markdown files have pages, pictures
// have a size, and what is called secret is not to be found.
func shelf(l Link) Target {
	file, place, _ := strings.Cut(l.Dest, "#")
	switch {
	case strings.Contains(file, "secret"):
		return Target{Lost: true, Text: "Secret"}
	case l.Image || path.Ext(file) == ".png":
		return Target{Href: "/" + path.Base(file), Width: 40, Height: 30}
	case l.Wiki && place != "":
		return Target{Href: "/" + file + "/#" + place, Text: "The " + file}
	case l.Wiki:
		return Target{Href: "/" + file + "/", Text: "The " + file}
	case path.Ext(file) == ".md":
		return Target{Href: "/" + strings.TrimSuffix(path.Base(file), ".md") + "/"}
	}
	return Target{Href: file}
}

// example is a body and the HTML of it.
type example struct{ name, body, html string }

func (e example) run(t *testing.T) {
	t.Run(e.name, func(t *testing.T) {
		h, err := Render([]byte(e.body), Options{Title: "The title", Resolve: shelf})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(h.Body); got != e.html {
			t.Errorf("%s\n got %s\nwant %s", e.body, got, e.html)
		}
	})
}

// fault is a body and what is wrong with it: its rule, and the words at its place.
type fault struct{ name, body, rule, words string }

func (f fault) run(t *testing.T) {
	t.Run(f.name, func(t *testing.T) {
		faults := Read([]byte(f.body)).Faults
		if len(faults) == 0 {
			t.Fatalf("%s\nno fault, want %s", f.body, f.rule)
		}
		got := faults[0]
		if words := f.body[got.Offset : got.Offset+got.Length]; got.Rule != f.rule || words != f.words {
			t.Errorf("%s\n got %s at %q: %s\nwant %s at %q", f.body, got.Rule, words, got.Text, f.rule, f.words)
		}
		if got.Text == "" || got.Hint == "" {
			t.Errorf("a fault says what is wrong and what to do: %+v", got)
		}
	})
}

func TestTextIsPrintedAsWritten(t *testing.T) {
	for _, e := range []example{
		{"a template's actions are text", "`{{ .Site }}` {{define \"x\"}}", `<p><code>{{ .Site }}</code> {{define &quot;x&quot;}}</p>`},
		{"two spaces break a line", "one  \ntwo\\\nthree\nfour", "<p>one<br>\ntwo<br>\nthree\nfour</p>"},
		{"spaces between elements stay", "**a** *b* `c` [d](http://e.f) g", `<p><strong>a</strong> <em>b</em> <code>c</code> <a href="http://e.f" rel="external">d</a> g</p>`},
		{"spaces in code stay", "`a   b`", "<p><code>a   b</code></p>"},
		{"references and backslashes are resolved once", `&copy; \&amp; &#x41; \* &nope; &#0;`, "<p>© &amp;amp; A * &amp;nope; \uFFFD</p>"},
		{"a control character cannot be in HTML", "a\x01b&#2;c", "<p>a\uFFFDb\uFFFDc</p>"},
		{"what is not UTF-8 is a question mark", "caf\xe9", "<p>caf?</p>"},
		{"line ends are line feeds", "a\r\nb\r\n\r\n    c\r\n", "<p>a\nb</p>\n<pre><code>c\n</code></pre>"},
		{"quotes are not made typographic", `"a" -- 'b'...`, `<p>&quot;a&quot; -- 'b'...</p>`},
		{"definition lists", "Term\n: One\n: Two", "<dl><dt>Term</dt>\n<dd>One</dd>\n<dd>Two</dd>\n</dl>"},
		{"lists begin with their number", "3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"},
	} {
		e.run(t)
	}
}

// TestEverything holds the whole language to testdata/everything.html; go test -update writes it.
func TestEverything(t *testing.T) {
	body, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	h, err := Render(body, Options{Title: "Parser", Resolve: shelf})
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("testdata/everything.html", []byte(h.Body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/everything.html")
	if err != nil {
		t.Fatal(err)
	}
	if h.Body != string(want) {
		t.Errorf("everything.html differs; see it with go test -update and git diff. got:\n%s", h.Body)
	}
}

// FuzzRender holds every text to the promises of the package: it never panics,
// and what comes out is safe and is nested as a browser would nest it.
func FuzzRender(f *testing.F) {
	if body, err := os.ReadFile("testdata/everything.md"); err == nil {
		f.Add(body)
	}
	for _, body := range hostile {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		o := Read(body)
		places(t, o, body)
		options := Options{Resolve: func(l Link) Target { return Target{Href: l.Dest, Width: 4, Height: 3, Text: l.Dest} }}
		h, err := Render(body, options)
		if err != nil {
			if len(o.Faults) != 1 || o.Faults[0].Warning {
				t.Errorf("Render says %v, Read says %v", err, o.Faults)
			}
			return
		}
		sound(t, h.Body)
		if again, _ := Render(body, options); again.Body != h.Body {
			t.Error("twice is not the same")
		}
	})
}

// hostile are texts that once broke a renderer or might break this one.
var hostile = []string{
	"\x97\n0", "[^000]:0\t[^]:", ">*\t>\n> \t0\n>\t\t0\n>0", "* early '00s", "{\n-", ">  ```\n>\t0", "a\n:\t```\n\t\ta",
	"[^a]: [^b]: x\n\n[^a] [^b]", "[^n][^n]\n<iframe>\n\n[^n]:0", "[![a[^1]](b)](c)\n\n[^1]: d",
	"[1](javascript:alert(1)) [2](JaVaScRiPt:alert(1)) [3](&#106;avascript:alert(1)) [4](javascript&colon;alert(1)) <javascript:alert(1)>",
	"[a](java<!-- / -->script:alert(1)) <a href=\"java<!-- / -->script:alert(1)\">b</a> [[javascript:alert(1)]] ![[javascript:a.png]]",
	"<img src=x onerror=alert(1)> <a href=\" java\tscript:x\" style=x>y</a>", "</main></div></p><p>", "<table><tr><td>a<td>b\n\n**c**",
	"- <div>\n\n  a\n\n</div>", "a <b>c <i>d</b> e</i>", "| a |\n|-|\n| <ul><li>x</ul> |", "<a href=x>[b](c)</a>", "[x <a href=q>y</a>](z)",
	"<p>\n\n# x\n\n</p>", "<ul>\n\n- a\n\n</ul>", "<dl><dt>a<dd>b<p>c</dl>", "<svg><path/><text>a</text></svg> b", "<script/>a",
	"> [!TIP]\n> <details><summary>a</summary>\n>\n> b", "<h1>a</h1>\n\n### b", "<picture><source srcset=a media=b><img src=c></picture>",
	"- [ ] <div>a</div> b", "<a href='x'>\n\nt\n\n- [ ] l\n\n</a>", "<table><caption>x<tr><th scope=row>y<tbody><tr><td><table><td>",
	"a <!-- b\n\nc --> d", "<div title=\"<!-- x\">\n\ny", "<pre>\n\na", "<b><p>a</b></p>", "<summary>a", "<a href=x><video src=y>", "```go\n\"\x00",
	"<detAils></A\x00>", "## a {#_b .c style=d onclick=e}", "a {style=b}\n---",
}

// sound holds HTML to what is promised of it.
func sound(t *testing.T, body string) {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(body), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	ids := map[string]bool{}
	for _, n := range nodes {
		soundNode(t, n, ids)
		if err := html.Render(&again, n); err != nil {
			t.Fatal(err)
		}
	}
	if written, read := tagsOf(body), tagsOf(again.String()); written != read {
		t.Errorf("a browser nests it otherwise:\n%s\nwritten %s\n   read %s", body, written, read)
	}
}

func soundNode(t *testing.T, n *html.Node, ids map[string]bool) {
	t.Helper()
	if n.Type == html.CommentNode {
		t.Errorf("comment %q", n.Data)
	}
	if _, known := elements[n.Data]; n.Type == html.ElementNode && (n.Data == "h1" || !known && !printed[n.Data]) {
		t.Errorf("<%s>", n.Data)
	}
	for _, a := range n.Attr {
		soundAttribute(t, n.Data, a)
		if a.Key == "id" && (ids[a.Val] || a.Val == "" || a.Val[0] == '_') {
			t.Errorf("id %q", a.Val)
		}
		ids[a.Val] = ids[a.Val] || a.Key == "id"
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		soundNode(t, c, ids)
	}
}

// printed are the elements that only Markdown makes.
var printed = set("section input label")

func soundAttribute(t *testing.T, tag string, a html.Attribute) {
	t.Helper()
	if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
		t.Errorf("<%s %s>", tag, a.Key)
	}
	switch r := reachOf(a.Val); {
	case a.Key == "href" && (r == unsafe || r == nowhere), (a.Key == "src" || a.Key == "srcset") && r != local:
		t.Errorf("<%s %s=%q>", tag, a.Key, a.Val)
	}
}

// tagsOf is the tags of HTML in order.
func tagsOf(body string) string {
	var b strings.Builder
	for z := html.NewTokenizer(strings.NewReader(body)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			b.WriteString("<" + string(name) + ">")
		case html.EndTagToken:
			name, _ := z.TagName()
			b.WriteString("</" + string(name) + ">")
		}
	}
}

// book is as long as a long entry: the everything page forty times over.
func book(b *testing.B) []byte {
	body, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		b.Fatal(err)
	}
	body, _, _ = bytes.Cut(body, []byte("[^why]:"))
	return bytes.Repeat(body, 40)
}

func BenchmarkRead(b *testing.B) {
	body := book(b)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		Read(body)
	}
}

func BenchmarkRender(b *testing.B) {
	body := book(b)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Render(body, Options{Resolve: shelf}); err != nil {
			b.Fatal(err)
		}
	}
}
