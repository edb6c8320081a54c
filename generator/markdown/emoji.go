package markdown

import (
	emoji "github.com/yuin/goldmark-emoji"
	emojiast "github.com/yuin/goldmark-emoji/ast"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// emojis reads :seedling: as GitHub does. A name that is not in its list
// (github.com/github/gemoji) stays as it is written, and so does one within a
// word or a number, such as the minutes of 18:30:00.
type emojis struct{ parser.InlineParser }

func newEmojis() emojis { return emojis{emoji.NewParser()} }

// Parse implements parser.InlineParser: a picture character is a text of its own.
func (e emojis) Parse(parent ast.Node, r text.Reader, pc parser.Context) ast.Node {
	if wordRune(r.PrecendingCharacter()) {
		return nil
	}
	n, ok := e.InlineParser.Parse(parent, r, pc).(*emojiast.Emoji)
	if !ok || !n.Value.IsUnicode() {
		return nil
	}
	return ast.NewString([]byte(string(n.Value.Unicode)))
}
