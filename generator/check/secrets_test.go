package check

import (
	"regexp/syntax"
	"strings"
	"testing"
)

// A text is searched for a secret only where it has one of its signs, so no form may do without.
func TestEverySecretHasASign(t *testing.T) {
	for _, token := range tokens {
		form, err := syntax.Parse(token.form.String(), syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		known := false
		for _, text := range texts(form) {
			is := token.form.MatchString(text)
			known = known || is
			if is && len(token.in(text)) == 0 {
				t.Errorf("%s, %s, has none of %q", token.what, text, token.signs)
			}
		}
		if !known {
			t.Errorf("no text of the form of %s was tried", token.what)
		}
	}
}

// texts are of a form: one for each of its alternatives and few letters, the shortest else.
func texts(form *syntax.Regexp) []string {
	switch form.Op {
	case syntax.OpLiteral:
		return []string{string(form.Rune)}
	case syntax.OpCharClass:
		return letters(form.Rune)
	case syntax.OpAlternate:
		var all []string
		for _, sub := range form.Sub {
			all = append(all, texts(sub)...)
		}
		return all
	case syntax.OpConcat:
		all := []string{""}
		for _, sub := range form.Sub {
			all = joined(all, texts(sub))
		}
		return all
	case syntax.OpCapture, syntax.OpPlus:
		return texts(form.Sub[0])
	case syntax.OpQuest:
		return append(texts(form.Sub[0]), "")
	case syntax.OpRepeat:
		some := texts(form.Sub[0])
		return []string{strings.Repeat(some[len(some)-1], form.Min)} // the last, for a sign such as - may come first
	}
	return []string{""}
}

// letters are those of a class, where it is small enough to be a choice of words.
func letters(ranges []rune) (list []string) {
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1] && len(list) < 7; r++ {
			list = append(list, string(r))
		}
	}
	return list
}

func joined(before, after []string) (list []string) {
	for _, a := range before {
		for _, b := range after {
			list = append(list, a+b)
		}
	}
	return list
}
