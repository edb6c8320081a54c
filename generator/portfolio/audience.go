package portfolio

import (
	"fmt"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/quote"
)

// Edition says for whom, and for which day, an edition is made.
type Edition struct {
	Level  entry.Level
	Day    calendar.Day
	Drafts bool // with entries marked draft
}

// Held is an entry that an edition does not show.
type Held struct {
	Key    entry.Key
	Path   string
	Level  entry.Level // the audience that keeps it back
	Draft  bool        // it is a draft
	Reason string      // in the author's words
}

// For makes the edition for an audience: a portfolio of its own that holds
// only what may be shown. References to what is held back are gone, links in
// prose lose their address, passages for a smaller audience are cut out of
// bodies. In a public edition whatever names or quotes somebody without their
// consent is held back as well, and is a problem.
func (p *Portfolio) For(want Edition) (*Portfolio, []Held, []problem.Problem) {
	f := newFilter(p, want)
	e := f.edition
	e.Config, e.Folder = f.masthead(), f.folder()
	shown := f.shown()
	problems, cut := p.passages(shown, want.Level)
	f.cut = cut
	f.problems = append(f.problems, problems...)
	shown = f.withOriginals(f.consenting(shown))
	e.fill(shown)
	for _, own := range e.Entries {
		f.clear(e, own)
		e.Passages += cut[own.Head().Key]
	}
	e.links = e.shownLinks(p.links)
	e.Actions, _ = e.actions()
	e.tie()
	f.texts = nil // they have been judged by
	e.judge = f
	return e, f.held, f.problems
}

type filter struct {
	from     *Portfolio
	want     Edition
	edition  *Portfolio               // which is being made
	names    []name                   // that it may not use; none where it is not public
	watch    *watch                   // for them
	hinted   map[naming]bool          // words that are hardly names, told once
	cut      map[entry.Key]int        // how many passages each entry lost
	texts    map[entry.Key]quote.Text // of works, as far as they are shown: those that notes quote
	decided  map[string]bool          // ids of decisions that the edition shows; nil until somebody asks
	held     []Held
	problems []problem.Problem
}

func newFilter(p *Portfolio, want Edition) *filter {
	f := &filter{from: p, want: want, hinted: map[naming]bool{}, edition: &Portfolio{Config: p.Config, Folder: p.Folder, Level: want.Level, Day: want.Day, links: p.links, nearly: p.nearly}}
	f.names = f.unnameable()
	f.watch = watching(f.names)
	return f
}

// LevelOf is the audience of an entry: its own, else that of its kind, else the
// portfolio's default, else pair. A translation is never for more than its
// original. A kind that mentorfolio.yaml misspells may be any, and makes none
// wider; a page whose folder may have been meant for another kind is private.
func (p *Portfolio) LevelOf(e entry.Entry) entry.Level {
	c := e.Head()
	if tr, ok := e.(*entry.Translation); ok {
		original := p.byKey[p.byPath[tr.Original]]
		if original == nil {
			return entry.Private
		}
		return max(c.Audience.Level, p.LevelOf(original))
	}
	if c.Audience.Level != entry.Unsaid {
		return c.Audience.Level
	}
	if p.unclear(c) {
		return entry.Private
	}
	otherwise, atLeast := entry.Pair, entry.Public
	for _, of := range p.Config.Audience {
		switch of.Kind.Value {
		case string(c.Key.Kind):
			return of.Level.Level
		case "default":
			otherwise = of.Level.Level
		case "":
			atLeast = max(atLeast, of.Level.Level)
		}
	}
	return max(otherwise, atLeast)
}

// shown are copies of the entries that the edition may hold.
func (f *filter) shown() []entry.Entry {
	var list []entry.Entry
	for _, e := range f.from.Entries {
		c := e.Head()
		level := f.from.LevelOf(e)
		switch {
		case c.Draft.Value && !f.want.Drafts:
			f.hold(e, Held{Level: level, Draft: true, Reason: "it is a draft"})
		case !f.want.Level.Shows(level):
			f.hold(e, Held{Level: level, Reason: fmt.Sprintf("it is for %s", level)})
		default:
			list = append(list, entry.Copy(e))
		}
	}
	return list
}

// withOriginals leaves out translations whose original was held back, for the same reason.
func (f *filter) withOriginals(entries []entry.Entry) []entry.Entry {
	there := map[string]bool{}
	for _, e := range entries {
		there[e.Head().Doc.Path] = true
	}
	return slices.DeleteFunc(entries, func(e entry.Entry) bool {
		tr, ok := e.(*entry.Translation)
		if !ok || there[tr.Original] {
			return false
		}
		why := Held{Level: entry.Private}
		for _, h := range f.held {
			if h.Path == tr.Original {
				why = h
			}
		}
		why.Reason = "its original is held back"
		f.hold(e, why)
		delete(there, tr.Doc.Path)
		return true
	})
}

