// Package portfolio ties entries together: references, links in prose,
// back-links, actions, pauses. A Portfolio is read-only once it is linked; the
// edition for an audience is another Portfolio, made right after linking, so
// that nothing later has ever seen what it may not show.
package portfolio

import (
	"cmp"
	"slices"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// Portfolio is all entries of one folder, or those of one edition of it.
type Portfolio struct {
	Config *entry.Config
	Folder source.Folder
	Level  entry.Level  // whom the edition is for; Unsaid before it was made
	Day    calendar.Day // the day the edition is true for

	Plan         *entry.Plan // nil where there is none
	Goals        []*entry.Goal
	Milestones   []*entry.Milestone
	Reviews      []*entry.Review
	Reflections  []*entry.Reflection
	Sessions     []*entry.Session
	Samples      []*entry.Sample
	Resources    []*entry.Resource
	Rubrics      []*entry.Rubric
	Letters      []*entry.Letter
	Pages        []*entry.Page
	Translations []*entry.Translation

	Entries []entry.Entry // all of them, by kind, then date, then id
	Actions []Action      // from the task lists of sessions, in their order
	People  []Person      // those that entries of this edition name
	Skills  []Skill       // those that entries of this edition name

	Passages int // how many passages of these entries the edition holds back

	byKey  map[entry.Key]entry.Entry
	byPath map[string]entry.Key
	names  map[string]entry.Key // what wiki links may call an entry; nil until somebody asks
	called map[string]bool      // what wiki links call entries
	nearly map[string]string    // folders at the top → the name that they nearly have
	unread map[string]bool      // what may call a document that could not be read
	back   map[entry.Key][]entry.Key
	proof  map[entry.Key][]entry.Key       // of each milestone: the samples that are evidence for it
	later  map[entry.Key][]entry.Key       // of each sample: those that it is an earlier version of
	links  map[entry.Key]map[string]Target // of each entry: address as written → where it leads
	dirs   map[string]bool                 // folders that hold entries, or in the whole documents; nil until somebody asks
	judge  *filter                         // what made this edition; nil where it is the whole

	nameless bool // a wiki link calls something by a name that nothing has
}

// Link ties the entries of a folder together. It copies them first: what it
// was given stays as it was. Every reference that leads nowhere is a problem,
// and is left out.
func Link(config *entry.Config, folder source.Folder, entries []entry.Entry) (*Portfolio, []problem.Problem) {
	l := &linker{p: &Portfolio{Config: settled(config), Folder: folder}}
	l.p.fill(l.distinct(l.adopt(entries)))
	l.misnamed()
	l.p.unread = l.p.unreadNames()
	l.references()
	l.prose()
	l.revisions()
	l.rubrics()
	l.replies()
	l.versions()
	l.tasks()
	l.pauses()
	l.p.tie()
	l.quotes()
	return l.p, l.problems
}

// linker makes one Portfolio.
type linker struct {
	p        *Portfolio
	problems []problem.Problem
	noRubric bool // a rubric was not found, so what seems to go by the default may not
	guesses  guesses
}

func (l *linker) add(p problem.Problem) { l.problems = append(l.problems, p) }

// warn adds a problem that does not keep the site from being published.
func (l *linker) warn(p problem.Problem) {
	p.Level = problem.Warning
	l.add(p)
}

// order is the place of each kind among the others.
var order = func() map[entry.Kind]int {
	m := map[entry.Kind]int{entry.KindTranslation: len(entry.Kinds)}
	for i, k := range entry.Kinds {
		m[k] = i
	}
	return m
}()

// byPlace compares entries by kind, then date, then id.
func byPlace(a, b entry.Entry) int {
	x, y := a.Head(), b.Head()
	return cmp.Or(cmp.Compare(order[x.Key.Kind], order[y.Key.Kind]), cmp.Compare(dayOf(x), dayOf(y)), cmp.Compare(x.Key.ID, y.Key.ID))
}

// dayOf is the day of an entry, those without one last.
func dayOf(c *entry.Common) calendar.Day {
	if !c.Date.Known() {
		return 1<<31 - 1
	}
	return c.Date.Day
}

// fill sorts the entries into their kinds.
func (p *Portfolio) fill(entries []entry.Entry) {
	slices.SortStableFunc(entries, byPlace)
	p.Entries = entries
	p.byKey = make(map[entry.Key]entry.Entry, len(entries))
	p.byPath = make(map[string]entry.Key, len(entries))
	for _, e := range entries {
		p.byKey[e.Head().Key] = e
		p.byPath[e.Head().Doc.Path] = e.Head().Key
		switch e := e.(type) {
		case *entry.Plan:
			p.Plan = e
		case *entry.Goal:
			p.Goals = append(p.Goals, e)
		case *entry.Milestone:
			p.Milestones = append(p.Milestones, e)
		case *entry.Review:
			p.Reviews = append(p.Reviews, e)
		case *entry.Reflection:
			p.Reflections = append(p.Reflections, e)
		case *entry.Session:
			p.Sessions = append(p.Sessions, e)
		case *entry.Sample:
			p.Samples = append(p.Samples, e)
		case *entry.Resource:
			p.Resources = append(p.Resources, e)
		case *entry.Rubric:
			p.Rubrics = append(p.Rubrics, e)
		case *entry.Letter:
			p.Letters = append(p.Letters, e)
		case *entry.Page:
			p.Pages = append(p.Pages, e)
		case *entry.Translation:
			p.Translations = append(p.Translations, e)
		}
	}
}

// tie derives what follows from the entries, their references and their actions.
func (p *Portfolio) tie() {
	p.People = p.people()
	p.Skills = p.skills()
	p.back = p.backLinks()
	p.proof = p.proofs()
	p.later = p.replacements()
}

// Entry returns the entry of a key, nil when this edition has none.
func (p *Portfolio) Entry(k entry.Key) entry.Entry { return p.byKey[k] }

// Backlinks returns the entries whose header or prose refers to the key, each once, in the order of Entries.
func (p *Portfolio) Backlinks(k entry.Key) []entry.Key { return p.back[k] }

func (p *Portfolio) backLinks() map[entry.Key][]entry.Key {
	back := map[entry.Key][]entry.Key{}
	owners := map[entry.Key][]entry.Key{}
	for _, a := range p.Actions {
		owners[a.Session] = append(owners[a.Session], a.named()...)
	}
	for _, e := range p.Entries {
		from := e.Head().Key
		p.refers(e, owners[from], func(to entry.Key) {
			if list := back[to]; len(list) == 0 || list[len(list)-1] != from {
				back[to] = append(list, from)
			}
		})
	}
	return back
}

// refers calls visit with every other key that an entry's header, prose or actions name.
func (p *Portfolio) refers(e entry.Entry, owners []entry.Key, visit func(to entry.Key)) {
	from := e.Head().Key
	note := func(to entry.Key) {
		if !to.IsZero() && to != from {
			visit(to)
		}
	}
	entry.Refs(e, func(r *entry.Ref) { note(r.Key) })
	for _, l := range e.Head().Outline.Links {
		note(p.links[from][l.Dest].Key)
	}
	for _, owner := range owners {
		note(owner)
	}
}

// ties are all keys that an entry refers to.
func (p *Portfolio) ties(e entry.Entry) map[entry.Key]bool {
	var owners []entry.Key
	for _, a := range p.Actions {
		if a.Session == e.Head().Key {
			owners = append(owners, a.named()...)
		}
	}
	ties := map[entry.Key]bool{}
	p.refers(e, owners, func(to entry.Key) { ties[to] = true })
	return ties
}

// KeyAt returns the key of the entry whose file has the path; zero when there is none.
func (p *Portfolio) KeyAt(path string) entry.Key { return p.byPath[path] }
