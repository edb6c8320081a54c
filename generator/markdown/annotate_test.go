package markdown

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/quote"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// noteOn is a mark on words of HTML, the first that are so, with a short number and no label.
func noteOn(t *testing.T, body, words, number string) Mark {
	t.Helper()
	at, miss := quote.Find(Text(body), quote.Selector{Exact: words})
	if miss != nil {
		t.Fatalf("%q in %q: %+v", words, Text(body), miss)
	}
	return Mark{From: at.From, To: at.To, Number: number, Note: "n" + number}
}

// brief is annotated HTML with each run as [numbers:words], each reference as (number) and those below code as {(number)}.
func brief(annotated string) string {
	for _, r := range []struct{ from, to string }{
		{`<mark class="noted" data-notes="([^"]*)">([^<]*)</mark>`, "[$1:$2]"},
		{`<sup class="note-ref"><a href="#n\d" role="doc-noteref">(\d)</a></sup>`, "($1)"},
		{`<p class="note-refs">([^<]*)</p>`, "{$1}"},
	} {
		annotated = regexp.MustCompile(r.from).ReplaceAllString(annotated, r.to)
	}
	return annotated
}

func TestTheWordsOfANoteAreMarked(t *testing.T) {
	for _, c := range []struct {
		name, body string
		words      []string
		want       string
	}{
		{"in a paragraph", "I keep the raw copy.", []string{"the raw copy"}, "<p>I keep [1:the raw copy](1).</p>\n"},
		{"across emphasis", "I *keep the* raw", []string{"I keep"}, "<p>[1:I ]<em>[1:keep](1) the</em> raw</p>\n"},
		{"across a soft break", "one\ntwo", []string{"one two"}, "<p>[1:one\ntwo](1)</p>\n"},
		{"across a hard break", "one  \ntwo", []string{"one two"}, "<p>[1:one]<br>\n[1:two](1)</p>\n"},
		{"across paragraphs", "one two\n\nthree four", []string{"two three"}, "<p>one [1:two]</p>\n<p>[1:three](1) four</p>\n"},
		{"overlapping", "a b c d", []string{"a b c", "b c d"}, "<p>[1:a ][1 2:b c](1)[2: d](2)</p>\n"},
		{"one in the other", "a b c", []string{"a b c", "b"}, "<p>[1:a ][1 2:b](2)[1: c](1)</p>\n"},
		{"the same words twice", "a b c", []string{"b", "b"}, "<p>a [1 2:b](1)(2) c</p>\n"},
		{"side by side", "ab", []string{"ab"}, "<p>[1:ab](1)</p>\n"},
		{"written with entities", "a < b & \"c\"", []string{`< b & "c`}, "<p>a [1:&lt; b &amp; &quot;c](1)&quot;</p>\n"},
		{"in a heading", "## The tests", []string{"tests"}, `<h2 id="the-tests">The [1:tests](1)</h2>` + "\n"},
		{"in a list", "- one\n- two\n  - three", []string{"two three"}, "<ul>\n<li>one</li>\n<li>[1:two]\n<ul>\n<li>[1:three](1)</li>\n</ul>\n</li>\n</ul>\n"},
		{"in a link", "see [the raw copy](x) there", []string{"raw"}, "<p>see <a href=\"x\">the [1:raw] copy</a>(1) there</p>\n"},
		{"up to a link", "see [the raw copy](x) there", []string{"see the", "copy there"}, "<p>[1:see ]<a href=\"x\">[1:the] raw [2:copy]</a>(1)[2: there](2)</p>\n"},
		{"in a code span", "run `go test` now", []string{"test"}, "<p>run <code>go [1:test]</code>(1) now</p>\n"},
		{"in a code block", "```\na := 1\nb := 2\n```", []string{":= 1 b"}, "<pre><code>a [1::= 1\nb] := 2\n</code></pre>{(1)}\n"},
		{"behind a footnote", "a[^1] b\n\n[^1]: c", []string{"a1"}, "<p>[1:a]<sup id=\"ref.1\"><a href=\"#note.1\" role=\"doc-noteref\">[1:1]</a></sup>(1) b</p>\n"},
		{"from right to left", "قال <bdi>Tomás</bdi>: نعم", []string{"Tomás: نعم"}, "<p>قال <bdi>[1:Tomás]</bdi>[1:: نعم](1)</p>\n"},
		{"struck", "~~gone~~ here", []string{"gone"}, "<p><del>[1:gone]</del>(1) here</p>\n"},
		{"of a task", "- [x] a task", []string{"task"}, "<ul>\n<li class=\"task\"><input type=\"checkbox\" id=\"task.1\" disabled checked> <label for=\"task.1\">a [1:task](1)</label></li>\n</ul>\n"},
		{"that look like markup", "a `</p><script>` b", []string{"</p><script>"}, "<p>a <code>[1:&lt;/p&gt;&lt;script&gt;]</code>(1) b</p>\n"},
		{"around a picture", "a ![words](x.png) b", []string{"a b"}, "<p>[1:a ]<img src=\"x.png\" alt=\"words\" loading=\"lazy\" decoding=\"async\">[1: b](1)</p>\n"},
		{"marked by the author", "a <mark>b</mark> c", []string{"b c"}, "<p>a <mark>[1:b]</mark>[1: c](1)</p>\n"},
	} {
		h, err := Render([]byte(c.body), Options{Resolve: func(l Link) Target { return Target{Href: l.Dest} }})
		if err != nil {
			t.Fatal(err)
		}
		var marks []Mark
		for i, words := range c.words {
			marks = append(marks, noteOn(t, h.Body, words, fmt.Sprint(i+1)))
		}
		got, refused := Annotate(h.Body, marks)
		if len(refused) > 0 || !strings.HasPrefix(brief(got), c.want) {
			t.Errorf("%s: refused %v\n got %s\nwant %s", c.name, refused, brief(got), c.want)
		}
		held(t, h.Body, got, marks, refused)
	}
}

