package sources

import (
	"reflect"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// config is mentorfolio.yaml: what the site says of the whole, the people that
// it names with the consent under which it may, and their skills.
func (w writer) config() []byte {
	c := *w.edition.Config
	h := header{writer: w, at: entry.ConfigFile}
	c.Audience, c.Checks, c.Params = nil, nil, nil
	c.People, c.Skills = w.people(), w.skills()
	if w.edition.Level == entry.Public {
		c.Repository = entry.URL{} // no page says where the sources are
	}
	h.fields(reflect.ValueOf(&c).Elem(), "")
	return []byte(h.String())
}

// people are those that the edition names. A public one knows them by the name
// that they agreed to, and only by that.
func (w writer) people() []entry.Person {
	var list []entry.Person
	for _, own := range w.edition.Config.People {
		who := w.edition.Person(entry.Key{Kind: entry.KindPerson, ID: own.ID.Value})
		if who.Key.IsZero() {
			continue
		}
		own.ID.Value = w.site.Public(who.Key).ID
		if w.edition.Level == entry.Public {
			own = published(own, who.Name, who.Links != nil)
		}
		list = append(list, own)
	}
	return list
}

// published is a person as a public edition has them.
func published(own entry.Person, name string, links bool) entry.Person {
	if own.Consent.Name.Value == "alias" {
		own.Name, own.Alias.Value = entry.Text{}, name
	} else {
		own.Name.Value, own.Alias = name, entry.Text{}
	}
	if !links {
		own.Links = nil
	}
	return own
}

func (w writer) skills() []entry.Skill {
	var list []entry.Skill
	for _, own := range w.edition.Config.Skills {
		if s := w.edition.Skill(entry.Key{Kind: entry.KindSkill, ID: own.ID.Value}); !s.Key.IsZero() {
			list = append(list, own)
		}
	}
	return list
}
