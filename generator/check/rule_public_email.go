package check

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/problem"
)

var publicEmail = Rule{
	Name: "public-email", Group: Privacy, Level: problem.Warning,
	Why:  "An address in public text is collected by programs and written to for years; its owner may not have been asked.",
	Find: findPublicEmail,
}

var email = regexp.MustCompile(`[A-Za-z0-9._%+-]*[A-Za-z0-9]@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}\b`)

// nobodys are addresses of nobody: those kept for examples (RFC 2606), those
// that cannot be written to, and git's.
var nobodys = regexp.MustCompile(`(?i)@(.*\.)?(example\.(com|org|net|edu)|.*\.(example|test|invalid|localhost|local)|(domain|test|company|server|mycompany|yourdomain)\.com|users\.noreply\.github\.com|email\.com|xyz\.com|foo\.com|bar\.com)$|^(git@|no-?reply|user@|username@|you@|your[.\w-]*@|me@|name@|firstname|someone@|somebody@|foo@|bar@|test@)`)

// namesOfFiles are endings of names such as logo@2x.png, which are no addresses.
var namesOfFiles = regexp.MustCompile(`(?i)\.(png|jpe?g|gif|svg|webp|js|ts|css|py|rb|go|md|sh|yml|yaml|json|service|timer)$`)

// Each address is told once, where it is first: who mends it looks for all of it.
func findPublicEmail(r *Reader) (list []problem.Problem) {
	at, files := map[string]int{}, map[string]map[string]bool{}
	for _, t := range r.publicTexts() {
		for _, place := range email.FindAllStringIndex(t.words, -1) {
			found := t.words[place[0]:place[1]]
			if nobodys.MatchString(found) || namesOfFiles.MatchString(found) || inAddress(t.words, place[0]) {
				continue
			}
			p := t.problem(place[0], place[1]-place[0])
			if files[found] == nil {
				files[found], at[found] = map[string]bool{}, len(list)
				p.Hint = "is it yours, or have they agreed? Else take it out, or keep it back: <!-- audience: pair --> … <!-- /audience -->"
				list = append(list, p)
			}
			files[found][p.File] = true
			list[at[found]].Text = fmt.Sprintf("the e-mail address %s is public here%s", found, andIn(len(files[found])-1))
		}
	}
	return list
}

func andIn(more int) string {
	switch more {
	case 0:
		return ""
	case 1:
		return ", and in another file"
	}
	return fmt.Sprintf(", and in %d other files", more)
}

// inAddress reports whether what begins at a place is part of an address on the
// web or of a program's: https://user@host, ssh://git@host, @scope/name@1.0.
func inAddress(words string, at int) bool {
	before := words[max(0, at-120):at]
	before = before[1+strings.LastIndexAny(before, " \t\n\"'`<([{,;|"):]
	return strings.Contains(before, "://") || strings.HasSuffix(before, "/") || strings.HasSuffix(before, ":") && !strings.HasSuffix(before, "mailto:")
}
