package pages

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/progress"
)

// section is a page that gathers entries.
type section struct {
	key     string // in the wording, and the name of the section
	address string
	place   rank
	fill    func(b *builder)
	when    func() bool
}

// rank says where a section is linked from.
type rank int

const (
	mapped   rank = iota // the site map only
	footer               // the foot of every page as well
	mainMenu             // the navigation
)

// findSections finds the sections that have something to show, in the order of the navigation.
func (s *Site) findSections() []section {
	p, f := s.portfolio, s.figures
	is := func(yes bool) func() bool { return func() bool { return yes } }
	some := func(n int) func() bool { return is(n > 0) }
	list := []section{
		{"goals", "goals/", mainMenu, s.cardsOf(entry.KindGoal), some(len(p.Goals))},
		{"map", "map/", mainMenu, s.fillMap, some(len(p.Milestones))},
		{"milestones", "milestones/", mapped, s.cardsOf(entry.KindMilestone), some(len(p.Milestones))},
		{"samples", "samples/", mainMenu, s.cardsOf(entry.KindSample), some(len(p.Samples))},
		{"growth", "growth/", mainMenu, s.fillGrowth, is(f.HasGrowth())},
		{"reviews", "reviews/", mapped, s.cardsOf(entry.KindReview), some(len(p.Reviews))},
		{"journal", "journal/", mainMenu, s.fillJournal, some(len(p.Reflections) + len(p.Sessions))},
		{"reflections", "reflections/", mapped, s.cardsOf(entry.KindReflection), some(len(p.Reflections))},
		{"sessions", "sessions/", mapped, s.cardsOf(entry.KindSession), some(len(p.Sessions))},
		{"resources", "resources/", mainMenu, s.fillResources, some(len(p.Resources))},
		{"plan", "plan/", mainMenu, nil, func() bool { return p.Plan != nil }},
		{"closing", "closing/", mainMenu, s.fillClosing, s.closes},
		{"since", "since/", footer, s.fillSince, func() bool { return len(p.Sessions) > 0 && !s.Over }},
		{"story", "story/", footer, s.fillStory, func() bool { return len(s.accounts()) > 0 }},
		{"resume", "resume/", footer, s.fillResume, func() bool { return s.named() && len(s.accounts()) > 0 }},
		{"left-open", "since/", footer, s.fillLeftOpen, func() bool { return len(p.Sessions) > 0 && s.Over }},
		{"wins", "wins/", footer, s.fillWins, s.hasWins},
		{"skills", "skills/", footer, s.fillSkills, some(len(p.Skills))},
		{"claims", "claims/", footer, s.fillClaims, is(f.HasClaims())},
		{"actions", "actions/", footer, s.fillActions, is(f.HasActions())},
		{"decisions", "decisions/", footer, s.fillDecisions, s.hasDecisions},
		{"network", "network/", footer, s.fillNetwork, s.hasNetwork},
		{"letters", "letters/", mapped, s.cardsOf(entry.KindLetter), some(len(p.Letters))},
		{"people", "people/", mapped, s.fillPeople, some(len(p.People))},
		{"rubrics", "rubrics/", mapped, s.cardsOf(entry.KindRubric), some(len(p.Rubrics))},
		{"accessibility", "accessibility/", footer, s.fillAccessibility, is(true)},
		{"site-map", "site-map/", footer, s.fillSiteMap, is(true)},
	}
	return slices.DeleteFunc(list, func(sec section) bool { return !sec.when() })
}

// planSections gives the sections their pages.
func (s *Site) planSections() {
	for _, sec := range s.sections {
		if sec.fill != nil {
			s.routes[sec.address] = route{of: "the page of all " + sec.key, make: func() *Page { return s.section(sec) }, named: fixed(s.options.Word(s.Lang, sec.key))}
		}
	}
	s.planFolders()
}

// section is the page of one section, with what the folder's own README.md says.
func (s *Site) section(sec section) *Page {
	b := s.builder(sec.address, "section")
	b.page.Heading, b.page.Section = sec.key, sec.key
	if intro, ok := s.folderPage(strings.TrimSuffix(sec.address, "/")); ok {
		b.text(&intro.Common)
	}
	sec.fill(b)
	return b.done()
}

// folderPage is the page that a folder's README.md or index.md makes.
func (s *Site) folderPage(dir string) (*entry.Page, bool) {
	page, ok := s.portfolio.Entry(entry.Key{Kind: entry.KindPage, ID: dir}).(*entry.Page)
	return page, ok
}

// isFolderPage reports whether an entry is the text of a page that has an
// address of its own: of the overview, or of a section.
func (s *Site) isFolderPage(e entry.Entry) (dir string, own bool) {
	c := e.Head()
	if c.Key.Kind != entry.KindPage {
		return "", false
	}
	if c.Key.ID == "." || slices.ContainsFunc(s.sections, func(sec section) bool { return sec.fill != nil && sec.address == c.Key.ID+"/" }) {
		return c.Key.ID, true
	}
	return "", false
}

