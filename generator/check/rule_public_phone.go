package check

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var publicPhone = Rule{
	Name: "public-phone", Group: Privacy, Level: problem.Warning,
	Why:  "A telephone number in public text can be rung by anybody, and cannot be called back.",
	Find: findPublicPhone,
}

// phone is a number as it is written for other countries (E.164), or one that
// says that it is one. Other runs of digits are too many things.
var phone = regexp.MustCompile(`(?:^|[^\w+.])(\+[1-9](?:[ ()./-]{0,2}\d){7,14})\b|(?i:\b(?:tel|telephone|phone|mobile|cell|fax|whatsapp|telefon|téléphone|teléfono|telefone)\b[^\d\n+]{0,12})(\(?0?\d(?:[ ()./-]{0,2}\d){6,12})\b`)

// degrees are where something is, as maps have it.
var degrees = regexp.MustCompile(`^\+\d{1,3}\.\d{4,}`)

// drama are numbers that are given to nobody, for films and examples (Ofcom's and
// North America's), and the greatest that a computer has in 32 bits.
var drama = regexp.MustCompile(`^\+?(44)?0?(7700900|1632960|20794609|1134960|1914980|8081570)\d{3}|^\+?1?\d{3}55501\d\d$|^\+?(2147483647|2147483648|4294967295)$`)

func findPublicPhone(r *Reader) (list []problem.Problem) {
	told := map[string]bool{}
	for _, t := range r.publicTexts() {
		for _, at := range phone.FindAllStringSubmatchIndex(t.words, -1) {
			from, to := at[2], at[3]
			if from < 0 {
				from, to = at[4], at[5]
			}
			if found := t.words[from:to]; !told[digits(found)] && !degrees.MatchString(found) && !drama.MatchString(digits(found)) && varied(found) {
				told[digits(found)] = true
				p := t.problem(from, to-from)
				p.Text = fmt.Sprintf("the telephone number %s is public here", found)
				p.Hint = "whose is it, and have they agreed? Else take it out, or keep it back: <!-- audience: pair --> … <!-- /audience -->"
				list = append(list, p)
			}
		}
	}
	return list
}

// digits are those of a number, with its sign.
func digits(number string) string {
	return strings.Map(func(r rune) rune {
		if r == '+' || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, number)
}

// varied reports whether a number is more than a pattern such as 0000000 or 1234567890.
func varied(number string) bool {
	signs := map[rune]bool{}
	for _, r := range digits(number) {
		signs[r] = true
	}
	return len(signs) > 3 && !strings.Contains("01234567890123456789", strings.Trim(digits(number), "+"))
}
