package main

import (
	"fmt"
	"strings"
)

// The words of the texts. What they say does not matter; how long they are,
// and how often they are marked, does.
var (
	adjectives = strings.Fields("careful small second early honest slow plain shared quiet useful strange narrow open wrong better")
	nouns      = strings.Fields("query ward chart table question evening report draft rate check letter measure row answer column review script mistake meeting pattern")
	vocabulary = strings.Fields(`the the the the a a of of to to in in and and that it is was for with as on at by from
		I we she he they this which not but or so when then because after before while until one two some every each
		query ward chart table question evening report draft rate check letter measure row answer column review script mistake meeting pattern
		wrote asked counted checked found read changed explained compared showed joined thought tried noticed kept
		careful small second early honest slow plain shared quiet useful strange narrow open wrong better
		number colleague understanding difference denominator observation yesterday something nobody enough again often never almost together`)
)

// body is the text of an entry: 150 to 900 words, most of them nearer to 150,
// in a quarter of the entries with code.
func (c *content) body(i *item) string {
	t := &text{content: c, from: i, most: 150 + int(650*c.Float64()*c.Float64())}
	if i.kind.folder == "samples" {
		t.paragraphs(fmt.Sprintf("This piece is number %d of what I made in these evenings.", i.number)) // which reviews quote
	}
	code := 0
	if c.IntN(4) == 0 {
		code = 1 + c.IntN(3)
	}
	for n := 1; t.words < t.most; n++ {
		if n%4 == 0 {
			t.heading(2 + c.IntN(2))
		}
		t.block()
		if code > 0 && n > 1 {
			t.paragraphs(c.code())
			code--
		}
	}
	if i.kind.folder == "sessions" {
		t.tasks()
	}
	return t.String()
}

// text is a body in the making.
type text struct {
	*content
	strings.Builder
	from        *item
	words, most int
}

// block adds a block of the kinds that texts have, in about their proportions.
func (t *text) block() {
	switch n := t.IntN(100); {
	case n < 14:
		t.list("- ")
	case n < 20:
		t.list("1. ")
	case n < 25:
		t.table()
	case n < 30:
		t.paragraphs("> " + t.line(20))
	default:
		var lines []string
		for range 2 + t.IntN(4) {
			lines = append(lines, t.line(8+t.IntN(14)))
		}
		t.paragraphs(strings.Join(lines, " "))
	}
}

// paragraphs adds text that stands between empty lines.
func (t *text) paragraphs(s string) { t.WriteString(s + "\n\n") }

func (t *text) heading(level int) {
	t.paragraphs(strings.Repeat("#", level) + " " + capital(t.pick(adjectives)+" "+t.pick(nouns)))
}

func (t *text) list(mark string) {
	var b strings.Builder
	for range 3 + t.IntN(4) {
		b.WriteString(mark + t.line(6+t.IntN(10)) + "\n")
	}
	t.paragraphs(b.String())
}

func (t *text) table() {
	var b strings.Builder
	b.WriteString("| Month | Falls | Bed days | Remark |\n|---|---:|---:|---|\n")
	for range 3 + t.IntN(6) {
		fmt.Fprintf(&b, "| %s | %d | %d | %s |\n", t.pick(nouns), t.IntN(20), 700+t.IntN(200), t.line(4))
	}
	t.paragraphs(b.String())
}

// tasks are what a meeting agreed on.
func (t *text) tasks() {
	for range 1 + t.IntN(3) {
		due := t.from.day.AddDate(0, 0, 7)
		fmt.Fprintf(t, "- [x] @%s %s due:%s done:%s\n", mentee, strings.TrimSuffix(t.sentence(8), "."), date(due), date(due.AddDate(0, 0, -1)))
	}
}

// line is a sentence in which words are marked here and there, with a link to another entry now and then.
func (t *text) line(n int) string {
	words := strings.Fields(t.sentence(n))
	t.words += n
	for i := 1; i < len(words)-1; i++ {
		switch t.IntN(240) {
		case 0, 1, 2:
			words[i] = "**" + words[i] + "**"
		case 3, 4, 5:
			words[i] = "*" + words[i] + "*"
		case 6, 7, 8, 9:
			words[i] = "`" + words[i] + "`"
		case 10, 11, 12:
			words[i] = t.link(words[i])
		}
	}
	return strings.Join(words, " ")
}

// link leads to any entry, by the relative path of its file.
func (t *text) link(words string) string {
	to := t.items[t.IntN(len(t.items))].path()
	if t.from.kind.folder != "" {
		to = "../" + to
	}
	return "[" + words + "](" + to + ")"
}

// sentence is n words without marks, fit for YAML as it is.
func (c *content) sentence(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = c.pick(vocabulary)
	}
	return capital(strings.Join(words, " ")) + "."
}
