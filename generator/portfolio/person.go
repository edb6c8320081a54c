package portfolio

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
)

// Person is someone as this edition may speak of them.
type Person struct {
	Key       entry.Key
	Name      string // the name that may be used; "" when only "somebody" may be said
	Alias     bool   // only Name may be used: it is not the person's own, or the id says more
	Strengths []string
	Links     []string
}

// Skill is a skill that this edition speaks of.
type Skill struct {
	Key     entry.Key
	Name    string
	Summary string
}

// Mentee is whom the portfolio is of; zero without a plan.
func (p *Portfolio) Mentee() entry.Key {
	if p.Plan == nil {
		return entry.Key{}
	}
	return p.Plan.Mentee.Key
}

// ByAnother reports whether a review is by somebody else than the mentee.
func (p *Portfolio) ByAnother(r *entry.Review) bool {
	return r.Stance.Value != "self" && (r.By.Key.IsZero() || r.By.Key != p.Mentee())
}

// Person returns a person of this edition; the zero Person when there is none.
func (p *Portfolio) Person(k entry.Key) Person {
	for _, person := range p.People {
		if person.Key == k {
			return person
		}
	}
	return Person{}
}

// Skill returns a skill of this edition; the zero Skill when there is none.
func (p *Portfolio) Skill(k entry.Key) Skill {
	for _, s := range p.Skills {
		if s.Key == k {
			return s
		}
	}
	return Skill{}
}

// person is the key of somebody's id.
func (p *Portfolio) person(id string) (entry.Key, bool) {
	key := entry.Key{Kind: entry.KindPerson, ID: id}
	if len(p.Config.People) == 0 {
		return key, true
	}
	if p.listed(id) == nil {
		return entry.Key{}, false
	}
	return key, true
}

// listed is what mentorfolio.yaml says of a person, nil when it says nothing.
func (p *Portfolio) listed(id string) *entry.Person {
	for i := range p.Config.People {
		if p.Config.People[i].ID.Value == id {
			return &p.Config.People[i]
		}
	}
	return nil
}

// personHint is what to do about somebody who is not listed: a name is not an id.
func (p *Portfolio) personHint(written string) string {
	var ids []string
	for _, person := range p.Config.People {
		if fold(person.Name.Value) == fold(written) {
			return fmt.Sprintf("write the id: %s", person.ID)
		}
		ids = append(ids, person.ID.Value)
	}
	if near := problem.Nearest(written, ids); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	id := strings.Join(strings.Fields(string(fold(written))), "-")
	return strings.TrimPrefix(fmt.Sprintf("%s; or add them to people in %s, such as `- {id: %s, name: …}`, and write that id", problem.DidYouMean(written, ids), entry.ConfigFile, id), "; or ")
}

// people are those that entries name, in the order of mentorfolio.yaml, then by id.
func (p *Portfolio) people() []Person {
	named := p.named(entry.KindPerson)
	for _, a := range p.Actions {
		for _, who := range a.named() {
			named[who.ID] = true
		}
	}
	var list []Person
	for _, person := range p.Config.People {
		if named[person.ID.Value] {
			list = append(list, p.portrait(person))
			delete(named, person.ID.Value)
		}
	}
	for _, id := range sorted(named) {
		list = append(list, Person{Key: entry.Key{Kind: entry.KindPerson, ID: id}, Name: id})
	}
	return list
}

// portrait is what this edition may say of a person. Outside the public
// edition that is all; inside it, what they consented to.
func (p *Portfolio) portrait(of entry.Person) Person {
	person := Person{Key: entry.Key{Kind: entry.KindPerson, ID: of.ID.Value}, Name: cmp.Or(of.Name.Value, of.Alias.Value), Alias: of.Name.Value == ""}
	word := nameConsent(of.Consent, p.Day)
	if p.Level != entry.Public || word == "full" {
		for _, l := range of.Links {
			person.Links = append(person.Links, l.Value)
		}
	}
	if p.Level == entry.Public {
		switch word {
		case "full":
		case "first":
			if parts := strings.Fields(of.Name.Value); len(parts) > 0 {
				person.Name, person.Alias = parts[0], telling(of)
			}
		default:
			person.Name, person.Alias = of.Alias.Value, true
		}
	}
	if p.Level != entry.Public || word != "" {
		for _, s := range of.Strengths {
			person.Strengths = append(person.Strengths, s.Value)
		}
	}
	return person
}

// skills are those that entries name, in the order of mentorfolio.yaml, then by id.
func (p *Portfolio) skills() []Skill {
	named := p.named(entry.KindSkill)
	var list []Skill
	for _, s := range p.Config.Skills {
		if named[s.ID.Value] {
			list = append(list, Skill{entry.Key{Kind: entry.KindSkill, ID: s.ID.Value}, cmp.Or(s.Name.Value, s.ID.Value), s.Summary.Value})
			delete(named, s.ID.Value)
		}
	}
	for _, id := range sorted(named) {
		list = append(list, Skill{Key: entry.Key{Kind: entry.KindSkill, ID: id}, Name: id})
	}
	return list
}

// named are the ids of one kind that entries refer to.
func (p *Portfolio) named(kind entry.Kind) map[string]bool {
	ids := map[string]bool{}
	for _, e := range p.Entries {
		entry.Refs(e, func(r *entry.Ref) {
			if r.Key.Kind == kind {
				ids[r.Key.ID] = true
			}
		})
	}
	return ids
}

func sorted(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
