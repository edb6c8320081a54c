package pages

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// section is a page that lists entries.
type section struct {
	key     string // in the wording, and the name of the section
	address string
	main    bool // it stands in the navigation
	fill    func(b *builder)
	when    func() bool
}

// planSections builds the sections that have entries, in the order of the navigation.
func (s *Site) planSections() {
	p := s.portfolio
	all := []section{
		{"goals", "goals/", true, s.cardsOf(entry.KindGoal), func() bool { return len(p.Goals) > 0 }},
		{"map", "map/", true, s.fillMap, func() bool { return len(p.Milestones) > 0 }},
		{"milestones", "milestones/", false, s.cardsOf(entry.KindMilestone), func() bool { return len(p.Milestones) > 0 }},
		{"samples", "samples/", true, s.cardsOf(entry.KindSample), func() bool { return len(p.Samples) > 0 }},
		{"growth", "growth/", true, s.fillGrowth, s.hasScores},
		{"reviews", "reviews/", false, s.cardsOf(entry.KindReview), func() bool { return len(p.Reviews) > 0 }},
		{"journal", "journal/", true, s.fillJournal, func() bool { return len(p.Reflections)+len(p.Sessions) > 0 }},
		{"reflections", "reflections/", false, s.cardsOf(entry.KindReflection), func() bool { return len(p.Reflections) > 0 }},
		{"sessions", "sessions/", false, s.cardsOf(entry.KindSession), func() bool { return len(p.Sessions) > 0 }},
		{"resources", "resources/", true, s.fillResources, func() bool { return len(p.Resources) > 0 }},
		{"plan", "plan/", true, nil, func() bool { return p.Plan != nil }},
		{"closing", "closing/", true, s.fillClosing, s.closes},
		{"letters", "letters/", false, s.cardsOf(entry.KindLetter), func() bool { return len(p.Letters) > 0 }},
		{"skills", "skills/", false, s.fillSkills, func() bool { return len(p.Skills) > 0 }},
		{"people", "people/", false, s.fillPeople, func() bool { return len(p.People) > 0 }},
		{"rubrics", "rubrics/", false, s.cardsOf(entry.KindRubric), func() bool { return len(p.Rubrics) > 0 }},
	}
	for _, sec := range all {
		_, intro := s.folderPage(strings.TrimSuffix(sec.address, "/"))
		if !sec.when() && !(intro && sec.fill != nil) {
			continue
		}
		s.sections = append(s.sections, sec)
		if sec.fill != nil {
			s.routes[sec.address] = route{of: "the page of all " + sec.key, make: func() *Page { return s.section(sec) }}
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
	if c.Key.ID == "." || slices.Contains(sectionNames, c.Key.ID) {
		return c.Key.ID, true
	}
	return "", false
}

var sectionNames = []string{"goals", "map", "milestones", "samples", "growth", "reviews", "journal", "reflections", "sessions",
	"resources", "closing", "letters", "skills", "people", "rubrics"}

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

// fillResources lists resources in sequence, then those without a step.
func (s *Site) fillResources(b *builder) {
	var keys []entry.Key
	for _, r := range s.portfolio.Resources {
		keys = append(keys, r.Key)
	}
	slices.SortStableFunc(keys, s.byStep)
	b.list("", b.cards(keys))
}

func (s *Site) fillSkills(b *builder) {
	var cards []Card
	for _, skill := range s.portfolio.Skills {
		cards = append(cards, Card{Link: b.link(skill.Key), Kind: "skill", Summary: skill.Summary, Date: calendar.None, Due: calendar.None})
	}
	b.list("", cards)
}

func (s *Site) fillPeople(b *builder) {
	var cards []Card
	for _, person := range s.portfolio.People {
		if person.Name != "" {
			cards = append(cards, Card{Link: b.link(person.Key), Kind: "person", Summary: strings.Join(person.Strengths, ", "), Date: calendar.None, Due: calendar.None})
		}
	}
	b.list("", cards)
}

// fillMap lists the goals, each with its milestones in the order they are due.
func (s *Site) fillMap(b *builder) {
	loose := []Card{}
	for _, g := range s.portfolio.Goals {
		b.group(Group{Title: g.Name(), Month: calendar.None, Cards: b.milestones(g.Key)})
	}
	for _, m := range s.portfolio.Milestones {
		if m.Goal.Key.IsZero() {
			loose = append(loose, b.card(m.Key))
		}
	}
	b.list("other", loose)
}

// milestones are a goal's, in the order they are due; those without a date last.
func (b *builder) milestones(goal entry.Key) []Card {
	var list []*entry.Milestone
	for _, m := range b.site.portfolio.Milestones {
		if m.Goal.Key == goal {
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, func(x, y *entry.Milestone) int {
		return cmp.Compare(knownOrLast(b.site.portfolio.Due(x)), knownOrLast(b.site.portfolio.Due(y)))
	})
	var cards []Card
	for _, m := range list {
		cards = append(cards, b.card(m.Key))
	}
	return cards
}

func knownOrLast(d calendar.Day) calendar.Day {
	if !d.Known() {
		return 1<<31 - 1
	}
	return d
}

// day is the day of an entry, None without one.
func day(c *entry.Common) calendar.Day {
	if !c.Date.Known() {
		return calendar.None
	}
	return c.Date.Day
}

// planFolders gives folders of pages that have no page of their own one that lists them.
func (s *Site) planFolders() {
	for _, page := range s.portfolio.Pages {
		for dir := path.Dir(pagePath(page)); dir != "."; dir = path.Dir(dir) {
			address := slugs(dir)
			if _, taken := s.routes[address]; !taken {
				s.routes[address] = route{of: dir, make: func() *Page { return s.folder(dir) }}
			}
		}
	}
}

// pagePath is where a page stands among folders: a folder's own page is the folder.
func pagePath(p *entry.Page) string { return p.Key.ID }

// folder is the page of a folder that has no text of its own.
func (s *Site) folder(dir string) *Page {
	b := s.builder(slugs(dir), "section")
	b.page.Title = inWords(path.Base(dir))
	b.children(dir)
	return b.done()
}

// children lists the pages and folders that stand directly in a folder.
func (b *builder) children(dir string) {
	seen := map[string]bool{}
	var cards []Card
	for _, page := range b.site.portfolio.Pages {
		id := pagePath(page)
		rest, inside := id, dir == "."
		if !inside {
			rest, inside = strings.CutPrefix(id, dir+"/")
		}
		if !inside || id == "." {
			continue
		}
		name, _, deeper := strings.Cut(rest, "/")
		if deeper && !seen[name] {
			seen[name] = true
			if _, own := b.site.folderPage(path.Join(dir, name)); !own {
				cards = append(cards, b.folderCard(path.Join(dir, name)))
			}
		}
		if !deeper {
			if _, own := b.site.isFolderPage(page); !own {
				cards = append(cards, b.card(page.Key))
			}
		}
	}
	b.list("pages", cards)
}

func (b *builder) folderCard(dir string) Card {
	to := slugs(dir)
	return Card{Link: Link{Title: inWords(path.Base(dir)), Href: b.site.href(b.page.Address, to), address: to}, Kind: "folder", Date: calendar.None, Due: calendar.None}
}

func inWords(name string) string {
	name = strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(name))
	if name == "" {
		return "…"
	}
	r := []rune(name)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
