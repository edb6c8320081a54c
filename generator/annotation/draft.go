package annotation

import (
	"fmt"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
)

// Draft is a review as a file of reviews/ says it.
type Draft struct {
	Title  string // "" where it has none of its own
	Of     string // milestone/ID or sample/ID
	By     string // a person's id
	Stance string // self, mentor, peer or external
	Day    calendar.Day
	Lang   string // "" for the portfolio's
	Scores []Score
	Review Review
	In     func(source string) string // the reference of the work at an IRI, where it is not Of; may be nil
}

// Score is a level of the draft's rubric, by its ids.
type Score struct {
	Criterion, Level string
	Said             Level
}

// File is the draft as Markdown with front matter.
func (d Draft) File() []byte {
	var b strings.Builder
	b.WriteString("---\n")
	line(&b, "", "title", d.Title)
	line(&b, "", "of", d.Of)
	line(&b, "", "by", d.By)
	line(&b, "", "stance", d.Stance)
	line(&b, "", "date", d.Day.String())
	line(&b, "", "lang", d.Lang)
	line(&b, "", "outcome", d.Review.Outcome)
	line(&b, "", "next", d.Review.Next)
	d.scores(&b)
	d.notes(&b)
	b.WriteString("---\n")
	if body := d.body(); body != "" {
		b.WriteString("\n" + body + "\n")
	}
	return []byte(b.String())
}

// line writes a key with its value, nothing where there is none.
func line(b *strings.Builder, indent, key, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s%s: %s\n", indent, key, written(key, value, indent+"  "))
	}
}

// written is a value: ids and dates as they are, all else as a text.
func written(key, value, indent string) string {
	if key == "date" {
		return value
	}
	return scalar(value, indent)
}

func (d Draft) scores(b *strings.Builder) {
	if len(d.Scores) > 0 {
		b.WriteString("scores:\n")
	}
	for _, s := range d.Scores {
		fmt.Fprintf(b, "  %s:\n", scalar(s.Criterion, ""))
		line(b, "    ", "level", s.Level)
		line(b, "    ", "evidence", s.Said.Evidence)
		line(b, "    ", "note", s.Said.Note)
		line(b, "    ", "confidence", s.Said.Confidence)
	}
}

func (d Draft) notes(b *strings.Builder) {
	if len(d.Review.Notes) > 0 {
		b.WriteString("notes:\n")
	}
	for _, n := range d.Review.Notes {
		var one strings.Builder
		if n.ReplyTo > 0 {
			fmt.Fprintf(&one, "    reply_to: %d\n", n.ReplyTo)
		}
		line(&one, "    ", "reply_to", n.Other)
		line(&one, "    ", "type", n.Type)
		if d.In != nil && n.Source != "" && n.Words.Exact != "" {
			line(&one, "    ", "in", d.In(n.Source))
		}
		line(&one, "    ", "quote", strings.TrimSpace(n.Words.Exact))
		line(&one, "    ", "prefix", strings.TrimSpace(n.Words.Prefix))
		line(&one, "    ", "suffix", strings.TrimSpace(n.Words.Suffix))
		line(&one, "    ", "text", n.Text)
		b.WriteString("  - " + strings.TrimPrefix(one.String(), "    "))
	}
}

// body are the overall words, with the levels that no rubric of the draft has.
func (d Draft) body() string {
	text := d.Review.Text
	if !isMarkdown(d.Review.Format) {
		text = Markdown(text)
	}
	parts := []string{strings.TrimSpace(legible(text))}
	for _, l := range d.Review.Levels {
		for _, said := range []string{l.Said, l.Evidence, l.Note, l.Confidence} {
			parts = append(parts, Markdown(said))
		}
	}
	return strings.Trim(joined(parts), "\n")
}

func joined(parts []string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, "\n\n")
}
