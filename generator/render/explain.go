package render

import (
	"fmt"
	"regexp"
)

// explained is what went wrong when a template was used, in the words of
// themes/README.md: html/template speaks of Go's types, which a theme's author
// has never seen.
func explained(reason string) (text, hint string) {
	m := inAction.FindStringSubmatch(reason)
	if m == nil {
		return contexts.ReplaceAllString(reason, ""), mendTemplate
	}
	action, why := m[1], m[2]
	for _, e := range explanations {
		if m := e.of.FindStringSubmatch(why); m != nil {
			values := []any{action}
			for _, v := range m[1:] {
				values = append(values, v)
			}
			return fmt.Sprintf(e.text, values...), e.hint
		}
	}
	return action + " cannot be shown: " + goType.ReplaceAllString(why, "this value"), mendTemplate
}

const (
	mendTemplate = "mend the template, or delete it to have the one that ships with mentorfolio back"
	lookItUp     = "themes/README.md lists all that a page has"
	leaveOut     = "put it between {{with …}} and {{end}}: what is not there is then left out"
	seeFunctions = "themes/README.md lists the functions, and what each is given"
)

// inAction finds the action of a template and what is wrong with it.
var inAction = regexp.MustCompile(`^executing ".*?" at <(.*?)>: (.*)$`)

// contexts are the places of a text, such as within a quoted address, as
// html/template calls them for itself.
var contexts = regexp.MustCompile(`:? \{state\w.*$`)

// goType is a type of Go in a message of html/template.
var goType = regexp.MustCompile(`(?:interface \{[^}]*\}|[*\[\]]*\b(?:map\[[^\]]*\])?[a-z]+\.[A-Z]\w*|\[\]\w+|\bu?int\d*\b|\bstring\b|\bbool\b)`)

// explanations say each message of text/template that has to do with values in
// other words. The first %s is the part of the action that is meant.
var explanations = []struct {
	of         *regexp.Regexp
	text, hint string
}{
	{regexp.MustCompile(`^can't evaluate field (\w+) in type `), "%s: there is no .%s here", lookItUp},
	{regexp.MustCompile(`^nil pointer evaluating .*\.(\w+)$`), "%s: this page has nothing here that could have a .%s", leaveOut},
	{regexp.MustCompile(`^(\w+) has arguments but cannot be invoked as function`), "%s: .%s is a value, which is given nothing", lookItUp},
	{regexp.MustCompile(`^range can't iterate over`), "%s is no list, so nothing can be done for each of it", lookItUp},
	{regexp.MustCompile(`^wrong number of args for (\w+): want (.*?) got (\d+)`), "%s: %s wants %s, and is given %s", seeFunctions},
	{regexp.MustCompile(`^wrong type for value|^can't handle|^expected |^cannot assign`), "%s is of another kind than is wanted here", seeFunctions},
	{regexp.MustCompile(`^error calling \w+: (?:value method|runtime error: invalid memory)`), "%s: there is nothing here that it could be of", leaveOut},
	{regexp.MustCompile(`^error calling \w+: (?:incompatible|invalid|non-|reflect|can't|len of|cannot)`), "%s: what is given here does not go together", seeFunctions},
	{regexp.MustCompile(`^error calling \w+: (.*)$`), "%s: %s", seeFunctions},
}
