// Package handoff says in plain words what is in an archive: to whoever finds
// it in twenty years, and to whoever goes on with the mentee. Both are made of
// an edition, and know what that shows.
package handoff

import (
	"bytes"
	"cmp"
	"embed"
	"slices"
	"strings"
	"text/template"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
)

//go:embed *.tmpl
var files embed.FS

var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"date":  func(d calendar.Day) string { return d.Time().Format("2 January 2006") },
	"rule":  func(s string) string { return strings.Repeat("=", len([]rune(s))) },
	"list":  list,
	"known": func(d calendar.Day) bool { return d.Known() },
}).ParseFS(files, "*.tmpl"))

// list is names in a sentence: "Ana, Tom and Siân".
func list(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// About is what both texts say of the whole.
type About struct {
	Title    string
	Mentee   string   // "" where there is no plan that names one
	Mentors  []string // by the names that may be used
	Start    calendar.Day
	End      calendar.Day
	Status   string // of the plan
	Day      calendar.Day
	Audience string
	Program  string // name and version
}

// Readme is what the text for a finder says besides.
type Readme struct {
	About
	Exports []string // the files for other programs, by name
	Agreed  []Agreed
	Again   bool // the sources build into the same site, which was tried
}

// Agreed is somebody who is named, and until when that may be.
type Agreed struct {
	Name  string
	Until calendar.Day // None where it was not said
}

// Of says what an edition is, whichever text it is for.
func Of(p *portfolio.Portfolio, program string) About {
	a := About{Title: cmp.Or(p.Config.Title.Value, "A portfolio"), Day: p.Day, Audience: p.Level.String(), Program: program}
	if p.Plan == nil {
		return a
	}
	a.Mentee, a.Status = p.Person(p.Plan.Mentee.Key).Name, p.Plan.Status.Value
	for _, m := range p.Plan.Mentors {
		if name := p.Person(m.Key).Name; name != "" {
			a.Mentors = append(a.Mentors, name)
		}
	}
	a.Start, a.End = known(p.Plan.Start), known(p.Plan.End)
	return a
}

func known(d entry.Date) calendar.Day {
	if d.Known() {
		return d.Day
	}
	return calendar.None
}

// ForAFinder is the plain text that stands at the top of an archive.
func ForAFinder(p *portfolio.Portfolio, r Readme) ([]byte, error) {
	for _, own := range p.Config.People {
		who := p.Person(entry.Key{Kind: entry.KindPerson, ID: own.ID.Value})
		if who.Name != "" && own.Consent.Given.Known() {
			r.Agreed = append(r.Agreed, Agreed{who.Name, known(own.Consent.Until)})
		}
	}
	return written("readme.txt.tmpl", r)
}

// Brief is what a next mentor should know first.
type Brief struct {
	About
	Goals     []Standing
	Open      []Standing // milestones that are neither met nor waived
	Advice    []Advice   // what reviewers said to do next
	Actions   []portfolio.Action
	Holds     []string // decisions that no later one replaces
	Learns    entry.Background
	Continues entry.After
	Letters   []Standing
}

// Standing is an entry, how it stands, and where its page is.
type Standing struct {
	Title, Status, Page string
	Day                 calendar.Day // when it is or was due
}

// Advice is what somebody said to do next after a review.
type Advice struct{ By, Of, Text, Page string }

// ForANextMentor is the brief, as Markdown; its links lead to site/ beside it.
func ForANextMentor(p *portfolio.Portfolio, site *pages.Site, a About) ([]byte, error) {
	w := writer{p, site}
	b := Brief{About: a, Advice: w.advice(), Holds: w.decisions()}
	for _, g := range p.Goals {
		b.Goals = append(b.Goals, w.standing(g, cmp.Or(g.Status.Value, "active")))
	}
	for _, m := range p.Milestones {
		if status := cmp.Or(m.Status.Value, "planned"); status != "met" && status != "waived" {
			b.Open = append(b.Open, w.standing(m, status))
		}
	}
	for _, action := range p.Actions {
		if action.State == portfolio.Open {
			b.Actions = append(b.Actions, action)
		}
	}
	for _, l := range p.Letters {
		b.Letters = append(b.Letters, w.standing(l, l.Purpose.Value))
	}
	if p.Plan != nil {
		b.Learns, b.Continues = p.Plan.Background, p.Plan.After
	}
	return written("next-mentor.md.tmpl", b)
}

type writer struct {
	p    *portfolio.Portfolio
	site *pages.Site
}

func (w writer) standing(e entry.Entry, status string) Standing {
	return Standing{plain(e.Head().Name()), status, w.page(e), w.p.Due(e)}
}

// page is where the page of an entry is, from beside the site.
func (w writer) page(e entry.Entry) string {
	address, _ := w.site.AddressOf(e.Head().Key)
	return "site/" + address + "index.html"
}

// mostAdvice is how much of what was advised is still news; the site has all of it.
const mostAdvice = 6

// advice is what the latest review of each work said to do next, newest first.
func (w writer) advice() []Advice {
	var all []Advice
	said := map[entry.Key]bool{}
	for _, r := range slices.Backward(w.p.Reviews) {
		work := w.p.Entry(r.Of.Key)
		if len(all) == mostAdvice {
			break
		}
		if r.Next.Value == "" || work == nil || said[r.Of.Key] {
			continue
		}
		said[r.Of.Key] = true
		all = append(all, Advice{w.p.Person(r.By.Key).Name, plain(work.Head().Name()), plain(r.Next.Value), w.page(r)})
	}
	return all
}

// decisions are those that hold.
func (w writer) decisions() []string {
	gone := map[string]bool{}
	for _, s := range w.p.Sessions {
		for _, d := range s.Decisions {
			gone[d.Replaces.Value] = true
		}
	}
	var hold []string
	for _, s := range w.p.Sessions {
		for _, d := range s.Decisions {
			if d.ID.Value == "" || !gone[d.ID.Value] {
				hold = append(hold, plain(d.Text.Value))
			}
		}
	}
	return hold
}

// plain is a text on one line, in which nothing is a mark of Markdown.
func plain(text string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(text), " ") {
		if strings.ContainsRune("\\`*_[]<>", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func written(name string, values any) ([]byte, error) {
	var b bytes.Buffer
	err := templates.ExecuteTemplate(&b, name, values)
	return b.Bytes(), err
}
