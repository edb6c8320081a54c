package markdown

import "testing"

func TestImages(t *testing.T) {
	for _, e := range []example{
		{"in a line, with its size", `a ![b *c*](d.png "T")`, `<p>a <img src="/d.png" alt="b c" width="40" height="30" title="T" loading="lazy" decoding="async"></p>`},
		{"alone with a title it is a figure", `![a](b.png "c <d> &amp;")`, `<figure><img src="/b.png" alt="a" width="40" height="30" loading="lazy" decoding="async"><figcaption>c &lt;d&gt; &amp;</figcaption></figure>`},
		{"alone without a title it is not", `![a](b.png)`, `<p><img src="/b.png" alt="a" width="40" height="30" loading="lazy" decoding="async"></p>`},
		{"one on another site is a link", `![a](https://b.c/d.png) ![](//b.c/e%20f.svg?g#h)`, `<p><a href="https://b.c/d.png" rel="external">a</a> <a href="//b.c/e%20f.svg?g#h" rel="external">e%20f.svg</a></p>`},
		{"in a link its words are enough", `[![a](https://b.c/d.png)](e.md)`, `<p><a href="/e/">a</a></p>`},
		{"one that is lost leaves its words", `![a](secret.png) b`, `<p>a b</p>`},
		{"one that is written out is refused", `![a](data:image/png;base64,AAAA)`, `<p>a</p>`},
		{"in raw HTML, one side gives the other", `x <img src="a.png" width="20" alt="b" align="right">`, `<p>x <img src="/a.png" alt="b" width="20" height="15" loading="lazy" decoding="async"></p>`},
		{"in raw HTML, both sides are given", `x <img src="a.png" width=5 height=6>`, `<p>x <img src="/a.png" alt="" width="5" height="6" loading="lazy" decoding="async"></p>`},
		{"in raw HTML, on another site", `x <img src="http://b.c/d.png">`, `<p>x <a href="http://b.c/d.png" rel="external">d.png</a></p>`},
		{"for a dark screen", `<picture><source media="(prefers-color-scheme: dark)" srcset="a.png"><img src="b.png"></picture>`, `<p><picture><source srcset="/a.png" media="(prefers-color-scheme: dark)"><img src="/b.png" alt="" width="40" height="30" loading="lazy" decoding="async"></picture></p>`},
		{"sound and film", `<video src="a.mp4" width="20"><track src="b.vtt" srclang="en"></video>`, `<p><video src="a.mp4" width="20" controls preload="metadata"><track src="b.vtt" srclang="en"></video></p>`},
	} {
		e.run(t)
	}
	for _, f := range []fault{
		{"on another site", "a ![b](http://c/d.png)", "remote-image", "![b](http://c/d.png)"},
		{"on another site in raw HTML", "a <img src=//c/d.png>", "remote-image", "<img src=//c/d.png>"},
		{"written out", "![b](data:image/png;base64,AAAA)", "unsafe-address", "![b](data:image/png;base64,AAAA)"},
		{"film on another site", "a <video src=http://c/d.mp4></video>", "raw-html", "<video src=http://c/d.mp4>"},
	} {
		f.run(t)
	}
}
