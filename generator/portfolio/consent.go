package portfolio

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

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
	return list
}

func (f *filter) refuse(c *entry.Common, pos problem.Pos, text, hint string) {
	f.problems = append(f.problems, c.Problem(pos, "consent", text, hint))
}

const askFirst = "ask them, and note it under their name in mentorfolio.yaml: consent: {given: DATE, name: full, quote: true}"

// named refuses references to people whose name may not be used, actions and translations of theirs.
func (f *filter) named(e entry.Entry) {
	c := e.Head()
	entry.Refs(e, func(r *entry.Ref) {
		if r.Key.Kind == entry.KindPerson {
			f.nameable(c, r.Pos, r.Key)
		}
	})
	if tr, ok := e.(*entry.Translation); ok && f.from.listed(tr.TranslatedBy.Value) != nil {
		f.nameable(c, tr.TranslatedBy.Pos, entry.Key{Kind: entry.KindPerson, ID: tr.TranslatedBy.Value})
	}
	if c.Key.Kind != entry.KindSession {
		return
	}
	for _, t := range c.Outline.Tasks {
		a, _ := f.from.action(c, t)
		for _, who := range a.named() {
			f.nameable(c, place(c, "@"+who.ID), who)
		}
	}
}

// nameable refuses one naming of a person who has not agreed to it.
func (f *filter) nameable(c *entry.Common, pos problem.Pos, k entry.Key) {
	who := f.from.listed(k.ID)
	switch {
	case who == nil:
		f.refuse(c, pos, fmt.Sprintf("%q is named in public and is not listed in mentorfolio.yaml, so has not agreed", k.ID), askFirst)
	case nameConsent(who.Consent, f.want.Day) == "":
		f.refuse(c, pos, fmt.Sprintf("%q is named in public without a consent that holds on %s", k.ID, f.want.Day), askFirst)
	case nameConsent(who.Consent, f.want.Day) == "alias" && who.Alias.Value == "":
		f.refuse(c, pos, fmt.Sprintf("%q agreed to an alias, and has none", k.ID), "add `alias:` under their name in mentorfolio.yaml, such as `alias: my mentor`")
	}
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

// name is how a person must not be called in public; "" where they may be.
type name struct{ full, first, id string }

// unnameable are the names that prose in public may not use.
func (f *filter) unnameable() []name {
	var list []name
	for _, p := range f.from.Config.People {
		first, _, more := strings.Cut(p.Name.Value, " ")
		switch nameConsent(p.Consent, f.want.Day) {
		case "full":
		case "first":
			if more {
				list = append(list, name{full: p.Name.Value})
			}
		default:
			list = append(list, name{full: p.Name.Value, first: first, id: p.ID.Value})
		}
	}
	return list
}

// find returns where a text has the words, not as part of longer words; -1 when nowhere.
func find(text, words string) int {
	if words == "" {
		return -1
	}
	for from := 0; ; {
		at := strings.Index(text[from:], words)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(words):])
		if !inWord(before) && !inWord(after) {
			return at
		}
		from = at + len(words)
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// mentioned looks for names in the entry's own words. A full name holds the
// entry back; a first name, which may be another's or a word, is a warning.
func (f *filter) mentioned(e entry.Entry, names []name) {
	if len(names) == 0 {
		return
	}
	c := e.Head()
	body := string(c.Body)
	for _, n := range names {
		f.inBody(c, body, n)
		entry.Texts(e, func(t *entry.Text) {
			if find(t.Value, n.full) >= 0 {
				f.refuse(c, t.Pos, fmt.Sprintf("%q is named here in public and has not agreed to the full name", n.full), askFirst)
			}
		})
		if find(c.Key.ID, n.id) >= 0 {
			f.refuse(c, first, fmt.Sprintf("the file name says %q, who has not agreed to be named: it becomes part of the address", n.id), "give the file another name")
		}
	}
}

func (f *filter) inBody(c *entry.Common, body string, n name) {
	if at := find(body, n.full); at >= 0 {
		f.refuse(c, place(c, n.full), fmt.Sprintf("%q is named here in public and has not agreed to the full name", n.full), askFirst)
		return
	}
	if find(body, n.first) >= 0 {
		p := c.Problem(place(c, n.first), "consent", fmt.Sprintf("this may name %q, who has not agreed to be named", n.full), "use the alias instead, if it does")
		p.Level = problem.Warning
		f.problems = append(f.problems, p)
	}
}

// place is where words that are left in a body stand in the file.
func place(c *entry.Common, words string) problem.Pos {
	at := find(string(c.Doc.Body), words)
	if at < 0 {
		return first
	}
	return c.Doc.At(at, len(words))
}
