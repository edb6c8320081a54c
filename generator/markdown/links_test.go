package markdown

import "testing"

func TestLinksLeadWhereResolveSays(t *testing.T) {
	for _, e := range []example{
		{"a relative link is resolved", `[a](../goals/b.md "T")`, `<p><a href="/b/" title="T">a</a></p>`},
		{"a reference too", "[a][r]\n\n[r]: b.md", `<p><a href="/b/">a</a></p>`},
		{"what is held back keeps its words", "[a *b*](secret.md)", "<p>a <em>b</em></p>"},
		{"a place on the page is not asked for", "[a](#b)", `<p><a href="#b">a</a></p>`},
		{"another site is external", "[a](https://b.c/?d=e&f) <https://b.c>", `<p><a href="https://b.c/?d=e&amp;f" rel="external">a</a> <a href="https://b.c" rel="external">https://b.c</a></p>`},
		{"a host without a scheme too", "[a](//b.c)", `<p><a href="//b.c" rel="external">a</a></p>`},
		{"mail and telephone", "[a](mailto:b@c.d) [e](tel:+49)", `<p><a href="mailto:b@c.d">a</a> <a href="tel:+49">e</a></p>`},
		{"bare addresses", "see www.b.c, https://d.e/f. ftp://g.h", `<p>see <a href="http://www.b.c" rel="external">www.b.c</a>, <a href="https://d.e/f" rel="external">https://d.e/f</a>. ftp://g.h</p>`},
		{"percent-encoding stays, the rest is encoded", "[a](https://b/c%20d%zz|ä[1])", `<p><a href="https://b/c%20d%25zz%7Cä%5B1%5D" rel="external">a</a></p>`},
		{"an IPv6 host keeps its brackets", "[a](http://[::1]/)", `<p><a href="http://[::1]/" rel="external">a</a></p>`},
		{"no link stands in another", "[a <https://b.c> [[d]]](e.md)", `<p><a href="/e/">a https://b.c The d</a></p>`},
		{"a link without words shows its address", "[](b.md)", `<p><a href="/b/">b.md</a></p>`},
		{"a link without an address is words", "[a]()", "<p>a</p>"},
	} {
		e.run(t)
	}
}

func TestWikiLinks(t *testing.T) {
	for _, e := range []example{
		{"the target's words", "[[parser]]", `<p><a href="/parser/">The parser</a></p>`},
		{"its own words", "[[ parser | the &amp; one ]]", `<p><a href="/parser/">the &amp; one</a></p>`},
		{"a heading", "[[parser#how it works]]", `<p><a href="/parser/#how%20it%20works">The parser</a></p>`},
		{"in a table the bar is escaped", "| [[parser\\|one]] |\n|-|", "<div class=\"scroll\"><table aria-label=\"Table\">\n<thead>\n<tr>\n<th scope=\"col\"><a href=\"/parser/\">one</a></th>\n</tr>\n</thead>\n</table></div>"},
		{"held back", "[[secret]] [[secret|own]]", "<p>Secret own</p>"},
		{"a picture", "![[a.png|words]]", `<p><img src="/a.png" alt="words" width="40" height="30" loading="lazy" decoding="async"></p>`},
		{"a page is not embedded", "![[parser]]", `<p><a href="/parser/">The parser</a></p>`},
		{"a link in brackets is a link", "[[1]](b.md)", `<p><a href="/b/">[1]</a></p>`},
	} {
		e.run(t)
	}
}

func TestUnsafeAddressesAreLost(t *testing.T) {
	for _, body := range []string{
		"[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))", "[a](javascript&colon;alert(1))",
		"[a](java&#10;script:alert(1))", "[a](&#1;javascript:alert(1))", "[a](java&ZeroWidthSpace;script:x)", "[a](<java\tscript:x>)",
		"[a](vbscript:x)", "[a](data:text/html,x)", "[a](file:///etc/passwd)", "[a](feed:javascript:x)", "[a](view-source:x)", "[a](blob:x)",
		"[a](java<!--/-->script:x)", "[a][r]\n\n[r]: javascript:x", "<a href=\" java\tscript:x\">a</a>", "<a href='&#x6A;avascript:x'>a</a>",
	} {
		e := example{body, body, "<p>a</p>"}
		e.run(t)
		if f := Read([]byte(body)).Faults; len(f) != 1 || f[0].Rule != "unsafe-address" || f[0].Warning {
			t.Errorf("%s: %+v", body, f)
		}
	}
}

func TestResolveCannotMakeALinkUnsafe(t *testing.T) {
	h, err := Render([]byte("[[javascript:x|a]] [b](c.md) ![d](e.png)"), Options{Resolve: func(Link) Target { return Target{Href: " JavaScript:alert(1)"} }})
	if want := "<p>a b d</p>\n"; err != nil || h.Body != want {
		t.Errorf("got %s %v, want %s", h.Body, err, want)
	}
}

func TestWithoutResolveRelativeLinksStayAsWritten(t *testing.T) {
	h, err := Render([]byte("[a](b.md) [[c]] ![d](e.png)"), Options{})
	if want := "<p><a href=\"b.md\">a</a> c <img src=\"e.png\" alt=\"d\" loading=\"lazy\" decoding=\"async\"></p>\n"; err != nil || h.Body != want {
		t.Errorf("got %s %v, want %s", h.Body, err, want)
	}
}

func TestReadAndRenderMakeTheSameLinks(t *testing.T) {
	body := []byte("[a *b*](c.md) ![d](e.png) [[f|g]] ![[h.png]]\n\n<a href=i.md>j</a> <img src=k.png alt=l>\n\n[m][n]\n\n[n]: o%20p.md\n")
	seen := map[Link]bool{}
	if _, err := Render(body, Options{Resolve: func(l Link) Target { seen[l] = true; return Target{Href: l.Dest} }}); err != nil {
		t.Fatal(err)
	}
	links := Read(body).Links
	for _, l := range links {
		if !seen[l] {
			t.Errorf("Render was not asked for %+v", l)
		}
	}
	if len(links) != 7 || len(seen) != 7 {
		t.Errorf("%d links read, %d rendered, want 7", len(links), len(seen))
	}
}
