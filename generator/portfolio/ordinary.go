package portfolio

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// ordinary are first and last names that are English words as well. Any other
// name is somebody's in lower case, too: "ask okafor".
var ordinary = wordSet(`
	amber april art ash august autumn baker banks bay bear bell berry bill birch bishop black blue bond book booth bowman
	brook brooks brown buck bush butcher carpenter carter cash chance chase christian church clay cliff coal cole cook
	cooper crane crystal daisy dale dawn day dean drew drum earnest early ernest faith farmer field fields finch fisher fox
	frank gale gardener gardner gay gene ginger glass gold good grace grant gray green grey guy hall hand harmony hazel
	head heath heather herb hill holiday holly hope hunt hunter iris ivy jack jade jay jasmine jewel joy june justice king
	knight lake lane lark lily little long love mark marsh mason may melody mercy merry miles mill miller moon myrtle nick
	noble norm north oak olive opal page park parker parks pat patience peace pearl penny pepper piper poll pope power
	price pride prudence rain ray reed rice rich rick river rivers rob robin rock rod rose rowan royal ruby rush rusty
	sage sandy sharp shaw shepherd short sky smith snow spring stack star steel stone street strong sue summer summers
	swan tailor taylor temple trinity valentine verity victor violet wade wagner walker wall ward waters wells west white
	will willow winter wise wolf wood woods wren young`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

// naming is one person and one file: a word that is hardly the name is told once for both.
type naming struct {
	of *entry.Person
	in speaker
}

// likely is a part of the name that stands in what is said, one that is no mere
// word before one that is; word reports that there are only such.
func (n name) likely(said folded, m mention) (part folded, word bool) {
	for _, p := range n.single {
		switch {
		case !n.has(said, p):
		case !m.word(p):
			return p, false
		case part == "":
			part, word = p, true
		}
	}
	return part, word
}

// word reports whether a name is an ordinary word, and everywhere in running
// prose written as one: in lower case, among other words, and as no part of an
// address. What is read as the name and is not found so, hidden letters
// perhaps, is the name.
func (m mention) word(part folded) bool {
	word := strings.TrimSpace(string(part))
	if !m.prose || !ordinary[word] || len(strings.Fields(m.texts[0])) < 2 {
		return false
	}
	for _, text := range m.texts {
		if heard(text).count(word) != plainly(text, word) {
			return false
		}
	}
	return true
}

// count is how often a word is in the text.
func (f folded) count(word string) (n int) {
	for _, w := range strings.Fields(string(f)) {
		if w == word {
			n++
		}
	}
	return n
}

// plainly is how often a text has a word of lower-case letters among the other words of a sentence.
func plainly(text, word string) (n int) {
	for at := 0; ; at += len(word) {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return n
		}
		if at += i; opens(text[:at]) && closes(text[at+len(word):]) {
			n++
		}
	}
}

// opens reports whether a word of a sentence may begin after a text.
func opens(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || unicode.IsSpace(r) || strings.ContainsRune(`*"“‘„«([—–`, r) &&
		!strings.HasSuffix(before, "](") && !strings.HasSuffix(before, `="`)
}

// closes reports whether a word of a sentence may end before a text.
func closes(after string) bool {
	rest := strings.TrimLeft(after, `.,;:!?*"”’»)]—–`)
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsSpace(r)
}
