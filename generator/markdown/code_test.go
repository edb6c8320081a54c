package markdown

import (
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/chroma/v2"
)

func TestCode(t *testing.T) {
	for _, e := range []example{
		{"a known language is coloured by classes", "```go\nvar x = 1 < 2\n```", "<pre class=\"chroma\"><code class=\"language-go\"><span class=\"kd\">var</span> <span class=\"nx\">x</span> <span class=\"p\">=</span> <span class=\"mi\">1</span> <span class=\"p\">&lt;</span> <span class=\"mi\">2</span>\n</code></pre>"},
		{"in any case, and with more behind it", "```Go,linenos {1}\nx\n```", "<pre class=\"chroma\"><code class=\"language-go\"><span class=\"nx\">x</span>\n</code></pre>"},
		{"an unknown language is plain", "```mermaidx\na --> b\n```", "<pre><code>a --&gt; b\n</code></pre>"},
		{"none is plain", "~~~\n<b>\n~~~", "<pre><code>&lt;b&gt;\n</code></pre>"},
		{"an information string cannot be markup", "```\"><script>\nx\n```", "<pre><code>x\n</code></pre>"},
		{"white space is kept", "```\n  two\n\tTAB  end  \n\n\n   three\n```", "<pre><code>  two\n\tTAB  end  \n\n\n   three\n</code></pre>"},
		{"indented", "    a\n\n      b", "<pre><code>a\n\n  b\n</code></pre>"},
		{"comments and templates in code are text", "```html\n<!-- {{ x }} -->\n```\n\n`<!-- y -->`", "<pre class=\"chroma\"><code class=\"language-html\"><span class=\"c\">&lt;!-- {{ x }} --&gt;</span>\n</code></pre>\n<p><code>&lt;!-- y --&gt;</code></p>"},
		{"runs of backticks find their partners", "`` a`b `` ``` c `d` `e``", "<p><code>a`b</code> ``` c <code>d</code> `e``</p>"},
	} {
		e.run(t)
	}
}

func TestLongCodeIsPlain(t *testing.T) {
	long := strings.Repeat("var x = 1\n", maxColoured/10+1)
	h, err := Render([]byte("```go\n"+long+"```"), Options{})
	if want := "<pre><code>" + long + "</code></pre>\n"; err != nil || h.Body != want {
		t.Errorf("%.100s %v", h.Body, err)
	}
	some := "```go\n" + long[:maxColoured/2] + "\n```\n\n"
	h, err = Render([]byte(strings.Repeat(some, 6)), Options{})
	if n := strings.Count(h.Body, `class="chroma"`); err != nil || n != 3 {
		t.Errorf("%d of 6 long blocks are coloured, want 3 (%v)", n, err)
	}
}

// faulty is a lexer that fails in the way of its name.
type faulty struct {
	chroma.Lexer
	how string
}

func (f faulty) Tokenise(*chroma.TokeniseOptions, string) (chroma.Iterator, error) {
	if f.how == "loses text" {
		return chroma.Literator(chroma.Token{Type: chroma.Keyword, Value: "b"}), nil
	}
	return func() chroma.Token { panic("lost") }, nil
}

func TestALexerThatFailsLeavesCodePlain(t *testing.T) {
	for _, how := range []string{"panics", "loses text"} {
		p := printer{}
		if ok, _ := p.tokens(faulty{how: how}, "a b"); ok {
			t.Errorf("a lexer that %s is trusted: %s", how, p.out)
		}
	}
}

// slow is a lexer of which the first match takes as long as one that chroma gives up, a number of times.
type slow struct {
	chroma.Lexer
	times *int
}

func (s slow) Tokenise(*chroma.TokeniseOptions, string) (chroma.Iterator, error) {
	list := []chroma.Token{{Type: chroma.Keyword, Value: "a"}}
	return func() chroma.Token {
		if *s.times > 0 {
			*s.times--
			time.Sleep(doubtful)
		}
		if len(list) == 0 {
			return chroma.EOF
		}
		list = list[1:]
		return chroma.Token{Type: chroma.Keyword, Value: "a"}
	}, nil
}

func TestColoursThatTheClockMayHaveChangedAreNotTrusted(t *testing.T) {
	p, once := printer{}, 1
	if ok, sure := p.tokens(slow{times: &once}, "a"); !ok || sure {
		t.Errorf("a match that took %v is trusted", doubtful)
	}
	if ok, sure := p.tokens(slow{times: &once}, "a"); !ok || !sure {
		t.Error("one that did not is not trusted")
	}
}
