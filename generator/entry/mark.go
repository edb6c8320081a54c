package entry

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// A passage of a text may have an audience of its own:
//
//	<!-- audience: pair -->
//	only the mentor sees this
//	<!-- /audience -->
//
// The marks count wherever they stand, also inside code. Whatever else may have
// been meant as one is a mark that cannot be read.

// badPassage is the rule of a mark that cannot be read, or stands where it cannot keep anything back.
const badPassage = "bad-passage"

// Mark is one audience mark of a text.
type Mark struct {
	From, To int // of the whole comment, in bytes
	Level    Level
	Closes   bool // it ends a passage, or may have been meant to
	Wrong    bool // it cannot be read
}

// nearlyBegins is how editors, slips and escapes write the beginning of a comment; the rest of its line is its inside.
var nearlyBegins = regexp.MustCompile(`^(?:[<＜‹〈⟨﹤]|&lt;|&#0*60;|&#[xX]0*3[cC];)[ \t\p{Z}\p{Cf}]*(?:[!！¡]|[\p{Pd}−─ー][ \t\p{Z}\p{Cf}]*[\p{Pd}−─ー]|[–—―])([^\n<>]*)>?`)

// markForm is what a mark says inside its comment; more dashes than two are as good as two.
var markForm = regexp.MustCompile(`^-*\s*(?:audience\s*:\s*(\S+?)|(/)\s*audience)\s*-*$`)

// Marks returns the audience marks of a text, in order.
func Marks(text []byte) []Mark {
	var list []Mark
	for at := nextSign(text, 0); at < len(text); {
		inside, to, whole := commentAt(text, at)
		if to < 0 {
			at = nextSign(text, at+1)
			continue
		}
		if m, ok := readMark(string(inside)); ok {
			m.From, m.To, m.Wrong = at, to, m.Wrong || !whole
			list = append(list, m)
		}
		at = nextSign(text, to)
	}
	return list
}

// nextSign returns the offset of the next byte by which a comment can begin.
func nextSign(text []byte, at int) int {
	for ; at < len(text); at++ {
		switch text[at] {
		case '<', '&', "＜"[0], "‹"[0], "〈"[0]:
			return at
		}
	}
	return at
}

// commentAt returns the inside of the comment that begins at an offset and
// where it ends, -1 when none begins there. It is whole when it begins as comments do.
func commentAt(text []byte, at int) (inside []byte, to int, whole bool) {
	if rest, ok := bytes.CutPrefix(text[at:], []byte("<!--")); ok {
		if end := bytes.Index(rest, []byte("-->")); end >= 0 {
			return rest[:end], at + len("<!--") + end + len("-->"), true
		}
		return rest, len(text), true
	}
	rest := text[at:]
	if end := bytes.IndexByte(rest[:min(len(rest), mostMark)], '\n'); end >= 0 {
		rest = rest[:end]
	}
	f := nearlyBegins.FindSubmatchIndex(rest[:min(len(rest), mostMark)])
	if f == nil {
		return nil, -1, false
	}
	return rest[f[2]:f[3]], at + f[1], false
}

// readMark reads the inside of a comment; ok is false for one that is no mark
// at all. A comment that was not closed may hold the beginnings of others: the
// last of them counts, if none before it may be a mark.
func readMark(inside string) (m Mark, ok bool) {
	for begun := strings.Index(inside, "<!--"); begun >= 0; begun = strings.Index(inside, "<!--") {
		if first := inside[:begun]; markForm.MatchString(first) || mayMark(first) {
			return Mark{Level: Private, Wrong: true, Closes: mayClose(first)}, true
		}
		inside = inside[begun+len("<!--"):]
	}
	if f := markForm.FindStringSubmatch(inside); f != nil {
		level, known := ParseLevel(f[1])
		return Mark{Level: level, Closes: f[2] != "", Wrong: f[2] == "" && !known}, true
	}
	if !mayMark(inside) {
		return Mark{}, false
	}
	return Mark{Level: Private, Wrong: true, Closes: mayClose(inside)}, true
}

// mayMark reports whether a comment may have been meant as a mark: a line of it
// begins with the word audience or states a level, or it says nothing but such words.
func mayMark(inside string) bool {
	if len(inside) > mostMark && !longMark.MatchString(inside) {
		return false
	}
	inside = asSeen(inside)
	words := wordsOf(inside)
	if len(words) > 0 && isAudience(words[0]) && (words[0] != "audience" || len(words) <= 3) {
		return true
	}
	if levelIn(inside) || onlyLevel(words) {
		return true
	}
	for line := range strings.Lines(inside) {
		if key, _, ok := statement(line); ok && isAudience(key) {
			return true
		}
	}
	return false
}

// mostMark is the length of the longest comment whose words are all looked at;
// longMark is what one that is longer holds if it states an audience.
const mostMark = 2000

var longMark = regexp.MustCompile(`(?i)audience["'\s]*[:=]`)

// mayClose reports whether a mark that cannot be read may have been meant to end a passage.
func mayClose(inside string) bool {
	words := wordsOf(asSeen(inside))
	slash := strings.IndexByte(inside, '/')
	return slash >= 0 && !strings.ContainsFunc(inside[:slash], unicode.IsLetter) || slices.ContainsFunc(words, func(w string) bool { return slices.Contains(closing, w) })
}

var closing = []string{"end", "ends", "close", "closes", "closed", "stop", "stops"}

// isAudience reports whether a word is "audience", or was meant to be.
func isAudience(word string) bool { return problem.Nearest(word, []string{"audience"}) != "" }

// isNarrow reports whether a word is a level below public, or was meant to be.
func isNarrow(word string) bool {
	return word == "pair" || word == "pairs" || problem.NearestWithin(word, []string{"cohort", "private"}, 1) != ""
}

// besides are the words that may stand beside a level in a mark, and mean nothing else with it.
var besides = append([]string{"begin", "begins", "start", "starts", "open", "opens", "only", "for", "from", "to", "the", "is", "this", "here", "on", "off", "true", "yes",
	"level", "visibility", "visible", "access", "section", "passage", "block", "part", "content", "text", "note", "notes", "mark", "div", "span", "data", "details", "class"}, closing...)

// onlyLevel reports whether words name a level below public or an audience, and say nothing else.
func onlyLevel(words []string) bool {
	named := false
	for _, w := range words {
		switch {
		case isNarrow(w) || isAudience(w):
			named = true
		case w != "public" && !slices.Contains(besides, w):
			return false
		}
	}
	return named
}

// levelForm is an audience stated within other words.
var levelForm = regexp.MustCompile(`\baudience["'\s]*[:=]["'\s]*(cohort|pair|private)\b`)

func levelIn(text string) bool { return levelForm.MatchString(text) }

// wordsOf are the words of a text that asSeen has made.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// entity is a character written as HTML writes it.
var entity = regexp.MustCompile(`&#?\w{1,8};`)

// asSeen is a text in small letters, without what nobody sees, and with plain spaces.
func asSeen(text string) string {
	if strings.IndexByte(text, '&') >= 0 {
		text = entity.ReplaceAllString(text, " ")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r < unicode.MaxASCII:
			return unicode.ToLower(r)
		case unicode.IsSpace(r) || unicode.Is(unicode.Z, r):
			return ' '
		case unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
			return -1
		case r == '：':
			return ':'
		case r == '＝':
			return '='
		}
		return unicode.ToLower(r)
	}, text)
}
