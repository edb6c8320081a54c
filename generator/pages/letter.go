package pages

import (
	"bytes"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// Letter is Own of a letter, which is set as one: who, to whom and when stand above it.
type Letter struct {
	Signature string // the name below it, "" where the text ends in it itself
	About     []Fact // what else its header says
}

func (b *builder) letter(e *entry.Letter) *Letter {
	l := &Letter{}
	if name := b.name(e.From.Key); !signed(e.Body, name) {
		l.Signature = name
	}
	return l
}

// about are the facts that do not stand above the letter.
func (b *builder) about() {
	if l, ok := b.page.Own.(*Letter); ok {
		l.About = slices.DeleteFunc(slices.Clone(b.page.Facts), func(f Fact) bool { return slices.Contains([]string{"from", "to", "date"}, f.Key) })
	}
}

// closeToEnd is how many bytes from its end on a letter is looked for a signature.
const closeToEnd = 160

// signed reports whether a letter ends in the name of who wrote it, or in a part of it.
func signed(body []byte, name string) bool {
	parts := strings.Fields(name)
	if len(parts) == 0 {
		return true
	}
	end := bytes.TrimSpace(body)
	end = end[max(0, len(end)-closeToEnd):]
	return slices.ContainsFunc(parts, func(part string) bool { return bytes.Contains(end, []byte(part)) })
}
