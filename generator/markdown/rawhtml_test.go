package markdown

import (
	"strings"
	"testing"
)

func TestRawHTMLIsModestProse(t *testing.T) {
	for _, e := range []example{
		{"words in a line", "a <kbd>b</kbd><br>H<sub>2</sub>O <span lang=\"de\" dir=ltr>c</span>", `<p>a <kbd>b</kbd><br>H<sub>2</sub>O <span lang="de" dir="ltr">c</span></p>`},
		{"Markdown in a block", "<details open>\n<summary>a</summary>\n\n*b*\n\n</details>", "<details open=\"\">\n<summary>a</summary>\n<p><em>b</em></p>\n</details>"},
		{"what aligns is a class", "<div align=\"CENTER\">a</div>", `<div class="center">a</div>`},
		{"a centred paragraph around Markdown is a division", "<p align=center>\n\n## a\n\n</p>", "<div class=\"center\">\n<h2 id=\"a\">a</h2>\n</div>"},
		{"a table", "<table><tr><th scope=row>a<td colspan=2>b</table>", `<div class="scroll"><table aria-label="Table"><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table></div>`},
		{"links and pictures are resolved", "<a href=\"../b.md\" title=\"c\">d</a> <img src='e.png' alt='f &lt;'>", `<p><a href="/b/" title="c">d</a> <img src="/e.png" alt="f &lt;" width="40" height="30" loading="lazy" decoding="async"></p>`},
		{"what is held back keeps its words", "<a href=secret.md>a</a> <img src=secret.png alt=b>", "<p>a b</p>"},
		{"a link without words is left out", "## a <a href=\"#a\" id=\"a\"></a>", `<h2 id="a">a </h2>`},
		{"another site is external", "<a href=https://a.b>c</a>", `<p><a href="https://a.b" rel="external">c</a></p>`},
		{"a script goes with its words", "a <script>b</script> c\n\n<script>\nd\n\ne\n</script>\n\nf", "<p>a  c</p>\n\n<p>f</p>"},
		{"a frame of another site is a link", "<iframe src=https://a.b/c.mp4 title=d></iframe>\n\ne <iframe src=https://a.b/c.mp4>f</iframe>", "<p><a href=\"https://a.b/c.mp4\" rel=\"external\">d</a></p>\n<p>e <a href=\"https://a.b/c.mp4\" rel=\"external\">c.mp4</a></p>"},
		{"an aside is a note", "<aside class=a>b</aside>", `<div class="callout" role="note">b</div>`},
		{"attributes in braces, as in JSX, are attributes", "a <a href=\"b.md\" style={{color: \"red\"}}>c</a>\n\n<div style={{ a: 'b', c: 'd' }}>={e} </div>", "<p>a <a href=\"/b/\">c</a></p>\n<div>={e} </div>"},
		{"a frame too, an unknown tag alone", "<iframe src=a>b</iframe> <x-y>c</x-y> <form><input value=d>e</form>", "c e"},
		{"a drawing goes with what is in it", "a <svg><title>b</title><path d=c /></svg> d", "<p>a  d</p>"},
		{"attributes are taken out of a tag", "<p class=a style=b id=c onclick=d data-e=f>g</p>", "<p>g</p>"},
		{"declarations are taken out", "<!DOCTYPE html>\n\n<?php echo '>' ?>\n\na <![CDATA[ b > c ]]> d", "<p>a  d</p>"},
		{"a tag that never ends is text", "<div a\nb", "&lt;div a\nb"},
		{"no link stands in another", "<a href=b.md>c [d](e.md)</a> [f <a href=g.md>h</a>](i.md)", `<p><a href="/b/">c d</a> <a href="/i/">f h</a></p>`},
	} {
		e.run(t)
	}
}

// In kramdown, which Jekyll has, markdown="1" makes what is in a tag Markdown.
func TestRawHTMLThatAsksForMarkdown(t *testing.T) {
	for _, e := range []example{
		{"lines of words", "<aside markdown=\"1\">\n  <img src=\"b.png\" alt=\"\">\n  *a*\n  <p markdown='1' class=\"c\">\n— [d](e.md)\n  </p>\n</aside>\n\nf",
			"<div class=\"callout\" role=\"note\">\n  <img src=\"/b.png\" alt=\"\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\">\n<p><em>a</em></p>\n  <div>\n<p>— <a href=\"/e/\">d</a></p>\n  </div>\n</div>\n<p>f</p>"},
		{"a heading", "<div markdown=1>\n## a\n</div>", "<div>\n<h2 id=\"a\">a</h2>\n</div>"},
		{"up to the next empty line", "<div markdown=\"1\">\n\n<div>\n*a*\n</div>\n</div>", "<div>\n<div>\n*a*\n</div>\n</div>"},
		{"not within a tag", "<div markdown=\"1\">\n<img src=\"b.png\"\nalt=\"*c*\">\n</div>", "<div>\n<img src=\"/b.png\" alt=\"*c*\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\">\n</div>"},
		{"and nothing else does", "<div>\n*a*\n</div>", "<div>\n*a*\n</div>"},
	} {
		e.run(t)
	}
	if faults := Read([]byte("<div markdown=\"1\">\na\n</div>")).Faults; len(faults) > 0 {
		t.Error(faults)
	}
}

