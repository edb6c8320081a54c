package pages

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// overview is the first page: what the portfolio is about, who and when, the
// goals with their milestones, and the newest reflection and work.
func (s *Site) overview() *Page {
	b := s.builder("", "overview")
	b.page.Title, b.page.Section = s.Title, "overview"
	own := &Overview{Lead: s.Summary}
	if plan := s.portfolio.Plan; plan != nil {
		own.Lead = cmp.Or(own.Lead, plan.Purpose.Value)
		b.page.State = b.site.stateOf(plan)
		b.factRef("mentee", plan.Mentee)
		b.factRefs("mentors", plan.Mentors)
		b.engagement(plan)
		b.rhythm(plan)
	}
	if intro, ok := s.folderPage("."); ok {
		b.text(&intro.Common)
		b.page.Lang, b.page.Dir = b.tongue(&intro.Common)
	}
	own.Standing = b.standing()
	own.Since, own.Ways = b.sinceLink(), b.waysOut()
	b.dashboard()
	b.goals()
	own.Latest = b.latest()
	b.page.Own, b.page.Description = own, own.Lead
	b.children(".")
	return b.done()
}

// sinceLink leads to the page for the next talk, nil where none will be.
func (b *builder) sinceLink() *Link {
	if b.site.Over {
		return nil
	}
	return b.sectionLink("since")
}

// waysOut lead to what sums it all up, once it is over or about to be.
func (b *builder) waysOut() []Link {
	e := b.site.figures.Engagement
	if e == nil || e.State != progress.Over && !e.Closing {
		return nil
	}
	var list []Link
	for _, key := range []string{"closing", "story", "resume"} {
		if l := b.sectionLink(key); l != nil {
			list = append(list, *l)
		}
	}
	return list
}

// sectionLink leads to a section, nil where it has nothing to show.
func (b *builder) sectionLink(key string) *Link {
	for _, sec := range b.site.sections {
		if sec.key == key {
			return &Link{Key: key, Href: b.site.href(b.page.Address, sec.address)}
		}
	}
	return nil
}

// dashboard is what the overview shows of the figures: the map, then growth and rhythm.
func (b *builder) dashboard() {
	if len(b.site.portfolio.Goals) > 0 {
		b.show(b.mapFigure(b.site.rowsOfMap()...))
	}
	growth := b.growthFigures(nil)
	b.show(growth[:min(len(growth), 1)]...)
	b.show(b.rhythmFigure())
}

// goals lists the goals.
func (b *builder) goals() {
	var cards []Card
	for _, g := range b.site.portfolio.Goals {
		cards = append(cards, b.card(g.Key))
	}
	b.list("goals", cards)
}

// latest are the newest reflection, sample, session and letter.
func (b *builder) latest() []Latest {
	var list []Latest
	for _, kind := range []entry.Kind{entry.KindReflection, entry.KindSample, entry.KindSession, entry.KindLetter} {
		if k := b.newest(kind); !k.IsZero() {
			list = append(list, Latest{Key: "latest-" + string(kind), Card: b.card(k)})
		}
	}
	return list
}

func (b *builder) newest(kind entry.Kind) entry.Key {
	newest, last := entry.Key{}, calendar.None
	for _, e := range b.site.portfolio.Entries {
		c := e.Head()
		if s, ok := e.(*entry.Session); c.Key.Kind != kind || ok && s.Status.Value != "held" {
			continue
		}
		if d := day(c); d.Known() && d >= last && d <= b.site.Day {
			newest, last = c.Key, d
		}
	}
	return newest
}

// person is the page of somebody: what they are good at, their roles, and all that names them.
func (s *Site) person(of portfolio.Person, address string) *Page {
	b := s.builder(address, "person")
	b.page.Title, b.page.Section = of.Name, sectionOf(entry.KindPerson)
	b.of = of.Key
	b.seen[of.Key] = true
	if plan := s.portfolio.Plan; plan != nil {
		b.roles(plan, of.Key)
	}
	var strengths []Value
	for _, text := range of.Strengths {
		strengths = append(strengths, plain(text))
	}
	b.fact("strengths", strengths...)
	var links []Value
	for _, address := range of.Links {
		links = append(links, Value{Link: &Link{Title: host(address), Href: address}, Day: calendar.None, To: calendar.None})
	}
	b.fact("links", links...)
	b.byKind(of.Key)
	return b.done()
}

func (b *builder) roles(plan *entry.Plan, who entry.Key) {
	var values []Value
	word := func(key string) { values = append(values, Value{Key: key, Day: calendar.None, To: calendar.None}) }
	if plan.Mentee.Key == who {
		word("mentee")
	}
	for _, m := range plan.Mentors {
		if m.Key == who {
			word("mentor")
		}
	}
	for _, r := range plan.Roles {
		for _, role := range r.Roles {
			if r.Person.Key == who {
				word("role-" + role.Value)
			}
		}
	}
	b.fact("roles", values...)
}

// skill is the page of a skill: what it means here, and all that shows it.
func (s *Site) skill(of portfolio.Skill, address string) *Page {
	b := s.builder(address, "skill")
	b.page.Title, b.page.Summary, b.page.Section = of.Name, of.Summary, sectionOf(entry.KindSkill)
	b.of = of.Key
	b.seen[of.Key] = true
	b.page.State = b.skillCard(of).State
	b.show(b.growthFigures(func(c progress.Criterion) bool {
		return slices.ContainsFunc(c.Rubric.Criteria, func(k entry.RubricCriterion) bool { return k.ID.Value == c.ID && k.Skill.Key == of.Key })
	})...)
	if told := b.accountsOf(of.Key); len(told) > 0 {
		b.page.Own = &Story{Accounts: told}
	}
	b.byKind(of.Key)
	return b.done()
}

// mostOfKind is how many entries of a kind the page of a person or skill lists:
// the newest, with the way to all of the kind.
const mostOfKind = 10

// byKind lists the entries that refer to a person or skill, one group a kind.
func (b *builder) byKind(k entry.Key) {
	for _, kind := range entry.Kinds {
		var cards []Card
		for _, from := range b.site.portfolio.Backlinks(k) {
			if from.Kind == kind {
				cards = append(cards, b.card(from))
			}
		}
		key := kind.Folder()
		switch kind {
		case entry.KindPlan:
			key = "plan"
		case entry.KindPage:
			key = "pages"
		}
		if len(cards) <= mostOfKind || kind.Folder() == "" {
			b.list(key, cards)
			continue
		}
		more := &Link{Key: key, Href: b.site.href(b.page.Address, kind.Folder()+"/")}
		b.group(Group{Key: key, Month: calendar.None, Cards: cards[len(cards)-mostOfKind:], More: more})
	}
}