func (f *filter) hold(e entry.Entry, h Held) {
	h.Key, h.Path = e.Head().Key, e.Head().Doc.Path
	f.held = append(f.held, h)
}

// clear takes what leads to held-back entries, or speaks of them, out of an
// entry's own copy. A translator whom it names by id gets the name that may be used.
func (f *filter) clear(edition *Portfolio, e entry.Entry) {
	of := f.quotable(e)
	entry.Keep(e, func(r entry.Ref) bool { return edition.shows(r.Key) })
	switch e := e.(type) {
	case *entry.Plan:
		e.Pauses = append([]entry.Pause(nil), e.Pauses...)
		for i := range e.Pauses {
			if !e.Pauses[i].ShareReason.Value {
				e.Pauses[i].Reason = entry.Text{}
			}
		}
	case *entry.Review:
		e.Seen = slices.DeleteFunc(e.Seen, func(s entry.Seen) bool { return s.Work.Key.IsZero() })
		f.hush(edition, e, of)
		for i := range e.Notes {
			if e.Notes[i].ReplyTo.Value != "" && !edition.answers(e, i) {
				e.Notes[i].ReplyTo = entry.Text{}
			}
		}
	case *entry.Session:
		e.Decisions = append([]entry.Decision(nil), e.Decisions...)
		for i := range e.Decisions {
			if id := e.Decisions[i].Replaces.Value; id != "" && !f.decisions()[id] {
				e.Decisions[i].Replaces = entry.Text{}
			}
		}
	}
	e.Head().Params = nil
	if tr, ok := e.(*entry.Translation); ok {
		if edition.byPath[tr.Original].IsZero() {
			panic("a translation is shown without its original: " + tr.Key.ID)
		}
		if who := edition.listed(tr.TranslatedBy.Value); who != nil {
			tr.TranslatedBy.Value = edition.portrait(*who).Name
		}
	}
}

// decisions are the ids of the decisions that the edition shows.
func (f *filter) decisions() map[string]bool {
	if f.decided == nil {
		f.decided = f.edition.decisions()
	}
	return f.decided
}

// shows reports whether an edition may speak of what a key names. People and
// skills have no audience of their own.
func (p *Portfolio) shows(k entry.Key) bool {
	return k.Kind == entry.KindPerson || k.Kind == entry.KindSkill || p.byKey[k] != nil
}

// shownLinks are the links that stand in what is left of each body, without
// those that lead to something held back. One to a heading that is held back leads to its page.
func (p *Portfolio) shownLinks(all map[entry.Key]map[string]Target) map[entry.Key]map[string]Target {
	shown := make(map[entry.Key]map[string]Target, len(all))
	folders := p.shownFolders()
	for _, e := range p.Entries {
		c := e.Head()
		if links := p.shownOf(c, all[c.Key], folders); len(links) > 0 {
			shown[c.Key] = links
		}
	}
	return shown
}

// shownOf are the shown links of one entry.
func (p *Portfolio) shownOf(c *entry.Common, all map[string]Target, folders map[string]bool) map[string]Target {
	var shown map[string]Target
	for _, l := range c.Outline.Links {
		to, ok := all[l.Dest]
		if !ok || !to.Key.IsZero() && !p.shows(to.Key) || to.Folder != "" && !folders[to.Folder] {
			continue
		}
		if p.byKey[to.Key] != nil {
			to.Anchor, _ = anchor(p.headings(c, to.Key), to.Anchor)
		}
		if shown == nil {
			shown = map[string]Target{}
		}
		shown[l.Dest] = to
	}
	return shown
}

// shownFolders are the folders that hold entries of this edition.
func (p *Portfolio) shownFolders() map[string]bool {
	if p.dirs == nil {
		p.dirs = map[string]bool{".": true}
		for _, e := range p.Entries {
			above(p.dirs, e.Head().Doc.Path)
		}
	}
	return p.dirs
}

// Files returns the files that the edition's entries use, sorted, each once.
// No other file is published.
func (p *Portfolio) Files() []string {
	used := map[string]bool{}
	for _, e := range p.Entries {
		entry.Files(e, func(f *entry.File) { used[f.Path] = true })
		for _, l := range p.links[e.Head().Key] {
			used[l.File] = true
		}
	}
	delete(used, "")
	return sorted(used)
}
