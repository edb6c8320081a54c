package markdown

import "golang.org/x/net/html"

// Blocks divides HTML that Render or Annotate made into the elements at its
// top, each with the words and white space behind it. Joined they are the same HTML.
func Blocks(body string) []string {
	var blocks []string
	depth, from := 0, 0
	for _, s := range readSheet(body).scraps {
		if depth == 0 && s.kind == html.StartTagToken && s.from > from {
			blocks, from = append(blocks, body[from:s.from]), s.from
		}
		switch {
		case empty[s.tag]:
		case s.kind == html.StartTagToken:
			depth++
		case s.kind == html.EndTagToken:
			depth--
		}
	}
	if from < len(body) {
		blocks = append(blocks, body[from:])
	}
	return blocks
}

// empty are the elements that have no end tag (HTML Standard, "void elements").
var empty = set("area base br col embed hr img input link meta source track wbr")
