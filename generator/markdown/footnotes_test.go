package markdown

import "testing"

func TestFootnotes(t *testing.T) {
	const start, end = "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n", "</ol>\n</section>"
	for _, e := range []example{
		{"there and back", "a[^x]\n\n[^x]: b", "<p>a<sup id=\"ref.1\"><a href=\"#note.1\" role=\"doc-noteref\">1</a></sup></p>\n" + start +
			"<li id=\"note.1\">\n<p>b <a href=\"#ref.1\" role=\"doc-backlink\" aria-label=\"Back to text 1\">↩︎</a></p>\n</li>\n" + end},
		{"numbered as the text refers to them, each way back has a name", "[^y] [^x] [^y]\n\n[^x]: a\n[^y]: b", "<p><sup id=\"ref.1\"><a href=\"#note.1\" role=\"doc-noteref\">1</a></sup> <sup id=\"ref.2\"><a href=\"#note.2\" role=\"doc-noteref\">2</a></sup> <sup id=\"ref.1.2\"><a href=\"#note.1\" role=\"doc-noteref\">1</a></sup></p>\n" + start +
			"<li id=\"note.1\">\n<p>b <a href=\"#ref.1\" role=\"doc-backlink\" aria-label=\"Back to text 1\">↩︎</a> <a href=\"#ref.1.2\" role=\"doc-backlink\" aria-label=\"Back to text 1.2\">↩︎</a></p>\n</li>\n" +
			"<li id=\"note.2\">\n<p>a <a href=\"#ref.2\" role=\"doc-backlink\" aria-label=\"Back to text 2\">↩︎</a></p>\n</li>\n" + end},
		{"after a picture's words, and without a link in a link", "[![a[^x]](b.png)](c.md)\n\n[^x]: d", "<p><a href=\"/c/\"><img src=\"/b.png\" alt=\"a\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\"><sup id=\"ref.1\">1</sup></a></p>\n" + start +
			"<li id=\"note.1\">\n<p>d <a href=\"#ref.1\" role=\"doc-backlink\" aria-label=\"Back to text 1\">↩︎</a></p>\n</li>\n" + end},
		{"one that is nowhere is text", "a[^x]", "<p>a[^x]</p>"},
		{"none within another", "[^x]\n\n[^x]: [^y]: a b", "<p><sup id=\"ref.1\"><a href=\"#note.1\" role=\"doc-noteref\">1</a></sup></p>\n" + start +
			"<li id=\"note.1\">\n<p>[^y]: a b <a href=\"#ref.1\" role=\"doc-backlink\" aria-label=\"Back to text 1\">↩︎</a></p>\n</li>\n" + end},
	} {
		e.run(t)
	}
	fault{"one that nothing refers to is reported", "a\n\n[^xy]: b", "unused-footnote", "[^xy]"}.run(t)
}
