package bag

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Tag is a label of bag-info.txt and what it says, in one line.
type Tag struct{ Label, Value string }

// widest is how long a line of bag-info.txt may be.
const widest = 79

// infoText writes bag-info.txt. Long values go on in the next line, indented.
func infoText(tags []Tag) (string, error) {
	var b strings.Builder
	for _, t := range tags {
		if !label.MatchString(t.Label) {
			return "", fmt.Errorf("%q cannot be a label of %s", t.Label, infoName)
		}
		b.WriteString(folded(t))
	}
	return b.String(), nil
}

// folded is a label with its value, broken between the words of that.
func folded(t Tag) string {
	var b strings.Builder
	b.WriteString(t.Label + ": ")
	at := utf8.RuneCountInString(t.Label) + 2
	for i, word := range strings.Fields(t.Value) {
		wide := utf8.RuneCountInString(word)
		switch {
		case i > 0 && at+1+wide > widest: // the first word stays beside its label
			b.WriteString("\n  ")
			at = 2
		case i > 0:
			b.WriteString(" ")
			at++
		}
		b.WriteString(word)
		at += wide
	}
	return b.String() + "\n"
}

// separated is a line of bag-info.txt; until version 0.97 the spaces are free.
var (
	separated = regexp.MustCompile(`^([^:\s](?:[^:]*[^:\s])?)([ \t]*):([ \t]*)(.*)$`)
	label     = regexp.MustCompile(`^[^:\s](?:[^:\r\n]*[^:\s])?$`)
)

// readInfo reads bag-info.txt. What is wrong in a line is told with its number.
func readInfo(text string, strict bool) (tags []Tag, wrong []Finding) {
	var words [][]string // of each value
	for i, line := range lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if strings.ContainsAny(line[:1], " \t") && len(tags) > 0 {
			words[len(words)-1] = append(words[len(words)-1], strings.Fields(line)...)
			continue
		}
		part := separated.FindStringSubmatch(line)
		if part == nil {
			wrong = append(wrong, Finding{Kind: Wrong, Text: fmt.Sprintf("line %d is no label with a colon and a value", i+1)})
			continue
		}
		if strict && (part[2] != "" || part[3] != " ") {
			wrong = append(wrong, Finding{Kind: Note, Text: fmt.Sprintf("line %d: a colon and one space stand behind a label", i+1)})
		}
		tags = append(tags, Tag{Label: part[1]})
		words = append(words, strings.Fields(part[4]))
	}
	for i := range tags {
		tags[i].Value = strings.Join(words[i], " ")
	}
	return tags, wrong
}

// lines are those of a text, whichever way they end.
func lines(text string) []string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = strings.TrimSuffix(text, "\n")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}
