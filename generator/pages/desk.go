package pages

import (
	"cmp"
	"fmt"
	"html/template"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/calendar"
	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/media"
	"github.com/mentorfolio/mentorfolio/generator/portfolio"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/source"
)

// DeskOptions say for whom a review desk is.
type DeskOptions struct {
	Of     entry.Key // the milestone or sample
	By     string    // id of who reviews it
	Stance string    // self, mentor, peer or external; "" is as the plan has it
	Save   string    // the address that it saves to; "" in a file
	Token  string    // that the address asks for
	Back   string    // the address of the page of the work; "" in a file
}

// Desk is all that one person needs to review a work: a page of its own that
// leads nowhere else, with what this edition may show and no more.
type Desk struct {
	Site              *Site
	Chrome, ChromeDir string // the language that the theme speaks on it
	Of                string // what is reviewed, as a review names it: milestone/ID
	Kind              string
	Title             string
	Lang, Dir         string // of the title, where it is not Chrome
	Summary           string
	State             *State
	Facts             []Fact
	By                string // id of the reviewer
	Name              string // what this edition calls them
	Stance            string
	Works             []DeskWork
	Rubric            DeskRubric
	Reviews           []DeskReview // the mentee's own first, then by day
	File              string       // what the review file is called after its date
	Taken             []string     // ids of reviews that such a file could have
	Repository        string       // where GitHub makes a new file of the portfolio; "" where that is not known
	Folder            string       // of the reviews, in the repository
	Audience          string       // of a review that says none itself
	Save, Token       string
	Back              string // the page of the work, where it is saved
	Others            []Link // the desks of other people, where it is saved
}

// DeskWork is a work to read.
type DeskWork struct {
	Ref, ID   string // sample/ID, and what ids of its text begin with
	Print     string // the fingerprint of what its words are now
	Kind      string
	Title     string
	Lang, Dir string
	Day       calendar.Day
	MyPart    string
	Body      template.HTML // as the page has it, but that links to other pages are whole or none
	Code      template.HTML // of the file, by lines
	Picture   *Picture      // with the picture itself in Src
	File      string        // name of the file
	Media     []Link        // sound and film, which are not in the desk
}

// DeskRubric is the scale of a review.
type DeskRubric struct {
	ID       string // "" for the default
	Title    string
	Levels   []DeskLevel
	Criteria []DeskCriterion
}

// DeskLevel is a level of the rubric, with what it looks like for a criterion.
type DeskLevel struct{ ID, Label, Descriptor string }

// DeskCriterion is what a reviewer looks at.
type DeskCriterion struct {
	ID, Label string
	Levels    []DeskLevel
}

// DeskReview is a review that was written before.
type DeskReview struct {
	Review
	ID    string
	Of    string        // title of the work, where it is not the one reviewed
	Words template.HTML // on all of it
}

// Desk makes the desk of a work. There is none, and a problem, where the
// edition does not show the work.
func (s *Site) Desk(o DeskOptions) (*Desk, []problem.Problem) {
	e := s.portfolio.Entry(o.Of)
	if e == nil {
		return nil, []problem.Problem{{Rule: "no-desk", Text: fmt.Sprintf("the edition for %s does not have %s", s.Audience, o.Of), Hint: "choose an audience that may see it"}}
	}
	b := s.builder("", string(o.Of.Kind))
	d := b.desk(e, o)
	works := append([]entry.Key{o.Of}, s.portfolio.SamplesOf(o.Of)...)
	for _, k := range works {
		if w, ok := b.deskWork(k, o.Of, len(d.Works)+1); ok {
			d.Works = append(d.Works, w)
		}
	}
	d.Rubric = deskRubric(s.portfolio.RubricOf(&entry.Review{Of: entry.Ref{Key: o.Of}}))
	d.Reviews = b.deskReviews(works, o.Of)
	d.Taken = s.taken(d.File)
	if d.Save != "" {
		d.Others = b.others(o.By)
	}
	return d, nil
}

// desk is what a desk says before the works.
func (b *builder) desk(e entry.Entry, o DeskOptions) *Desk {
	c, s := e.Head(), b.site
	b.facts(e)
	for i := range b.page.Facts {
		for j := range b.page.Facts[i].Values {
			b.away(b.page.Facts[i].Values[j].Link)
		}
	}
	lang, dir := b.tongue(c)
	d := &Desk{Site: s, Chrome: b.page.Chrome, ChromeDir: b.page.ChromeDir, Of: o.Of.String(), Kind: string(o.Of.Kind), Title: c.Name(), Lang: lang, Dir: dir,
		Summary: c.Summary.Value, State: s.stateOf(e), Facts: b.page.Facts, By: o.By, Stance: o.Stance, Save: o.Save, Token: o.Token, Back: o.Back,
		File: slug(o.Of.ID) + "-" + slug(o.By)}
	d.Name = cmp.Or(b.name(entry.Key{Kind: entry.KindPerson, ID: o.By}), o.By)
	if d.Stance == "" {
		d.Stance = s.StanceOf(o.By)
	}
	d.Audience = s.portfolio.LevelOf(&entry.Review{Common: entry.Common{Key: entry.Key{Kind: entry.KindReview}, Doc: &source.Document{Path: "reviews/new.md"}}}).String()
	d.Repository, d.Folder = newFile(s.portfolio.Config.Repository.Value)
	return d
}

