package entry

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// A header that was not seen as one is printed as text, with what it says about
// who may read it. So the text is searched for lines that state it: near its
// beginning whatever may be a header's line, further down one that says nothing else.

// astray returns the offset and the length of the first line of a body that
// states who may see it; the length is 0 when none does.
func astray(body []byte) (at, length int) {
	s := search{body: body, marks: Marks(body), head: true}
	for i := 0; i < len(body); {
		line := body[i:]
		if end := bytes.IndexByte(line, '\n'); end >= 0 {
			line = line[:end]
		}
		if s.finds(line, i) {
			return i, len(bytes.TrimRight(line, " \t"))
		}
		i += len(line) + 1
	}
	return 0, 0
}

// astray makes an entry private whose text states who may see it.
func (d *decoder) astray() {
	at, length := astray(d.doc.Body)
	if length == 0 {
		return
	}
	d.private = true
	d.add(d.doc.At(at, length), "header-fence", "this line of the text says who may see it, as a header's would, so all of it is held back as private",
		"write it into the header, between two lines ---; to show it as an example, put it into `code`")
}

// search goes through a body line by line.
type search struct {
	body  []byte
	marks []Mark // that are still to come
	head  bool   // nothing but what may belong to a header has come so far
	seen  bool   // something has come
	keys  int    // lines in a row that are keys
	code  string // the fence that closes the code
}

const mostLine = 200 // bytes of a line that is looked at

// finds reports whether a line states who may see the text.
func (s *search) finds(line []byte, at int) bool {
	for len(s.marks) > 0 && s.marks[0].To <= at {
		s.marks = s.marks[1:]
	}
	if len(s.marks) > 0 && s.marks[0].From < at+len(line) && !s.aboutAll(s.marks[0]) {
		return false // the passage is seen to
	}
	if s.fence(line) {
		return false
	}
	if !s.head {
		return s.code == "" && statesAlone(line)
	}
	return s.inHead(line)
}

// aboutAll reports whether a mark that cannot be read is a header in a comment.
func (s *search) aboutAll(m Mark) bool {
	return s.head && m.Wrong && bytes.IndexByte(s.body[m.From:m.To], '\n') >= 0
}

// fence reports whether a line begins or ends a block of code. Only one that is the first thing may be a header.
func (s *search) fence(line []byte) bool {
	bare := strings.TrimSpace(string(line[:min(len(line), mostLine)]))
	switch {
	case s.code != "" && strings.HasPrefix(bare, s.code) && strings.Trim(bare, s.code[:1]) == "":
		s.code, s.head = "", false
	case s.code == "" && (strings.HasPrefix(bare, "```") && !strings.Contains(strings.TrimLeft(bare, "`"), "`") || strings.HasPrefix(bare, "~~~")):
		s.code, s.head = bare[:len(bare)-len(strings.TrimLeft(bare, bare[:1]))], s.head && !s.seen
	default:
		return false
	}
	return true
}

// inHead looks at a line before which no prose has come.
func (s *search) inHead(line []byte) bool {
	if len(line) > mostLine {
		s.head = false
		return false
	}
	text := string(line)
	s.seen = s.seen || strings.TrimSpace(text) != ""
	key, value, ok := statement(asSeen(text))
	if !ok {
		s.keys = 0
		s.head = !strings.ContainsFunc(text, unicode.IsLetter) || strings.HasPrefix(strings.TrimSpace(text), "#")
		return false
	}
	s.keys++
	small := strings.IndexFunc(text, unicode.IsLetter) == strings.IndexFunc(text, unicode.IsLower)
	switch {
	case isAudience(key):
		return small || s.keys > 1 && key == "audience" || onlyLevel(wordsOf(value))
	case intentByName(key, value) != harmless:
		return small || s.keys > 1
	case small && key == "kind":
		return slices.Contains(Kinds, Kind(bareWord(value)))
	}
	return statesAlone(line)
}

// statesAlone reports whether a line says for whom the text is, and nothing else.
func statesAlone(line []byte) bool {
	if len(line) > mostLine || bytes.IndexAny(line, ":=<[{%") < 0 || bytes.IndexByte(line, '`') >= 0 || bytes.HasPrefix(line, []byte("    ")) || bytes.HasPrefix(line, []byte("\t")) {
		return false
	}
	text := asSeen(string(line))
	key, value, ok := statement(text)
	if ok && !isAudience(key) {
		first := strings.TrimLeft(string(line), ` "'`)
		word := bareWord(value)
		return first != "" && unicode.IsLower(rune(first[0])) && (word == "true" || word == "false" || isNarrow(word)) && intentByName(key, value) != harmless
	}
	words := wordsOf(text)
	if !slices.ContainsFunc(words, isNarrow) || !onlyLevel(words) {
		return false
	}
	return ok || markup.MatchString(text)
}

// markup is how something that is no prose begins; [[pair]] is a link.
var markup = regexp.MustCompile(`^\s*(<|\{|%|:::|\[[^\[]|>\s*\[!)`)

// statementForm is a key with its value, and signs around them.
var statementForm = regexp.MustCompile(`^[^\pL\pN\n]*([\pL_][\pL\pN_.-]*)["'*\s_]*[:=]([^\n]*)`)

// statement splits a line as asSeen has made it.
func statement(line string) (key, value string, ok bool) {
	f := statementForm.FindStringSubmatch(line)
	if f == nil {
		return "", "", false
	}
	return f[1], f[2], true
}

// statesAudience reports whether a line of a header begins as one that says who may see the entry.
func statesAudience(line string) bool {
	if first := strings.TrimSpace(line); len(line) > mostLine || strings.HasPrefix(first, "#") {
		return false
	}
	key, value, ok := statement(asSeen(line))
	if !ok || !isAudience(key) && (key != "draft" || intentByName(key, value) == harmless) {
		return false
	}
	small := strings.IndexFunc(line, unicode.IsLetter) == strings.IndexFunc(line, unicode.IsLower)
	return small || onlyLevel(wordsOf(value))
}
