package markdown

import "testing"

func TestEmojis(t *testing.T) {
	for _, e := range []example{
		{"a name is its character", "Well done :tada: **:seedling:**", "<p>Well done 🎉 <strong>🌱</strong></p>"},
		{"an unknown name stays as it is", ":nonsuch: a: b :c", "<p>:nonsuch: a: b :c</p>"},
		{"a time is none", "At 18:100:00 and a:tada:", "<p>At 18:100:00 and a:tada:</p>"},
		{"nor is one in code", "`:tada:`", "<p><code>:tada:</code></p>"},
		{"in the words of a link", "[:tada: b](c.md)", "<p><a href=\"/c/\">🎉 b</a></p>"},
	} {
		e.run(t)
	}
	if got := Read([]byte("# :tada: Done\n\nAt :100: percent")); got.Headings[0].Text != "🎉 Done" || got.Lead != "At 💯 percent" {
		t.Errorf("the heading is %q, the lead %q", got.Headings[0].Text, got.Lead)
	}
}