// held holds annotated HTML to what is promised of it.
func held(t *testing.T, body, annotated string, marks []Mark, refused []int) {
	t.Helper()
	plain, words := without(annotated)
	if plain != body {
		t.Errorf("without what was added it is another:\n got %s\nwant %s", plain, body)
	}
	text := Text(body)
	for i, m := range marks {
		want := ""
		if !slices.Contains(refused, i) {
			want = squeeze(text[m.From:m.To])
		}
		if got := squeeze(words[m.Number]); got != want {
			t.Errorf("mark %d is on %q; want %q\n%s", i, got, want, annotated)
		}
		if n := strings.Count(annotated, `href="#`+m.Note+`"`); (n == 1) != (want != "") || n > 1 {
			t.Errorf("mark %d on %q has %d references", i, want, n)
		}
	}
}

// without takes out what Annotate adds, and says which words each number has.
func without(annotated string) (plain string, words map[string]string) {
	words = map[string]string{}
	var b strings.Builder
	var open [][]string // of each <mark>, ours with their numbers
	ours := 0           // elements of references that are open
	z := html.NewTokenizer(strings.NewReader(annotated))
	for z.Next() != html.ErrorToken {
		raw := string(z.Raw()) // before Token, which writes over it
		token := z.Token()
		start := token.Type == html.StartTagToken
		switch {
		case ours > 0 || start && (strings.HasPrefix(raw, `<sup class="note-ref`) || raw == `<p class="note-refs">`):
			if start {
				ours++
			} else if token.Type == html.EndTagToken {
				ours--
			}
		case start && strings.HasPrefix(raw, `<mark class="noted`):
			open = append(open, strings.Fields(token.Attr[1].Val))
		case token.Data == "mark" && token.Type == html.EndTagToken:
			if open[len(open)-1] == nil {
				b.WriteString(raw)
			}
			open = open[:len(open)-1]
		default:
			if token.Data == "mark" && start {
				open = append(open, nil)
			}
			if token.Type == html.TextToken && len(open) > 0 {
				for _, number := range open[len(open)-1] {
					words[number] += token.Data
				}
			}
			b.WriteString(raw)
		}
	}
	return b.String() + string(z.Raw()), words
}

// squeeze is text without white space.
func squeeze(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return c
	}, text)
}

func TestATableIsMarkedCellByCell(t *testing.T) {
	h, _ := Render([]byte("| crop | price |\n|-|-|\n| maize | 12 |\n| beans | 30 |"), Options{})
	m := noteOn(t, h.Body, "price maize 12 beans", "1")
	got, _ := Annotate(h.Body, []Mark{m})
	want := "[1:price]</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>[1:maize]</td>\n<td>[1:12]</td>\n</tr>\n<tr>\n<td>[1:beans](1)</td>"
	if !strings.Contains(brief(got), want) {
		t.Errorf("got %s\nwant %s", brief(got), want)
	}
	held(t, h.Body, got, []Mark{m}, nil)
}

