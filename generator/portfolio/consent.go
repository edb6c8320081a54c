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
		f.pictured(e)
		list = append(list, e)
	}
	return list
}

func (f *filter) refuse(c *entry.Common, pos problem.Pos, text, hint string) {
	f.problems = append(f.problems, c.Problem(pos, "consent", text, hint))
}

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
			f.nameable(c, atMark(c, "@"+who.ID), who)
		}
	}
}

// atMark is where somebody's mark that is left in a body stands in the file.
func atMark(c *entry.Common, mark string) problem.Pos {
	for _, m := range ownerMark.FindAllIndex(c.Doc.Body, -1) {
		if strings.TrimSpace(string(c.Doc.Body[m[0]:m[1]])) == mark {
			return c.Doc.At(m[1]-len(mark), len(mark))
		}
	}
	return first
}

// nameable refuses one naming of a person who has not agreed to it.
func (f *filter) nameable(c *entry.Common, pos problem.Pos, k entry.Key) {
	who, text := f.from.listed(k.ID), ""
	switch {
	case who == nil:
		text = "%q is named in public and is not listed in mentorfolio.yaml, so has not agreed"
	case nameConsent(who.Consent, f.want.Day) == "":
		text = "%q is named in public without a consent that holds on " + f.want.Day.String()
	case nameConsent(who.Consent, f.want.Day) == "alias" && who.Alias.Value == "":
		text = "%q agreed to an alias, and has none"
	default:
		return
	}
	f.refuse(c, pos, fmt.Sprintf(text, k.ID), toName(who, f.want.Day))
}

// quoted refuses words of people who have not agreed that theirs are published.
func (f *filter) quoted(e entry.Entry) {
	check := func(by entry.Ref, what string) {
		who := f.from.listed(by.Key.ID)
		if by.Key.IsZero() || who != nil && valid(who.Consent, f.want.Day) && who.Consent.Quote.Value {
			return
		}
		f.refuse(e.Head(), by.Pos, fmt.Sprintf("%s by %q is public, and they have not agreed to be quoted", what, by.Text), toQuote(who, f.want.Day))
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
	of     *entry.Person
	full   folded
	single []folded // parts that may be another's, or words
	id     folded   // of nobody who may be named
}

// unnameable are the names that prose in public may not use.
func (f *filter) unnameable() []name {
	var list []name
	for i := range f.from.Config.People {
		p := &f.from.Config.People[i]
		parts := strings.Fields(p.Name.Value)
		n := name{of: p, full: fold(p.Name.Value)}
		switch nameConsent(p.Consent, f.want.Day) {
		case "full":
			continue
		case "first":
			if len(parts) < 2 {
				continue
			}
			n.single = singles(p, parts[1:])
		default:
			n.single, n.id = singles(p, parts), fold(p.ID.Value)
		}
		list = append(list, n)
	}
	return list
}

// singles are the parts of a name that may be used alone: not those of one or
// two letters, not the "van" and "de" before a family name, nothing of the alias.
func singles(of *entry.Person, parts []string) []folded {
	var list []folded
	alias := fold(of.Alias.Value)
	for _, part := range parts {
		initial, _ := utf8.DecodeRuneInString(part)
		if f := fold(part); utf8.RuneCountInString(part) > 2 && !unicode.IsLower(initial) && !alias.has(f) {
			list = append(list, f)
		}
	}
	return list
}

// mentioned looks for names in the entry's own words. A full name holds the
// entry back; a single one, which may be another's or a word, is a warning.
func (f *filter) mentioned(e entry.Entry, names []name) {
	if len(names) == 0 {
		return
	}
	c := e.Head()
	f.spoken(c, names, f.heard(string(c.Body)), func(words folded) problem.Pos { return place(c, words) })
	entry.Texts(e, func(t *entry.Text) {
		if !f.translator(e, t) {
			f.spoken(c, names, f.heard(t.Value), func(folded) problem.Pos { return t.Pos })
		}
	})
	address := fold(c.Key.ID)
	for _, n := range names {
		if address.has(n.id) || address.has(n.full) {
			f.refuse(c, first, fmt.Sprintf("the file name says %q, who has not agreed to be named: it becomes part of the address", n.of.ID), "give the file another name")
		}
	}
}

// translator reports whether a text is the id of who made a translation, which is not shown as it is.
func (f *filter) translator(e entry.Entry, t *entry.Text) bool {
	tr, ok := e.(*entry.Translation)
	return ok && t == &tr.TranslatedBy && f.from.listed(t.Value) != nil
}

// heard is a text in which names are looked for, without the full names that may be used.
func (f *filter) heard(text string) folded {
	said := fold(text)
	for _, p := range f.from.Config.People {
		if nameConsent(p.Consent, f.want.Day) == "full" {
			said = said.without(fold(p.Name.Value))
		}
	}
	return said
}

// spoken reports the first naming of each person in a text.
func (f *filter) spoken(c *entry.Common, names []name, said folded, pos func(folded) problem.Pos) {
	for _, n := range names {
		if said.has(n.full) {
			f.refuse(c, pos(n.full), fmt.Sprintf("%q is named here in public and has not agreed to the full name", n.of.Name), toName(n.of, f.want.Day))
			continue
		}
		for _, part := range n.single {
			if said.has(part) {
				p := c.Problem(pos(part), "consent", fmt.Sprintf("this may name %q, who has not agreed to be named so", n.of.Name), "if it does: "+toName(n.of, f.want.Day))
				p.Level = problem.Warning
				f.problems = append(f.problems, p)
				break
			}
		}
	}
}

// place is where words that are left in a body stand in the file.
func place(c *entry.Common, words folded) problem.Pos {
	at, length := find(string(c.Doc.Body), words)
	if at < 0 {
		return first
	}
	return c.Doc.At(at, length)
}