func (s *Site) cardsOf(kind entry.Kind) func(*builder) {
	return func(b *builder) {
		var cards []Card
		for _, e := range s.portfolio.Entries {
			if e.Head().Key.Kind == kind {
				cards = append(cards, b.card(e.Head().Key))
			}
		}
		if newestFirst(kind) {
			slices.Reverse(cards)
		}
		b.list("", cards)
	}
}

// newestFirst reports whether a list of the kind begins with what happened last.
func newestFirst(kind entry.Kind) bool {
	return kind == entry.KindReview || kind == entry.KindReflection || kind == entry.KindSession || kind == entry.KindLetter || kind == entry.KindSample
}

// fillJournal lists reflections and sessions by month, newest first.
func (s *Site) fillJournal(b *builder) {
	var list []entry.Entry
	for _, e := range s.portfolio.Entries {
		if k := e.Head().Key.Kind; k == entry.KindReflection || k == entry.KindSession {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b entry.Entry) int { return cmp.Compare(day(b.Head()), day(a.Head())) })
	b.byMonth(list)
}

// byMonth adds one group for each month of the entries, in their order; those without a day come last.
func (b *builder) byMonth(list []entry.Entry) {
	var group Group
	group.Month = calendar.None
	for _, e := range list {
		month := calendar.None
		if d := day(e.Head()); d.Known() {
			t := d.Time()
			month = calendar.Date(t.Year(), t.Month(), 1)
		}
		if month != group.Month && len(group.Cards) > 0 {
			b.group(group)
			group = Group{}
		}
		group.Month = month
		group.Cards = append(group.Cards, b.card(e.Head().Key))
	}
	b.group(group)
}

// fillResources counts the resources, and lists them in sequence, then those without a step.
func (s *Site) fillResources(b *builder) {
	b.show(b.resourcesFigure())
	var keys []entry.Key
	for _, r := range s.portfolio.Resources {
		keys = append(keys, r.Key)
	}
	slices.SortStableFunc(keys, s.byStep)
	b.list("", b.cards(keys))
}

// fillSkills shows how well each skill is shown.
func (s *Site) fillSkills(b *builder) {
	b.show(b.evidenceFigure())
	var cards []Card
	for _, skill := range s.portfolio.Skills {
		cards = append(cards, b.skillCard(skill))
	}
	b.list("skills", cards)
}

func (b *builder) skillCard(skill portfolio.Skill) Card {
	c := Card{Link: b.link(skill.Key), Kind: "skill", Summary: skill.Summary, Date: calendar.None, Due: calendar.None}
	for _, s := range b.site.figures.Evidence() {
		if s.Skill.Key == skill.Key {
			c.State = state(string(s.State))
		}
	}
	return c
}

// fillGrowth shows what reviews saw, and what was said.
func (s *Site) fillGrowth(b *builder) {
	b.page.Lead = "growth-lead"
	b.show(b.growthFigures(nil)...)
	b.show(b.feedbackFigure("received", s.figures.Received()), b.feedbackFigure("given", s.figures.Given()), b.evidenceFigure())
}

func (s *Site) fillPeople(b *builder) { b.list("", b.peopleCards()) }

func (b *builder) peopleCards() []Card {
	var cards []Card
	for _, person := range b.site.portfolio.People {
		if person.Name != "" {
			cards = append(cards, Card{Link: b.link(person.Key), Kind: "person", Summary: strings.Join(person.Strengths, ", "), Date: calendar.None, Due: calendar.None})
		}
	}
	return cards
}

// fillMap shows the goals with their milestones over time, how that came about,
// and lists them in the order they are due.
func (s *Site) fillMap(b *builder) {
	b.show(b.mapFigure(s.rowsOfMap()...), b.burnupFigure(s.figures.All()), b.changesFigure())
	var loose []Card
	for _, g := range s.portfolio.Goals {
		b.group(Group{Title: g.Name(), Month: calendar.None, Cards: b.milestones(g.Key)})
	}
	for _, m := range s.figures.Loose {
		loose = append(loose, b.card(m.Entry.Key))
	}
	b.list("other", loose)
}

// rowsOfMap are the goals, and one for the milestones that have none.
func (s *Site) rowsOfMap() []progress.Goal {
	rows := slices.Clone(s.figures.Goals)
	if len(s.figures.Loose) > 0 {
		rows = append(rows, progress.Goal{Milestones: s.figures.Loose})
	}
	return rows
}

// milestones are a goal's, in the order they are due, those without a date and
// those that are not planned yet on the day last.
func (b *builder) milestones(goal entry.Key) []Card {
	var cards []Card
	if g := b.site.figures.Goal(goal); g != nil {
		for _, m := range g.Milestones {
			cards = append(cards, b.card(m.Entry.Key))
		}
	}
	for _, m := range b.site.portfolio.Milestones {
		if _, counted := b.site.stands[m.Key]; m.Goal.Key == goal && !counted {
			cards = append(cards, b.card(m.Key))
		}
	}
	return cards
}

// day is the day of an entry, None without one.
func day(c *entry.Common) calendar.Day {
	if !c.Date.Known() {
		return calendar.None
	}
	return c.Date.Day
}