func TestColouredCodeIsMarkedTokenByToken(t *testing.T) {
	h, _ := Render([]byte("```go\nfunc a() int {\n\treturn 1\n}\n```"), Options{})
	m := noteOn(t, h.Body, "int { return", "1")
	got, _ := Annotate(h.Body, []Mark{m})
	if !strings.Contains(brief(got), `[1:return]</span>`) || !strings.Contains(brief(got), "</code></pre>{(1)}\n") {
		t.Error(brief(got))
	}
	held(t, h.Body, got, []Mark{m}, nil)
}

func TestAMarkThatCannotBeIsRefused(t *testing.T) {
	body := "<p>né &amp; &acE; <b>x</b></p>\n<p>y</p>"
	text := Text(body)
	accent := strings.Index(text, "é") + 1
	pair := strings.Index(text, "∾") + len("∾")
	gap := strings.Index(text, "y") - 1
	for _, m := range []Mark{{From: -1, To: 1}, {From: 1, To: 1}, {From: 2, To: 1}, {From: 0, To: 99}, {From: 0, To: accent}, {From: accent, To: len(text)},
		{From: 0, To: pair}, {From: pair, To: len(text)}, {From: gap, To: gap + 1}} {
		good := Mark{From: len(text) - 1, To: len(text), Number: "2", Note: "n2"}
		m.Number, m.Note = "1", "n1"
		got, refused := Annotate(body, []Mark{m, good})
		if !slices.Equal(refused, []int{0}) || strings.Contains(got, "n1") {
			t.Errorf("%+v is not refused: %v, %s", m, refused, got)
		}
		held(t, body, got, []Mark{m, good}, refused)
	}
}