func TestRawTagsStayInTheirPlace(t *testing.T) {
	for _, e := range []example{
		{"nothing is closed that is not the author's", "</main></div></body>a", "a"},
		{"what is open ends with its paragraph", "a <b>c\n\nd", "<p>a <b>c</b></p>\n<p>d</p>"},
		{"or its item", "- <div>a\n- b</div>", "<ul>\n<li>\n<div>a\n</div></li>\n<li>b</li>\n</ul>"},
		{"or its quote", "> <div>\n>\n> a\n\nb</div>", "<blockquote>\n<div>\n<p>a</p>\n</div></blockquote>\n<p>b</p>"},
		{"or its emphasis", "*a <b>c* d</b>", "<p><em>a <b>c</b></em> d</p>"},
		{"crossed tags are uncrossed", "<b>a <i>b</b> c</i>", "<p><b>a <i>b</i></b> c</p>"},
		{"no block in a line", "a <div>b</div> c", "<p>a b c</p>"},
		{"items need a list", "<li>a", "a"},
		{"an item ends the one before", "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"},
		{"a cell's list cannot end the cell", "<table><tr><td><ul><li>a</div></table>", `<div class="scroll"><table aria-label="Table"><tbody><tr><td><ul><li>a</li></ul></td></tr></tbody></table></div>`},
		{"words do not stand between rows", "<table>\n\na\n\n<tr><td>b</table>", `<div class="scroll"><table aria-label="Table">` + "\n</table></div><p>a</p>\nb"},
		{"a paragraph ends before a block", "<p>a<ul><li>b</ul></p>", "<p>a</p><ul><li>b</li></ul>"},
	} {
		e.run(t)
	}
}

// TestTagsInAnyOrder puts tags and Markdown together at random; the seed is fixed.
func TestTagsInAnyOrder(t *testing.T) {
	words := strings.Split("<a href=x>|</a>|<b>|</b>|<p>|</p>|<div>|</div>|<ul>|</ul>|<li>|</li>|<table>|</table>|<tr>|<td>|</td>|<th>|<caption>|<tbody>|<colgroup>|<col>|"+
		"<dl>|<dt>|<dd>|<details>|</details>|<summary>|<h2>|</h2>|<pre>|</pre>|<blockquote>|<figure>|<figcaption>|<img src=y>|<video src=z>|<source src=s>|<picture>|"+
		"<script>|</script>|<svg>|</svg>|<span>|</span>|<!-- |-->|<?x?>|\n\n|\n\n|\n\n|\n|\n> |\n- |\n  |\n- [ ] t|\n# h\n|\n| a |\n|-|\n| |[x](y)|![a](b.png)|[[w]]|[^1]|\n\n[^1]: n\n\n|*|**|~~|`|\nT\n: d\n|word ", "|")
	seed := uint64(1)
	for range 1000 {
		var b strings.Builder
		for range 20 {
			seed = seed*6364136223846793005 + 1442695040888963407 // Knuth, MMIX
			b.WriteString(words[seed>>33%uint64(len(words))])
		}
		h, err := Render([]byte(b.String()), Options{Resolve: shelf})
		if err != nil {
			t.Fatal(err)
		}
		if sound(t, h.Body); t.Failed() {
			t.Fatalf("%q", b.String())
		}
	}
}

func TestEachKindOfThingIsReportedOnce(t *testing.T) {
	body := "<iframe src=a></iframe> <iframe></iframe>\n\n<p class=b onclick=c>d</p> <p class=e>f</p>\n\n</main> <script></script>"
	var got []string
	for _, f := range Read([]byte(body)).Faults {
		if f.Rule != "raw-html" || !f.Warning || f.Hint == "" {
			t.Errorf("%+v", f)
		}
		got = append(got, f.Text)
	}
	want := "the tag <iframe> was taken out; the attribute class was taken out; the attribute onclick was taken out; " +
		"the tag </main> was taken out: nothing here began it; the tag <script> was taken out"
	if strings.Join(got, "; ") != want {
		t.Errorf("\n got %s\nwant %s", strings.Join(got, "; "), want)
	}
}

func TestWhatIsTakenOutIsReportedInItsPlace(t *testing.T) {
	for _, f := range []fault{
		{"a tag in a line", "a <iframe src=b> c", "raw-html", "<iframe src=b>"},
		{"a tag in a quote", "> <div>\n> <embed src=b>\n> </div>", "raw-html", "<embed src=b>"},
		{"an attribute", "x\n\n<p class=b>c</p>", "raw-html", "<p class=b>"},
		{"an anchor", "<a name=b></a>", "raw-html", "<a name=b>"},
		{"a tag that cannot stand there", "a <div>b</div>", "raw-html", "<div>"},
		{"an end without a beginning", "a </main>", "raw-html", "</main>"},
		{"a declaration", "<?php a ?>", "raw-html", "<?"},
	} {
		f.run(t)
	}
}
