package annotation

import (
	"regexp"
	"strings"
)

// Markdown writes plain text so that it reads the same where Markdown is read:
// nothing in it is a mark, and its lines stay lines.
func Markdown(text string) string {
	var out []string
	for _, paragraph := range paragraphEnd.Split(strings.TrimSpace(legible(text)), -1) {
		var lines []string
		for _, line := range strings.Split(paragraph, "\n") {
			line = unmarked(strings.TrimSpace(line))
			if bare, ok := strings.CutSuffix(line, `\\`); ok {
				line = bare + "&#92;" // a third one would not end the line
			}
			lines = append(lines, line)
		}
		out = append(out, strings.Join(lines, "\\\n"))
	}
	return strings.Join(out, "\n\n")
}

var (
	paragraphEnd = regexp.MustCompile(`\n[ \t\r]*\n\s*`)
	address      = regexp.MustCompile(`^https?://[A-Za-z0-9./?%#-]+$`)
	atTheStart   = regexp.MustCompile(`^(\d+)([.)])|^[#+=-]`)
)

// marks are the characters that may begin or end something in Markdown wherever they stand.
const marks = "\\`*_[]<>&~=^|{}$:@"

// unmarked is a line without marks. Addresses stay as they are.
func unmarked(line string) string {
	words := strings.Split(line, " ")
	for i, w := range words {
		if !address.MatchString(w) {
			words[i] = escaped(w)
		}
	}
	line = strings.Join(words, " ")
	if at := atTheStart.FindStringIndex(line); at != nil {
		line = line[:at[1]-1] + `\` + line[at[1]-1:]
	}
	return line
}

func escaped(word string) string {
	var b strings.Builder
	for _, r := range word {
		if strings.ContainsRune(marks, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
