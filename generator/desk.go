package generator

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/mentorfolio/mentorfolio/generator/entry"
	"github.com/mentorfolio/mentorfolio/generator/pages"
	"github.com/mentorfolio/mentorfolio/generator/problem"
	"github.com/mentorfolio/mentorfolio/generator/render"
)

// Desk makes the desk at which one person reviews a work: one HTML file that
// needs nothing else. What an author should mend is a problem, and there is no
// desk; the error is a mistake in a template.
func (r *Result) Desk(o pages.DeskOptions) (html []byte, problems []problem.Problem, err error) {
	r.still(func() {
		var desk *pages.Desk
		if desk, problems = r.pages.Desk(o); desk == nil {
			return
		}
		if html, err = r.theme.Desk(desk); err != nil {
			err = &Mistake{render.Problem(err)}
		}
	})
	return html, problems, err
}

// still does something while no text of the edition changes.
func (r *Result) still(do func()) {
	r.Site.Make(func() ([]byte, error) { do(); return nil, nil })
}

// Work is the milestone or sample that a reference names: milestone/ID,
// sample/ID, the path of its file, or the ID alone where only one of them has it.
func (r *Result) Work(reference string) (entry.Key, error) {
	var found []entry.Key
	var known []string
	kind, id, named := strings.Cut(strings.TrimSuffix(strings.TrimSuffix(reference, ".md"), "/index"), "/")
	for _, e := range r.portfolio.Entries {
		k := e.Head().Key
		if k.Kind != entry.KindMilestone && k.Kind != entry.KindSample {
			continue
		}
		known = append(known, k.String(), k.ID)
		if k.ID == reference || named && k.ID == id && string(k.Kind) == strings.TrimSuffix(kind, "s") {
			found = append(found, k)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return entry.Key{}, fmt.Errorf("%q is a milestone and a sample: write %s or %s", reference, found[0], found[1])
	case len(known) == 0:
		return entry.Key{}, errors.New("there is no milestone and no sample to review")
	}
	return entry.Key{}, fmt.Errorf("no milestone or sample %q: %s", reference, cmp.Or(nearest(reference, known), "there are "+list(known)))
}

func nearest(written string, known []string) string {
	if near := problem.Nearest(written, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return ""
}

// list names some of what is known, whole references only.
func list(known []string) string {
	whole := slices.DeleteFunc(slices.Clone(known), func(s string) bool { return !strings.Contains(s, "/") })
	slices.Sort(whole)
	if len(whole) > 12 {
		return strings.Join(whole[:12], ", ") + " …"
	}
	return strings.Join(whole, ", ")
}

// WorkAt is the milestone or sample whose page is at an address; zero where none is.
func (r *Result) WorkAt(address string) entry.Key {
	switch k := r.pages.KeyAt(address); k.Kind {
	case entry.KindMilestone, entry.KindSample:
		return k
	}
	return entry.Key{}
}

// Reviewers are the ids of those who may review, who is likeliest to first.
func (r *Result) Reviewers() (ids []string) {
	r.still(func() { ids = r.pages.Reviewers() })
	return ids
}

// Rated reports whether reviews of a work go by criteria of a rubric.
func (r *Result) Rated(of entry.Key) bool {
	return len(r.portfolio.RubricOf(&entry.Review{Of: entry.Ref{Key: of}}).Criteria) > 0
}

// Shows reports whether the edition has an entry.
func (r *Result) Shows(k entry.Key) bool { return r.portfolio.Entry(k) != nil }

// Reviewer is how somebody looks at the mentee's work: self, mentor or peer.
// The error names who there is.
func (r *Result) Reviewer(person string) (stance string, err error) {
	var ids []string
	for _, p := range r.portfolio.Config.People {
		ids = append(ids, p.ID.Value)
	}
	if slices.Contains(ids, person) {
		r.still(func() { stance = r.pages.StanceOf(person) })
		return stance, nil
	}
	if len(ids) == 0 {
		return "", fmt.Errorf("%s lists nobody under people: add `- {id: %s, name: …}`", entry.ConfigFile, person)
	}
	return "", fmt.Errorf("nobody in %s has the id %q: %s", entry.ConfigFile, person, cmp.Or(nearest(person, ids), "there are "+strings.Join(ids, ", ")))
}
