package source

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	objectStart = regexp.MustCompile(`^\{[ \t\n]*["}]`)
	// as people write JSON by hand: indented, with bare or 'single' or “smart” quoted keys, with comments
	objectLike = regexp.MustCompile(`^[\s\p{Z}\p{Cf}\p{Cc}]*(ï»¿)?(\{[\s\p{Z}\p{Cf}]*(["}'“”„‟«‘’]|\n\s*(//|/\*)|[\pL_][\pL\pN_-]*[ \t]*:)|｛|\[\s*\{\s*")`)

	namedFence = regexp.MustCompile(`(?i)^([-+;]{2,}(yaml|yml|toml|json)|;{3,})$`)

	// a key as headers have it; one with a capital, as prose may begin too; and whatever else a header's line may be
	keyLine   = regexp.MustCompile(`^["']?[\p{Ll}_][\pL\pN_-]*["']?[ \t]*(:([ \t]|$)|=)`)
	wordLine  = regexp.MustCompile(`^["']?[\pL_][\pL\pN_-]*["']?[ \t]*(:([ \t]|$)|=)`)
	otherLine = regexp.MustCompile(`^([ \t]|[#\]}]|-[ \t]|-$|["']?[\pL_][\pL\pN_. -]*["']?[ \t]*(:([ \t]|$)|=)|\[\[?[\pL_][\pL\pN_.-]*\]\]?[ \t]*$)`)
)

// begins reports whether a text begins in the form. A look at mostKey bytes is
// enough for that: the file may be one line of megabytes.
func begins(text []byte, form *regexp.Regexp) bool { return form.Match(text[:min(len(text), mostKey)]) }

const mostKey = 200

// resembles reports whether text begins as a header would, but for a slip. It is asked where no header begins.
func resembles(text []byte) bool {
	line, next := nextLine(text, 0)
	return fenceLike(line) || begins(text, objectLike) || oddFence(text, line, next)
}

// fenceLike reports whether a line is a fence or was meant as one: indented,
// with other dashes or too many or too few, with an invisible character, with a word behind it.
func fenceLike(line []byte) bool {
	first := bytes.TrimLeft(line, " \t")
	if len(first) == 0 || first[0] < utf8.RuneSelf && (unicode.IsLetter(rune(first[0])) || unicode.IsDigit(rune(first[0]))) {
		return false // nearly every line of a header
	}
	word := bare(line)
	if strings.HasPrefix(word, yamlFence) || strings.HasPrefix(word, tomlFence) {
		return true
	}
	folded := fold(word)
	dashes := len(folded) > 0 && (strings.Trim(folded, "-") == "" || strings.Trim(folded, "+") == "")
	return dashes && (len(folded) > 1 || folded != word) || namedFence.MatchString(folded)
}

// oddFence reports whether text begins with a row of other signs, such as ;;;
// or \--- or ***, that fences keys off as a header is.
func oddFence(text, line []byte, next int) bool {
	row := unescape(line)
	if !isRow(row) || !begins(firstLine(text[next:]), keyLine) {
		return false
	}
	for i := next; i < len(text); {
		line, after := nextLine(text, i)
		if unescape(line) == row {
			return true
		}
		if !begins(line, otherLine) {
			return false
		}
		i = after
	}
	return false
}

// isRow reports whether a line is two signs or more without words, or three
// times the same letter. Rows of ` and ~ fence code, those of $ mathematics.
func isRow(row string) bool {
	first, size := utf8.DecodeRuneInString(row)
	if size == len(row) || strings.ContainsRune("`~$", first) {
		return false
	}
	return !strings.ContainsFunc(row, isWord) || strings.Trim(row, row[:size]) == "" && len(row) >= 3*size
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func unescape(line []byte) string { return strings.ReplaceAll(fold(bare(line)), `\`, "") }

// firstSeen returns the offset of the first line on which something is to be
// seen, and of the first invisible character before it, else -1.
func firstSeen(text []byte) (at, hidden int) {
	hidden = -1
	for at < len(text) {
		line, next := nextLine(text, at)
		if bare(line) != "" {
			break
		}
		if i := bytes.IndexFunc(line, invisible); i >= 0 && hidden < 0 {
			hidden = at + i
		}
		at = next
	}
	return at, hidden
}

// bare is a line without white space around it and without what nobody sees,
// also without a byte-order mark that was read as Latin-1.
func bare(line []byte) string {
	seen := string(line)
	if bytes.IndexFunc(line, invisible) >= 0 {
		seen = strings.Map(func(r rune) rune {
			if invisible(r) {
				return -1
			}
			return r
		}, seen)
	}
	return strings.Trim(strings.TrimPrefix(seen, "ï»¿"), " \t")
}

// fold makes plain signs of all that look like - and +, and drops the spaces between them.
func fold(word string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\t' {
			return -1
		}
		return alike(r)
	}, word)
}

// alike is the fence's sign that a character looks like, else the character itself.
func alike(r rune) rune {
	switch {
	case unicode.Is(unicode.Pd, r), strings.ContainsRune("−˗⁃─━┄┅┈┉╌╍⎯➖ーｰㅡᅳ¯ˉ‾￣", r):
		return '-'
	case strings.ContainsRune("＋﹢➕⁺", r):
		return '+'
	}
	return r
}

// invisible reports whether a character but plain white space shows nothing
// (Unicode categories Cc, Cf, Z and the default ignorable fillers).
func invisible(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' && r != '\t' && r != '\n' || r == 0x7f
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) || r == 0x2800
}

// shorten cuts what is quoted in a message to a length that can be read.
func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
