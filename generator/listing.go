package generator

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Listed is what a list says of one entry, person or skill, whoever may see it.
type Listed struct {
	Key      entry.Key
	Title    string
	Day      calendar.Day // None where it has none
	Status   string       // "" where it has none
	Audience entry.Level  // Unsaid for people and skills, who have none
	Draft    bool
	Path     string
	Held     string // why the edition does not show it, in the author's words; "" where it does
}

// Listing is all that a portfolio holds.
type Listing struct {
	Entries  []Listed // by kind, then day, then id; people and skills last; before them documents that could not be read
	Problems []problem.Problem
}

// List lists the portfolio, with what keeps each entry back from an edition.
func (w *Workspace) List(level entry.Level, drafts bool) Listing {
	p := w.whole.portfolio
	_, held, _ := p.For(portfolio.Edition{Level: level, Day: w.options.Day, Drafts: drafts})
	reasons := map[entry.Key]string{}
	for _, h := range held {
		reasons[h.Key] = h.Reason
	}
	var list []Listed
	for _, e := range p.Entries {
		c := e.Head()
		row := Listed{Key: c.Key, Title: c.Name(), Day: calendar.None, Status: statusOf(e), Audience: p.LevelOf(e), Draft: c.Draft.Value, Path: c.Doc.Path, Held: reasons[c.Key]}
		if c.Date.Known() {
			row.Day = c.Date.Day
		}
		list = append(list, row)
	}
	return Listing{Entries: slices.Concat(list, w.unread(), named(p.Config)), Problems: w.whole.sorted(p.Config)}
}

// statusOf is what an entry says of how it stands.
func statusOf(e entry.Entry) string {
	v := reflect.ValueOf(e).Elem()
	for _, f := range entry.Fields(v.Type()) {
		if status, ok := f.In(v).Interface().(entry.Choice); ok && f.Key == "status" {
			return status.Value
		}
	}
	return ""
}

// unread are the documents of which nothing is known: no edition shows them.
func (w *Workspace) unread() (list []Listed) {
	for path, p := range w.whole.memory.pieces {
		if p.entry != nil || isConfig(path) {
			continue
		}
		row := Listed{Key: entry.KeyOf(path), Day: calendar.None, Audience: entry.Private, Path: path, Held: "it cannot be read"}
		if len(p.problems) > 0 {
			row.Held += ": " + p.problems[0].Text
		}
		row.Title = row.Key.ID
		list = append(list, row)
	}
	slices.SortFunc(list, func(a, b Listed) int { return strings.Compare(a.Path, b.Path) })
	return list
}

// named are the people and the skills of a configuration.
func named(config *entry.Config) (list []Listed) {
	add := func(kind entry.Kind, id, name string) {
		list = append(list, Listed{Key: entry.Key{Kind: kind, ID: id}, Title: cmp.Or(name, id), Day: calendar.None, Path: entry.ConfigFile})
	}
	for _, p := range config.People {
		add(entry.KindPerson, p.ID.Value, cmp.Or(p.Name.Value, p.Alias.Value))
	}
	for _, s := range config.Skills {
		add(entry.KindSkill, s.ID.Value, s.Name.Value)
	}
	return list
}