func TestLongAndHostileTextIsOnlyText(t *testing.T) {
	for _, part := range []string{"<script>alert(1)</script>", "a\u202eb\u2066c", `"&#x3c;`, "</mark></p>", "&amp;lt;"} {
		h, err := Render([]byte("`` "+strings.Repeat(part, 100_000/len(part))+" ``"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		marks := []Mark{{From: 0, To: len(Text(h.Body)), Number: "0", Note: "n0"}}
		for i := 1; i < 200; i++ {
			number := fmt.Sprint(i)
			marks = append(marks, Mark{From: i * 101, To: i*101 + 90, Number: number, Note: "n" + number})
		}
		got, refused := Annotate(h.Body, marks)
		held(t, h.Body, got, marks, refused)
		sound(t, got)
		if most := len(h.Body) + 400*len(marks); len(got) > most {
			t.Errorf("%q: %d bytes, more than %d", part, len(got), most)
		}
	}
}

func TestTheWordsOfACallerStayWords(t *testing.T) {
	got, _ := Annotate("<p>a</p>", []Mark{{From: 0, To: 1, Number: `<1>`, Note: `"><script>`, Back: `b"`, Class: `c"d`, Label: `<"&>`}})
	want := `<p><mark class="noted c&quot;d" data-notes="&lt;1&gt;">a</mark><sup class="note-ref c&quot;d"><a href="#&quot;&gt;&lt;script&gt;" id="b&quot;"` +
		` role="doc-noteref" aria-label="&lt;&quot;&amp;&gt;">&lt;1&gt;</a></sup></p>`
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestTheTextIsWhatAReaderReads(t *testing.T) {
	for body, want := range map[string]string{
		"<p>a</p>\n<p>b</p>":                            "a\nb",
		"<p>a</p><p>b</p>":                              "a\nb",
		"<table><tr><td>a</td><td>b</td></tr></table>c": "a\nb\nc",
		"a<br>b":              "a\nb",
		"a<br> b":             "a b",
		"a<b>b</b>c":          "abc",
		"a<wbr>b":             "ab",
		"a<img src=x alt=y>b": "ab",
		"a<picture><source srcset=x><img src=y></picture>b": "ab",
		"a <video controls>none</video>b":                   "a b",
		"&lt;a&gt; &amp;amp; &nbsp;&#65;&unknown; &":        "<a> &amp; \u00a0A&unknown; &",
		"<pre>\n\n a</pre>":                                 "\n a",
		"<p>a<!-- b -->c</p>":                               "ac",
		"":                                                  "",
	} {
		if got := Text(body); got != want {
			t.Errorf("%q reads %q; want %q", body, got, want)
		}
	}
}

// textContent is the text that a browser has of HTML, without what nobody sees.
func textContent(t *testing.T, body string) string {
	nodes, err := html.ParseFragment(strings.NewReader(body), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for len(nodes) > 0 {
		n := nodes[0]
		nodes = nodes[1:]
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if !unshown[n.Data] {
			nodes = append(slices.Collect(n.ChildNodes()), nodes...)
		}
	}
	return b.String()
}

// elsewhere is where every link of a text by chance leads: addresses have tests of their own.
func elsewhere(l Link) Target { return Target{Href: "there", Width: 4, Height: 3, Text: l.Dest} }

// annotations is a body with marks on it at places by chance.
func annotations(t *testing.T, source []byte, ends []byte) {
	t.Helper()
	h, err := Render(source, Options{Resolve: elsewhere})
	if err != nil {
		return
	}
	text := Text(h.Body)
	if read := textContent(t, h.Body); squeeze(text) != squeeze(read) {
		t.Errorf("the text is %q; a browser reads %q", text, read)
	}
	var marks []Mark
	for i := 0; i+3 < len(ends) && i < 24; i += 4 {
		from := (int(ends[i])<<8 + int(ends[i+1])) % (len(text) + 1)
		to := min(from+int(ends[i+2])<<(ends[i+3]%8), len(text)+1)
		number := fmt.Sprint(len(marks) + 1)
		marks = append(marks, Mark{From: from, To: to, Number: number, Note: "n." + number, Back: "b." + number, Class: "note"})
	}
	got, refused := Annotate(h.Body, marks)
	held(t, h.Body, got, marks, refused)
	sound(t, got)
	for _, i := range refused {
		m := marks[i]
		if whole, ok := quote.Whole(text, quote.Range{From: m.From, To: m.To}); ok && whole == (quote.Range{From: m.From, To: m.To}) {
			t.Errorf("%q was refused", text[m.From:m.To])
		}
	}
}

func TestEverythingCanBeMarked(t *testing.T) {
	source, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	for step := range 400 {
		a, b := byte(step>>8), byte(step)
		annotations(t, source, []byte{a, b * 7, b, 2, a, b * 13, 255 - b, 1, b, a, 9, b, a * 5, b * 11, 3, 0})
	}
}

func FuzzAnnotate(f *testing.F) {
	if body, err := os.ReadFile("testdata/everything.md"); err == nil {
		f.Add(body, []byte("\x00\x10\x20\x01\x01\x10\xff\x01"))
	}
	for _, body := range hostile {
		f.Add([]byte(body), []byte("\x00\x00\x02\x00\x00\x01\x02\x03"))
	}
	f.Fuzz(annotations)
}

// FuzzQuoteAndAnnotate goes the whole way of a note: words selected, described, found again, marked.
func FuzzQuoteAndAnnotate(f *testing.F) {
	f.Add([]byte("I load *each* file. I load `each` file."), 4, 6)
	f.Fuzz(func(t *testing.T, source []byte, from, length int) {
		h, err := Render(source, Options{Resolve: elsewhere})
		text := Text(h.Body)
		if err != nil || from < 0 || from > len(text) || length < 0 || length > len(text)-from {
			return
		}
		selected := quote.Range{From: from, To: from + length}
		s, ok := quote.Describe(text, selected)
		if !ok {
			return
		}
		at, miss := quote.Find(text, s)
		if whole, _ := quote.Whole(text, selected); miss != nil || at != whole {
			t.Fatalf("%+v finds %+v, %+v", s, at, miss)
		}
		marks := []Mark{{From: at.From, To: at.To, Number: "1", Note: "n.1", Back: "b.1"}}
		got, refused := Annotate(h.Body, marks)
		if len(refused) > 0 {
			t.Errorf("refused %q", text[at.From:at.To])
		}
		held(t, h.Body, got, marks, refused)
		sound(t, got)
	})
}

func BenchmarkAnnotate(b *testing.B) {
	h, _ := Render(book(b), Options{Resolve: shelf})
	text := Text(h.Body)
	var marks []Mark
	for i := range 100 {
		from := i * len(text) / 100
		marks = append(marks, Mark{From: from, To: from + 200, Number: fmt.Sprint(i), Note: fmt.Sprint("n", i)})
	}
	b.SetBytes(int64(len(h.Body)))
	b.ReportAllocs()
	for b.Loop() {
		Annotate(h.Body, marks)
	}
}

func TestBlocksOfCodeHaveTheirPlacesInTheText(t *testing.T) {
	h, _ := Render([]byte("one `x` two\n\n```go\nfunc a() int {\n```\n\n    second block\n    of code\n\n```\n```\n"), Options{})
	text := Text(h.Body)
	var got []string
	for _, b := range CodeBlocks(h.Body) {
		got = append(got, text[b[0]:b[1]])
	}
	if want := []string{"func a() int {\n", "second block\nof code\n", ""}; !slices.Equal(got, want) {
		t.Errorf("they are %q", got)
	}
}