// others are the desks of all other people, at the same address.
func (b *builder) others(but string) (list []Link) {
	for _, p := range b.site.portfolio.Config.People {
		if id := p.ID.Value; id != but {
			name := cmp.Or(b.name(entry.Key{Kind: entry.KindPerson, ID: id}), id)
			list = append(list, Link{Title: name, Href: "?" + url.Values{"for": {id}}.Encode()})
		}
	}
	return list
}

// Reviewers are the ids of those who may review, who is likeliest to first: the mentors, the mentee, all others.
func (s *Site) Reviewers() []string {
	var ids []string
	for _, p := range s.portfolio.Config.People {
		ids = append(ids, p.ID.Value)
	}
	rank := map[string]int{"mentor": 0, "self": 1, "peer": 2}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(rank[s.StanceOf(a)], rank[s.StanceOf(b)]) })
	return ids
}

// StanceOf is how a person looks at the mentee's work, by the plan.
func (s *Site) StanceOf(person string) string {
	plan := s.portfolio.Plan
	switch {
	case plan != nil && plan.Mentee.Key.ID == person:
		return "self"
	case plan != nil && slices.ContainsFunc(plan.Mentors, func(r entry.Ref) bool { return r.Key.ID == person }):
		return "mentor"
	}
	return "peer"
}

// deskWork is one of the works to read; not ok for a milestone without a text.
func (b *builder) deskWork(k, of entry.Key, number int) (w DeskWork, ok bool) {
	e := b.site.portfolio.Entry(k)
	c := e.Head()
	w = DeskWork{Print: b.site.fingerprint(e), Ref: k.String(), ID: fmt.Sprintf("w%d", number), Kind: string(k.Kind), Title: c.Name(), Day: day(c)}
	w.Lang, w.Dir = b.tongue(c)
	w.Body = b.deskBody(c, w.ID)
	b.page.Media = nil
	for _, m := range c.Media {
		b.medium(m)
	}
	for _, m := range b.page.Media {
		w.Media = append(w.Media, Link{Title: m.Title, Href: b.outside(m.Src.Href)})
	}
	if sample, is := e.(*entry.Sample); is {
		b.deskFile(&w, sample)
		if k != of {
			w.MyPart = sample.MyPart.Value
		}
	}
	return w, k == of && k.Kind == entry.KindSample || w.Body != "" || w.File != "" || len(w.Media) > 0
}

// deskFile adds the file of a sample: a picture as it is, a text by its lines, anything else by its name.
func (b *builder) deskFile(w *DeskWork, e *entry.Sample) {
	file := e.File.Path
	if file == "" || b.site.options.Unusable[file] {
		return
	}
	w.File = path.Base(file)
	if media.Picture(file) {
		width, height := b.site.size(file)
		w.Picture = &Picture{Src: b.site.embedded(file), Alt: e.Lead(), Width: width, Height: height}
		return
	}
	w.Code = byLine(b.site.code(file))
}

func deskRubric(r *entry.Rubric) DeskRubric {
	d := DeskRubric{ID: r.Key.ID, Title: r.Name()}
	if r == portfolio.DefaultRubric {
		d.ID, d.Title = "", ""
	}
	for _, l := range r.Levels {
		d.Levels = append(d.Levels, DeskLevel{ID: l.ID.Value, Label: l.Label.Value})
	}
	for _, c := range r.Criteria {
		row := DeskCriterion{ID: c.ID.Value, Label: c.Label.Value, Levels: slices.Clone(d.Levels)}
		for i, l := range row.Levels {
			for _, said := range c.Descriptors {
				if said.Level.Value == l.ID {
					row.Levels[i].Descriptor = said.Text.Value
				}
			}
		}
		d.Criteria = append(d.Criteria, row)
	}
	return d
}

// deskReviews are the reviews that there are of some works.
func (b *builder) deskReviews(works []entry.Key, of entry.Key) []DeskReview {
	var list []DeskReview
	for _, r := range b.site.portfolio.Reviews {
		if !slices.Contains(works, r.Of.Key) {
			continue
		}
		said := DeskReview{Review: b.review(r), ID: r.Key.ID, Words: b.deskBody(&r.Common, fmt.Sprintf("r%d", len(list)+1))}
		b.away(&said.Card.Link)
		b.away(said.Card.Of)
		b.away(said.Rubric)
		if r.Of.Key != of {
			said.Of = b.site.portfolio.Entry(r.Of.Key).Head().Name()
		}
		list = append(list, said)
	}
	slices.SortStableFunc(list, func(x, y DeskReview) int { return cmp.Compare(turn(x.Stance), turn(y.Stance)) })
	return list
}

func turn(stance string) int {
	if stance == "self" {
		return 0
	}
	return 1
}

// taken are the ids of the reviews whose file is called so after its date.
func (s *Site) taken(file string) []string {
	var ids []string
	for _, r := range s.portfolio.Reviews {
		if strings.Contains(r.Key.ID, file) {
			ids = append(ids, r.Key.ID)
		}
	}
	return ids
}
