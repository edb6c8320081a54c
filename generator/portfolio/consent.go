package portfolio

import (
	"fmt"
	"slices"
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
	var list []entry.Entry
	for _, e := range entries {
		before := len(f.problems)
		f.named(e)
		f.quoted(e)
		f.mentioned(e)
		switch {
		case problem.Count(f.problems[before:], problem.Error) > 0:
			f.hold(e, Held{Level: entry.Public, Reason: "it names or quotes somebody without their consent"})
		case slices.ContainsFunc(said(e), func(by quotation) bool { return by.of.Key.IsZero() }):
			f.hold(e, Held{Level: entry.Public, Reason: "it quotes somebody, and nobody knows whom"}) // which has been told where it was read
		default:
			f.pictured(e)
			list = append(list, e)
		}
	}
	return list
}

// speaker is where somebody is named: an entry, mentorfolio.yaml or a file.
type speaker interface {
	Problem(pos problem.Pos, rule, text, hint string) problem.Problem
}

func (f *filter) refuse(in speaker, pos problem.Pos, text, hint string) {
	f.problems = append(f.problems, in.Problem(pos, "consent", text, hint))
}

func (f *filter) warn(in speaker, pos problem.Pos, text, hint string) {
	f.milder(problem.Warning, in.Problem(pos, "consent", text, hint))
}

func (f *filter) hint(in speaker, pos problem.Pos, text, hint string) {
	f.milder(problem.Hint, in.Problem(pos, "consent", text, hint))
}

func (f *filter) milder(level problem.Level, p problem.Problem) {
	p.Level = level
	f.problems = append(f.problems, p)
}

// named refuses references to people whose name may not be used, actions and translations of theirs.
func (f *filter) named(e entry.Entry) {
	c := e.Head()
	entry.Refs(e, func(r *entry.Ref) {
		if r.Key.Kind == entry.KindPerson {
			f.nameable(c, r.Key, func() problem.Pos { return r.Pos })
		}
	})
	if tr, ok := e.(*entry.Translation); ok && f.from.listed(tr.TranslatedBy.Value) != nil {
		f.nameable(c, entry.Key{Kind: entry.KindPerson, ID: tr.TranslatedBy.Value}, func() problem.Pos { return tr.TranslatedBy.Pos })
	}
	if c.Key.Kind != entry.KindSession {
		return
	}
	for _, t := range c.Outline.Tasks {
		a, _ := f.from.action(c, t)
		for _, who := range a.named() {
			f.nameable(c, who, func() problem.Pos { return atMark(c, "@"+who.ID) })
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
func (f *filter) nameable(c *entry.Common, k entry.Key, pos func() problem.Pos) {
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
	f.refuse(c, pos(), fmt.Sprintf(text, k.ID), toName(who, f.want.Day))
}

// quotation is words of somebody within an entry.
type quotation struct {
	of   entry.Ref
	what string
}

// said are the words of others in an entry.
func said(e entry.Entry) []quotation {
	switch e := e.(type) {
	case *entry.Review:
		return []quotation{{e.By, "a review"}}
	case *entry.Letter:
		return []quotation{{e.From, "a letter"}}
	case *entry.Session:
		var list []quotation
		for _, said := range e.Feedback {
			list = append(list, quotation{said.From, "feedback"})
		}
		return list
	}
	return nil
}

// quoted refuses words of people who have not agreed that theirs are published.
func (f *filter) quoted(e entry.Entry) {
	for _, by := range said(e) {
		who := f.from.listed(by.of.Key.ID)
		if by.of.Key.IsZero() || who != nil && valid(who.Consent, f.want.Day) && who.Consent.Quote.Value {
			continue
		}
		f.refuse(e.Head(), by.of.Pos, fmt.Sprintf("%s by %q is public, and they have not agreed to be quoted", by.what, by.of.Text), toQuote(who, f.want.Day))
	}
}
