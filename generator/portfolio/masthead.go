package portfolio

import (
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// masthead is the configuration as a public edition may print it: without what
// names somebody by more than they agreed to.
func (f *filter) masthead() *entry.Config {
	config := *f.from.Config
	if len(f.names) == 0 || config.Doc == nil {
		return &config
	}
	f.tell(&config.Title, &config.Summary)
	f.lead(&config.BaseURL, &config.Repository)
	config.Skills = slices.Clone(config.Skills)
	for i := range config.Skills {
		f.tell(&config.Skills[i].Name, &config.Skills[i].Summary)
	}
	config.People = slices.Clone(config.People)
	for i := range config.People {
		f.praise(&config.People[i])
	}
	return &config
}

// praise looks at what is said of a person, in a copy of its own.
func (f *filter) praise(p *entry.Person) {
	f.tell(&p.Alias)
	p.Strengths, p.Links = slices.Clone(p.Strengths), slices.Clone(p.Links)
	for i := range p.Strengths {
		f.tell(&p.Strengths[i])
	}
	for i := range p.Links {
		f.lead(&p.Links[i])
	}
	p.Strengths = slices.DeleteFunc(p.Strengths, func(t entry.Text) bool { return t.Value == "" })
	p.Links = slices.DeleteFunc(p.Links, func(u entry.URL) bool { return u.Value == "" })
}

// tell empties the texts that name somebody.
func (f *filter) tell(texts ...*entry.Text) {
	for _, t := range texts {
		if f.offends(line(t.Value), t.Pos) {
			t.Value = ""
		}
	}
}

// lead empties the addresses that name somebody.
func (f *filter) lead(addresses ...*entry.URL) {
	for _, u := range addresses {
		if f.offends(addressed(u.Value), u.Pos) {
			u.Value = ""
		}
	}
}

// offends reports whether words of the configuration hold a name that they may
// not, and tells the author. (The id of a skill is looked at where it is used.)
func (f *filter) offends(texts []string, pos problem.Pos) bool {
	before := len(f.problems)
	f.spoken(f.from.Config.Doc, mention{texts: texts, pos: there(pos)})
	return problem.Count(f.problems[before:], problem.Error) > 0
}
