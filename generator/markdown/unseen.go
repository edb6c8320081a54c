package markdown

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark-emoji/definition"
)

// Unseen takes the words out of a body that are nowhere in its page, whatever
// hides them: an attribute that is taken out, a cell too many, the name of a
// footnote. Page is the HTML of the body; what keep matches is left as it is.
// A word is letters and digits, one letter at least, without case; words of
// Markdown's own are left. In the place of each stands another, the same for
// the same word, so that what belongs together still does.
func Unseen(body []byte, page string, keep *regexp.Regexp) []byte {
	u := unseen{page: seen(page), masks: map[string]string{}}
	var out []byte
	at := 0
	for _, kept := range append(keep.FindAllIndex(body, -1), []int{len(body), len(body)}) {
		out = append(out, u.hide(body[at:kept[0]])...)
		out = append(out, body[kept[0]:kept[1]]...)
		at = kept[1]
	}
	return out
}

type unseen struct {
	page  string
	masks map[string]string
}

// seen is all that can be read in a page, with its tags and without, its addresses as they are and decoded.
func seen(page string) string {
	page += Text(page)
	page = strings.ToLower(html.UnescapeString(page))
	if plain, err := url.PathUnescape(page); err == nil {
		page += plain
	}
	return page
}

// word is a word, or a character that is written by a name.
var word = regexp.MustCompile(`&#?\w+;|:[\w+-]+:|[\p{L}\p{M}\p{N}]+`)

func (u *unseen) hide(text []byte) []byte {
	return word.ReplaceAllFunc(text, func(w []byte) []byte {
		lower := strings.ToLower(string(w))
		letters := strings.ContainsFunc(lower, func(r rune) bool { return r > '9' || r < '0' })
		_, tag := elements[lower]
		tag = tag || wordless[lower] || foreign[lower]
		if !letters || len(lower) < 2 || tag || named(w) || slices.Contains(ours, lower) || strings.Contains(u.page, lower) {
			return w
		}
		if u.masks[lower] == "" {
			u.masks[lower] = fmt.Sprintf("x%d", len(u.masks)+1)
		}
		return []byte(u.masks[lower])
	})
}

// named reports whether a character is written by its name in HTML or as an emoji.
func named(w []byte) bool {
	return w[0] == '&' && html.UnescapeString(string(w)) != string(w) || w[0] == ':' && isEmoji(string(w[1:len(w)-1]))
}

// isEmoji reports whether a name is in GitHub's list.
func isEmoji(name string) bool {
	_, ok := definition.Github().Get(name)
	return ok
}

// ours are words that mean something in a body, and need not be in its page: names of tags and attributes, and those of callouts.
var ours = strings.Fields("markdown align left right center width height start open loading lazy src href srcset alt title iframe allowfullscreen " +
	"due done note tip important warning caution info danger")
