package markdown

import "testing"

// Words are looked for in the text of code, and fingerprints are taken of it, without its colours.
func TestCodeWithoutColoursHasTheSameText(t *testing.T) {
	for _, body := range []string{
		"```go\n// a < b && c\nfunc a() string { return \"&lt;\\n\" }\n```\n", "```python\n\ndef f():\n\t'''a\n    b'''\n\n\n```\nAfter.\n",
		"```sql\r\nselect '<b>'\r\n```\r\n", "    plain <i>\n\n```html\n<!-- a -->\n<pre>\nb</pre>\n```\n", "> ```js\n> let a = `b\n> c`\n> ```\n", "```go\n```\n", "```json\n{\"a\": \"\u202e\u0000\"}\n",
	} {
		coloured, err1 := Render([]byte(body), Options{})
		plain, err2 := Render([]byte(body), Options{Plain: true})
		if err1 != nil || err2 != nil || Text(coloured.Body) != Text(plain.Body) {
			t.Errorf("%q reads %q, and %q without colours (%v, %v)", body, Text(coloured.Body), Text(plain.Body), err1, err2)
		}
	}
}
