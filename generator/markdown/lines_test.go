package markdown

import "testing"

func TestEachLineOfCodeHasANumberAndTheTextStaysTheSame(t *testing.T) {
	for _, c := range []struct{ code, want string }{
		{"<pre><code>a\nb\n</code></pre>\n", "<pre><code><span class=\"line\" data-line=\"1\">a\n</span><span class=\"line\" data-line=\"2\">b\n</span></code></pre>\n"},
		{"<pre><code>a\n\nb</code></pre>", "<pre><code><span class=\"line\" data-line=\"1\">a\n</span><span class=\"line\" data-line=\"2\">\n</span><span class=\"line\" data-line=\"3\">b</span></code></pre>"},
		{`<pre class="chroma"><code class="language-go"><span class="c">/* a` + "\n" + `b */</span>x</code></pre>`,
			`<pre class="chroma"><code class="language-go"><span class="line" data-line="1"><span class="c">/* a</span>` + "\n" + `</span><span class="line" data-line="2"><span class="c">b */</span>x</span></code></pre>`},
		{"<pre><code><span class=\"c\"># a\n</span>b\n</code></pre>", "<pre><code><span class=\"line\" data-line=\"1\"><span class=\"c\"># a</span>\n</span><span class=\"line\" data-line=\"2\">b\n</span></code></pre>"},
		{"<pre><code></code></pre>", "<pre><code></code></pre>"},
		{"<p>no code</p>", "<p>no code</p>"},
	} {
		got := Lines(c.code)
		if got != c.want {
			t.Errorf("%s\n is %s\nwant %s", c.code, got, c.want)
		}
		if Text(got) != Text(c.code) {
			t.Errorf("%q has another text: %q", c.code, Text(got))
		}
	}
}

func TestEachLanguageKeepsItsTextInLines(t *testing.T) {
	html, err := Render([]byte("```python\ndef f():\n    '''a\n    b'''\n\n    return 1\n```\n\n```html\n<!-- a\n\nb -->\n```\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range Blocks(html.Body) {
		if lines := Lines(block); Text(lines) != Text(block) {
			t.Errorf("%q has another text: %q", block, Text(lines))
		}
	}
}
