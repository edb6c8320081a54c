package pages

import (
	"cmp"
	"encoding/base64"
	"path"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
)

// BookPart is a part of the portfolio, as it is read from the beginning to the end.
type BookPart struct {
	Opening  string // the address of the page that opens it
	Key      string // its name in the wording, where no page opens it
	Lists    bool   // the page lists the chapters
	Chapters []Chapter
}

// Chapter is a page of a part. Depth is 1, and more below another: 2 for a
// goal's milestone, 3 for a review of that.
type Chapter struct {
	Address string
	Depth   int
}

// Book lists every entry's page once, in an order to read them in. Pages that
// only list or count what stands elsewhere are not among them.
func (s *Site) Book() []BookPart {
	r := &reading{site: s, read: map[string]bool{}}
	for _, part := range []struct {
		BookPart
		fill func()
	}{
		{BookPart{Opening: ""}, r.nothing}, {BookPart{Opening: "plan/"}, r.nothing},
		{BookPart{Opening: "goals/", Lists: true}, r.goals}, {BookPart{Opening: "samples/", Lists: true}, r.samples},
		{BookPart{Opening: "growth/"}, r.growth}, {BookPart{Opening: "journal/", Lists: true}, r.journal},
		{BookPart{Opening: "resources/", Lists: true}, r.resources}, {BookPart{Opening: "closing/"}, r.closing},
	} {
		if _, there := s.routes[part.Opening]; there {
			r.begin(part.BookPart)
			part.fill()
		}
	}
	r.apart("people", r.people)
	r.apart("skills", r.skills)
	r.apart("other", r.rest)
	return r.parts
}

// reading remembers what a book has already.
type reading struct {
	site  *Site
	parts []BookPart
	read  map[string]bool
}

func (r *reading) begin(part BookPart) {
	r.parts = append(r.parts, part)
	if part.Key == "" {
		r.read[part.Opening] = true
	}
}

// apart adds a part that no page opens, if there is anything in it.
func (r *reading) apart(key string, fill func()) {
	before := len(r.parts)
	r.begin(BookPart{Key: key})
	fill()
	if len(r.parts[before].Chapters) == 0 {
		r.parts = r.parts[:before]
	}
}

func (r *reading) nothing() {}

// page adds a page, once.
func (r *reading) page(address string, depth int) {
	if _, there := r.site.routes[address]; there && !r.read[address] {
		own := &r.parts[len(r.parts)-1]
		own.Chapters = append(own.Chapters, Chapter{address, depth})
		r.read[address] = true
	}
}

// entry adds the page of an entry, a person or a skill, and its translations.
func (r *reading) entry(k entry.Key, depth int) {
	address, there := r.site.at[k]
	if !there {
		return
	}
	r.page(address, depth)
	if e := r.site.portfolio.Entry(k); e != nil {
		for _, tr := range r.site.portfolio.Translations {
			if tr.Original == e.Head().Doc.Path {
				r.page(r.site.at[tr.Key], depth)
			}
		}
	}
}

// work adds a milestone or a sample with its reviews.
func (r *reading) work(k entry.Key, depth int) {
	r.entry(k, depth)
	for _, review := range r.site.portfolio.Reviews {
		if review.Of.Key == k {
			r.entry(review.Key, depth+1)
		}
	}
}

// goals adds each with its milestones, then the milestones of none.
func (r *reading) goals() {
	for _, g := range r.site.portfolio.Goals {
		r.entry(g.Key, 1)
		for _, m := range r.site.portfolio.Milestones {
			if m.Goal.Key == g.Key {
				r.work(m.Key, 2)
			}
		}
	}
	for _, m := range r.site.portfolio.Milestones {
		if !r.read[r.site.at[m.Key]] {
			r.work(m.Key, 1)
		}
	}
}

func (r *reading) samples() {
	for _, e := range r.site.portfolio.Samples {
		r.work(e.Key, 1)
	}
}

func (r *reading) skills() {
	for _, k := range r.site.portfolio.Skills {
		r.entry(k.Key, 1)
	}
}

func (r *reading) growth() {
	r.skills()
	for _, e := range r.site.portfolio.Rubrics {
		r.entry(e.Key, 1)
	}
}

// journal adds reflections and sessions as they came.
func (r *reading) journal() {
	var list []*entry.Common
	for _, e := range r.site.portfolio.Entries {
		if c := e.Head(); c.Key.Kind == entry.KindReflection || c.Key.Kind == entry.KindSession {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b *entry.Common) int { return cmp.Compare(day(a), day(b)) })
	for _, c := range list {
		r.entry(c.Key, 1)
	}
}

func (r *reading) resources() {
	for _, e := range r.site.portfolio.Resources {
		r.entry(e.Key, 1)
	}
}

// closing adds the letters, and the résumé.
func (r *reading) closing() {
	for _, e := range r.site.portfolio.Letters {
		r.entry(e.Key, 1)
	}
	r.page("resume/", 1)
}

func (r *reading) people() {
	for _, p := range r.site.portfolio.People {
		r.entry(p.Key, 1)
	}
}

// rest adds the entries that no part has: pages, and what belongs to nothing.
func (r *reading) rest() {
	for _, e := range r.site.byPath() {
		if _, own := r.site.isFolderPage(e); !own {
			r.entry(e.Head().Key, 1)
		}
	}
}

// Embedded is a picture as an address that holds all of it.
func Embedded(file string, picture []byte) string {
	return "data:" + PictureType(file) + ";base64," + base64.StdEncoding.EncodeToString(picture)
}

// PictureType is the media type of a picture by the ending of its file; "" where it is none.
func PictureType(file string) string { return pictureTypes[strings.ToLower(path.Ext(file))] }
