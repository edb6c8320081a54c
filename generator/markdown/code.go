package markdown

import (
	"bytes"
	"strings"
	"sync"
	"time"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// What is coloured. Beyond it code stays plain: colours are not worth a wait.
// The sizes decide, so that a page is the same on every machine; patience is
// the last guard against a lexer that would never end.
const (
	maxColoured  = 32 << 10         // bytes of one block
	maxColouring = 64 << 10         // bytes of one body
	patience     = 30 * time.Second // for one body

	// chroma gives a match up after 250 ms by the clock, silently, and takes it
	// for none: on a busy machine colours would come out by chance. A block in
	// which a token took half of that is coloured again, until two times agree.
	doubtful = 125 * time.Millisecond
	attempts = 12
)

// codeSpans reads `code` in linear time. goldmark looks for the partner of
// each run of backticks to the end of the paragraph; after the first search in
// vain this remembers where the last run of each length is.
type codeSpans struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (c codeSpans) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	m := meterOf(pc)
	line, place := block.PeekLine()
	n := len(line) - len(bytes.TrimLeft(line, "`"))
	if m.ticks != nil && m.ticks[n] <= place.Start {
		block.Advance(n)
		return ast.NewTextSegment(place.WithStop(place.Start + n))
	}
	node := counted(c).Parse(parent, block, pc)
	if _, vain := node.(*ast.Text); vain && m.ticks == nil {
		m.ticks = lastTicks(block)
	}
	return node
}

// lastTicks maps the length of each run of backticks in the rest of a paragraph to the offset of its last one.
func lastTicks(block text.Reader) map[int]int {
	last := map[int]int{}
	number, place := block.Position()
	for line, at := block.PeekLine(); line != nil; line, at = block.PeekLine() {
		for i := 0; i < len(line); i++ {
			rest := line[i:]
			if n := len(rest) - len(bytes.TrimLeft(rest, "`")); n > 0 {
				last[n] = at.Start + i
				i += n
			}
		}
		block.AdvanceLine()
	}
	block.SetPosition(number, place)
	return last
}

func (p *printer) codeSpan(n *ast.CodeSpan) {
	p.write("<code>")
	p.escape(string(p.d.code(nil, n)))
	p.write("</code>")
}

func (p *printer) fencedCode(n *ast.FencedCodeBlock) {
	p.codeBlock(n, string(n.Language(p.d.source)))
}

// codeBlock prints code, coloured with the classes of chroma where its
// language is known. Language is the first word of the fence.
func (p *printer) codeBlock(n ast.Node, language string) {
	code := p.d.lines(n)
	if i := strings.IndexAny(language, "{,"); i >= 0 {
		language = language[:i]
	}
	language = strings.ToLower(language)
	mark := len(p.out)
	if lexer := languages()[language]; lexer != nil && p.colours(code) {
		last := ""
		for left := attempts; left > 0; left-- {
			p.write(`<pre class="chroma"><code`)
			p.attribute("class", "language-"+language)
			p.write(">")
			ok, sure := p.tokens(lexer, code)
			coloured := string(p.out[mark:])
			if ok && (sure || coloured == last || left == 1) {
				p.write("</code></pre>\n")
				return
			}
			p.out, last = p.out[:mark], coloured
			if !ok {
				break
			}
		}
	}
	p.write("<pre><code>")
	p.escape(code)
	p.write("</code></pre>\n")
}

// colours reports whether code may be coloured, and counts it.
func (p *printer) colours(code string) bool {
	if p.plain || len(code) > maxColoured || p.coloured+len(code) > maxColouring || p.waited > patience {
		return false
	}
	p.coloured += len(code)
	return true
}

// tokens prints the tokens of code. It returns false, and what it has printed
// is void, when the lexer panics, takes too long, or does not give back every
// byte; sure is false when the clock may have changed what it found.
func (p *printer) tokens(lexer chroma.Lexer, code string) (ok, sure bool) {
	start := time.Now()
	defer func() {
		p.waited += time.Since(start)
		if recover() != nil {
			ok = false
		}
	}()
	next, err := lexer.Tokenise(nil, code)
	if err != nil {
		return false, false
	}
	class, found := "", true
	last := time.Now()
	sure = true
	for t := next(); t != chroma.EOF; t = next() {
		now := time.Now()
		sure, last = sure && now.Sub(last) < doubtful, now
		if code, found = strings.CutPrefix(code, t.Value); !found || p.waited+now.Sub(start) > patience {
			return false, false
		}
		class = p.token(t, class)
	}
	p.closeToken(class)
	return code == "", sure && time.Since(last) < doubtful
}

// token prints a token in a span of its class, which may be open already.
func (p *printer) token(t chroma.Token, open string) string {
	class := tokenClass(t.Type)
	if class != open {
		p.closeToken(open)
		if class != "" {
			p.write(`<span class="`, class, `">`)
		}
	}
	p.escape(t.Value)
	return class
}

func (p *printer) closeToken(class string) {
	if class != "" {
		p.write("</span>")
	}
}

// tokenClass is chroma's short class of a token type, or of the nearest type above it.
// Space has none, nor what a lexer does not understand: that is not an author's mistake.
func tokenClass(t chroma.TokenType) string {
	if t == chroma.Error || t == chroma.TextWhitespace {
		return ""
	}
	for ; t != 0; t = t.Parent() {
		if class, ok := chroma.StandardTypes[t]; ok {
			return class
		}
	}
	return ""
}

// languages maps the names of chroma's lexers, in lower case, to them.
var languages = sync.OnceValue(func() map[string]chroma.Lexer {
	m := map[string]chroma.Lexer{}
	for _, lexer := range lexers.GlobalLexerRegistry.Lexers {
		c := lexer.Config()
		for _, name := range append(c.Aliases, c.Name) {
			m[strings.ToLower(name)] = lexer
		}
	}
	return m
})

// lines is the text of a block's lines, with line feeds only.
func (d *document) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(d.source))
	}
	return strings.ReplaceAll(b.String(), "\r", "")
}
