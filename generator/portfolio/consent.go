package portfolio

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// valid reports whether a consent holds on a day.
func valid(c entry.Consent, day calendar.Day) bool {
	return c.Given.Known() && c.Given.Day <= day &&
		(!c.Until.Known() || day <= c.Until.Day) &&
		(!c.Withdrawn.Known() || day < c.Withdrawn.Day)
}

// nameConsent is the name that may be used on a day: full, first, alias, or "" for none.
func nameConsent(c entry.Consent, day calendar.Day) string {
	if !valid(c, day) {
		return ""
	}
	return c.Name.Value
}

// consenting leaves out of a public edition the entries that name or quote
// somebody who has not agreed to it. Other editions stay among those concerned.
func (f *filter) consenting(entries []entry.Entry) []entry.Entry {
	if f.want.Level != entry.Public {
		return entries
	}
	names := f.unnameable()
	var list []entry.Entry
	for _, e := range entries {
		before := len(f.problems)
		f.named(e)
		f.quoted(e)
		f.mentioned(e, names)
		if problem.Count(f.problems[before:], problem.Error) > 0 {
			f.hold(e, Held{Level: entry.Public, Reason: "it names or quotes somebody without their consent"})
			continue
		}
		list = append(list, e)
	}
	return f.withOriginals(list)
}

// withOriginals leaves out translations whose original was held back.
func (f *filter) withOriginals(entries []entry.Entry) []entry.Entry {
	paths := map[string]bool{}
	for _, e := range entries {
		paths[e.Head().Doc.Path] = true
	}
	var list []entry.Entry
	for _, e := range entries {
		if tr, ok := e.(*entry.Translation); ok && !paths[tr.Original] {
			f.hold(e, Held{Level: entry.Public, Reason: "its original is held back"})
			continue
		}
		list = append(list, e)
	}
	return list
}

func (f *filter) refuse(c *entry.Common, pos problem.Pos, text, hint string) {
	f.problems = append(f.problems, c.Problem(pos, "consent", text, hint))
}

const askFirst = "ask them, and note it under their name in mentorfolio.yaml: consent: {given: DATE, name: full, quote: true}"

// named refuses references to people whose name may not be used.
func (f *filter) named(e entry.Entry) {
	entry.Refs(e, func(r *entry.Ref) {
		if r.Key.Kind != entry.KindPerson {
			return
		}
		who := f.from.listed(r.Key.ID)
		switch {
		case who == nil:
			f.refuse(e.Head(), r.Pos, fmt.Sprintf("%q is named in public and is not listed in mentorfolio.yaml, so has not agreed", r.Text), askFirst)
		case nameConsent(who.Consent, f.want.Day) == "":
			f.refuse(e.Head(), r.Pos, fmt.Sprintf("%q is named in public without a consent that holds on %s", r.Text, f.want.Day), askFirst)
		case nameConsent(who.Consent, f.want.Day) == "alias" && who.Alias.Value == "":
			f.refuse(e.Head(), r.Pos, fmt.Sprintf("%q agreed to an alias, and has none", r.Text), "add `alias:` under their name in mentorfolio.yaml, such as `alias: my mentor`")
		}
	})
}

// quoted refuses words of people who have not agreed that theirs are published.
func (f *filter) quoted(e entry.Entry) {
	check := func(by entry.Ref, what string) {
		who := f.from.listed(by.Key.ID)
		if by.Key.IsZero() || who != nil && valid(who.Consent, f.want.Day) && who.Consent.Quote.Value {
			return
		}
		f.refuse(e.Head(), by.Pos, fmt.Sprintf("%s by %q is public, and they have not agreed to be quoted", what, by.Text), askFirst)
	}
	switch e := e.(type) {
	case *entry.Review:
		check(e.By, "a review")
	case *entry.Letter:
		check(e.From, "a letter")
	case *entry.Session:
		for _, said := range e.Feedback {
			check(said.From, "feedback")
		}
	}
}

// name is how a person must not be called in public.
type name struct {
	full, first *regexp.Regexp // nil when it may be used
	id          *regexp.Regexp
	text        string
}

// unnameable are the names that prose in public may not use.
func (f *filter) unnameable() []name {
	word := func(s string) *regexp.Regexp {
		return regexp.MustCompile(`(?:^|[^\p{L}\p{N}])` + regexp.QuoteMeta(s) + `(?:$|[^\p{L}\p{N}])`)
	}
	var list []name
	for _, p := range f.from.Config.People {
		n := name{text: p.Name.Value}
		first, _, more := strings.Cut(p.Name.Value, " ")
		switch nameConsent(p.Consent, f.want.Day) {
		case "full":
			continue
		case "first":
			if !more {
				continue
			}
		default:
			n.first = word(first)
			n.id = word(p.ID.Value)
		}
		n.full = word(p.Name.Value)
		list = append(list, n)
	}
	return list
}

// mentioned looks for names in the entry's own words. A full name holds the
// entry back; a first name, which may be another's or a word, is a warning.
func (f *filter) mentioned(e entry.Entry, names []name) {
	if len(names) == 0 {
		return
	}
	c := e.Head()
	for _, n := range names {
		f.inBody(c, n)
		entry.Texts(e, func(t *entry.Text) {
			if n.full.MatchString(t.Value) {
				f.refuse(c, t.Pos, fmt.Sprintf("%q is named here in public and has not agreed to the full name", n.text), askFirst)
			}
		})
		if n.id != nil && n.id.MatchString(c.Key.ID) {
			f.refuse(c, first, fmt.Sprintf("the file name gives away %q, who has not agreed to be named: it becomes part of the address", n.text), "give the file another name")
		}
	}
}

func (f *filter) inBody(c *entry.Common, n name) {
	if at := n.full.FindIndex(c.Body); at != nil {
		f.refuse(c, f.place(c, at), fmt.Sprintf("%q is named here in public and has not agreed to the full name", n.text), askFirst)
		return
	}
	if n.first == nil {
		return
	}
	if at := n.first.FindIndex(c.Body); at != nil {
		p := c.Problem(f.place(c, at), "consent", fmt.Sprintf("this may name %q, who has not agreed to be named", n.text), "use the alias instead, if it does")
		p.Level = problem.Warning
		f.problems = append(f.problems, p)
	}
}

// place is where a find in what is left of a body stands in the file.
func (f *filter) place(c *entry.Common, at []int) problem.Pos {
	words := c.Body[at[0]:at[1]]
	whole := bytes.Index(c.Doc.Body, words)
	if whole < 0 {
		return first
	}
	return c.Doc.At(whole, len(words))
}
